import { atom, type ReadableAtom } from 'nanostores';
import type { Attempt } from '../../attempt/attempt.ts';
import type { Course, CourseAt } from '../../attempt/course.ts';
import { oncePer } from '../../attempt/once-each.ts';
import type { SaveState } from '../../attempt/save-state.ts';
import type { Settings } from '../../attempt/settings.ts';
import { type AttemptStore, createStore } from '../../attempt/store.ts';
import { encodeAttempt } from '../../attempt/suspend-data.ts';
import { cmiApi } from '../../scorm/api.ts';
import { type ChosenCourse, chosenCourse } from '../../scorm/chosen-course.ts';
import type { CmiApi } from '../../scorm/cmi.ts';
import type { Connected } from '../../scorm/connection.ts';
import type { Earlier } from '../../scorm/earlier.ts';
import type { FoundApi } from '../../scorm/find-api.ts';
import {
  holding,
  journalKey,
  keyAlone,
  noJournals,
  type OwnJournals,
  openJournals,
  ownAlone,
  type TextStorage,
} from '../../scorm/journal.ts';
import { launchMark } from '../../scorm/launch-mark.ts';
import { spokenName } from '../../scorm/learner-name.ts';
import type { Notice } from '../../scorm/notice.ts';
import { type LaunchNotes, type OpenLaunch, openLaunch } from '../../scorm/open-launch.ts';
import { scorm12Alone } from '../../scorm/scorm12.ts';
import type { Session, SessionPlatform } from '../../scorm/session.ts';
import { takeTurns, type Visit } from '../../scorm/take-turns.ts';
import type { WindowPlatform } from '../../scorm/window-lock.ts';

/** What the SCO asks of the document it lives in. */
export interface ScoPage
  extends Pick<SessionPlatform, 'elapsed' | 'random' | 'schedule' | 'isOnline'> {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes by which the clock here is behind UTC, as `Date` has it. */
  zone(): number;
  /** What the page says of its package in a `meta` element; '' where it says nothing. */
  said(name: 'package' | 'course-settings'): string;
  /** Looks for the LMS of a package, once. */
  findApi(packageName: string): FoundApi | null;
  /** Connects with the LMS where no API has to be found; null where one has. */
  connect(key: string): Promise<Connected> | null;
  /** Where this browser or this tab keeps text; null where that is forbidden. */
  storageOf(kind: 'local' | 'session'): TextStorage | null;
  /** Where windows of one attempt meet; null where they cannot. */
  meetWindows(name: string): WindowPlatform | null;
  /** Tells the visit of what becomes of the document; `left`: the LMS's session has ended. */
  watchPage(visit: Pick<Visit, 'pause' | 'resume' | 'handOver' | 'leave'>, left: () => void): void;
  /** Name of the page that is shown, without `.html`. */
  place(): string;
  /** Calls the listener whenever another page is shown in this document. */
  onPlace(listener: () => void): void;
  /** Where the package has several SCOs, what this document does otherwise. */
  readonly part?: ScoPart | undefined;
}

/**
 * What a document does otherwise that shows one SCO of several. Packages of several alone have the
 * script for it, which runs before all others.
 */
export interface ScoPart {
  /** The course as this SCO has it. */
  courseOf(whole: ChosenCourse): ChosenCourse;
  /** The LMS as this SCO asks it. */
  apiOf(api: CmiApi): CmiApi;
  /** Whether a page of the package belongs to this SCO. */
  isOwn(address: string): boolean;
  /** Begins what only such a document does; false where it does not know in which SCO it is. */
  start(sco: Sco): boolean;
}

declare global {
  var scoPart: ScoPart | undefined;
}

/** What pages show of the SCO. */
export interface Shown {
  /** The course as the package holds it; the whole one until the launch has been read. */
  readonly course: Course;
  readonly attempt: Attempt;
  /** The course's settings with what launch data changed. */
  readonly settings: Settings;
  /** False until the launch has been read. */
  readonly launched: boolean;
  /** Whether answers are taken: the launch has been read, and this window records. */
  readonly answerable: boolean;
  /** Whether the learner may leave by a button: an LMS records this window. */
  readonly leavable: boolean;
  readonly saveState: SaveState;
  /** Messages about this launch that a person should read. */
  readonly notices: readonly Notice[];
  /** Answers of an earlier attempt to take up or leave; null when there is nothing to decide. */
  readonly earlier: EarlierAnswers | null;
}

export interface EarlierAnswers {
  /** How many answers they are. */
  readonly count: number;
  /** Joins them to this attempt. */
  takeUp(): void;
  /** Forgets them. */
  leave(): void;
}

