import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/attempt/report-of.ts';
import type { LmsProfile } from '../../src/preview/profiles/profile.ts';
import { plain } from '../../src/preview/profiles/profile.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { missingInteractions, notArrived } from './arrivals.ts';
import { judge } from './judge.ts';
import { quickLms } from './server.ts';
import { visitor } from './visitor.ts';

describe.each([scorm12, scorm2004])('what has arrived in SCORM $version', (dialect) => {
  /** A learner who answered and passed, and the report of that. */
  function passed() {
    const lms = quickLms(dialect.version);
    const visit = visitor(lms, dialect).open();
    for (let nth = 0; nth < 8; nth += 1) visit.answer(nth);
    for (let sitting = 0; sitting < 3; sitting += 1) visit.sit('right');
    const attempt = visit.page.store.$attempt.get();
    return { lms, report: reportOf(exampleCourse, exampleCourse.settings, attempt) };
  }

  it('is all of an attempt whose every save arrived', () => {
    const { lms, report } = passed();
    expect(report).toMatchObject({ completion: 'completed', score: expect.any(Number) });
    expect(notArrived(lms, report)).toBe('');
    expect(missingInteractions(lms, dialect, report.interactions, 40)).toEqual([]);
  });

  it.each([
    ['score', '.raw', /^the score/],
    ['status', '_status', /^the status/],
  ])('is not, without the %s', (_, ending, words) => {
    const { lms, report } = passed();
    const without = {
      ...lms,
      stored: (element: string) =>
        element.split('.').length <= 4 && element.endsWith(ending) ? '' : lms.stored(element),
    };
    expect(notArrived(without, report)).toMatch(words);
  });

  it('is not, without a record or with another answer in it', () => {
    const lms = quickLms(dialect.version);
    const visit = visitor(lms, dialect).open();
    visit.answer(0);
    const attempt = visit.page.store.$attempt.get();
    const report = reportOf(exampleCourse, exampleCourse.settings, attempt);
    const [first] = report.interactions;
    const other = {
      ...lms,
      stored: (element: string) =>
        element === 'cmi.interactions.0.result' ? 'neutral' : lms.stored(element),
    };
    expect(missingInteractions(other, dialect, report.interactions, 40)).toEqual([first]);
  });
});

describe('the judge', () => {
  function judged(profile: LmsProfile = plain, mode = 'normal') {
    const lms = quickLms('1.2', profile);
    const bare = lms.launch();
    const told: string[] = [];
    const { api } = judge(
      {
        ...bare,
        LMSGetValue: (element = '') =>
          element === 'cmi.core.lesson_mode' ? mode : bare.LMSGetValue?.(element),
      },
      {
        lms,
        dialect: scorm12,
        sound: () => true,
        report: () => reportOf(exampleCourse, exampleCourse.settings, emptyAttempt),
        edited: () => false,
        cut: () => false,
        broken: (promise) => told.push(promise),
        wrong: (kind, what) => told.push(`${kind}: ${what}`),
      },
    );
    api.LMSInitialize?.('');
    api.LMSGetValue?.('cmi.core.lesson_mode');
    return { api, told };
  }
  const emptyAttempt = {
    seed: 1,
    place: '',
    opened: new Set<string>(),
    answers: new Map(),
    unfinished: new Map(),
    sittings: [],
  };

  it.each(['review', 'browse'])('lets a launch in %s mode read, and do nothing else', (mode) => {
    const { api, told } = judged(plain, mode);
    api.LMSGetValue?.('cmi.suspend_data');
    expect(told).toEqual([]);
    api.LMSSetValue?.('cmi.core.exit', 'suspend');
    api.LMSCommit?.('');
    api.LMSFinish?.('');
    expect(told).toEqual(['looked: set cmi.core.exit', 'looked: commit ', 'looked: terminate ']);
  });

  it('names a call that a sound LMS refuses', () => {
    const refusing = { ...plain, refusals: () => () => 405 };
    const { api, told } = judged(refusing);
    api.LMSSetValue?.('cmi.core.exit', 'suspend');
    expect(told).toEqual(['refused: set cmi.core.exit "suspend": 405']);
  });

  it('lets no status through that was not earned', () => {
    const { api, told } = judged();
    api.LMSSetValue?.('cmi.core.lesson_status', 'incomplete');
    expect(told).toEqual([]);
    api.LMSSetValue?.('cmi.core.lesson_status', 'completed');
    expect(told).toEqual([expect.stringMatching(/before it was so/)]);
  });
});
