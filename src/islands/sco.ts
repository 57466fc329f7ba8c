import whole from 'virtual:course';
import { atom, type ReadableAtom } from 'nanostores';
import type { Course } from '../attempt/course.ts';
import type { SaveState } from '../attempt/save-state.ts';
import type { Settings } from '../attempt/settings.ts';
import { type AttemptStore, createStore } from '../attempt/store.ts';
import { encodeAttempt } from '../attempt/suspend-data.ts';
import { cmiApi } from '../scorm/api.ts';
import { notesOn } from '../scorm/api-notes.ts';
import { isOnline, meetWindows, schedule, storageOf, watchPage } from '../scorm/browser.ts';
import { chosenCourse } from '../scorm/chosen-course.ts';
import type { CmiApi, Dialect } from '../scorm/cmi.ts';
import type { Earlier } from '../scorm/earlier.ts';
import { endedLaunch } from '../scorm/ended-launch.ts';
import { type FoundApi, findApi } from '../scorm/find-api.ts';
import { initialize } from '../scorm/initialize.ts';
import { type Journals, journalKey, keyAlone, openJournals } from '../scorm/journal.ts';
import { type LaunchBegun, type LaunchMark, launchMark } from '../scorm/launch-mark.ts';
import type { Notice } from '../scorm/notice.ts';
import { scorm12 } from '../scorm/scorm12.ts';
import { scorm2004 } from '../scorm/scorm2004.ts';
import type { Session } from '../scorm/session.ts';
import { takeTurns, type Visit } from '../scorm/take-turns.ts';
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
const notices = atom<readonly Notice[]>(problem === null ? [] : [problem]);
const leavable = atom(false);
const earlierAnswers = atom<EarlierAnswers | null>(null);

export const $saveState: ReadableAtom<SaveState> = saveState;
/** The course as the package holds it; the whole one until the launch has been read. */
export const $course: ReadableAtom<Course> = store.$course;
/** The course's settings with what launch data changed. */
export const $settings: ReadableAtom<Settings> = store.$settings;
/** False until the launch has been read. */
export const $launched: ReadableAtom<boolean> = launched;
/** Whether answers are taken: the launch has been read, and this window records. */
export const $answerable: ReadableAtom<boolean> = answerable;
/** Messages about this launch that a person should read. */
export const $notices: ReadableAtom<readonly Notice[]> = notices;

/** Answers of an earlier attempt to take up or leave; null when there is nothing to decide. */
export const $earlier: ReadableAtom<EarlierAnswers | null> = earlierAnswers;

/** Whether the learner may leave by a button: an LMS records this window. */
export const $leavable: ReadableAtom<boolean> = leavable;

let begun = false;
let visit: Visit | null = null;
/** What is to be forgotten once the LMS's session has ended. */
let forget = () => {};
/** What was answered in this page before an LMS appeared; '' for nothing. */
let answeredAlone = () => '';

/** Goes on in this window while another one records. */
export function goOnHere(): void {
  visit?.takeOver();
}

/**
 * Saves and ends the visit while the page lives; where not all is saved, the page says so and goes on.
 *
 * @returns whether the visit has ended
 */
export async function leaveCourse(): Promise<boolean> {
  if (!(await visit?.finish())) {
    if (!notices.get().includes(unsent)) notices.set([...notices.get(), unsent]);
    return false;
  }
  leavable.set(false);
  answerable.set(false);
  store.begin(store.$attempt.get(), store.$settings.get(), null, course);
  forget();
  return true;
}

const unsent: Notice = { kind: 'unsent' };

/** Finds the LMS and goes on where the learner left; runs once a document. */
export function launch(): void {
  if (begun) return;
  begun = true;
  watchPage(
    {
      pause: () => visit?.pause(),
      resume: () => visit?.resume(),
      handOver: () => visit?.handOver(),
      leave: () => visit?.leave() ?? false,
    },
    () => forget(),
  );
  document.addEventListener('astro:page-load', notePlace);
  const found = findApi(window, said('package'));
  if (found !== null) launchWith(found);
  else void launchAlone().then(() => lookAgain(1));
}

const notePlace = () => store.visit(pageName(window.location.pathname));

/** Seconds between looks, and looks at most: an LMS may be slow to put its API in place. */
const lookPause = 1;
const mostLooks = 60;

