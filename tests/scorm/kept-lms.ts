import type { Dialect } from '../../src/scorm/cmi.ts';

/** An LMS for tests in Node: scorm-again whose commits outlive a launch, with every call logged. */

type Model = Readonly<Record<string, unknown>>;
type Method = (...args: readonly string[]) => unknown;
type Api = Record<string, Method> & {
  loadFromJSON(cmi: Model, path: string): void;
  renderCommitCMI(final: boolean): { readonly cmi: Model };
};

export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly error: string;
}

export interface KeptLms {
  /** What Commit and Terminate answer and whether they store; changed by tests. */
  server: 'up' | 'refusing' | 'lying';
  /** The stored data model. */
  readonly stored: () => Model;
  readonly calls: Call[];
  /** Elements of the calls that set something, in order. */
  readonly sets: () => readonly string[];
  /** The API object of a new launch. */
  launch(overrides?: Model): object;
}

const modules = {
  '1.2': { name: 'Scorm12API', load: () => import('scorm-again/scorm12/min') },
  '2004': { name: 'Scorm2004API', load: () => import('scorm-again/scorm2004/min') },
} as const;

/** @param held the data model that earlier launches left */
export async function keptLms(version: Dialect['version'], held: Model = {}): Promise<KeptLms> {
  const loaded = (await modules[version].load()) as unknown as Record<
    string,
    new (
      settings: object,
      service: object,
    ) => Api
  >;
  const Class = loaded[modules[version].name];
  if (Class === undefined) throw new Error('scorm-again has another shape than expected');
  let stored = held;
  const calls: Call[] = [];
  const lms: KeptLms = {
    server: 'up',
    stored: () => stored,
    calls,
    sets: () => calls.filter(({ name }) => name === 'SetValue').map(({ args }) => args[0] ?? ''),
    launch(overrides = {}) {
      const settings = {
        lmsCommitUrl: 'memory:',
        logLevel: 5,
        mastery_override: false,
        autoCompleteLessonStatus: false,
      };
      const api: Api = new Class(settings, {
        updateSettings() {},
        processHttpRequest() {
          if (lms.server === 'up') stored = structuredClone(api.renderCommitCMI(true).cmi);
          return lms.server === 'refusing'
            ? { result: 'false', errorCode: 101 }
            : { result: 'true', errorCode: 0 };
        },
      });
      api.loadFromJSON(atLaunch(version, stored, overrides), 'cmi');
      return logged(api, version, calls);
    },
  };
  return lms;
}

function atLaunch(version: Dialect['version'], cmi: Model, overrides: Model): Model {
  if (version === '1.2') {
    const { exit, session_time: _, ...core } = (cmi.core ?? {}) as Model;
    const entry = exit === 'suspend' ? 'resume' : '';
    const learner = { student_id: 'learner-1', student_name: 'Lee, Ada', lesson_mode: 'normal' };
    const { core: overridden, ...others } = overrides;
    return { ...cmi, ...others, core: { ...core, ...learner, entry, ...(overridden as Model) } };
  }
  const { exit, session_time: _, ...rest } = cmi;
  const kept = exit === 'suspend' ? rest : {};
  return {
    ...kept,
    learner_id: 'learner-1',
    learner_name: 'Lee, Ada',
    mode: 'normal',
    ...overrides,
  };
}

function logged(api: Api, version: Dialect['version'], calls: Call[]): object {
  const lastError = version === '1.2' ? 'LMSGetLastError' : 'GetLastError';
  const log =
    (name: string) =>
    (...args: readonly string[]) => {
      const result = api[name]?.(...args);
      if (name.includes('GetLastError') || name.includes('GetErrorString')) return result;
      const error = String(api[lastError]?.());
      calls.push({ name: name.replace(/^LMS/, ''), args, result: String(result), error });
      return result;
    };
  const names = [
    'Initialize',
    'GetValue',
    'SetValue',
    'Commit',
    version === '1.2' ? 'Finish' : 'Terminate',
    'GetLastError',
    'GetErrorString',
  ];
  return Object.fromEntries(
    names.map((name) => (version === '1.2' ? `LMS${name}` : name)).map((name) => [name, log(name)]),
  );
}
