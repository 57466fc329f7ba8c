import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { createStore } from '../../src/attempt/store.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { openJournals, type TextStorage } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { startSession } from '../../src/scorm/session.ts';
import { exampleCourse, rightResponse } from '../attempt/arbitraries.ts';
import { type KeptLms, keptLms } from './kept-lms.ts';

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

function memory(): TextStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
}

function visit(raw: object, dialect: typeof scorm12, local: TextStorage) {
  const api = cmiApi(raw, dialect.version);
  const begun = initialize(api, dialect, launchMark(memory(), exampleCourse.id), 0);
  expect(begun.kind).toBe('running');
  const states: SaveState[] = [];
  const tasks: (() => void)[] = [];
  const session = startSession({
    course: exampleCourse,
    api,
    dialect,
    since: 0,
    adopted: false,
    keptBy: 'lms',
    platform: {
      now: () => 1000,
      random: () => 1,
      schedule(task) {
        tasks.push(task);
        return () => tasks.splice(tasks.indexOf(task), 1);
      },
      openJournals: (learner) => openJournals(local, exampleCourse.id, learner),
      onState: (state) => states.push(state),
    },
  });
  const store = createStore(exampleCourse, () => 1000);
  store.begin(session.attempt, session.settings, session);
  return { session, store, states, tick: () => tasks.splice(0).map((task) => task()) };
}

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
      const local = memory();
      const { session, store, states, tick } = visit(
        broken(lms, method, answer, dialect.version),
        dialect,
        local,
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

      const again = visit(lms.launch(), dialect, local);
      const found = [again.session.attempt, again.session.earlier?.attempt];
      expect(found.some((attempt) => attempt?.answers.has(first.id))).toBe(true);
    });
  });
});
