import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { createStore } from '../../src/attempt/store.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import { notesOn } from '../../src/scorm/api-notes.ts';
import type { CmiApi } from '../../src/scorm/cmi.ts';
import { endedLaunch } from '../../src/scorm/ended-launch.ts';
import { initialize } from '../../src/scorm/initialize.ts';
import { noJournals } from '../../src/scorm/journal.ts';
import { launchMark } from '../../src/scorm/launch-mark.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { startSession } from '../../src/scorm/session.ts';
import { rightResponse } from '../browser/learner.ts';
import { keptLms } from './kept-lms.ts';

const { course, quizzes } = loadCourse('src/content');
const item = quizzes.flatMap(({ items }) => items)[0];
if (item === undefined) throw new Error('the course has no items');

describe.each([
  scorm12,
  scorm2004,
])('a document after the end of a SCORM $version session', (dialect) => {
  const open = (api: CmiApi) => {
    const states: SaveState['kind'][] = [];
    const session = startSession({
      courseAt: () => course,
      api,
      dialect,
      spent: 0,
      onSpent: () => {},
      adopted: true,
      keptBy: 'lms',
      platform: {
        elapsed: () => 0,
        isOnline: () => true,
        random: () => 7,
        schedule(task, pause) {
          if (pause === 0) task();
          return () => {};
        },
        openJournals: () => noJournals,
        onState: ({ kind }) => states.push(kind),
      },
    });
    const store = createStore(
      () => course,
      () => 0,
    );
    store.begin(session.attempt, session.settings, session);
    return { session, store, states };
  };

  it('shows what the launch was told and has saved, and says that more is not sent', async () => {
    const lms = await keptLms(dialect.version);
    const raw = lms.launch();
    const api = cmiApi(raw, dialect.version);
    const ended = endedLaunch(notesOn(raw), course.id);
    api.initialize();
    const first = open(ended.listening(api));
    first.store.answer(item, rightResponse(item), 3);
    first.session.leave();
    ended.end();
    const calls = lms.calls.length;

    const recalled = endedLaunch(notesOn(raw), course.id).recall();
    if (recalled === null) throw new Error('nothing was left on the API');
    const second = open(recalled);
    expect(second.session.attempt.answers.has(item.id)).toBe(true);
    expect(second.states.at(-1)).toBe('not-kept');
    expect(lms.calls).toHaveLength(calls);
  });

  it('finds nothing on the API of another launch', async () => {
    const lms = await keptLms(dialect.version);
    const ended = endedLaunch(notesOn(lms.launch()), course.id);
    ended.end();
    expect(endedLaunch(notesOn(lms.launch()), course.id).recall()).toBeNull();
  });

  it('adopts a running session by the mark on the API where storage is forbidden', async () => {
    const lms = await keptLms(dialect.version);
    const raw = lms.launch();
    const begin = (now: number) =>
      initialize(cmiApi(raw, dialect.version), dialect, launchMark(notesOn(raw), course.id), now);
    expect(begin(5)).toEqual({
      kind: 'running',
      since: 5,
      spent: 0,
      adopted: false,
    });
    expect(begin(9)).toEqual({
      kind: 'running',
      since: 5,
      spent: 0,
      adopted: true,
    });
  });
});

it('takes an API that bears no notes for one without any', () => {
  const frozen = Object.freeze({});
  const ended = endedLaunch(notesOn(frozen), course.id);
  ended.end();
  expect(ended.recall()).toBeNull();
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
      set: () => {
        throw new Error('no');
      },
    },
  );
  expect(() => endedLaunch(notesOn(hostile), course.id).end()).not.toThrow();
  expect(endedLaunch(notesOn(hostile), course.id).recall()).toBeNull();
});

describe('what an ended launch recalls', () => {
  const store = () => {
    const texts = new Map<string, string>();
    return {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, value: string) => void texts.set(key, value),
      removeItem: (key: string) => void texts.delete(key),
    };
  };

  it('is what was read and set, and it takes nothing more', () => {
    const notes = store();
    const raw = {
      LMSGetValue: (element: string) => `told ${element}`,
      LMSSetValue: (element: string) => String(element !== 'refused'),
    };
    const ended = endedLaunch(notes, 'course');
    const api = ended.listening(cmiApi(raw, '1.2'));
    expect(api.get('got')).toBe('told got');
    expect(api.read('read')).toEqual({ value: 'told read', error: 0, threw: false });
    api.get('refused');
    api.set('got', 'set');
    api.set('refused', 'set');
    api.set('never read', 'set');
    ended.end();
    const recalled = endedLaunch(notes, 'course').recall();
    expect(recalled?.get('got')).toBe('set');
    expect(recalled?.read('read')).toEqual({ value: 'told read', error: 0, threw: false });
    expect(recalled?.get('refused')).toBe('told refused');
    expect(recalled?.get('never read')).toBe('');
    const over = { ok: false, code: 0, message: 'the session has ended' };
    expect(recalled?.initialize()).toEqual(over);
    expect(recalled?.set('got', 'x')).toEqual(over);
    expect(recalled?.commit()).toEqual(over);
    expect(recalled?.terminate()).toEqual(over);
    expect(recalled?.get('got')).toBe('set');
  });

  it('is nothing of another course, or where something else was noted', () => {
    const notes = store();
    endedLaunch(notes, 'course').end();
    expect(endedLaunch(notes, 'other').recall()).toBeNull();
    expect(endedLaunch(notes, 'course').recall()?.get('got')).toBe('');
    notes.setItem('chokepoint/course/ended', 'nonsense');
    expect(endedLaunch(notes, 'course').recall()).toBeNull();
  });
});
