import { describe, expect, it } from 'vitest';
import { type Course, shorterCourse } from '../../src/attempt/course.ts';
import type { Settings } from '../../src/attempt/settings.ts';
import { describeChoices } from '../../src/instructor/describe-choices.ts';
import { drawingSentences } from '../../src/instructor/describe-drawing.ts';
import type { ItemKey } from '../../src/quiz/item-types.ts';
import type { DrawRules } from '../../src/quiz/quiz.ts';
import { exampleCourse } from '../attempt/example-course.ts';

const withExam = (draw: DrawRules | undefined, marks: Partial<ItemKey>[] = []): Course => ({
  ...exampleCourse,
  exam: {
    ...exampleCourse.exam,
    ...(draw && { draw }),
    items: exampleCourse.exam.items.map(
      (item, at): ItemKey => Object.assign({ ...item }, marks[at]),
    ),
  },
});

const said = (course: Course, settings: Partial<Settings> = {}) =>
  drawingSentences(course, { ...course.settings, ...settings });

const blueprint = [
  { objective: 'makers_name', difficulty: 'easy', count: 1 },
  { objective: 'makers_name', count: 1 },
  { objective: 'makers_order', count: 1 },
  { objective: 'rules_match', count: 1 },
] as const;
const counted = withExam({ unseenFirst: true, blueprint }, [{ difficulty: 'easy' }]);

describe('drawingSentences', () => {
  it('says nothing of an exam without rules', () => {
    expect(said(exampleCourse)).toEqual([]);
  });

  it('says what the author counted, and that unseen questions go first', () => {
    expect(said(counted)).toEqual([
      'A sitting has 3 on “Who makes chips” (1 easy, 2 others) and 1 on “How a rule works”, as the author of the course counted.',
      'Another sitting prefers questions that the student has not had yet.',
    ]);
    expect(said(counted, { examAttempts: 1 })).toHaveLength(1);
  });

  it('says what becomes of it in a package of another length or fewer lessons', () => {
    expect(said(counted, { examLength: 2 })[0]).toBe(
      'The author counted for 4 questions of the whole course. Of 2, in proportion (by the largest remainder) and as far as there are questions, a sitting has 2 on “Who makes chips” (1 easy, 1 other).',
    );
    const rules = shorterCourse(counted, ['rules']);
    expect(said(rules)[0]).toContain('Of 2, in proportion');
    expect(said(rules)[0]).toContain('a sitting has 2 on “How a rule works”.');
  });

  it('says where stems and families keep a sitting from it', () => {
    const two = [
      { objective: 'makers_name', count: 1 },
      { objective: 'rules_match', count: 1 },
      { objective: 'makers_order', count: 2 },
    ];
    const stem = { stem: 'case' };
    const bound = withExam({ unseenFirst: false, blueprint: two }, [stem, stem, {}, {}, {}, {}]);
    expect(said(bound)).toEqual([
      'A sitting has 3 on “Who makes chips” and 1 on “How a rule works”, as the author of the course counted.',
      'Questions that belong together do not fit this exactly, so a sitting comes as near to it as they allow.',
      'Questions on one case are asked together, all of them or none.',
    ]);
  });

  it('tells on the page why an exam is shorter than it was asked to be', () => {
    const family = { family: 'twins' };
    const twins = withExam(undefined, [family, family, family, {}, {}, {}]);
    const [students] = describeChoices({ format: 'scorm-1.2', settings: { examLength: 6 } }, twins);
    expect(students?.sentences).toEqual(
      expect.arrayContaining([
        'An exam of 4 questions, drawn anew for each sitting from the 6 on these lessons.',
        'It would be 6, were there not questions of which a sitting has all or none, or one at most.',
        'Of questions that are variants of each other, or give each other away, a sitting has one.',
      ]),
    );
  });
});
