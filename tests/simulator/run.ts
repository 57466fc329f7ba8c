import { runningSitting, timesAnswered } from '../../src/attempt/attempt.ts';
import { checkItems, examPage, itemsById } from '../../src/attempt/course.ts';
import { decodeAttempt, encodeAttempt } from '../../src/attempt/suspend-data.ts';
import { injectFaults } from '../../src/preview/faults/inject-faults.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { edited, firstEdition } from './editions.ts';
import type { History, Step, Visit } from './history.ts';
import { judge } from './judge.ts';
import { keepers } from './keepers.ts';
import { mostTries, promisedBy, said } from './ledger.ts';
import { type Browser, type Clock, memoryStorage, openPage, type Page } from './page.ts';
import { randomFrom } from './random.ts';
import { responseTo } from './responses.ts';
import { saidSoFar } from './said-so-far.ts';
import { type Lms, quickLms } from './server.ts';

/** What was done, over one history or many. */
export interface Tally {
  visits: number;
  answers: number;
  /** Launches with something broken. */
  faults: number;
  /** Launches the LMS refused. */
  refused: number;
}

/** A promise that was not kept, and in which visit. */
export class BrokenPromise extends Error {}

/** Lives a history through. Throws a `BrokenPromise` at the first promise that is not kept. */
export function run(history: History, tally: Tally, lms: Lms = quickLms(history.version)): void {
  const world = openWorld(history, lms);
  for (const [number, visit] of history.visits.entries()) {
    tally.visits += 1;
    if (visit.faults.length > 0) tally.faults += 1;
    const launch = world.launch(number, visit);
    if (launch === null) {
      tally.refused += 1;
      continue;
    }
    for (const step of visit.steps) tally.answers += launch.take(step);
    launch.end(visit.end);
  }
}

function openWorld(history: History, lms: Lms) {
  const dialect = history.version === '1.2' ? scorm12 : scorm2004;
  const clock: Clock = { now: Date.UTC(2026, 10, 24, 9) };
  const random = randomFrom(history.seed);
  const browsers = new Map<number, Browser>();
  const soFar = saidSoFar();
  let course = firstEdition(history.settings);
  let at = 0;
  let documents = 0;
  const broken = (promise: string) => {
    throw new BrokenPromise(`visit ${at + 1}: ${promise}`);
  };
  const keeper = keepers(soFar, broken);
  let attemptSeen = lms.attempt();

  function prepare(visit: Visit): Browser {
    course = visit.edits.reduce(edited, course);
    keeper.publish(course);
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
    if (lms.attempt() !== attemptSeen) keeper.beginAttempt();
    attemptSeen = lms.attempt();
    const wait = (milliseconds: number) => {
      clock.now += milliseconds;
    };
    const faulty = injectFaults(bare, lms.version, visit.faults, wait);
    const judged = judge(lms, dialect, faulty, broken);
    const has = (...names: readonly string[]) =>
      visit.faults.some(({ fault }) => names.includes(fault));
    let looking = false;
    let findsJournal = false;
    const page = openDocument();
    return page === null ? null : open(page);

    function openDocument(): Page | null {
      documents += 1;
      soFar.opened(visit.browser);
      judged.forget();
      const before = judged.lastSet() ?? lms.stored('cmi.suspend_data');
      return openPage({
        course,
        dialect,
        browser,
        api: judged.api,
        clock,
        random,
        onStart(session, { learner, readOnly }) {
          const isRead = !session.notices.some((notice) => notice.includes('nothing is sent'));
          const fromLms = isRead ? judged.read() : null;
          findsJournal = learner === 'learner-1';
          looking = readOnly;
          keeper.launched(course, session, {
            browser: visit.browser,
            fromLms,
            uncut: fromLms === before,
            journal: findsJournal,
            mayRecord: !readOnly,
          });
        },
        onState(state, attempt) {
          const set = judged.lastSet();
          const isStored = set !== null && set === lms.stored('cmi.suspend_data');
          if (state.kind === 'saved') {
            if (!isStored && !has('commit-lies', 'network-gone'))
              broken('saved was said, but nothing was stored');
            if (isStored && !decodesTo(set, attempt)) broken('what was stored is not the attempt');
          }
          keeper.tell(course, state, attempt, {
            browser: visit.browser,
            journal: state.kind === 'kept-here' || (findsJournal && browser.local.tookLast()),
            inLms: state.kind === 'saved' && isStored ? set : null,
          });
        },
      });
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
          const given = act(page, step);
          if (step.painted) page?.wait(0);
          return given;
        },
        end(how: Visit['end']) {
          if (page === null || how === 'crash') return;
          page.session.pause();
          if (how === 'hide') return;
          page.session.leave();
          if (how === 'leave-twice') page.session.leave();
          page.forgetLaunch();
        },
      };

      function act({ session, store, wait }: Page, step: Step): number {
        switch (step.kind) {
          case 'answer':
            return looking ? 0 : answer(store, step);
          case 'answer-exam':
            return looking ? 0 : answerExam(store, step);
          case 'open': {
            const pages = [...course.lessons.map(({ id }) => id), examPage, 'glossary'];
            store.visit(pages[step.nth % pages.length] ?? '');
            return 0;
          }
          case 'start-exam':
            store.startSitting();
            return 0;
          case 'submit-exam':
            submit(store);
            return 0;
          case 'reload':
            if (!step.silent) session.handOver();
            page = openDocument();
            return 0;
          case 'hide':
            session.pause();
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
        }
      }
    }

    function answer(store: Page['store'], { nth, pick }: { nth: number; pick: number }): number {
      const items = checkItems(course);
      const item = items[nth % Math.max(1, items.length)];
      if (item === undefined) return 0;
      store.answer({ ...item, prompt: item.id }, responseTo(item, pick), 3);
      const now = store.$attempt.get().answers.get(item.id);
      for (const each of now === undefined ? [] : said(item, now.response))
        soFar.answered(documents, { ...each, tries: Math.min(now?.tries ?? 0, mostTries) });
      return 1;
    }

    function answerExam(
      store: Page['store'],
      { nth, pick }: { nth: number; pick: number },
    ): number {
      const running = runningSitting(store.$attempt.get());
      const item = itemsById(course).get(running?.drawn[nth % running.drawn.length] ?? '');
      if (running === null || item === undefined) return 0;
      store.answerExam({ ...item, prompt: item.id }, responseTo(item, pick), 3);
      const now = store.$attempt.get();
      const sitting = runningSitting(now);
      const response = sitting?.answers.get(item.id);
      for (const each of response === undefined ? [] : said(item, response)) {
        const tries = Math.min(sitting === null ? 0 : timesAnswered(sitting, item.id), mostTries);
        soFar.answeredExam(documents, now.seed, running.number, { ...each, tries });
      }
      return 1;
    }

    function submit(store: Page['store']): void {
      const before = runningSitting(store.$attempt.get());
      store.submitSitting();
      const { seed, sittings } = promisedBy(course, store.$attempt.get());
      for (const sitting of sittings)
        if (sitting.number === before?.number) soFar.submitted(seed, sitting);
    }

    function decide({ earlier }: Page['session'], store: Page['store'], take: boolean): void {
      if (earlier === null) return;
      if (take) {
        store.takeUp(earlier.attempt);
        const { seed, sittings } = promisedBy(course, store.$attempt.get());
        for (const sitting of sittings) {
          for (const each of sitting.answers)
            soFar.answeredExam(documents, seed, sitting.number, each);
          if (sitting.submitted) soFar.submitted(seed, sitting);
        }
      }
      earlier.settle();
      keeper.settle(visit.browser);
    }
  }

  return { launch };
}