/** Goes on looking for the LMS of a package that is made for one, and turns to it once it is there. */
function lookAgain(look: number): void {
  if (!said('package').startsWith('scorm-') || look > mostLooks) return;
  schedule(() => {
    const found = findApi(window, said('package'));
    if (found === null) return lookAgain(look + 1);
    const attempt = store.$attempt.get();
    answeredAlone = () => encodeAttempt(course, attempt, noMark, Number.MAX_SAFE_INTEGER) ?? '';
    visit?.leave();
    answerable.set(false);
    store.begin(attempt, store.$settings.get(), null, course);
    launchWith(found);
  }, lookPause * 1000);
}

const noMark = { number: 0, writer: 0 };

function launchWith(found: FoundApi): void {
  const dialect = found.version === '1.2' ? scorm12 : scorm2004;
  const api = cmiApi(found.api, found.version);
  const notes = notesOn(found.api);
  const ofTab = launchMark(storageOf('session') ?? notes, key);
  const ofApi = launchMark(notes, key);
  const mark: LaunchMark = {
    read: () => ofTab.read() ?? ofApi.read(),
    set: ofTab.set,
    clear() {
      ofTab.clear();
      ofApi.clear();
    },
  };
  const ended = endedLaunch(notes, key);
  const recalled = ended.recall();
  const result = initialize(api, dialect, mark, Date.now(), recalled !== null);
  if (result.kind === 'running') {
    const { since } = result;
    forget = () => {
      mark.clear();
      ended.end();
    };
    begin(ended.listening(api), dialect, result, 'lms', {
      ends: true,
      spent: (spent) => mark.set({ since, spent }),
      // A session that only looks is not ended: the next document finds it by its API object, a
      // new launch of this tab does not.
      looking() {
        ofTab.clear();
        ofApi.set({ since, spent: 0 });
      },
    });
    return;
  }
  if (recalled !== null) {
    notices.set([...notices.get(), { kind: 'visit-over' }]);
    begin(recalled, dialect, { since: Date.now(), spent: 0, adopted: true }, 'lms', unnoted);
    return;
  }
  const { code, message } = result.outcome;
  notices.set([...notices.get(), { kind: 'not-started', code, message }]);
  void launchAlone();
}

async function launchAlone(): Promise<void> {
  const storage = storageOf('local');
  const { standaloneApi } = await import('../scorm/standalone.ts');
  const api = cmiApi(await standaloneApi(storage, keyAlone(storage, key)), '1.2');
  api.initialize();
  begin(api, scorm12, { since: Date.now(), spent: 0, adopted: false }, 'browser', unnoted);
}

/** What a launch notes for the documents after this one. */
interface LaunchNotes {
  /** An LMS's session runs, which the learner may end. */
  readonly ends: boolean;
  spent(milliseconds: number): void;
  looking(): void;
}

const unnoted: LaunchNotes = { ends: false, spent() {}, looking() {} };

function begin(
  api: CmiApi,
  dialect: Dialect,
  { since, spent, adopted }: LaunchBegun & { readonly adopted: boolean },
  keptBy: 'lms' | 'browser',
  note: LaunchNotes,
): void {
  const before = notices.get();
  const records = launchMark(storageOf('session'), `${key}/records`);
  const start = (session: Session, elsewhere: boolean) => {
    store.begin(session.attempt, session.settings, session.records ? session : null, course);
    notices.set([...before, ...session.notices]);
    launched.set(true);
    answerable.set(session.records);
    leavable.set(session.records && note.ends);
    if (elsewhere) records.clear();
    else records.set({ since, spent: 0 });
    if (!session.records && !elsewhere) note.looking();
    offer(session.earlier);
    notePlace();
  };
  const setup = {
    course,
    api,
    dialect,
    spent,
    onSpent: note.spent,
    adopted,
    keptBy,
    platform: { ...platform, openJournals: (learnerId: string) => journalsOf(learnerId, since) },
  };
  const meet = (learnerId: string) => meetWindows(journalKey(key, learnerId));
  const wasRecording = records.read() !== null;
  visit = takeTurns(setup, wasRecording, meet, start);
}

function journalsOf(learnerId: string, since: number): Journals {
  const places = { local: storageOf('local'), tab: storageOf('session') };
  const journals = openJournals(places, key, learnerId, since);
  const { alone } = journals;
  return {
    ...journals,
    alone: {
      ...alone,
      read: () => answeredAlone() || alone.read(),
      clear() {
        answeredAlone = () => '';
        alone.clear();
      },
    },
  };
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
  elapsed: () => performance.now(),
  random: (below: number) => Math.floor(Math.random() * below),
  schedule,
  isOnline,
  onState: (state: SaveState) => saveState.set(state),
};
