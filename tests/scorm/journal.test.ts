import { beforeEach, describe, expect, it } from 'vitest';
import { answer, newAttempt } from '../../src/attempt/attempt.ts';
import { checkItems } from '../../src/attempt/course.ts';
import { encodeAttempt } from '../../src/attempt/suspend-data.ts';
import type { PlannedFault } from '../../src/preview/faults/fault.ts';
import { injectFaults } from '../../src/preview/faults/inject-faults.ts';
import { keyAlone, openJournals } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { rightResponse } from '../attempt/responses.ts';
import { memoryStorage } from '../simulator/page.ts';
import { quickLms } from '../simulator/server.ts';
import { visitor } from '../simulator/visitor.ts';

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
