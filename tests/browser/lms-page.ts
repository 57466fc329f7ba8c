/**
 * The LMS of the browser tests, run in the LMS's page: scorm-again with the course in a frame or
 * in a window of its own. It stores as scorm-again does by itself: Commit by a request that is
 * waited for, the end of the session by a beacon, both to the tests' server.
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
/** Some LMSs say "true" though their server is gone. */
const alwaysTrue = query.has('always-true');
const mode = query.get('mode') ?? 'normal';
const names =
  version === '1.2'
    ? { api: 'API', error: 'LMSGetLastError', module: 'scorm12.min.js', class: 'Scorm12API' }
    : {
        api: 'API_1484_11',
        error: 'GetLastError',
        module: 'scorm2004.min.js',
        class: 'Scorm2004API',
      };

const calls: unknown[] = [];
let ended = false;
let time: string | null = null;

const module: Record<string, ApiClass> = await import(`/scorm-again/${names.module}`);
const Api = module[names.class];
if (Api === undefined) throw new Error(`scorm-again has no ${names.class}`);
const record: { launch: number; cmi: Model } = await (
  await fetch('/launch', { method: 'POST' })
).json();

const api = new Api(
  { lmsCommitUrl: 'here:', logLevel: 5, mastery_override: false, autoCompleteLessonStatus: false },
  { processHttpRequest: store, updateSettings() {} },
);
api.loadFromJSON(atLaunch(record.cmi), 'cmi');
const offer = () => Object.assign(window, { [names.api]: logged(api) });
Object.assign(window, { calls, offer });
// Some LMSs put their API in place only after the course.
if (!query.has('late')) offer();
show(query.get('course') ?? '');

/** In a frame, or by a button that opens a window: only a click may do that. */
function show(course: string) {
  if (query.has('popup')) {
    const button = document.createElement('button');
    button.textContent = 'Open the course';
    button.onclick = () => window.open(course, 'course', 'width=650,height=800');
    document.body.append(button);
    return;
  }
  const frame = document.createElement('iframe');
  const sandbox = query.get('sandbox');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.src = course;
  frame.title = 'The course';
  document.body.append(frame);
}

function store() {
  const { launch } = record;
  const body = JSON.stringify({ launch, cmi: api.renderCommitCMI(true).cmi, calls, ended, time });
  const stored = ended ? navigator.sendBeacon('/commit', body) : posted(body);
  return stored || alwaysTrue
    ? { result: 'true', errorCode: 0 }
    : { result: 'false', errorCode: 101 };
}

function posted(body: string): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', '/commit', false);
    request.send(body);
    return request.status === 204;
  } catch {
    return false;
  }
}

function logged(of: Api): Record<string, Method> {
  const prefix = version === '1.2' ? 'LMS' : '';
  const end = version === '1.2' ? 'Finish' : 'Terminate';
  const own = [
    'GetValue',
    'SetValue',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
    'Commit',
    'Initialize',
  ];
  const methods = [...own, end].map((name) => prefix + name);
  return Object.fromEntries(
    methods.map((method) => [
      method,
      (...args: readonly string[]) => {
        const name = method.replace(/^LMS/, '');
        if (name === end) ended = true;
        if (name === 'SetValue' && args[0]?.endsWith('session_time')) time = args[1] ?? null;
        const result = of[method]?.(...args);
        const error = method === names.error ? '0' : String(of[names.error]?.());
        calls.push({ name, args, result: String(result), error });
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
    const names = { student_id: 'learner-1', student_name: 'Lee, Ada', lesson_mode: mode };
    return { ...cmi, core: { ...core, ...learner, ...names, entry } };
  }
  const { exit, session_time: _, ...rest } = cmi;
  const names = { learner_id: 'learner-1', learner_name: 'Lee, Ada', mode };
  return exit === 'suspend'
    ? { ...rest, ...learner, ...names, entry: 'resume' }
    : { ...learner, ...names };
}

export {};
