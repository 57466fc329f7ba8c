import { type Course, checkItems } from '../../src/attempt/course.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import type { Item, LearnerResponse } from '../../src/quiz/item-types.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { wrongResponse } from '../browser/learner.ts';
import { learnerBrowser, opened, type Visit } from './learner-browser.ts';

/** Our course as a learner takes it from beginning to end. */
export const { course, quizzes } = loadCourse('src/content');
const items = new Map(quizzes.flatMap((quiz) => quiz.items).map((item) => [item.id, item]));

/** Every item of the checks, in the order of the course. */
export const checks: readonly Item[] = itemsOf(course);

/** The same of one of its SCOs. */
export function itemsOf(of: Course): readonly Item[] {
  return checkItems(of).map(({ id }) => asked(id));
}

function asked(id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

export type Answering = (item: Item) => LearnerResponse;

/** Answers with nothing, where an item lets one. */
export const nothing: Answering = (item) => {
  switch (item.type) {
    case 'choice':
      return { type: item.type, chosen: [] };
    case 'matching':
      return { type: item.type, pairs: {} };
    case 'fill-in':
    case 'long-fill-in':
    case 'numeric':
      return { type: item.type, text: '' };
    default:
      return wrongResponse(item);
  }
};

/**
 * A learner in one browser, before any LMS.
 *
 * @param launch the API of a new launch
 * @param of a part of the course, which is a SCO of its own
 */
export function wholeRun(dialect: Dialect, launch: () => ScormApi, of: Course = course) {
  const { open, wait, tab } = learnerBrowser(of);
  let api: ScormApi = {};
  /** The first document of a launch, or one that follows another. */
  const document = () => opened(open(api, dialect));
  return {
    launch(): Visit {
      api = launch();
      return document();
    },
    document,
    answerChecks(visit: Visit, answering: Answering, answered = itemsOf(of)) {
      for (const lesson of of.lessons) {
        visit.store.visit(lesson.id);
        visit.tick();
      }
      for (const item of answered) {
        wait(7.333);
        visit.store.answer(item, answering(item), 7.333);
        visit.tick();
      }
    },
    sit(visit: Visit, answering: Answering) {
      visit.store.startSitting();
      visit.tick();
      for (const id of visit.store.$attempt.get().sittings.at(-1)?.drawn ?? []) {
        wait(41.0049);
        visit.store.answerExam(asked(id), answering(asked(id)), 41.0049);
        visit.tick();
      }
      visit.store.submitSitting();
      visit.tick();
    },
    leave(visit: Visit) {
      wait(0.056);
      visit.session.leave();
      // The next launch is in another tab.
      tab.entries.clear();
    },
  };
}
