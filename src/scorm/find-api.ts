import { apiMethods, apiNames, type ScormVersion } from '../standard/api.ts';
import type { Dialect } from './cmi.ts';

/** What the search needs of a window. Any access may throw: a frame of another origin allows few. */
export interface ApiWindow {
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
  readonly parent?: ApiWindow | null | undefined;
  readonly opener?: ApiWindow | null | undefined;
  readonly top?: ApiWindow | null | undefined;
  readonly closed?: boolean;
}

export interface FoundApi {
  readonly version: ScormVersion;
  /** The API object as the LMS made it; see `cmiApi`. */
  readonly api: object;
  /** What is said to it, where that is not its version's. */
  readonly dialect?: Dialect;
}

// Frames of one page never nest so deep; it ends a circle made by a broken `parent`.
const mostHops = 500;

/**
 * Looks for the LMS: in the window itself and up its parents, then in its opener and the opener's
 * parents, then in the opener of the topmost window (RTE 2004 3.3.6; the last is for LMSs that open
 * a popup holding a frameset). Windows of another origin are climbed over.
 *
 * `packageName` is what the page says it belongs to. `scorm-1.2…` and `scorm-2004…` are looked for
 * first; for any other, 2004 comes first, as where an LMS offers both it is the richer one.
 */
export function findApi(win: ApiWindow, packageName: string): FoundApi | null {
  const windows = searched(win);
  const order = packageName.startsWith('scorm-1.2')
    ? (['1.2', '2004'] as const)
    : (['2004', '1.2'] as const);
  for (const version of order) {
    for (const each of windows) {
      const api = apiOf(each, version);
      if (api !== null) return { version, api };
    }
  }
  return null;
}

/** Every window to look in, the nearest first. */
function searched(win: ApiWindow): ReadonlySet<ApiWindow> {
  const top = guarded(() => win.top);
  return new Set([
    ...ancestry(win),
    ...ancestry(guarded(() => win.opener)),
    ...ancestry(guarded(() => top?.opener)),
  ]);
}

/** A window and its parents. */
function ancestry(start: ApiWindow | null | undefined): readonly ApiWindow[] {
  const line: ApiWindow[] = [];
  let each = start;
  while (each && !line.includes(each) && line.length < mostHops) {
    const here = each;
    if (guarded(() => here.closed) === true) break;
    line.push(here);
    each = guarded(() => here.parent);
  }
  return line;
}

function apiOf(win: ApiWindow, version: ScormVersion): object | null {
  return (
    guarded(() => {
      const api = win[apiNames[version]];
      // An element with id="API" is also found under that name, so it must be able to do something.
      const usable =
        typeof api === 'object' &&
        api !== null &&
        typeof Reflect.get(api, apiMethods[version].initialize) === 'function';
      return usable ? api : null;
    }) ?? null
  );
}

function guarded<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
