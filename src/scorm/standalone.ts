import type { Scorm12API } from 'scorm-again';

/** Where the data model stays between visits: `localStorage`, or a part of it. */
export interface KeptStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * An LMS of the course's own, for pages opened without one: scorm-again as SCORM 1.2, running in
 * the page, its data model kept in `storage` under `key`. A storage that is missing (null), full,
 * forbidden or holds nonsense never stops it: commits are then answered "false", as by any LMS
 * that cannot store, and nothing outlives the page.
 *
 * @returns a SCORM 1.2 API object, to be wrapped by `cmiApi` like that of any LMS
 */
export async function standaloneApi(storage: KeptStorage | null, key: string): Promise<object> {
  const Api = await loadApi();
  const shelf = keepIn(storage, key);
  const api: Scorm12API = new Api(settings, {
    processHttpRequest: () =>
      // Rendered as at the end of a session, so that the total time counts this visit even if it crashes.
      shelf.write(api.renderCommitCMI(true))
        ? { result: 'true', errorCode: 0 }
        : { result: 'false', errorCode: 101 },
    updateSettings() {},
  });
  const model = atLaunch(shelf.read());
  api.loadFromJSON(runs(Api, model) ? model : atLaunch({}), 'cmi');
  return api;
}

const settings = {
  // Named so that commits go through the service; nothing is requested.
  lmsCommitUrl: 'storage:',
  logLevel: 5 as const,
  mastery_override: false,
  autoCompleteLessonStatus: false,
};

/** Tried out first: what another page left in the storage is not worth a broken course. */
function runs(Api: typeof Scorm12API, model: Model): boolean {
  try {
    const trial = new Api(settings);
    trial.loadFromJSON(model, 'cmi');
    trial.renderCommitCMI(true);
    return trial.LMSInitialize('') === 'true';
  } catch {
    return false;
  }
}

/**
 * The data model as the next launch finds it (RTE 1.2 3.4.4): `entry` tells what became of the
 * last visit; its exit and session time are gone.
 */
function atLaunch(stored: Model): Model {
  const { exit, session_time: _, ...core } = section(stored.core);
  const begun = !['', 'not attempted'].includes(String(core.lesson_status ?? ''));
  const entry = exit === 'suspend' ? 'resume' : begun ? '' : 'ab-initio';
  return { ...stored, core: { ...core, entry, credit: 'credit', lesson_mode: 'normal' } };
}

type Model = Record<string, unknown>;

function section(value: unknown): Model {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function keepIn(storage: KeptStorage | null, key: string) {
  function write(value: unknown): boolean {
    try {
      storage?.setItem(key, JSON.stringify(value));
      return storage !== null;
    } catch {
      return false;
    }
  }
  function read(): Model {
    try {
      return section(section(JSON.parse(storage?.getItem(key) ?? '{}')).cmi);
    } catch {
      return {};
    }
  }
  return { read, write };
}

async function loadApi(): Promise<typeof Scorm12API> {
  // Its types say that the export is the default one; at run time it is named.
  const module: unknown = await import('scorm-again/scorm12/min');
  return (module as { Scorm12API: typeof Scorm12API }).Scorm12API;
}
