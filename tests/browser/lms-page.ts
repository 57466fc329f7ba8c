/**
 * The LMS of the browser tests, run in the LMS's page: scorm-again with the course in a frame.
 * What it was told to store stays in localStorage from Commit to Commit, as a server would keep
 * it, and so do the calls with their results and errors.
 */

type Model = Record<string, unknown>;
type Method = (...args: readonly string[]) => unknown;
type Api = Record<string, Method> & {
  loadFromJSON(cmi: Model, path: string): void;
  renderCommitCMI(final: boolean): { readonly cmi: Model };
};
type ApiClass = new (settings: Model, service: Model) => Api;

const query = new URL(location.href).searchParams;
const version = query.get('version');
const names =
  version === '1.2'
    ? { api: 'API', error: 'LMSGetLastError', module: 'scorm12.min.js', class: 'Scorm12API' }
    : {
        api: 'API_1484_11',
        error: 'GetLastError',
        module: 'scorm2004.min.js',
        class: 'Scorm2004API',
      };

const key = `lms-${version}`;
const calls: unknown[] = [];
const module: Record<string, ApiClass> = await import(`/scorm-again/${names.module}`);
const Api = module[names.class];
if (Api === undefined) throw new Error(`scorm-again has no ${names.class}`);

const api = new Api(
  { lmsCommitUrl: 'local:', logLevel: 5, mastery_override: false, autoCompleteLessonStatus: false },
  { processHttpRequest: store, updateSettings() {} },
);
api.loadFromJSON(atLaunch(JSON.parse(localStorage.getItem(key) ?? '{}').cmi ?? {}), 'cmi');
Object.assign(window, { [names.api]: logged(api), calls });

const frame = document.createElement('iframe');
frame.src = query.get('course') ?? '';
frame.title = 'The course';
document.body.append(frame);

function store() {
  localStorage.setItem(key, JSON.stringify(api.renderCommitCMI(true)));
  localStorage.setItem(`${key}-calls`, JSON.stringify(calls));
  return { result: 'true', errorCode: 0 };
}

function logged(of: Api): Record<string, Method> {
  const prefix = version === '1.2' ? 'LMS' : '';
  const own = [
    'GetValue',
    'SetValue',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
    'Commit',
    'Initialize',
  ];
  const methods = [...own, version === '1.2' ? 'Finish' : 'Terminate'].map((name) => prefix + name);
  return Object.fromEntries(
    methods.map((name) => [
      name,
      (...args: readonly string[]) => {
        const result = of[name]?.(...args);
        const error = name === names.error ? '0' : String(of[names.error]?.());
        calls.push({ name: name.replace(/^LMS/, ''), args, result: String(result), error });
        return result;
      },
    ]),
  );
}

/** What an LMS makes of the last visit before the next one (RTE 1.2 3.4.4, RTE 2004 4.2.8). */
function atLaunch(cmi: Model): Model {
  const learner = { credit: 'credit', entry: 'ab-initio' };
  if (version === '1.2') {
    const { exit, session_time: _, ...core } = (cmi.core ?? {}) as Model;
    const entry = exit === 'suspend' ? 'resume' : cmi.core === undefined ? 'ab-initio' : '';
    const names = { student_id: 'learner-1', student_name: 'Lee, Ada', lesson_mode: 'normal' };
    return { ...cmi, core: { ...core, ...learner, ...names, entry } };
  }
  const { exit, session_time: _, ...rest } = cmi;
  const names = { learner_id: 'learner-1', learner_name: 'Lee, Ada', mode: 'normal' };
  return exit === 'suspend'
    ? { ...rest, ...learner, ...names, entry: 'resume' }
    : { ...learner, ...names };
}

export {};