/** The SCO: joins the attempt's store to the LMS. */
export interface Sco {
  readonly shown: { readonly [Name in keyof Shown]: ReadableAtom<Shown[Name]> };
  readonly store: AttemptStore;
  /** Finds the LMS and goes on where the learner left; once a document. */
  launch(): void;
  /** Goes on in this window while another one records. */
  goOnHere(): void;
  /**
   * Saves and ends the visit while the page lives; where not all is saved, the page says so and goes on.
   *
   * @returns whether the visit has ended
   */
  leave(): Promise<boolean>;
  /** The name that stands on a certificate. */
  readonly learnerName: LearnerName;
  /** What the learner keeps in this browser; nothing until the launch has been read. */
  own(): OwnJournals;
}

export interface LearnerName {
  /** What the learner wrote, else what the LMS says, asked for now; '' where neither is there. */
  read(): string;
  /** Keeps what the learner writes in this browser; '' for what the LMS says. */
  keep(text: string): void;
}

/** Milliseconds between looks, and looks at most: an LMS may be slow to put its API in place. */
const lookPause = 1000;
const mostLooks = 60;

/** Makes the SCO of a document. It has no LMS and takes no answers until it is launched. */
export function createSco(wholeAt: CourseAt, page: ScoPage): Sco {
  const parts = makeParts(wholeAt, page);
  const { key, store, shown } = parts;
  let running: Running | null = null;

  const launchAlone = async () => {
    const launch = await openAlone(page, key);
    running = startVisit(parts, { launch, keptBy: 'browser', alone: '' });
  };
  const launchWith = (found: FoundApi, alone: string) => {
    const launch = openLaunch(found, key, page.storageOf('session'), page.now());
    if (launch.kind === 'refused') {
      const { code, message } = launch.outcome;
      addNotice(shown, { kind: 'not-started', code, message });
      void launchAlone();
      return;
    }
    if (launch.kind === 'ended') addNotice(shown, { kind: 'visit-over' });
    running = startVisit(parts, { launch, keptBy: 'lms', alone });
  };
  /** Goes on looking for the LMS of a package that is made for one, and turns to it once it is there. */
  const lookAgain = (look: number) => {
    const packageName = page.said('package');
    if (!packageName.startsWith('scorm-') || look > mostLooks) return;
    page.schedule(() => {
      const found = page.findApi(packageName);
      if (found === null) return lookAgain(look + 1);
      running?.visit.leave();
      takeNoAnswers(parts);
      const course = store.$course.get();
      const alone = encodeAttempt(course, store.$attempt.get(), noMark, Number.MAX_SAFE_INTEGER);
      launchWith(found, alone ?? '');
    }, lookPause);
  };

  const sco: Sco = {
    shown,
    store,
    launch() {
      // Whose answers would be recorded nobody knows: the page can be read.
      if (page.part?.start(sco) === false) return;
      const visit = {
        pause: () => running?.visit.pause(),
        resume: () => running?.visit.resume(),
        handOver: () => running?.visit.handOver(),
        leave: () => running?.visit.leave() ?? false,
      };
      page.watchPage(visit, () => running?.notes?.end());
      page.onPlace(() => store.visit(page.place()));
      const connecting = page.connect(key);
      if (connecting !== null) {
        void connecting.then((lms) => {
          if (lms.kind === 'found') return launchWith(lms, '');
          if (lms.kind === 'refused') addNotice(shown, { ...lms, kind: 'not-started' });
          return launchAlone();
        });
        return;
      }
      const found = page.findApi(page.said('package'));
      if (found !== null) launchWith(found, '');
      else void launchAlone().then(() => lookAgain(1));
    },
    goOnHere: () => running?.visit.takeOver(),
    async leave() {
      if (!(await running?.visit.finish())) {
        addNotice(shown, { kind: 'unsent' });
        return false;
      }
      shown.leavable.set(false);
      takeNoAnswers(parts);
      running?.notes?.end();
      return true;
    },
    learnerName: {
      read: () => running?.learnerName.read() ?? '',
      keep: (text) => running?.learnerName.keep(text),
    },
    own: () => running?.own() ?? noJournals.own,
  };
  return sco;
}

/** What does not change while the document lives. */
interface Parts {
  readonly page: ScoPage;
  /** As the package holds it, for each seed. */
  readonly courseAt: CourseAt;
  /** Names what this browser keeps of the package. */
  readonly key: string;
  readonly store: AttemptStore;
  readonly shown: ReturnType<typeof makeShown>;
}

function makeParts(given: CourseAt, page: ScoPage): Parts {
  const wholeAt = oncePer(given);
  const said = page.said('course-settings');
  const chosenAt = (seed: number) => {
    const chosen = chosenCourse(wholeAt(seed), said);
    return page.part?.courseOf(chosen) ?? chosen;
  };
  const { key, problem } = chosenAt(0);
  const courseAt = oncePer((seed) => chosenAt(seed).course);
  const store = createStore(wholeAt, page.now, page.zone);
  return { page, courseAt, key, store, shown: makeShown(store, problem) };
}

