import { checkItems } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import type { PlannedFault } from '../../src/preview/faults/fault.ts';
import { injectFaults } from '../../src/preview/faults/inject-faults.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse, wrongResponse } from '../attempt/responses.ts';
import { type Browser, memoryStorage, openPage, type Page } from './page.ts';
import type { Lms } from './server.ts';

/** A learner at one browser, for tests that tell a story instead of drawing one. */
export interface Visitor {
  readonly browser: Browser;
  /** Opens the course in a new launch, or in a running one. */
  open(api?: object, ...faults: readonly PlannedFault[]): Visited;
}

export interface Visited {
  readonly page: Page;
  readonly states: SaveState[];
  /** The API of the launch, to reload in. */
  readonly api: object;
  /** Answers the nth item of the checks, and the page paints. */
  answer(nth: number, how?: 'right' | 'wrong'): void;
  /** Answers all items of the checks. */
  answerAll(how?: 'right' | 'wrong'): void;
  /** Takes a sitting, answers all of it, and hands it in. */
  sit(how: 'right' | 'wrong'): void;
  /** The items of checks answered, by number. */
  answered(): readonly number[];
  leave(): void;
}

let visitors = 0;

export function visitor(
  lms: Lms,
  dialect: Dialect,
  settings: Partial<Settings> = {},
  browser: Browser = { local: memoryStorage(), tab: memoryStorage() },
): Visitor {
  const course = { ...exampleCourse, settings: { ...exampleCourse.settings, ...settings } };
  const clock = { now: Date.UTC(2026, 10, 24, 9), off: 0 };
  const items = checkItems(course);
  visitors += 1;
  let drawn = visitors * 104_729;
  const numberOf = (id: string) => items.findIndex((item) => item.id === id);

  return {
    browser,
    open(running, ...faults) {
      clock.now += 1000;
      const api = running ?? injectFaults(lms.launch(), lms.version, faults, () => {});
      const states: SaveState[] = [];
      const page = openPage({
        course,
        dialect,
        browser,
        api,
        clock,
        random: (below) => {
          drawn += 7919;
          return drawn % below;
        },
        onState: (state) => states.push(state),
        onStart: () => {},
      });
      if (page === null) throw new Error('the LMS refused to start');
      return {
        page,
        states,
        api,
        answer(nth, how = 'right') {
          const item = items[nth];
          if (item === undefined) throw new RangeError(`no item ${nth}`);
          const response = how === 'right' ? rightResponse(item) : wrongResponse(item);
          page.store.answer({ ...item, prompt: item.id }, response, 2);
          page.wait(0);
        },
        sit(how) {
          page.store.startSitting();
          const drawn = page.store.$attempt.get().sittings.at(-1)?.drawn ?? [];
          const asked = course.exam.items.filter(({ id }) => drawn.includes(id));
          if (asked.length === 0) throw new Error('no sitting is left');
          for (const item of asked) {
            const response = how === 'right' ? rightResponse(item) : wrongResponse(item);
            page.store.answerExam({ ...item, prompt: item.id }, response, 2);
          }
          page.store.submitSitting();
          page.wait(0);
        },
        answerAll(how = 'right') {
          for (const nth of items.keys()) this.answer(nth, how);
        },
        answered: () => [...page.store.$attempt.get().answers.keys()].map(numberOf),
        leave() {
          page.session.leave();
          page.forgetLaunch();
        },
      };
    },
  };
}
