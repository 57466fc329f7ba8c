import type { Scorm12API, Scorm2004API } from 'scorm-again';
import { type CmiData, cmiAtLaunch, type Registration, section } from './registration.ts';
import { apiMethods, type ScormApi, type ScormVersion } from './scorm-api.ts';
import type { Shelf } from './shelf.ts';

/** One launch of the course in the embedded LMS. */
export interface LmsLaunch {
  readonly registration: Registration;
  /** The bare API; layers go around it before content gets it. */
  readonly api: ScormApi;
  /** The data model as it stands, committed or not. */
  cmi(): CmiData;
}

/**
 * Launches an attempt against scorm-again, which is loaded on the first call. Every launch is a new
 * API instance given the data that was last committed; a Commit or Terminate puts the data on the
 * shelf, as an LMS would on its server, and nothing else does.
 */
export async function launchLms(
  registration: Registration,
  shelf: Shelf,
  launchData: string,
): Promise<LmsLaunch> {
  const { version } = registration;
  const Runtime = await loadRuntime(version);
  const runtime = new Runtime(
    {
      // Named so that commits go through the service; nothing is requested.
      lmsCommitUrl: 'shelf:',
      logLevel: 5,
      mastery_override: false,
      autoCompleteLessonStatus: true,
    },
    {
      processHttpRequest() {
        shelf.write(registration, section(section(runtime.renderCommitCMI(true)).cmi));
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {},
    },
  );
  runtime.loadFromJSON(cmiAtLaunch(registration, shelf.read(registration), launchData), 'cmi');
  return {
    registration,
    api: methodsOf(runtime, version),
    cmi: () => section(runtime.renderCMIToJSONObject().cmi),
  };
}

/** The API's functions alone, so that content reaches nothing else of the runtime. */
function methodsOf(runtime: object, version: ScormVersion): ScormApi {
  return Object.fromEntries(
    Object.values(apiMethods[version]).map((name) => [
      name,
      (...parameters: readonly string[]) =>
        Reflect.apply(Reflect.get(runtime, name), runtime, parameters),
    ]),
  );
}

type RuntimeClass = new (
  ...parameters: ConstructorParameters<typeof Scorm12API>
) => Scorm12API | Scorm2004API;

/** The types of both modules say that the export is the default one; at run time it is named. */
async function loadRuntime(version: ScormVersion): Promise<RuntimeClass> {
  if (version === '1.2') {
    const module: unknown = await import('scorm-again/scorm12/min');
    return (module as { Scorm12API: RuntimeClass }).Scorm12API;
  }
  const module: unknown = await import('scorm-again/scorm2004/min');
  return (module as { Scorm2004API: RuntimeClass }).Scorm2004API;
}