function makeShown(store: AttemptStore, problem: Notice | null) {
  return {
    course: store.$course,
    attempt: store.$attempt,
    settings: store.$settings,
    launched: atom(false),
    answerable: atom(false),
    leavable: atom(false),
    saveState: atom<SaveState>({ kind: 'starting' }),
    notices: atom<readonly Notice[]>(problem === null ? [] : [problem]),
    earlier: atom<EarlierAnswers | null>(null),
  };
}

function addNotice({ notices }: Parts['shown'], notice: Notice): void {
  if (notices.get().some(({ kind }) => kind === notice.kind)) return;
  notices.set([...notices.get(), notice]);
}

/** What was answered goes on being shown. */
function takeNoAnswers({ store, shown, courseAt }: Parts): void {
  shown.answerable.set(false);
  store.begin(store.$attempt.get(), store.$settings.get(), null, courseAt);
}

/** A launch on an LMS of the course's own, where there is none. */
async function openAlone(page: ScoPage, key: string): Promise<OpenLaunch> {
  const storage = page.storageOf('local');
  const { standaloneApi } = await import('../../scorm/standalone.ts');
  const api = cmiApi(await standaloneApi(storage, keyAlone(storage, key)), '1.2');
  api.initialize();
  const since = page.now();
  return { api, dialect: scorm12Alone, since, spent: 0, adopted: false, notes: null };
}

/** A launch that a visit has started on. */
interface Running {
  readonly visit: Visit;
  readonly learnerName: LearnerName;
  readonly own: () => OwnJournals;
  readonly notes: LaunchNotes | null;
}

interface VisitStart {
  readonly launch: OpenLaunch;
  readonly keptBy: 'lms' | 'browser';
  /** What was answered in this document before its LMS appeared; '' for nothing. */
  readonly alone: string;
}

function startVisit(parts: Parts, { launch, keptBy, alone }: VisitStart): Running {
  const { page, courseAt, key, store, shown } = parts;
  const { since, notes } = launch;
  const before = shown.notices.get();
  const places = { local: page.storageOf('local'), tab: page.storageOf('session') };
  const aloneHere = holding(alone);
  const recorded = launchMark(places.tab, `${key}/records`);
  let own = noJournals.own;
  const show = (session: Session, elsewhere: boolean) => {
    store.begin(session.attempt, session.settings, session.records ? session : null, courseAt);
    shown.notices.set([...before, ...session.notices]);
    shown.launched.set(true);
    shown.answerable.set(session.records);
    shown.leavable.set(session.records && notes !== null);
    if (elsewhere) recorded.clear();
    else recorded.set({ since, spent: 0 });
    if (!session.records && !elsewhere) notes?.looking();
    shown.earlier.set(offered(parts, session.earlier));
    store.visit(page.place());
  };
  const platform: SessionPlatform = {
    elapsed: page.elapsed,
    random: page.random,
    schedule: page.schedule,
    isOnline: page.isOnline,
    onState: (state) => shown.saveState.set(state),
    openJournals(learnerId) {
      const journals = openJournals(places, key, learnerId, since);
      own = keptBy === 'browser' ? ownAlone(places.local, key) : journals.own;
      return { ...journals, alone: aloneHere(journals.alone) };
    },
  };
  const api = page.part?.apiOf(launch.api) ?? launch.api;
  const setup = { ...launch, api, courseAt, keptBy, platform, onSpent: notes?.spent ?? (() => {}) };
  const meet = (learnerId: string) => page.meetWindows(journalKey(key, learnerId));
  const learnerName: LearnerName = {
    read: () => own.name.read() || spokenName(launch.api.get(launch.dialect.learnerName)),
    keep(text) {
      if (text === '') own.name.clear();
      else own.name.write(text);
    },
  };
  const visit = takeTurns(setup, recorded.read() !== null, meet, show);
  return { visit, notes, learnerName, own: () => own };
}

function offered({ store, shown }: Parts, earlier: Earlier | null): EarlierAnswers | null {
  if (earlier === null) return null;
  const { attempt, settle } = earlier;
  const begun = [...attempt.unfinished.keys()].filter((id) => !attempt.answers.has(id)).length;
  const inExam = attempt.sittings.reduce((sum, { answers }) => sum + answers.size, 0);
  const leave = () => {
    settle();
    shown.earlier.set(null);
  };
  const takeUp = () => {
    store.takeUp(attempt);
    leave();
  };
  return { count: attempt.answers.size + begun + inExam, takeUp, leave };
}

const noMark = { number: 0, writer: 0 };
