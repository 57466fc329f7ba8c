import { beforeEach, describe, expect, it } from 'vitest';
import { answer, newAttempt } from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { PlannedFault } from '../../src/preview/faults/fault.ts';
import { injectFaults } from '../../src/preview/faults/inject-faults.ts';
import {
  type BrowserStorage,
  holding,
  type Journal,
  type Journals,
  journalKey,
  keyAlone,
  namesIn,
  noJournals,
  openJournals,
  ownAlone,
  writeNames,
} from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../attempt/responses.ts';
import { memoryStorage } from '../simulator/page.ts';
import { quickLms } from '../simulator/server.ts';
import { visitor } from '../simulator/visitor.ts';

const each = ({ own, ...others }: Journals) => ({ ...others, ...own });
const browserOf = () => ({ local: memoryStorage(), tab: memoryStorage() });

describe.each([scorm12, scorm2004])('whom the LMS does not name in SCORM $version', (dialect) => {
  const get = dialect.version === '1.2' ? 'LMSGetValue' : 'GetValue';

  /** A launch that answers with nothing, or with the word null, where it is asked for the learner. */
  const nameless = (answer: string, ...faults: readonly PlannedFault[]) => {
    const api = quickLms(dialect.version).launch();
    const named = {
      ...api,
      [get]: (element = '') => (element.endsWith('_id') ? answer : api[get]?.(element)),
    };
    return injectFaults(named, dialect.version, faults, () => {});
  };

  it.each(['', 'null'])('finds nothing of the one before (learner id %j)', (learner) => {
    const browser = browserOf();
    const first = visitor(quickLms(dialect.version), dialect, {}, browser);
    const visited = first.open(nameless(learner, { fault: 'commit-refused' }));
    visited.answer(0);
    expect(visited.states.at(-1)).toEqual({ kind: 'not-kept' });
    visited.leave();
    const next = visitor(quickLms(dialect.version), dialect, {}, browser).open(nameless(learner));
    expect(next.answered()).toEqual([]);
    expect(next.page.session.earlier).toBeNull();
  });

  it('goes on after a reload with what the LMS did not take', () => {
    const student = visitor(quickLms(dialect.version), dialect);
    const api = nameless('', { fault: 'set-refused', element: 'cmi.suspend_data' });
    student.open(api).answer(1);
    expect(student.open(api).answered()).toEqual([1]);
  });
});

describe('what was answered without an LMS', () => {
  let browser: ReturnType<typeof browserOf>;
  beforeEach(() => {
    browser = browserOf();
  });
  const [item] = checkItems(exampleCourse);
  if (item === undefined) throw new Error('the course has no items');

  /** The course ran without an LMS in this browser, and its first item was answered. */
  const answeredAlone = () => {
    const attempt = answer(newAttempt(9), item.id, rightResponse(item));
    const data = encodeAttempt(exampleCourse, attempt, { number: 1, writer: 1 }, 4096);
    const model = { cmi: { suspend_data: data } };
    browser.local.setItem(keyAlone(browser.local, exampleCourse.id), JSON.stringify(model));
  };
  const launch = () => visitor(quickLms('1.2'), scorm12, {}, browser).open();
  const waiting = (visited: ReturnType<typeof launch>) =>
    visited.page.session.earlier?.attempt.answers.size ?? 0;

  it('is offered at the next launch, and once decided not again', () => {
    answeredAlone();
    const visited = launch();
    expect(visited.answered()).toEqual([]);
    expect(waiting(visited)).toBe(1);
    visited.page.session.earlier?.settle();
    visited.leave();
    expect(waiting(launch())).toBe(0);
  });

  it('is not offered to another learner than the one before it', () => {
    launch().leave();
    answeredAlone();
    const other = openJournals(browser, exampleCourse.id, 'learner-2', 0);
    expect(other.alone.read()).toBe('');
    // Who came last is another one now, and yet the answers are the first one's.
    expect(waiting(launch())).toBe(1);
  });

  it('is never offered to somebody without a name', () => {
    answeredAlone();
    expect(openJournals(browser, exampleCourse.id, '', 0).alone.read()).toBe('');
  });
});

