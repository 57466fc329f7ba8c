import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/attempt/course.ts';
import { warningsOf } from '../../src/instructor/describe-warnings.ts';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { chamilo } from '../../src/preview/profiles/chamilo.ts';
import { moodle12 } from '../../src/preview/profiles/moodle-12.ts';
import { moodle2004 } from '../../src/preview/profiles/moodle-2004.ts';
import { scormCloud } from '../../src/preview/profiles/scorm-cloud.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { quickLms } from '../simulator/server.ts';
import { type Visited, visitor } from '../simulator/visitor.ts';

const lmss = [
  { lms: 'Moodle', dialect: scorm12, profile: moodle12 },
  { lms: 'Moodle', dialect: scorm2004, profile: moodle2004 },
  { lms: 'Chamilo', dialect: scorm12, profile: chamilo },
  { lms: 'SCORM Cloud', dialect: scorm12, profile: scormCloud },
  { lms: 'SCORM Cloud', dialect: scorm2004, profile: scormCloud },
] as const;

describe.each(lmss)('what is warned of $lms with SCORM $dialect.version', ({
  lms,
  dialect,
  profile,
}) => {
  const format = dialect.version === '1.2' ? 'scorm-1.2' : 'scorm-2004-3rd';
  const warned = (settings: Partial<Course['settings']>, field: string) =>
    warningsOf({ format, settings }, exampleCourse).some(
      (each) => each.lms === lms && each.field === field,
    );
  /** The visit after one in which a student did this. */
  const nextVisit = (settings: Partial<Course['settings']>, live: (visited: Visited) => void) => {
    const student = visitor(quickLms(dialect.version, profile), dialect, settings);
    const visited = student.open();
    live(visited);
    visited.leave();
    return student.open().page.session;
  };

  it.each([
    ['checks', 'the checks', (visited: Visited) => visited.answerAll()],
    ['exam', 'a pass', (visited: Visited) => visited.sit('right')],
    ['exam', 'the last failure', (visited: Visited) => visited.sit('wrong')],
    ['checks-and-exam', 'the last failure', (visited: Visited) => visited.sit('wrong')],
  ] as const)('is whether the rule %s closes a course at which something is open after %s', (completion, _, live) => {
    const settings = { completion, examAttempts: 1 };
    expect(warned(settings, 'completion')).toBe(!nextVisit(settings, live).records);
  });

  it.each([
    'exam',
    'checks-and-exam',
  ] as const)('is whether a pass closes it, by the rule %s, for further sittings', (completion) => {
    const settings = { completion, examAttempts: 3 };
    const { records } = nextVisit(settings, (visited) => {
      visited.answerAll();
      visited.sit('right');
    });
    expect(warned(settings, 'examAttempts')).toBe(!records);
    expect(warned({ ...settings, examAttempts: 1 }, 'examAttempts')).toBe(false);
  });

  it.each([
    'suspend',
    'normal-when-complete',
  ] as const)('is whether the exit %s takes the answers away', (exit) => {
    const settings = { completion: 'checks', exit } as const;
    const { attempt } = nextVisit(settings, (visited) => visited.answerAll());
    expect(warned(settings, 'exit')).toBe(attempt.answers.size === 0);
  });
});

describe('warningsOf', () => {
  it('warns of no LMS where there is none', () => {
    expect(
      warningsOf({ format: 'web', settings: { completion: 'checks' } }, exampleCourse),
    ).toEqual([]);
  });

  it('says that the activity completion of Moodle waits for a score where it does', () => {
    const complete = (dialect: typeof scorm12, profile: typeof moodle12) => {
      const lms = quickLms(dialect.version, profile);
      visitor(lms, dialect, { completion: 'checks' }).open().answerAll();
      return lms.gradebook().complete;
    };
    const said = (format: PackageChoices['format']) =>
      warningsOf({ format, settings: { completion: 'checks' } }, exampleCourse)
        .map(({ sentence }) => sentence)
        .some((sentence) => sentence.includes('waits for a score'));
    expect(said('scorm-1.2')).toBe(!complete(scorm12, moodle12));
    expect(said('scorm-2004-3rd')).toBe(!complete(scorm2004, moodle2004));
  });
});
