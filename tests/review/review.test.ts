import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Silence } from '../../src/quiz/item-types/item.ts';
import type { Item } from '../../src/quiz/item-types.ts';
import { reviewCourse } from '../../src/review/review.ts';
import { rules } from '../../src/review/rules.ts';
import { choice, courseOf, lesson, numeric, quizOf, trueFalse } from './courses.ts';

const flawed = (silenced: readonly Silence[] = []): Item =>
  choice('Who?', ['The mayor', 'The army', '*All of the above'], { silenced });

const reason = 'It is asked so on purpose.';
const rulesOf = (items: readonly Item[], silenced: readonly Silence[] = []) =>
  reviewCourse(courseOf([quizOf(items, 'check', { silenced })])).map(({ rule }) => rule);

describe('reviewCourse', () => {
  it('tells rule, severity and place', () => {
    expect(reviewCourse(courseOf([quizOf([trueFalse('It rose.', true), flawed()])]))).toEqual([
      {
        rule: 'all-or-none',
        severity: 'warning',
        quiz: 'check',
        path: ['items', 1, 'options', 2, 'text'],
        message: expect.stringContaining('All of the above'),
      },
    ]);
  });

  it('leaves alone what an item silences, in that item', () => {
    const silenced = [{ rule: 'all-or-none', reason }];
    expect(rulesOf([flawed(silenced)])).toEqual([]);
    expect(rulesOf([flawed(silenced), { ...flawed(), id: 'q_other' }])).toContain('all-or-none');
  });

  it('leaves alone what a quiz silences, in all its items', () => {
    expect(rulesOf([flawed()], [{ rule: 'all-or-none', reason }])).toEqual([]);
  });

  it('leaves alone what course.json silences in a lesson', () => {
    const hard =
      'Notwithstanding considerations, municipal authorities necessarily demonstrate adaptability. ';
    const course = (silenced: readonly Silence[]) =>
      courseOf([], { lessons: [lesson({ text: hard.repeat(40), silenced })] });
    expect(reviewCourse(course([])).map(({ rule }) => rule)).toEqual(['reading-level']);
    expect(reviewCourse(course([{ rule: 'reading-level', reason }]))).toEqual([]);
    const [first, second] = [course([{ rule: 'reading-level', reason }]), course([])];
    const lessons = [...first.lessons, ...second.lessons];
    expect(reviewCourse({ ...first, lessons })).toMatchObject([{ path: ['lessons', 1, 'title'] }]);
  });

  it('tells of a silence that names no rule, with those there are, or has nothing to silence', () => {
    const course = courseOf([
      quizOf([flawed([{ rule: 'all-or-non', reason }])], 'check', {
        silenced: [{ rule: 'two-propositions', reason }],
      }),
    ]);
    const silences = reviewCourse(course).filter(({ rule }) => rule === 'silence');
    expect(silences.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [
        'silenced.0.rule',
        'there is nothing to silence: "two-propositions" finds nothing here; remove the line',
      ],
      [
        'items.0.silenced.0.rule',
        expect.stringMatching(/no rule is called "all-or-non".* all-or-none, /),
      ],
    ]);
  });

  it('finds the same, whatever the order of the options', () => {
    const texts = [
      'The water board, if asked',
      'Everyone in town',
      'The mayor alone',
      'An army',
      'None of these',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 3 }), fc.nat(), (options, key) => {
        const rulesFor = (ordered: readonly string[]) =>
          new Set(rulesOf([choice('Who opens the lock of the water board?', ordered)]));
        const marked = options.map((text, at) => (at === key % options.length ? `*${text}` : text));
        expect(rulesFor([...marked].reverse())).toEqual(rulesFor(marked));
      }),
    );
  });

  it('judges any item without failing, and only at places that it has', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom('—', '???', 'a', '以上都是', 'Which is not', '1–2', '𝟙 to 𝟚', ' ', 'ﬁ'),
    );
    const item = fc.oneof(
      fc.tuple(text, fc.array(text, { minLength: 2, maxLength: 6 })).map(([prompt, options]) =>
        choice(
          prompt,
          options.map((each, at) => (at === 0 ? `*${each}` : each)),
        ),
      ),
      fc
        .tuple(text, fc.double({ noNaN: true }), fc.double({ min: 0, noNaN: true }))
        .map(([prompt, key, tolerance]) => numeric(prompt, key, tolerance)),
      fc.tuple(text, fc.boolean()).map(([prompt, correct]) => trueFalse(prompt, correct)),
    );
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('en', 'de', 'zh'),
        (items, language) => {
          const quiz = quizOf(items);
          for (const { path } of reviewCourse(courseOf([quiz], { language }))) {
            const place = path.reduce<unknown>(
              (inner, step) => (Object(inner) as Record<string, unknown>)[step],
              quiz,
            );
            expect(place, path.join('.')).toBeDefined();
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the rules that judge a file or the course', () => {
  const tests = globSync('tests/review/rules/*.test.ts')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const ids = Object.entries(rules).flatMap(([id, { judges }]) => (judges === 'item' ? [] : [id]));

  // Those that judge items have examples, or their test fails.
  it.each(ids)('have tests of their own: %s', (id) => {
    expect(tests).toContain(`describe('${id}', `);
  });
});
