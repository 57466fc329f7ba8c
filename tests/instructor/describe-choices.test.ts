import { describe, expect, it } from 'vitest';
import { newAttempt, submitSitting } from '../../src/attempt/attempt.ts';
import type { Course } from '../../src/attempt/course.ts';
import { reportOf } from '../../src/attempt/report-of.ts';
import type { CompletionRule } from '../../src/attempt/settings.ts';
import { describeChoices } from '../../src/instructor/describe-choices.ts';
import type { PackageChoices } from '../../src/packaging/make/choices.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { answers, type Step, sits } from '../attempt/learner.ts';

const [first, second] = exampleCourse.lessons.map(({ id }) => id);

function said(choices: PackageChoices, about: string, course: Course = exampleCourse): string {
  const found = describeChoices(choices, course).find((each) => each.about === about);
  return found?.sentences.join(' ') ?? '';
}

describe('describeChoices', () => {
  it('tells what students meet, with the exam of the lessons that are kept', () => {
    expect(said({ format: 'scorm-1.2' }, 'students')).toContain(
      'An exam of 4 questions, drawn anew for each sitting from the 6 on these lessons.',
    );
    const shorter: PackageChoices = { format: 'scorm-1.2', lessons: [first ?? ''] };
    const pool = exampleCourse.exam.items.filter(({ objective }) =>
      exampleCourse.lessons[0]?.objectives.some(({ id }) => id === objective),
    ).length;
    const asked = { ...shorter, settings: { examLength: 50, passMark: 80, examAttempts: 1 } };
    const words = said(asked, 'students');
    expect(words).toContain('1 lesson with');
    expect(words).toContain(`You asked for 50 questions; these lessons have ${pool}.`);
    expect(said(shorter, 'students')).not.toContain('You asked');
    expect(words).toContain('It can be taken once. 80% of its points pass it.');
  });

  it('tells what the interface speaks, where that is not the language of the course', () => {
    const spoken = 'Buttons and messages in Simplified Chinese;';
    expect(said({ format: 'web', interfaceLanguage: 'zh-Hans' }, 'students')).toContain(spoken);
    expect(said({ format: 'web' }, 'students')).not.toContain('Buttons and messages');
  });

  it('tells when answers are shown', () => {
    const feedback = (rule: 'after-sitting' | 'after-last-sitting' | 'never', sittings = 2) =>
      said(
        { format: 'web', settings: { feedback: rule, examAttempts: sittings } },
        'students',
      ).split('. ');
    expect(feedback('after-sitting').at(-1)).toContain('the right answers and the reasons');
    expect(feedback('after-last-sitting').at(-1)).toContain('once no sitting is left');
    expect(feedback('after-last-sitting', 1)).toEqual(feedback('after-sitting', 1));
    expect(feedback('never').at(-1)).toContain('never the answers');
  });

  it('says of web pages that they report to nobody', () => {
    expect(describeChoices({ format: 'web' }, exampleCourse).map(({ about }) => about)).toEqual([
      'students',
      'gradebook',
    ]);
    expect(said({ format: 'web' }, 'gradebook')).toContain('report to no LMS');
  });

  it.each([
    ['checks', 'all', false, 'completed', 'has an answer, then completed'],
    ['checks', 'all', true, 'passed', 'or passed where the exam is passed too'],
    ['exam', 'none', true, 'passed', 'then passed, whatever is open in the lessons'],
    ['checks-and-exam', 'none', true, 'incomplete', 'passed and every question'],
    ['checks-and-exam', 'all', true, 'passed', 'has an answer, then passed'],
  ] as const)('tells of the rule %s with %s checks and the exam passed %s what SCORM 1.2 is sent: %s', (completion, checks, passed, status, words) => {
    expect(lessonStatus(completion, 3, checks === 'all', passed ? ['passes'] : [])).toBe(status);
    expect(said({ format: 'scorm-1.2', settings: { completion } }, 'gradebook')).toContain(words);
  });

  it.each([
    'checks',
    'exam',
    'checks-and-exam',
  ] as const)('tells that %s fails in SCORM 1.2 with the last sitting and not before', (completion) => {
    expect(lessonStatus(completion, 2, false, ['fails'])).toBe('incomplete');
    expect(lessonStatus(completion, 2, false, ['fails', 'fails'])).toBe('failed');
    const settings = { completion, examAttempts: 2 };
    expect(said({ format: 'scorm-1.2', settings }, 'gradebook')).toContain(
      'It turns to failed when all 2 sittings are failed, not before',
    );
  });

  it('tells the two statuses of SCORM 2004 apart', () => {
    const words = said({ format: 'scorm-2004-3rd', settings: { completion: 'exam' } }, 'gradebook');
    expect(words).toContain('completed when the exam is passed or no sitting is left');
    expect(words).toContain('Failed turns into passed when a later sitting passes');
  });

  it('tells of a mastery score only where the manifest has one', () => {
    const once = { completion: 'exam', examAttempts: 1, passMark: 65 } as const;
    expect(said({ format: 'scorm-1.2', settings: once }, 'lms')).toContain('65 as its mastery');
    expect(said({ format: 'scorm-1.2' }, 'lms')).toContain('mastery score or passing score');
    expect(said({ format: 'scorm-2004-4th', settings: once }, 'lms')).toContain('names 65%');
  });

  it('tells what answers are reported, and how the attempt ends', () => {
    const words = (interactions: 'auto' | 'journal' | 'state' | 'off') =>
      said({ format: 'scorm-2004-3rd', settings: { interactions } }, 'report');
    expect(words('journal')).toContain('a record of its own: with the answer');
    expect(words('state')).toContain('one record, the latest');
    expect(words('auto')).toBe(words('state'));
    expect(said({ format: 'scorm-1.2', settings: { interactions: 'auto' } }, 'report')).toContain(
      'Every try',
    );
    expect(words('off')).toContain('No answers are reported');
    const exit = { exit: 'normal-when-complete' } as const;
    expect(said({ format: 'scorm-2004-3rd', settings: exit }, 'lms')).toContain(
      'from the beginning',
    );
    expect(said({ format: 'scorm-1.2' }, 'lms')).toContain('stays open');
  });

  it('warns of a shorter course that goes by the name of the whole', () => {
    const shorter: PackageChoices = { format: 'scorm-1.2', lessons: [second ?? ''] };
    expect(said(shorter, 'lms')).toContain('Give it one of its own');
    const renamed = said({ ...shorter, identifier: 'part' }, 'lms');
    expect(renamed).toContain('an identifier of its own, part.');
    expect(renamed).toContain('Moodle then deletes all tracks and grades');
  });
});

function lessonStatus(
  completion: CompletionRule,
  examAttempts: number,
  checks: boolean,
  sittings: readonly ('passes' | 'fails')[],
): string | undefined {
  const course: Course = {
    ...exampleCourse,
    settings: { ...exampleCourse.settings, completion, examAttempts },
  };
  const steps: Step[] = [
    ...(checks ? [answers(course, 100)] : []),
    ...sittings.flatMap((each) => [
      sits(course, each === 'passes' ? course.settings.examLength : 0),
      submitSitting,
    ]),
  ];
  const attempt = steps.reduce((before, step) => step(before), newAttempt(1));
  const writes = scorm12.course(reportOf(course, course.settings, attempt));
  return writes.find(([element]) => element === 'cmi.core.lesson_status')?.[1];
}
