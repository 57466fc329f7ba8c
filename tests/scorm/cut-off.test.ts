import { expect, it } from 'vitest';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { createStore } from '../../src/attempt/store.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import { noJournals } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { startSession } from '../../src/scorm/session.ts';
import { rightResponse } from '../browser/learner.ts';
import { keptLms } from './kept-lms.ts';

/**
 * Firefox cuts a running script off as it closes the page, at any place, and then still tells the
 * page that it is hidden. The cut is played by an exception, which no LMS can cause here.
 */

const { course, quizzes } = loadCourse('src/content');
const item = quizzes.flatMap(({ items }) => items)[0];
if (item === undefined) throw new Error('the course has no items');

const cuts = [scorm12, scorm2004].flatMap((dialect) =>
  Array.from({ length: 24 }, (_, calls) => ({ dialect, version: dialect.version, calls })),
);

it.each(
  cuts,
)('stores an answer whole in SCORM $version where saving was cut off after $calls calls', async ({
  dialect,
  calls,
}) => {
  const lms = await keptLms(dialect.version);
  const whole = cmiApi(lms.launch(), dialect.version);
  whole.initialize();
  let left = Number.POSITIVE_INFINITY;
  const called = <Result>(result: () => Result): Result => {
    if (left === 0) throw new Error('cut off');
    left -= 1;
    return result();
  };
  const states: SaveState['kind'][] = [];
  const session = startSession({
    courseAt: () => course,
    api: {
      ...whole,
      get: (element) => called(() => whole.get(element)),
      read: (element) => called(() => whole.read(element)),
      set: (element, value) => called(() => whole.set(element, value)),
      commit: () => called(() => whole.commit()),
    },
    dialect,
    spent: 0,
    onSpent: () => {},
    adopted: false,
    keptBy: 'lms',
    platform: {
      elapsed: () => 0,
      isOnline: () => true,
      random: () => 7,
      schedule: () => () => {},
      openJournals: () => noJournals,
      onState: ({ kind }) => states.push(kind),
    },
  });
  const store = createStore(
    () => course,
    () => 0,
  );
  store.begin(session.attempt, session.settings, session);
  store.answer(item, rightResponse(item), 3);
  left = calls;
  try {
    session.leave();
  } catch {
    left = Number.POSITIVE_INFINITY;
    session.pause();
  }
  const { interactions, suspend_data } = lms.stored() as {
    interactions: Record<string, { id: string; result: string }>;
    suspend_data: string;
  };
  expect(suspend_data).not.toBe('');
  const stored = Object.values(interactions);
  expect(stored.map(({ result }) => result)).toEqual(['correct']);
  expect(stored[0]?.id.endsWith(item.id)).toBe(true);
  expect(lms.calls.filter(({ name, result }) => name === 'SetValue' && result !== 'true')).toEqual(
    [],
  );
});
