import { followHardLink } from '../learner.ts';
import { until } from '../until.ts';
import type { Scenario } from './scenario.ts';
import type { Visit } from './visit.ts';

/** The page gives way to another document of the course, or to itself. */
export const moving: readonly Scenario[] = [
  {
    id: 'frame-reloaded',
    title: 'the course is reloaded in its frame',
    short: true,
    dies: reload,
    lastAnswer: 'moment',
    goesOn: true,
  },
  {
    id: 'hard-link',
    title: 'a link leads to another lesson without the course’s own paging',
    async dies(visit) {
      await newDocument(visit, () => visit.course.inCourse(followHardLink, 'long-game.html'));
      await newDocument(visit, () => visit.course.inCourse(followHardLink, 'approval.html'));
    },
    lastAnswer: 'moment',
    goesOn: true,
  },
  {
    id: 'back-and-forward',
    title: 'the learner goes Back and then Forward between two documents of the course',
    async before(visit) {
      await newDocument(visit, () => visit.course.inCourse(followHardLink, 'approval.html?again'));
    },
    async dies(visit) {
      await newDocument(visit, () => visit.course.inCourse(() => history.back(), null));
      await newDocument(visit, () => visit.course.inCourse(() => history.forward(), null));
    },
    lastAnswer: 'moment',
    goesOn: true,
  },
  {
    id: 'back-to-the-lms',
    title: 'the whole tab goes to another site, and Back brings the LMS back',
    short: true,
    mayReload: true,
    async dies(visit) {
      await visit.lms.go(`${visit.server.origin}/elsewhere.html`);
      // Once it has answered: a page that goes at once may take the answer with it.
      await visit.lms.inPage(() => void setTimeout(() => history.back()), null);
      await until('the LMS again', () =>
        visit.lms.inPage(() => document.querySelector('iframe') !== null, null),
      );
    },
    lastAnswer: 'moment',
    goesOn: true,
  },
];

export function reload(visit: Visit): Promise<void> {
  return newDocument(visit, () => visit.course.inCourse(() => location.reload(), null));
}

/** Waits until another document stands in the course's place. */
async function newDocument({ course }: Visit, move: () => Promise<unknown>): Promise<void> {
  await course.inCourse(() => {
    document.documentElement.dataset.old = '';
  }, null);
  await move();
  await until('another document of the course', () =>
    course.inCourse(
      () => document.readyState === 'complete' && !('old' in document.documentElement.dataset),
      null,
    ),
  );
}
