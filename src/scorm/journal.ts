import { hash } from '../quiz/text/hash.ts';
import { storageKey } from './storage-key.ts';

/** The part of the Web Storage interface that is used; it may throw on every call. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * This browser's own copy of an attempt: written before the LMS is asked, and cleared only when a
 * later launch has read from the LMS the save it holds (an LMS that answers "true" may be gone:
 * Moodle's does while its server is unreachable).
 */
export interface Journal {
  /** Whether it outlives this launch. */
  readonly lasting: boolean;
  /** '' when there is none or storage is forbidden. */
  read(): string;
  /** False when this browser cannot keep it: storage full or forbidden. */
  write(data: string): boolean;
  clear(): void;
}

/** The journals of one learner in one course. */
export interface Journals {
  /** Of the attempt that runs. */
  readonly current: Journal;
  /** Of an attempt the LMS knows nothing of any more, until the learner says what to do with it. */
  readonly earlier: Journal;
  /** Names, apart by blanks, of what the LMS may not have got; see `Delivery.inDoubt`. */
  readonly doubt: Journal;
  /** What was answered in this browser without an LMS, by the same learner as far as one can tell. */
  readonly alone: Journal;
  readonly own: OwnJournals;
}

/** What learners keep for themselves in this browser: no LMS is told. */
export interface OwnJournals {
  /** The name that the learner wrote on the certificate. */
  readonly name: Journal;
  /** The section that was read last. */
  readonly section: Journal;
  /** Notes and highlights. */
  readonly notes: Journal;
}

/** Where a browser keeps text; null where it forbids that. */
export interface BrowserStorage {
  readonly local: TextStorage | null;
  /** Of the tab, which ends with it. */
  readonly tab: TextStorage | null;
}

const nowhere: Journal = {
  lasting: false,
  read: () => '',
  write: () => false,
  clear: () => {},
};

/** For a launch that may not use any. */
export const noJournals: Journals = {
  current: nowhere,
  earlier: nowhere,
  doubt: nowhere,
  alone: nowhere,
  own: ownBy(() => nowhere),
};

/** The names in a journal that holds names, apart by blanks. */
export function namesIn(journal: Journal): readonly string[] {
  return journal
    .read()
    .split(' ')
    .filter((name) => name !== '');
}

export function writeNames(journal: Journal, names: readonly string[]): void {
  if (names.length > 0) journal.write(names.join(' '));
  else journal.clear();
}

/**
 * Names a learner's attempt in this browser.
 *
 * @param learnerId kept only as a hash
 */
export function journalKey(courseId: string, learnerId: string): string {
  return storageKey(courseId, hashed(learnerId));
}

/**
 * The journals of a learner. Whom the LMS does not name may be anyone, and the next one somebody
 * else: what is kept for them ends with the launch.
 *
 * @param learnerId kept only as a hash; '' for none
 * @param since when the launch began, in milliseconds since 1970
 */
export function openJournals(
  { local, tab }: BrowserStorage,
  courseId: string,
  learnerId: string,
  since: number,
): Journals {
  if (learnerId === '') {
    const key = storageKey(courseId, 'nameless');
    const current = ofLaunch(journalAt(tab, key), since);
    const beside = (name: string) => ofLaunch(journalAt(tab, `${key}/${name}`), since);
    return { ...noJournals, current, doubt: beside('doubt'), own: ownBy(beside) };
  }
  const key = journalKey(courseId, learnerId);
  journalAt(local, lastLearner(courseId)).write(hashed(learnerId));
  return {
    current: journalAt(local, key),
    earlier: journalAt(local, `${key}/earlier`),
    doubt: inBoth(journalAt(tab, `${key}/doubt`), journalAt(local, `${key}/doubt`)),
    alone: dataAt(local, [aloneKey(courseId, hashed(learnerId)), aloneKey(courseId, '')]),
    own: ownBy((name) => journalAt(local, `${key}/${name}`)),
  };
}

/** What the learner keeps of a course that runs without an LMS, beside the attempt. */
export function ownAlone(local: TextStorage | null, courseId: string): OwnJournals {
  const key = keyAlone(local, courseId);
  return ownBy((name) => journalAt(local, `${key}/${name}`));
}

function ownBy(journal: (name: keyof OwnJournals) => Journal): OwnJournals {
  return { name: journal('name'), section: journal('section'), notes: journal('notes') };
}

/** The same journal with a text before what it holds, until it is cleared. */
export function holding(text: string): (journal: Journal) => Journal {
  let held = text;
  return (journal) => ({
    ...journal,
    read: () => held || journal.read(),
    clear() {
      held = '';
      journal.clear();
    },
  });
}

/**
 * Names what is kept of a course that runs without an LMS: apart for each learner who was the last
 * one that an LMS named in this browser.
 */
export function keyAlone(local: TextStorage | null, courseId: string): string {
  return aloneKey(courseId, journalAt(local, lastLearner(courseId)).read());
}

function aloneKey(courseId: string, learner: string): string {
  return storageKey(courseId, learner === '' ? 'alone' : `alone/${learner}`);
}

function lastLearner(courseId: string): string {
  return storageKey(courseId, 'learner');
}

function hashed(learnerId: string): string {
  return hash(learnerId).toString(36);
}

/** Keeps a text twice: the tab may have room where the browser has none, and the browser outlives it. */
function inBoth(one: Journal, other: Journal): Journal {
  return {
    lasting: true,
    read: () => one.read() || other.read(),
    write(data) {
      const written = [one.write(data), other.write(data)];
      return written.includes(true);
    },
    clear() {
      one.clear();
      other.clear();
    },
  };
}

/** Holds one launch's text, and none for any other launch. */
function ofLaunch(journal: Journal, since: number): Journal {
  const start = `${since}:`;
  return {
    ...journal,
    lasting: false,
    read() {
      const text = journal.read();
      return text.startsWith(start) ? text.slice(start.length) : '';
    },
    write: (data) => journal.write(start + data),
  };
}

/** Suspend data within the first stored data model that has any; see `standalone.ts`. */
function dataAt(storage: TextStorage | null, keys: readonly string[]): Journal {
  const places = keys.map((key) => journalAt(storage, key));
  const found = places.find((place) => suspendDataIn(place.read()) !== '') ?? nowhere;
  return {
    lasting: true,
    read: () => suspendDataIn(found.read()),
    write: () => false,
    clear: () => found.clear(),
  };
}

function suspendDataIn(model: string): string {
  try {
    const data: unknown = JSON.parse(model)?.cmi?.suspend_data;
    return typeof data === 'string' ? data : '';
  } catch {
    return '';
  }
}

function journalAt(storage: TextStorage | null, key: string): Journal {
  const guarded = <Result>(use: (storage: TextStorage) => Result, otherwise: Result): Result => {
    try {
      return storage === null ? otherwise : use(storage);
    } catch {
      return otherwise;
    }
  };
  return {
    lasting: true,
    read: () => guarded((text) => text.getItem(key) ?? '', ''),
    write: (data) =>
      guarded((text) => {
        text.setItem(key, data);
        return true;
      }, false),
    clear: () => guarded((text) => text.removeItem(key), undefined),
  };
}
