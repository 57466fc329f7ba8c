import { describe, expect, it } from 'vitest';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../attempt/responses.ts';
import { type KeptLms, keptLms } from './kept-lms.ts';
import { learnerBrowser, opened } from './learner-browser.ts';

/** APIs that answer nonsense or throw, method by method: a lesson must go on, and nothing be lost. */

const misbehaviours: readonly (readonly [string, () => unknown])[] = [
  ['null', () => null],
  ['undefined', () => undefined],
  ['the number 0', () => 0],
  ['the number 1', () => 1],
  ['false', () => 'false'],
  ['an object', () => ({})],
  ['a value that cannot be a string', () => Object.create(null)],
  [
    'an exception',
    () => {
      throw new Error('the LMS broke');
    },
  ],
];

const methods = ['GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError', 'GetErrorString'];

const { exam, lessons } = exampleCourse;
const [first] = lessons.flatMap(({ checks }) => checks.flatMap(({ items }) => items));

function broken(
  lms: KeptLms,
  method: string,
  answer: () => unknown,
  version: '1.2' | '2004',
): object {
  const prefix = version === '1.2' ? 'LMS' : '';
  const name = version === '1.2' && method === 'Terminate' ? 'Finish' : method;
  return { ...lms.launch(), [prefix + name]: answer };
}

describe.each([scorm12, scorm2004])('an API of SCORM $version', (dialect) => {
  describe.each(methods)('whose %s answers', (method) => {
    it.each(
      misbehaviours,
    )('%s never breaks a lesson or loses an answer said to be kept', async (name, answer) => {
      if (first === undefined) throw new Error('the example course has no item');
      const lms = await keptLms(dialect.version);
      const { local, open } = learnerBrowser(exampleCourse);
      const { session, store, states, tick } = opened(
        open(broken(lms, method, answer, dialect.version), dialect),
      );
      store.visit(lessons[0]?.id ?? '');
      store.answer({ id: first.id, prompt: 'A question' }, rightResponse(first), 2);
      tick();
      store.startSitting();
      const [drawn] = exam.items.filter(({ id }) =>
        store.$attempt.get().sittings.at(-1)?.drawn.includes(id),
      );
      if (drawn !== undefined) {
        store.answerExam({ id: drawn.id, prompt: 'A question' }, rightResponse(drawn), 2);
      }
      tick();
      session.pause();
      session.leave();
      // Where not even the learner can be read, nothing may be stored, and the page says so.
      const unread = method === 'GetValue' && name === 'an exception';
      expect(states.at(-1)?.kind).toMatch(unread ? 'not-kept' : /^(saved|kept-here)$/);
      if (unread) return;

      const again = opened(learnerBrowser(exampleCourse, local).open(lms.launch(), dialect));
      const found = [again.session.attempt, again.session.earlier?.attempt];
      expect(found.some((attempt) => attempt?.answers.has(first.id))).toBe(true);
    });
  });
});
