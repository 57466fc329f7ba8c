import { ownElements } from '../../cmi5/own-elements.ts';
import type { CmiApi } from '../../scorm/cmi.ts';
import { journalKey, type TextStorage } from '../../scorm/journal.ts';

/** Which SCOs of a course are done, as far as one of them can know. */
export interface SharedProgress {
  /** The ids of those that are known to be done. */
  done(): ReadonlySet<string>;
  /** Lets the others know that this one is done. */
  tell(): void;
}

export interface SharedPlaces {
  /** Null without an LMS. */
  readonly api: CmiApi | null;
  readonly standard: '1.2' | '2004' | 'cmi5';
  /** Whether the edition has data that SCOs share (adl.data, SCORM 2004 4th edition). */
  readonly shared: boolean;
  /** This browser's; null where it keeps nothing. */
  readonly storage: TextStorage | null;
  /** Names the package in this browser. */
  readonly key: string;
  /** Begins the identifiers of the manifest. */
  readonly course: string;
  readonly sco: string;
}

/**
 * What SCOs know of one another. SCORM 1.2 lets none see another's data, so that this browser alone
 * remembers which were done in it. In SCORM 2004 the objectives tell that the manifest has under
 * global ids, and in its 4th edition the data that all SCOs share, which also comes from elsewhere.
 * In cmi5 the LRS knows which AUs said that they are completed, when the launch asked it.
 */
export function sharedProgress(places: SharedPlaces): SharedProgress {
  const { api, storage, sco } = places;
  const isNew = places.standard === '2004' && api !== null;
  const learner =
    api?.get(places.standard === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id') ?? '';
  // Whom nobody names may be anyone.
  const key = learner === '' ? null : `${journalKey(places.key, learner)}/done`;
  const here = new Set(namesIn(storage, key));
  const fromLrs = places.standard === 'cmi5' ? words(api?.get(ownElements.done) ?? '') : [];
  const fromLms = isNew ? told(api, places) : fromLrs;
  for (const id of fromLms) here.add(id);
  let isTold = false;
  return {
    done: () => here,
    tell() {
      if (places.shared && isNew && !isTold) writeShared(api, places);
      isTold = true;
      if (here.has(sco)) return;
      here.add(sco);
      if (key !== null) keepNames(storage, key, here);
    },
  };
}

/** What the LMS says of the others. */
function told(api: CmiApi, { course, shared }: SharedPlaces): readonly string[] {
  const done = `^${course}-(.+)-done$`;
  const objectives = entries(api, 'cmi.objectives').flatMap(({ at, id }) => {
    const [, sco] = new RegExp(done).exec(id) ?? [];
    const status = sco === undefined ? '' : api.get(`${at}.success_status`);
    return sco !== undefined && status === 'passed' ? [sco] : [];
  });
  if (!shared) return objectives;
  const stores = entries(api, 'adl.data').flatMap(({ at, id }) => {
    const [, sco] = new RegExp(`^${course}-(.+)-data$`).exec(id) ?? [];
    return sco !== undefined && api.get(`${at}.store`) === doneWord ? [sco] : [];
  });
  return [...objectives, ...stores];
}

const doneWord = 'done';

function writeShared(api: CmiApi, { course, sco }: SharedPlaces): void {
  const own = entries(api, 'adl.data').find(({ id }) => id === `${course}-${sco}-data`);
  if (own !== undefined && api.get(`${own.at}.store`) !== doneWord) {
    api.set(`${own.at}.store`, doneWord);
  }
}

function entries(api: CmiApi, list: string) {
  const count = Number(api.get(`${list}._count`)) || 0;
  return Array.from({ length: Math.min(count, 200) }, (_, index) => {
    const at = `${list}.${index}`;
    return { at, id: api.get(`${at}.id`) };
  });
}

function namesIn(storage: TextStorage | null, key: string | null): readonly string[] {
  try {
    return words(key === null ? '' : (storage?.getItem(key) ?? ''));
  } catch {
    return [];
  }
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function keepNames(storage: TextStorage | null, key: string, names: Iterable<string>): void {
  try {
    storage?.setItem(key, [...names].join(' '));
  } catch {
    // What only helps a reader may be lost.
  }
}
