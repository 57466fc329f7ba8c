import { beforeEach, describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { createStore } from '../../src/attempt/store.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import { openJournals } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { takeTurns } from '../../src/scorm/take-turns.ts';
import { patience } from '../../src/scorm/window-lock.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../attempt/responses.ts';
import { memoryStorage } from '../simulator/page.ts';
import { randomFrom } from '../simulator/random.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type FakeBrowser, fakeBrowser } from './fake-windows.ts';

const items = checkItems(exampleCourse);
const random = randomFrom(7);

describe.each([scorm12, scorm2004])('windows of one learner in SCORM $version', (dialect) => {
  let lms: Lms;
  let browser: FakeBrowser;
  let local: ReturnType<typeof memoryStorage>;
  beforeEach(() => {
    lms = quickLms(dialect.version);
    browser = fakeBrowser();
    local = memoryStorage();
  });

  /** Opens the course in a new window, with an API object of its own, as `islands/sco/sco.ts` does. */
  async function open({ alone = false } = {}) {
    const calls: string[] = [];
    const raw = Object.fromEntries(
      Object.entries(lms.launch()).map(([name, method]) => [
        name,
        (...parameters: readonly string[]) => {
          calls.push(name.replace(/^LMS/, ''));
          return method(...parameters);
        },
      ]),
    );
    const api = cmiApi(raw, dialect.version);
    api.initialize();
    const window = browser.window();
    const store = createStore(
      () => exampleCourse,
      () => 0,
    );
    const states: SaveState[] = [];
    const offers: number[] = [];
    const visit = takeTurns(
      {
        courseAt: () => exampleCourse,
        api,
        dialect,
        spent: 0,
        onSpent: () => {},
        adopted: false,
        keptBy: 'lms',
        platform: {
          elapsed: window.now,
          isOnline: () => true,
          random,
          schedule: window.schedule,
          openJournals: (learner) =>
            openJournals({ local, tab: null }, exampleCourse.id, learner, 0),
          onState: (state) => states.push(state),
        },
      },
      false,
      () => (alone ? null : window),
      (session, elsewhere) => {
        store.begin(session.attempt, session.settings, elsewhere ? null : session);
        offers.push(session.earlier?.attempt.answers.size ?? 0);
      },
    );
    const answer = async (...numbers: readonly number[]) => {
      for (const nth of numbers) {
        const item = items[nth];
        if (item === undefined) throw new RangeError(`no item ${nth}`);
        store.answer({ ...item, prompt: item.id }, rightResponse(item), 2);
        await browser.wait(0);
      }
    };
    const answered = () =>
      [...store.$attempt.get().answers.keys()].map((id) =>
        items.findIndex((each) => each.id === id),
      );
    await browser.wait(0);
    return { visit, window, states, offers, calls, answer, answered };
  }
  const writing = (calls: readonly string[]) =>
    calls.filter((name) => /^(SetValue|Commit|Terminate|Finish)$/.test(name));
  const elsewhere = { kind: 'read-only', why: 'other-window' };

  it('shows the second window what is recorded, takes no answer there, and writes nothing', async () => {
    const first = await open();
    await first.answer(0, 1);
    const second = await open();
    await browser.wait(patience);
    expect(second.states).toEqual([elsewhere]);
    expect(second.answered()).toEqual([0, 1]);
    await second.answer(2);
    expect(second.answered()).toEqual([0, 1]);
    second.visit.pause();
    expect(second.visit.leave()).toBe(false);
    expect(writing(second.calls)).toEqual([]);
    await first.answer(2);
    expect(first.states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('hands every answer over and back, and the LMS ends up with all', async () => {
    const first = await open();
    await first.answer(0);
    const second = await open();
    await browser.wait(patience);
    await first.answer(1);
    second.visit.takeOver();
    await browser.wait(0);
    expect(first.states.at(-1)).toEqual(elsewhere);
    expect(second.answered()).toEqual([0, 1]);
    const before = writing(first.calls).length;
    await first.answer(3);
    await second.answer(2);
    expect(writing(first.calls)).toHaveLength(before);
    first.visit.takeOver();
    await browser.wait(0);
    expect(first.answered()).toEqual([0, 1, 2]);
    await first.answer(3);
    expect(second.visit.leave()).toBe(false);
    expect(first.visit.leave()).toBe(true);
    local.wipe();
    expect((await open({ alone: true })).answered()).toEqual([0, 1, 2, 3]);
  });

  it('saves what the first window has not sent yet before it gives way', async () => {
    const first = await open();
    const second = await open();
    await browser.wait(patience);
    const given = first.answer(0);
    second.visit.takeOver();
    await given;
    await browser.wait(0);
    expect(writing(first.calls).at(-1)).toBe('Commit');
    expect(second.answered()).toEqual([0]);
  });

  it('loses no answer where this browser’s storage is full', async () => {
    const first = await open();
    local.wipe();
    local.fill(true);
    const second = await open();
    await browser.wait(patience);
    await first.answer(0, 1);
    second.visit.takeOver();
    await browser.wait(0);
    expect(second.answered()).toEqual([0, 1]);
  });

  it('goes on in the second window when the first one crashed', async () => {
    const first = await open();
    await first.answer(0);
    const second = await open();
    await browser.wait(patience);
    await first.answer(1);
    first.window.crash();
    await browser.wait(0);
    expect(second.states.at(-1)).toEqual({ kind: 'saved' });
    expect(second.answered()).toEqual([0, 1]);
  });

  it('takes two windows opened at once for one attempt, though the LMS began it for both', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await browser.wait(patience);
    await first.answer(0, 1);
    second.visit.takeOver();
    await browser.wait(0);
    expect(second.answered()).toEqual([0, 1]);
    expect(second.offers).toEqual([0, 0]);
  });

  it('offers the answers of the first window where the LMS began a new attempt for the second', async () => {
    const first = await open();
    await first.answer(0, 1);
    lms.beginAttempt();
    const second = await open();
    await browser.wait(patience);
    second.visit.takeOver();
    await browser.wait(0);
    expect(second.answered()).toEqual([]);
    expect(second.offers.at(-1)).toBe(2);
  });

  it('records in both windows where the browser cannot tell them apart', async () => {
    const both = await Promise.all([open({ alone: true }), open({ alone: true })]);
    await browser.wait(patience);
    for (const { states } of both) expect(states.at(-1)).toEqual({ kind: 'saved' });
  });
});
