import { describe, expect, it } from 'vitest';
import * as file from '../../../src/review/rules/reading-level.ts';
import { choice, courseOf, found, lesson, quizOf, soundChoice } from '../courses.ts';
import { judgesAsIn } from '../judged-items.ts';

judgesAsIn(file, {
  'long-sentence': {
    flawed: [
      [
        choice(`What follows, given that ${'the river rose and '.repeat(12)}then fell?`, [
          '*A',
          'B',
          'C',
        ]),
        'items.0.prompt',
      ],
    ],
    sound: [
      choice(`${'river '.repeat(39)}which?`, ['*A', 'B', 'C']),
      choice(`${'The river rose. '.repeat(20)}What follows?`, ['*A', 'B', 'C']),
    ],
  },
});

describe('reading-level', () => {
  it('tells of a lesson that reads like a statute, and is silent about plain English', () => {
    const hard =
      'Notwithstanding the aforementioned administrative considerations, municipal authorities responsible for hydrological infrastructure necessarily demonstrate extraordinary organisational adaptability under meteorological uncertainty. ';
    const plain = 'The river rose in the night. A gauge on the old bridge told the town in time. ';
    const course = (text: string) => courseOf([], { lessons: [lesson({ text: text.repeat(30) })] });
    expect(found('reading-level', course(hard))).toMatchObject([
      {
        quiz: null,
        path: ['lessons', 0, 'title'],
        message: expect.stringMatching(/^look at .* years of school/),
      },
    ]);
    expect(found('reading-level', course(plain))).toEqual([]);
    expect(found('reading-level', courseOf([], { lessons: [lesson({ text: hard })] }))).toEqual([]);
  });

  it('says how it came by its grade, and leaves numbers and short texts out', () => {
    const read = (sentence: string, count: number) =>
      found(
        'reading-level',
        courseOf([quizOf([soundChoice(1)])], {
          lessons: [lesson({ text: sentence.repeat(count) })],
        }),
      );
    const [finding] = read('In 1990 responsibility held. ', 100);
    expect(finding?.message).toContain(
      '17 years of school, with 3 words a sentence and 33 % words of three syllables or more;',
    );
    expect(read('In 1990 responsibility held. ', 66)).toEqual([]);
    expect(read('Responsible government. ', 100)[0]?.message).toContain('and 100 % words of three');
  });
});
