import { beforeEach, describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import { readLaunch } from '../../src/scorm/read-launch.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { type Lms, quickLms } from '../simulator/server.ts';
import { type Visitor, visitor } from '../simulator/visitor.ts';

describe.each([
  scorm12,
  scorm2004,
])('a launch that is hard to read in SCORM $version', (dialect) => {
  const get = dialect.version === '1.2' ? 'LMSGetValue' : 'GetValue';
  const learnerId = dialect.version === '1.2' ? 'cmi.core.student_id' : 'cmi.learner_id';
  let lms: Lms;
  let student: Visitor;
  beforeEach(() => {
    lms = quickLms(dialect.version);
    student = visitor(lms, dialect);
    const first = student.open();
    first.answer(0);
    first.answer(1);
    first.leave();
  });

  /** A launch whose GetValue throws for some calls about an element. */
  const throwing = (element: string, times = Number.POSITIVE_INFINITY) => {
    const api = lms.launch();
    let left = times;
    return {
      ...api,
      [get](name: string) {
        if (name === element && left-- > 0) throw new Error('the LMS broke');
        return api[get]?.(name);
      },
    };
  };

  it('asks again for progress that comes back empty', () => {
    const again = visitor(lms, dialect).open(throwing('cmi.suspend_data', 1));
    expect(again.answered()).toEqual([0, 1]);
    expect(again.states.at(-1)?.kind).toBe('saved');
  });

  it('asks again whose journal to open', () => {
    const expired = student.open(undefined, { fault: 'session-expired' });
    expired.answer(2);
    expired.leave();
    expect(student.open(throwing(learnerId, 1)).answered()).toEqual([0, 1, 2]);
  });

  it('writes nothing over suspend data it could not read, and says so', () => {
    const kept = lms.stored('cmi.suspend_data');
    const other = visitor(lms, dialect);
    const blind = other.open(throwing('cmi.suspend_data'));
    expect(blind.answered()).toEqual([]);
    expect(blind.page.session.notices.join(' ')).toContain('did not give back your progress');
    blind.answer(2);
    expect(blind.states.at(-1)?.kind).toBe('kept-here');
    blind.leave();
    expect(lms.stored('cmi.suspend_data')).toBe(kept);
    const later = other.open();
    expect(later.answered()).toEqual([0, 1]);
    expect([...(later.page.session.earlier?.attempt.answers.keys() ?? [])]).toHaveLength(1);
  });

  it('does not claim to keep the answers of a learner it could not name', () => {
    const api = lms.launch();
    const blind = student.open({
      ...api,
      [get]() {
        throw new Error('the LMS broke');
      },
    });
    blind.answer(2);
    expect(blind.states.at(-1)?.kind).toBe('not-kept');
    blind.leave();
    expect(student.open().answered()).toEqual([0, 1]);
  });

  it('takes an LMS at its word that has no suspend data and no learner id', () => {
    const api = cmiApi(
      { [get]: () => '', LMSGetLastError: () => '0', GetLastError: () => '403' },
      dialect.version,
    );
    const { progressRead, learnerRead } = readLaunch(api, dialect);
    expect([progressRead, learnerRead]).toEqual([true, true]);
  });
});
