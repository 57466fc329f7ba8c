import { type Attempt, runningSitting, type Sitting } from '../../src/attempt/attempt.ts';
import { type Course, examPage } from '../../src/attempt/course.ts';
import type { InteractionReport, Report } from '../../src/attempt/report.ts';
import { type HeldByLms, notBelow, reportOf } from '../../src/attempt/report-of.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { FaultName } from '../../src/preview/faults/fault.ts';
import { injectFaults } from '../../src/preview/faults/inject-faults.ts';
import { plain } from '../../src/preview/profiles/profile.ts';
import { profileNamed } from '../../src/preview/profiles/profiles.ts';
import { isDone, statusElements } from '../../src/preview/profiles/status.ts';
import type { CmiApi } from '../../src/scorm/cmi.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { elementNames } from '../../src/standard/element-role.ts';
import { missingInteractions, missingPractice, notArrived } from './arrivals.ts';
import { edited, firstEdition } from './editions.ts';
import type { History, Step, Visit } from './history.ts';
import { judge } from './judge.ts';
import { keepers } from './keepers.ts';
import { type Given, learnerOf } from './learner.ts';
import type { promisedBy } from './ledger.ts';
import { type Browser, type Clock, memoryStorage, openPage, type Page } from './page.ts';
import { randomFrom } from './random.ts';
import { saidSoFar } from './said-so-far.ts';
import { type Lms, quickLms, type Server } from './server.ts';
import { sittingTimes } from './sitting-times.ts';
import { countsOf, type Tally, type Wrong } from './tally.ts';

/** A promise that was not kept, and in which visit: something was lost, or a course did wrong. */
export class BrokenPromise extends Error {
  readonly kind: 'lost' | Wrong;

  constructor(kind: BrokenPromise['kind'], promise: string) {
    super(promise);
    this.kind = kind;
  }
}

/** Faults of calls that carry more than suspend data: the page is not told to notice those. */
const unnoticed: readonly FaultName[] = [
  'set-refused',
  'set-throws',
  'get-throws',
  'only-mandatory',
  'api-vanishes',
];

/** Faults of an LMS that says "true" and stores nothing. */
const lies: readonly FaultName[] = ['commit-lies', 'network-gone'];

/** Faults that say "true" whatever the server says. */
const trueAlways: readonly FaultName[] = ['commit-one', 'commit-boolean'];

/**
 * Lives a history through. Throws a `BrokenPromise` as soon as something is lost, and at the end
 * for the first thing that was done wrong.
 */
export function run(
  history: History,
  tally: Tally,
  lms: Lms = quickLms(history.version, profileNamed(history.profile)),
): void {
  const counts = countsOf(tally, history.profile);
  let first: BrokenPromise | null = null;
  const world = openWorld(history, lms, (kind, promise) => {
    counts.wrongs[kind] += 1;
    first ??= new BrokenPromise(kind, promise);
  });
  for (const [number, visit] of history.visits.entries()) {
    counts.visits += 1;
    if (visit.faults.length > 0) counts.faults += 1;
    const launch = world.launch(number, visit);
    if (launch === null) counts.notStarted += 1;
    for (const step of launch === null ? [] : visit.steps) {
      counts.answers += launch?.take(step) ?? 0;
      world.checkCalls();
    }
    launch?.end(visit.end);
    world.checkCalls();
  }
  if (first !== null) throw first;
}

/** Statuses and score that are stored, by element. */
function standingOf({
  version,
  stored,
}: Pick<Lms, 'version' | 'stored'>): readonly (readonly [string, string])[] {
  return [...statusElements[version], elementNames[version].raw].flatMap((name) =>
    stored(name) === '' ? [] : [[name, stored(name)] as const],
  );
}

/** Whether what an LMS stored says completed or passed. */
export function isDoneIn(lms: Pick<Lms, 'version' | 'stored'>): boolean {
  return isDone(lms.version, new Map(standingOf(lms)));
}

/** What all that a learner has open shares. */
export interface Surroundings {
  readonly clock: Clock;
  readonly browsers: Map<number, Browser>;
}

export function surroundings(): Surroundings {
  return { clock: { now: Date.UTC(2026, 10, 24, 9), off: 0 }, browsers: new Map() };
}

/** The course and the LMS as one SCO of several has them. */
export interface Part {
  courseOf(whole: Course): Course;
  apiOf(api: CmiApi, whole: Course): CmiApi;
  /** Whether its score may fall where the LMS does not tell the one it has. */
  readonly isRisingAlone: boolean;
}

