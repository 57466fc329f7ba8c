import type { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormVersion } from '../../standard/api.ts';
import { type CmiData, section } from '../api/cmi-data.ts';

export type ScormAgain = Scorm12API | Scorm2004API;

type ScormAgainClass = new (...parameters: ConstructorParameters<typeof Scorm12API>) => ScormAgain;

/**
 * The LMS side of a version, whose modules are loaded on the first call.
 *
 * @param onStore gets the data model of every Commit and Terminate, and says whether it was stored;
 *   nothing is requested
 */
export async function newScormAgain(
  version: ScormVersion,
  onStore: (data: CmiData) => boolean,
  settings: object,
): Promise<ScormAgain> {
  const Api = await load(version);
  const api: ScormAgain = new Api(
    // The address is named so that commits go through the service.
    { lmsCommitUrl: 'bench:', logLevel: 5, ...settings },
    {
      processHttpRequest() {
        return onStore(section(section(api.renderCommitCMI(true)).cmi))
          ? { result: 'true', errorCode: 0 }
          : { result: 'false', errorCode: 101 };
      },
      updateSettings() {},
    },
  );
  return api;
}

/** The types of both modules say that the export is the default one; at run time it is named. */
async function load(version: ScormVersion): Promise<ScormAgainClass> {
  if (version === '1.2') {
    const module: unknown = await import('scorm-again/scorm12/min');
    return (module as { Scorm12API: ScormAgainClass }).Scorm12API;
  }
  const module: unknown = await import('scorm-again/scorm2004/min');
  return (module as { Scorm2004API: ScormAgainClass }).Scorm2004API;
}

export function isScorm2004(api: ScormAgain, version: ScormVersion): api is Scorm2004API {
  return version === '2004' && 'serializeSequencingState' in api;
}
