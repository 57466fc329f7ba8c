import whole from 'virtual:course';
import { atom, type ReadableAtom } from 'nanostores';
import type { Course } from '../attempt/course.ts';
import type { SaveState } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import { type AttemptStore, createStore } from '../attempt/store.ts';
import { cmiApi } from '../scorm/api.ts';
import { notesOn } from '../scorm/api-notes.ts';
import { meetWindows, schedule, storageOf, watchPage } from '../scorm/browser.ts';
import { chosenCourse } from '../scorm/chosen-course.ts';
import type { CmiApi, Dialect } from '../scorm/cmi.ts';
import type { Earlier } from '../scorm/earlier.ts';
import { endedLaunch } from '../scorm/ended-launch.ts';
import { findApi } from '../scorm/find-api.ts';
import { type Initialized, initialize } from '../scorm/initialize.ts';
import { journalKey, openJournals } from '../scorm/journal.ts';
import { launchMark } from '../scorm/launch-mark.ts';
import { scorm12 } from '../scorm/scorm12.ts';
import { scorm2004 } from '../scorm/scorm2004.ts';
import type { Session } from '../scorm/session.ts';
import { takeTurns } from '../scorm/take-turns.ts';
import { pageName } from './page-name.ts';

/**
 * The SCO: joins the attempt's store to the LMS. One instance lives as long as the document, over
 * all pages that `<ClientRouter />` shows in it.
 */

export interface EarlierAnswers {
  /** How many answers they are. */
  readonly count: number;
  /** Joins them to this attempt. */
  takeUp(): void;
  /** Forgets them. */
  leave(): void;
}

/** What the page says of its package in a `meta` element; '' where it says nothing. */
const said = (name: string): string =>
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '');

const { course, key, problem } = chosenCourse(whole, said('course-settings'));

export const store: AttemptStore = createStore(whole, () => Date.now());

const saveState = atom<SaveState>({ kind: 'starting' });
const launched = atom(false);
const answerable = atom(false);
const notices = atom<readonly string[]>(problem === null ? [] : [problem]);
const earlierAnswers = atom<EarlierAnswers | null>(null);

export const $saveState: ReadableAtom<SaveState> = saveState;
/** The course as the package holds it; the whole one until the launch has been read. */
export const $course: ReadableAtom<Course> = store.$course;
/** The course's settings with what launch data changed. */
export const $settings: ReadableAtom<Settings> = store.$settings;
/** False until the launch has been read. */
export const $launched: ReadableAtom<boolean> = launched;
/** Whether answers are taken: the launch has been read, and no other window records. */
export const $answerable: ReadableAtom<boolean> = answerable;
/** Messages about this launch that a person should read. */
export const $notices: ReadableAtom<readonly string[]> = notices;

/** Answers of an earlier attempt to take up or leave; null when there is nothing to decide. */
export const $earlier: ReadableAtom<EarlierAnswers | null> = earlierAnswers;

let begun = false;
let takeOver = () => {};

/** Goes on in this window while another one records. */
export function goOnHere(): void {
  takeOver();
}

/** Finds the LMS and goes on where the learner left; runs once a document. */
export function launch(): void {
  if (begun) return;
  begun = true;
  const found = findApi(window, said('package'));
  if (found === null) {
    void launchAlone();
    return;
  }
  const dialect = found.version === '1.2' ? scorm12 : scorm2004;
  const api = cmiApi(found.api, found.version);
  const notes = notesOn(found.api);
  const mark = launchMark(storageOf('session') ?? notes, key);
  const ended = endedLaunch(notes, key);
  const result = initialize(api, dialect, mark, Date.now());
  if (result.kind === 'running') {
    begin(ended.listening(api), dialect, result, 'lms', () => {
      mark.clear();
      ended.end();
    });
    return;
  }
  const recalled = ended.recall();
  if (recalled !== null) {
    notices.set([...notices.get(), endedNotice]);
    begin(recalled, dialect, { since: Date.now(), adopted: true }, 'lms', () => {});
    return;
  }
  const { code, message } = result.outcome;
  notices.set([
    ...notices.get(),
    `The LMS did not start a session (error ${code}${message === '' ? '' : `: ${message}`}). Close the course and open it again from the LMS: answers given now stay in this browser and are not sent.`,
  ]);
  void launchAlone();
}

const endedNotice =
  'For the LMS this visit is over, because the page was left or reloaded. Close the course and open it again from the LMS. What you answer before that is kept in this browser and sent then.';

async function launchAlone(): Promise<void> {
  const storage = storageOf('local');
  const { standaloneApi } = await import('../scorm/standalone.ts');
  const api = cmiApi(await standaloneApi(storage, `chokepoint/${key}/alone`), '1.2');
  api.initialize();
  begin(api, scorm12, { since: Date.now(), adopted: false }, 'browser', () => {});
}

function begin(
  api: CmiApi,
  dialect: Dialect,
  { since, adopted }: Omit<Extract<Initialized, { kind: 'running' }>, 'kind'>,
  keptBy: 'lms' | 'browser',
  left: () => void,
): void {
  const before = notices.get();
  const records = launchMark(storageOf('session'), `${key}/records`);
  const note = () => store.visit(pageName(window.location.pathname));
  const start = (session: Session, elsewhere: boolean) => {
    store.begin(session.attempt, session.settings, elsewhere ? null : session, course);
    notices.set([...before, ...session.notices]);
    launched.set(true);
    answerable.set(!elsewhere);
    if (elsewhere) records.clear();
    else records.set(since);
    offer(session.earlier);
    note();
  };
  const setup = { course, api, dialect, since, adopted, keptBy, platform };
  const meet = (learnerId: string) => meetWindows(journalKey(key, learnerId));
  const visit = takeTurns(setup, records.read() !== null, meet, start);
  takeOver = visit.takeOver;
  watchPage(visit, () => {
    records.clear();
    left();
  });
  document.addEventListener('astro:page-load', note);
}

function offer(earlier: Earlier | null): void {
  if (earlier === null) {
    earlierAnswers.set(null);
    return;
  }
  const { attempt, settle } = earlier;
  const inExam = attempt.sittings.reduce((sum, { answers }) => sum + answers.size, 0);
  const decide = (take: boolean) => {
    if (take) store.takeUp(attempt);
    settle();
    earlierAnswers.set(null);
  };
  earlierAnswers.set({
    count: attempt.answers.size + inExam,
    takeUp: () => decide(true),
    leave: () => decide(false),
  });
}

const platform = {
  now: () => Date.now(),
  random: (below: number) => Math.floor(Math.random() * below),
  schedule,
  openJournals: (learnerId: string) => openJournals(storageOf('local'), key, learnerId),
  onState: (state: SaveState) => saveState.set(state),
};