const wholeCourse: Part = { courseOf: (whole) => whole, apiOf: (api) => api, isRisingAlone: false };

export type World = ReturnType<typeof openWorld>;

/** A learner, the course and an LMS. */
export function openWorld(
  history: History,
  lms: Lms,
  tellWrong: (kind: Wrong, promise: string) => void,
  { clock, browsers }: Surroundings = surroundings(),
  part: Part = wholeCourse,
) {
  const dialect = history.version === '1.2' ? scorm12 : scorm2004;
  const random = randomFrom(history.seed);
  const soFar = saidSoFar();
  let whole = firstEdition(history.settings);
  let course = part.courseOf(whole);
  let at = 0;
  let documents = 0;
  /** What a call broke: the course catches whatever an LMS throws, so it is told after the step. */
  let brokenByCall: BrokenPromise | null = null;
  const brokenPromise = (promise: string) =>
    new BrokenPromise('lost', `visit ${at + 1}: ${promise}`);
  const broken = (promise: string) => {
    throw brokenPromise(promise);
  };
  const wrong = (kind: Wrong, what: string) => tellWrong(kind, `visit ${at + 1}: ${kind}: ${what}`);
  /** Keys of answers whose records the LMS has not been seen to have. */
  const owed = new Set<string>();
  /** Whether an LMS has refused records in silence, which are not sent again. */
  let unrecorded = false;
  let lastBrowser: number | null = null;
  let hasEdits = false;
  const keeper = keepers(soFar, broken);
  const times = sittingTimes(broken);
  let attemptSeen = lms.attempt();

  function prepare(visit: Visit): Browser {
    whole = visit.edits.reduce(edited, whole);
    course = part.courseOf(whole);
    keeper.publish(course);
    hasEdits ||= visit.edits.length > 0;
    // A changed question is answered in other words.
    if (visit.edits.length > 0) owed.clear();
    // Which records no Commit carried is known to the browser alone that saw it fail.
    if (visit.browser !== lastBrowser || visit.wiped) owed.clear();
    lastBrowser = visit.browser;
    if (visit.newAttempt) lms.beginAttempt();
    const browser = browsers.get(visit.browser) ?? {
      local: memoryStorage(),
      tab: memoryStorage(),
    };
    browsers.set(visit.browser, browser);
    if (!visit.sameTab) browser.tab = memoryStorage();
    if (visit.wiped) {
      browser.local.wipe();
      keeper.wipe(visit.browser);
    }
    return browser;
  }

  function launch(number: number, visit: Visit) {
    at = number;
    clock.now += 60_000;
    const browser = prepare(visit);
    const bare = lms.launch();
    if (lms.attempt() !== attemptSeen) {
      keeper.beginAttempt();
      owed.clear();
      unrecorded = false;
    }
    attemptSeen = lms.attempt();
    const wait = (milliseconds: number) => {
      clock.now += milliseconds;
    };
    const faulty = injectFaults(bare, lms.version, visit.faults, wait);
    const has = (names: readonly FaultName[]) =>
      visit.faults.some(({ fault }) => names.includes(fault));
    const learner = learnerOf(course, soFar, owed, () => documents);
    let held = heldNow();
    const begun = { at: clock.now, seconds: lms.gradebook().seconds, done: isDoneIn(lms) };
    // The layer of the fault holds a record back that an LMS has: one that wants them in order
    // refuses those after it.
    const gaps =
      has(['forgets-to-resend', 'network-gone']) && lms.profile.refusals !== plain.refusals;
    // What an LMS says it stored and did not counts as reported once a later save of it arrives.
    if (has(unnoticed) || has(lies) || gaps) unrecorded = true;
    let server: Server = 'up';
    let failed = false;
    let looking = false;
    let findsJournal = false;
    let current: Page | null = null;
    /** Answers given in practice in this document that the LMS has not been seen to have, by record. */
    const practised = new Map<string, InteractionReport>();
    /** What a field of the exam holds that is not stored. */
    let draft: Given | null = null;
    /** A sitting whose time is up, with all that is answered. */
    let timedOut: Sitting | null = null;
    const judged = judge(faulty, {
      lms,
      dialect,
      broken(promise) {
        brokenByCall ??= brokenPromise(promise);
      },
      wrong,
      edited: () => hasEdits || part.isRisingAlone,
      cut: () => has(['cut-at-255', 'cut-at-4000', 'cut-at-4096']),
      sound: () => visit.faults.length === 0 && server === 'up',
      report: () =>
        current === null ? null : amountsTo(current.session, current.store.$attempt.get()),
    });
    current = openDocument();
    return current === null ? null : open(current);

    /** As far as the LMS tells it. */
    function heldNow(): HeldByLms {
      return dialect.readLaunch((element) =>
        String(lms.profile.answer(element, lms.stored(element) || null, false) ?? ''),
      ).held;
    }

    function amountsTo({ settings }: Pick<Page['session'], 'settings'>, attempt: Attempt): Report {
      return notBelow(reportOf(course, settings, attempt), held);
    }

    function openDocument(): Page | null {
      documents += 1;
      draft = null;
      practised.clear();
      soFar.opened(visit.browser);
      let settings = course.settings;
      held = heldNow();
      judged.forget();
      const before = judged.lastSet() ?? lms.stored('cmi.suspend_data');
      return openPage({
        course,
        dialect,
        browser,
        api: judged.api,
        asked: (api) => part.apiOf(api, whole),
        clock,
        random,
        onStart(session, { learner, readOnly }) {
          const isRead = !session.notices.some(({ kind }) => kind === 'progress-unread');
          const fromLms = isRead ? judged.read() : null;
          findsJournal = learner === 'learner-1';
          looking = readOnly;
          settings = session.settings;
          keeper.launched(course, session, {
            browser: visit.browser,
            fromLms,
            uncut: fromLms === before,
            journal: findsJournal,
            mayRecord: !readOnly,
          });
        },
        onTimeUp(store, given) {
          settings = given;
          if (draft !== null) learner.answerExam(store, draft);
          draft = null;
          timedOut = runningSitting(store.$attempt.get());
        },
        onTimedOut(store) {
          if (timedOut === null) return;
          times.judgeEnd(timedOut, store.$attempt.get(), settings);
          learner.handedIn(store, timedOut.number);
        },
        onState(state, attempt) {
          const set = judged.lastSet();
          const isStored = set !== null && set === lms.stored('cmi.suspend_data');
          if (state.kind === 'saved') {
            if (isStored && !decodesTo(set, attempt)) broken('what was stored is not the attempt');
            judgeSaved(isStored, settings, attempt);
          }
          keeper.tell(course, state, attempt, {
            browser: visit.browser,
            journal: state.kind === 'kept-here' || (findsJournal && browser.local.tookLast()),
            inLms: state.kind === 'saved' && isStored ? set : null,
          });
        },
      });
    }

    /** Records that answers to checks have room for. */
    function places(settings: Settings): number {
      const { examLength, examAttempts } = settings;
      const { most } = dialect.recordPlan({ ...course, settings });
      return Math.max(1, most - examLength * examAttempts);
    }

    /** "Saved in the LMS" was told: all that the attempt amounts to must be there. */
    function judgeSaved(isStored: boolean, settings: Settings, attempt: Attempt): void {
      const report = amountsTo({ settings }, attempt);
      // No page can see through an LMS that says "true"; the journal holds what it lost.
      if (lms.lied() || has(lies) || (failed && has(trueAlways))) return;
      if (!isStored) wrong('false-saved', 'no suspend data was stored');
      const answered = report.interactions.filter(({ key }) => owed.has(key));
      for (const { key } of answered) owed.delete(key);
      if (has(unnoticed)) return;
      const late = notArrived(lms, report);
      if (late !== '') wrong('false-saved', `${late} is not there`);
      if (unrecorded) return;
      const given = [...practised.values()];
      practised.clear();
      const plan = dialect.recordPlan({ ...course, settings });
      // Where no record can be read, how many have one is not known, only how many were given.
      const isTold = dialect.interactionId(0) !== null;
      const room = !isTold && (attempt.practice?.given ?? 0) > plan.practice ? 0 : plan.practice;
      const [lost] = missingPractice(lms, dialect, given, room);
      if (lost !== undefined) wrong('false-saved', `the practice ${lost.key} is not there`);
      const [missing] = missingInteractions(
        lms,
        dialect,
        answered,
        places(settings),
        plan.practice,
      );
      if (missing !== undefined)
        wrong('false-saved', `the interaction ${missing.key} is not there`);
    }

    /** What a teacher sees once the learner has left. */
    function judgeEnd(how: Visit['end']): void {
      if (lms.lied()) unrecorded = true;
      const { seconds, complete } = lms.gradebook();
      const passed = (clock.now - begun.at) / 1000;
      if (seconds - begun.seconds > passed + 1)
        wrong('time', `${Math.round(seconds - begun.seconds)} s for ${Math.round(passed)} s`);
      const hasTrouble = failed || visit.faults.length > 0 || looking;
      if (hasTrouble || !how.startsWith('leave') || begun.done) return;
      const isScored = lms.stored(elementNames[lms.version].raw) !== '';
      // Without a score some LMSs never look, and no rule allows to invent one.
      if (isScored && isDoneIn(lms) && !complete) wrong('incomplete', standingOf(lms).join(', '));
    }

    function decodesTo(data: string, attempt: Parameters<typeof promisedBy>[1]): boolean {
      const decoded = decodeAttempt(course, data);
      if (decoded.kind !== 'restored' || !decoded.whole) return false;
      return encodeAttempt(course, attempt, decoded.save, dialect.suspendDataLimit) === data;
    }

    function open(first: Page) {
      let page: Page | null = first;
      return {
        /** Takes a step; answers how many answers were given. */
        take(step: Step): number {
          if (page === null) return 0;
          const since = clock.now;
          const before = page.store.$attempt.get();
          const given = act(page, step);
          if (step.painted) page?.wait(0);
          if (page === null || looking) return given;
          const after = page.store.$attempt.get();
          times.passed(before, after, clock.now - since, step.kind === 'sleep');
          times.judge(after);
          return given;
        },
        end(how: Visit['end']) {
          if (page !== null) end(page, how);
          judgeEnd(how);
        },
      };

      function end({ session, timer, close, forgetLaunch }: Page, how: Visit['end']): void {
        if (how === 'crash') return;
        if (how === 'leave-first') {
          session.leave();
          close();
        }
        lms.page(how === 'hide' ? 'hidden' : 'unloading');
        timer?.settle();
        session.pause();
        if (how === 'hide') return;
        session.leave();
        if (how === 'leave-twice') session.leave();
        forgetLaunch();
        lms.page('closed');
      }

      function act({ session, store, timer, wait }: Page, step: Step): number {
        switch (step.kind) {
          case 'answer':
            return looking ? 0 : learner.answer(store, step);
          case 'practise':
            if (!looking) practise(session, store, step);
            return 0;
          case 'start-over':
            if (!looking) store.startOver();
            return 0;
          case 'answer-exam':
            return looking ? 0 : learner.answerExam(store, step);
          case 'open': {
            const pages = [...course.lessons.map(({ id }) => id), examPage, 'glossary'];
            store.visit(pages[step.nth % pages.length] ?? '');
            return 0;
          }
          case 'start-exam':
            store.startSitting();
            return 0;
          case 'submit-exam':
            learner.submit(store);
            return 0;
          case 'reload':
            if (!step.silent) {
              timer?.settle();
              session.handOver();
            }
            // Nobody knows yet what the next document starts from.
            current = null;
            page = openDocument();
            current = page;
            return 0;
          case 'hide':
            lms.page('hidden');
            timer?.settle();
            session.pause();
            return 0;
          case 'sleep':
            clock.now += step.seconds * 1000;
            wait(0);
            return 0;
          case 'set-clock':
            clock.off += step.hours * 3_600_000;
            return 0;
          case 'draft':
            draft = step;
            return 0;
          case 'wait':
            wait(step.seconds * 1000);
            return 0;
          case 'earlier':
            decide(session, store, step.take);
            return 0;
          case 'storage':
            browser.local.fill(step.full);
            return 0;
          case 'server':
            server = step.server;
            if (server !== 'up') failed = true;
            lms.turn(server);
            return 0;
        }
      }
    }

    function practise({ settings }: Page['session'], store: Page['store'], given: Given): void {
      for (const each of learner.practise(store, settings, given)) practised.set(each.id, each);
    }

    function decide({ earlier }: Page['session'], store: Page['store'], take: boolean): void {
      if (earlier === null) return;
      if (take) learner.takeUp(store, earlier.attempt);
      earlier.settle();
      keeper.settle(visit.browser);
    }
  }

  return {
    launch,
    /** Somebody has wiped the storage of a browser. */
    wiped(browser: number) {
      keeper.wipe(browser);
      owed.clear();
    },
    /** Throws what calls have broken since the last time. */
    checkCalls() {
      if (brokenByCall !== null) throw brokenByCall;
    },
  };
}
