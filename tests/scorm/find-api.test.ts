import { describe, expect, it } from 'vitest';
import { type ApiWindow, findApi } from '../../src/scorm/find-api.ts';

const api12 = { LMSInitialize: () => 'true' };
const api2004 = { Initialize: () => 'true' };

interface Frame {
  API?: unknown;
  API_1484_11?: unknown;
  parent?: ApiWindow | null;
  opener?: ApiWindow | null;
  top?: ApiWindow | null;
  closed?: boolean;
}

/** A window at the top of its own tree unless given a parent. */
function frame(given: Frame = {}): ApiWindow {
  const made: Frame = { ...given };
  made.parent = given.parent ?? made;
  return made;
}

/** A window of another origin: only its relatives can be read. */
function foreign(given: Pick<Frame, 'parent' | 'opener' | 'top'> = {}): ApiWindow {
  const readable = ['parent', 'opener', 'top', 'closed'];
  const made: ApiWindow = new Proxy<Frame>(given, {
    get(target, name) {
      if (!readable.includes(String(name))) throw new DOMException('blocked', 'SecurityError');
      return name === 'parent' ? (given.parent ?? made) : Reflect.get(target, name);
    },
    has() {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  return made;
}

describe('findApi', () => {
  it('finds it in the window itself', () => {
    expect(findApi(frame({ API: api12 }), 'scorm-1.2')).toEqual({ version: '1.2', api: api12 });
  });

  it('climbs to a parent', () => {
    const win = frame({ parent: frame({ parent: frame({ API_1484_11: api2004 }) }) });
    expect(findApi(win, 'scorm-2004-4th')).toEqual({ version: '2004', api: api2004 });
  });

  it('climbs over frames of another origin', () => {
    const win = frame({ parent: foreign({ parent: foreign({ parent: frame({ API: api12 }) }) }) });
    expect(findApi(win, 'scorm-1.2')?.api).toBe(api12);
  });

  it('looks in the opener and its parents', () => {
    const opener = frame({ parent: frame({ API: api12 }) });
    expect(findApi(frame({ opener }), 'scorm-1.2')?.api).toBe(api12);
  });

  it('looks in the opener of a parent', () => {
    const popup = frame({ opener: frame({ API: api12 }) });
    const win = frame({ parent: popup, top: popup });
    expect(findApi(win, 'scorm-1.2')?.api).toBe(api12);
  });

  it('passes over an opener that was closed', () => {
    const opener = frame({ API: api12, closed: true });
    expect(findApi(frame({ opener }), 'scorm-1.2')).toBeNull();
  });

  it('takes the nearest of several', () => {
    const near = { LMSInitialize: () => 'true' };
    const win = frame({ parent: frame({ API: near, parent: frame({ API: api12 }) }) });
    expect(findApi(win, 'scorm-1.2')?.api).toBe(near);
  });

  it('takes the version of the package, wherever it is, where both are there', () => {
    const win = frame({ API_1484_11: api2004, parent: frame({ API: api12 }) });
    expect(findApi(win, 'scorm-1.2')?.version).toBe('1.2');
    expect(findApi(win, 'scorm-2004-3rd')?.version).toBe('2004');
    expect(findApi(win, 'site')?.version).toBe('2004');
  });

  it('takes the other version where only that is there', () => {
    expect(findApi(frame({ API: api12 }), 'scorm-2004-3rd')?.version).toBe('1.2');
    expect(findApi(frame({ API_1484_11: api2004 }), 'scorm-1.2')?.version).toBe('2004');
  });

  it('climbs over a window whose API cannot be read, and one that is closed for good', () => {
    const shut: ApiWindow = {
      get API(): unknown {
        throw new DOMException('blocked', 'SecurityError');
      },
      parent: frame({ API: api12 }),
    };
    expect(findApi(shut, 'scorm-1.2')?.api).toBe(api12);
    const closed = frame({ closed: true, parent: frame({ API: api12 }) });
    expect(findApi(frame({ opener: closed }), 'scorm-1.2')).toBeNull();
  });

  it('finds it after many parents, and gives up after five hundred', () => {
    const below = (depth: number): ApiWindow => {
      let win = frame({ API: api12 });
      for (let each = 0; each < depth; each += 1) win = frame({ parent: win });
      return win;
    };
    expect(findApi(below(499), 'scorm-1.2')?.api).toBe(api12);
    expect(findApi(below(500), 'scorm-1.2')).toBeNull();
  });

  it('is not taken in by something else of that name', () => {
    const win = frame({ API: { id: 'API' }, parent: frame({ API: null }) });
    expect(findApi(win, 'scorm-1.2')).toBeNull();
    expect(findApi(frame({ API: 'API', parent: frame({ API: api12 }) }), 'site')?.api).toBe(api12);
    expect(findApi(frame({ API: { LMSInitialize: 'x' } }), 'scorm-1.2')).toBeNull();
    // A function has properties as well, but is no API object.
    expect(findApi(frame({ API: Object.assign(() => {}, api12) }), 'scorm-1.2')).toBeNull();
  });

  it('ends where parents go round in circles or never end', () => {
    const one: Frame = {};
    const two: Frame = { parent: one };
    one.parent = two;
    expect(findApi(one, 'site')).toBeNull();
    const endless: ApiWindow = {
      get parent() {
        return {
          ...endless,
          get parent() {
            return endless.parent;
          },
        };
      },
    };
    expect(findApi(endless, 'site')).toBeNull();
  });

  it('survives windows on which everything throws', () => {
    const hostile = new Proxy<ApiWindow>(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    );
    expect(findApi(frame({ parent: hostile, opener: hostile }), 'site')).toBeNull();
  });
});