describe('the journals of a learner', () => {
  const open = (browser: BrowserStorage, learner = 'learner-1', course = 'course') =>
    each(openJournals(browser, course, learner, 5));

  it.each([
    'current',
    'earlier',
    'doubt',
    'name',
    'section',
    'notes',
  ] as const)('keep what is written, apart for each learner and course: %s', (name) => {
    const browser = browserOf();
    expect(open(browser)[name].read()).toBe('');
    expect(open(browser)[name].write('text')).toBe(true);
    expect(open(browser)[name].read()).toBe('text');
    expect(open(browser)[name].lasting).toBe(true);
    expect(open(browser, 'learner-2')[name].read()).toBe('');
    expect(open(browser, 'learner-1', 'other')[name].read()).toBe('');
    open(browser)[name].clear();
    expect(open(browser)[name].read()).toBe('');
  });

  it('do not hold what another of them holds', () => {
    const { current, earlier, doubt } = open(browserOf());
    current.write('current');
    earlier.write('earlier');
    doubt.write('doubt');
    expect([current, earlier, doubt].map((journal) => journal.read())).toEqual([
      ...['current', 'earlier', 'doubt'],
    ]);
  });

  it('do not name the learner', () => {
    const browser = browserOf();
    open(browser, 'ada@example.com').current.write('text');
    const key = journalKey('course', 'ada@example.com');
    expect(browser.local.getItem(key)).toBe('text');
    expect(key).toMatch(/^chokepoint\/course\/[0-9a-z]+$/);
  });

  it('take a doubt that only one of tab and browser can keep', () => {
    const forbidden = { local: null, tab: memoryStorage() };
    expect(open(forbidden).doubt.write('names')).toBe(true);
    expect(open(forbidden).doubt.read()).toBe('names');
    const [local, tab] = [memoryStorage(), memoryStorage()];
    open({ local, tab: null }).doubt.write('old');
    expect(open({ local, tab }).doubt.read()).toBe('old');
    open({ local, tab }).doubt.write('new');
    expect(open({ local: null, tab }).doubt.read()).toBe('new');
    open({ local, tab }).doubt.clear();
    expect(open({ local, tab: null }).doubt.read()).toBe('');
    expect(open({ local: null, tab: null }).doubt.write('names')).toBe(false);
  });

  it('of whom the LMS does not name are those of one launch', () => {
    const browser = browserOf();
    const launch = (since: number) => each(openJournals(browser, 'course', '', since));
    for (const name of ['current', 'doubt', 'name', 'section', 'notes'] as const) {
      expect(launch(5)[name].write(name)).toBe(true);
      expect(launch(5)[name].read()).toBe(name);
      expect(launch(6)[name].read()).toBe('');
      expect(launch(5)[name].lasting).toBe(false);
    }
    const elsewhere = openJournals(browser, 'other', '', 5);
    expect([elsewhere.current.read(), elsewhere.doubt.read()]).toEqual(['', '']);
    launch(5).current.clear();
    expect(launch(5).current.read()).toBe('');
    expect(launch(5).doubt.read()).toBe('doubt');
    expect(launch(5).earlier.write('x')).toBe(false);
  });

  it('keep nothing where storage is forbidden or full, and never throw', () => {
    const refuse = () => {
      throw new Error('storage is forbidden');
    };
    const forbidden = { getItem: refuse, setItem: refuse, removeItem: refuse };
    for (const storage of [null, forbidden]) {
      const journals = openJournals({ local: storage, tab: storage }, 'course', 'learner-1', 5);
      for (const journal of Object.values<Journal>(each(journals))) {
        expect(journal.write('text')).toBe(false);
        expect(journal.read()).toBe('');
        journal.clear();
      }
    }
    for (const journal of Object.values<Journal>(each(noJournals))) {
      expect(journal.write('text')).toBe(false);
      journal.clear();
      expect([journal.read(), journal.lasting]).toEqual(['', false]);
    }
  });
});

describe('what a course without an LMS has kept', () => {
  const aloneOf = (model: string) => {
    const local = memoryStorage();
    local.setItem('chokepoint/course/alone', model);
    return openJournals({ local, tab: null }, 'course', 'learner-1', 5).alone;
  };

  it('is its suspend data, which can be cleared and not written', () => {
    const alone = aloneOf('{"cmi":{"suspend_data":"1abc"}}');
    expect([alone.read(), alone.lasting, alone.write('x')]).toEqual(['1abc', true, false]);
    alone.clear();
    expect(alone.read()).toBe('');
  });

  it.each([
    '',
    'nonsense',
    'null',
    '5',
    '{}',
    '{"cmi":null}',
    '{"cmi":{"suspend_data":5}}',
  ])('is none in %j', (model) => {
    expect(aloneOf(model).read()).toBe('');
  });

  it('has what one keeps for oneself beside it', () => {
    const browser = browserOf();
    const own = () => ownAlone(browser.local, 'course');
    expect(own().section.write('text')).toBe(true);
    expect([own().section.read(), own().name.read(), own().section.lasting]).toEqual([
      ...['text', ''],
      true,
    ]);
    expect(browser.local.getItem('chokepoint/course/alone/section')).toBe('text');
    openJournals(browser, 'course', 'learner-1', 5);
    expect(own().section.read()).toBe('');
    expect(ownAlone(null, 'course').section.write('text')).toBe(false);
  });

  it('is kept apart for the learner who came last', () => {
    const local = memoryStorage();
    expect(keyAlone(local, 'course')).toBe('chokepoint/course/alone');
    openJournals({ local, tab: null }, 'course', 'learner-1', 5);
    expect(keyAlone(local, 'course')).toMatch(/^chokepoint\/course\/alone\/[0-9a-z]+$/);
    expect(keyAlone(local, 'other')).toBe('chokepoint/other/alone');
    expect(keyAlone(null, 'course')).toBe('chokepoint/course/alone');
  });
});

describe('a journal', () => {
  const journal = () => openJournals(browserOf(), 'course', 'learner-1', 5).current;

  it('may hold names', () => {
    const names = journal();
    expect(namesIn(names)).toEqual([]);
    writeNames(names, ['a', 'b']);
    expect(namesIn(names)).toEqual(['a', 'b']);
    names.write(' a  b ');
    expect(namesIn(names)).toEqual(['a', 'b']);
    writeNames(names, []);
    expect(names.read()).toBe('');
    const browser = browserOf();
    const own = openJournals(browser, 'course', 'learner-1', 5).current;
    writeNames(own, ['a']);
    writeNames(own, []);
    expect(browser.local.getItem(journalKey('course', 'learner-1'))).toBeNull();
  });

  it('may have a text before what it holds, until it is cleared', () => {
    const own = journal();
    own.write('own');
    const held = holding('held')(own);
    expect(held.read()).toBe('held');
    expect(held.write('new')).toBe(true);
    expect(held.read()).toBe('held');
    held.clear();
    expect([held.read(), own.read()]).toEqual(['', '']);
    expect(holding('')(own).lasting).toBe(true);
  });
});
