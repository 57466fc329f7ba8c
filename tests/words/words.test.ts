import { describe, expect, it } from 'vitest';
import { languages, wordsFile } from '../../src/authoring/node.ts';
import * as en from '../../src/words/en.ts';
import { slot } from '../../src/words/slot.ts';

/** Every file of words, whatever language is added. */
const files = await Promise.all(
  languages().map(
    async (language): Promise<readonly [string, typeof en]> => [
      language,
      await import(wordsFile(language)),
    ],
  ),
);

/** Where its words are, what kind each is, and what a function is given. */
function shapeOf(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`];
  // Each language has plural categories of its own.
  if ('other' in words) return [`${path}: counted`];
  return Object.entries(words)
    .flatMap(([name, value]) => shapeOf(value, `${path}.${name}`))
    .sort();
}

function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

it('there is English, which all others are compared with', () => {
  expect(languages()).toContain('en');
  expect(languages()).toContain('zh-Hans');
});

describe.each(files)('the words in %s', (language, words) => {
  it('are those that English has, none missing and none more', () => {
    expect(shapeOf(words)).toEqual(shapeOf(en));
  });

  it('are texts without blanks around them', () => {
    const between = [words.comma, words.space];
    const texts = textsOf(words).filter((text) => !between.includes(text));
    expect(texts.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('count in every plural category of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const samples = Array.from({ length: 201 }, (_, number) => number);
    for (const forms of Object.values({ ...words.counts, ...words.pageCounts })) {
      for (const number of samples) expect(words.count(number, forms)).toMatch(/\p{Nd}/u);
      expect(pluralCategories).toEqual(expect.arrayContaining(Object.keys(forms)));
    }
  });

  it('keep a place for each element in a sentence', () => {
    const [one, other] = [slot('one'), slot('other')];
    const sentences = [
      words.page.colophon(one, 'As at 2026', other),
      words.page.size(one, other),
      words.lesson.place(one, other, '12'),
      words.reference.cited(one, other),
      words.notes.published(one, other),
      words.figure.andMore(one, other),
    ];
    for (const sentence of sentences) {
      expect(sentence.split(one)).toHaveLength(2);
      expect(sentence.split(other)).toHaveLength(2);
    }
    expect(words.notStarted.why(one)).toContain(one);
  });

  it('never show a score at or above a mark it is under', () => {
    expect(words.exam.result('', 69.96)).toMatch(/69[.,]9/);
    expect(words.exam.result('', 70)).not.toMatch(/[.,]/);
    expect(words.exam.toPass(66.67)).toMatch(/66[.,]67/);
  });

  it('say of launch data which entry is wrong and what it may be', () => {
    const notice = words.notice({
      kind: 'launch-data-flawed',
      flaws: [
        { kind: 'unknown', name: '"colour"', known: ['passMark', 'exit'] },
        { kind: 'unfit', name: 'examAttempts', value: '0' },
        { kind: 'unfit', name: 'completion', value: '"all"' },
      ],
      more: 3,
    });
    for (const part of ['"colour"', 'passMark', 'examAttempts', '10', '"all"', '"checks"', '3']) {
      expect(notice).toContain(part);
    }
  });
});

describe('English', () => {
  it('counts, dates and scores', () => {
    expect([0, 1, 2, 1200].map((count) => en.count(count, en.counts.lessons))).toEqual([
      '0 lessons',
      '1 lesson',
      '2 lessons',
      '1,200 lessons',
    ]);
    expect(['2026-08', '2026-08-31', '2023-24', 'autumn'].map(en.date)).toEqual([
      'August 2026',
      '31 August 2026',
      '2023-24',
      'autumn',
    ]);
    expect(en.exam.points(0.1 + 0.2, 1)).toBe('0.3 of 1');
    expect(en.exam.points(2 / 3, 2)).toBe('0.67 of 2');
    expect(en.number(6750.5)).toBe('6,750.5');
  });
});
