import fc from 'fast-check';
import { textParser } from '../../src/authoring/text/parse-text.ts';
import type { SourceFile, WrittenItem, WrittenQuiz } from '../../src/exchange/bank/bank.ts';
import { markdownOf } from '../../src/exchange/text/letters.ts';

/** A picture of one pixel. */
export const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

export const pictures: readonly SourceFile[] = [{ name: 'images/map.png', bytes: dot }];

const parse = textParser((src) => ({ picture: { src, width: 1, height: 1 } }));

const word = fc.constantFrom('river', 'Elbe', 'flow', 'delta', '水', 'Ü', '2026', 'the', 'of', '…');
const sign = fc.constantFrom(
  ...'\\*_`[]$|-+.)(<>&#"\'{}!:/~^=%;@',
  '://',
  '//',
  '\\(',
  '$$',
  '=>',
  '->',
);

/** Letters in one line, as people and programs write them. */
export const letters = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, sign), { minLength: 1, maxLength: 8 })
  .chain((parts) =>
    fc.constantFrom(' ', '').map((glue) => parts.join(glue).replace(/\s+/g, ' ').trim()),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

const marked = fc.constantFrom(
  'One **bold** and *other* word',
  'Use `a*b` here',
  'See [the rule](https://example.org/a?b=c&d=e)',
  'It is $x^2$ long',
  '![A map](images/map.png)',
  '[Zoll]{lang=de} is a tariff',
  'two\nlines',
);

const blocks = fc.constantFrom(
  'One paragraph\n\nand another',
  'These:\n\n- one\n- two\n  1. a\n  2. b',
  '| Year | Share |\n| --- | ---: |\n| 2024 | 5 |',
  '```\nif (a)\n  b\n```',
  'So:\n\n$$\\frac{a}{b}$$',
);

/** Texts of an option, and of a question, within what a quiz takes. */
export const line = fc
  .oneof(letters.map(markdownOf), marked)
  .filter((text) => parse(text, 'line').flaws.length === 0);
export const block = fc
  .oneof(line, blocks)
  .filter((text) => parse(text, 'block').flaws.length === 0);
const plain = fc.oneof(word, letters).filter((text) => text.length <= 60);

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,10}$/).filter((id) => !id.endsWith('_'));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Texts no two of which our format takes for one. */
const distinct = (texts: fc.Arbitrary<string>, min: number, max: number) =>
  fc.uniqueArray(texts, {
    minLength: min,
    maxLength: max,
    selector: (text) =>
      reading(text)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
  });

const common = fc.record({
  prompt: block,
  label: maybe(letters.filter((text) => text.length <= 100)),
  objective: maybe(name),
  facts: maybe(fc.array(fc.stringMatching(/^[A-Z][0-9]{1,3}$/), { minLength: 1, maxLength: 2 })),
  hint: maybe(block),
  explanation: maybe(block),
  difficulty: maybe(fc.constantFrom('easy' as const, 'difficult' as const)),
  asAt: maybe(fc.constant('2026-08')),
});
const points = maybe(fc.integer({ min: 2, max: 10 }));
const feedback = maybe(block);

export const trueFalse = fc.record({
  type: fc.constant('true-false' as const),
  points,
  correct: fc.boolean(),
  feedback: fc.record({ true: feedback, false: feedback }),
});

export const choice = distinct(line, 2, 6)
  .chain((texts) =>
    fc.tuple(
      fc.constant(texts),
      fc.array(feedback, { minLength: texts.length, maxLength: texts.length }),
      fc.subarray(
        texts.map((_, at) => at),
        { minLength: 1 },
      ),
      fc.boolean(),
      points,
    ),
  )
  .map(([texts, said, right, many, worth]) => ({
    type: 'choice' as const,
    points: worth,
    choose: many ? ('many' as const) : undefined,
    options: texts.map((text, at) => ({ id: `o${at}`, text, feedback: said[at] })),
    correct: (many ? right : right.slice(0, 1)).map((at) => `o${at}`),
  }));

export const fillIn = fc
  .tuple(distinct(plain, 1, 4), feedback, points)
  .map(([texts, said, worth]) => {
    const [last = '', ...others] = texts;
    return {
      type: 'fill-in' as const,
      points: worth,
      accept: others.length === 0 ? [last] : others,
      slips:
        others.length === 0 || said === undefined ? undefined : [{ answer: last, feedback: said }],
    };
  });

const number = fc.oneof(fc.integer({ min: -99999, max: 99999 }), fc.constantFrom(0.5, 3.14, -2.25));
export const numeric = fc.record({
  type: fc.constant('numeric' as const),
  points,
  correct: number,
  tolerance: maybe(fc.constantFrom(0.1, 1, 10)),
});

export const essay = fc.record({
  type: fc.constant('long-fill-in' as const),
  model: maybe(block),
  rubric: maybe(fc.array(block, { minLength: 1, maxLength: 3 })),
});

export const matching = fc
  .tuple(distinct(line, 2, 5), distinct(letters.map(markdownOf), 3, 5), points)
  .map(([sources, targets, worth]) => ({
    type: 'matching' as const,
    points: worth,
    sources: sources.map((text, at) => ({ id: `s${at}`, text })),
    targets: targets.map((text, at) => ({ id: `t${at}`, text })),
    correct: Object.fromEntries(
      sources.map((_, at) => [`s${at}`, `t${Math.min(at, targets.length - 1)}`]),
    ),
  }));

export const sequencing = distinct(line, 2, 6).map((texts) => ({
  type: 'sequencing' as const,
  steps: texts.map((text, at) => ({ id: `o${at}`, text })),
  correct: texts.map((_, at) => `o${at}`),
}));

/** A quiz of items of these kinds. */
export function quizOf(...kinds: readonly fc.Arbitrary<object>[]): fc.Arbitrary<WrittenQuiz> {
  const item = fc
    .tuple(name, common, fc.oneof(...kinds))
    .map(([id, shared, own]) => tidy({ ...shared, ...own, id }));
  return fc
    .record({
      id: name.map((id) => id.replaceAll('_', '-')),
      kind: fc.constant('check' as const),
      title: letters,
      intro: maybe(block),
      items: fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
    })
    .map((quiz) => tidy(quiz) as unknown as WrittenQuiz);
}

/** Without what is undefined, as JSON is. */
function tidy<Value>(value: Value): Value & { readonly id: string } {
  return JSON.parse(JSON.stringify(value));
}

/** What people read of a text. */
export function reading(text: string): string {
  return JSON.stringify(parse(text, 'block').text).replace(/\s+/g, ' ');
}

const parts = new Set(['options', 'sources', 'targets', 'steps']);
const texts = new Set([
  'prompt',
  'hint',
  'explanation',
  'text',
  'model',
  'intro',
  'true',
  'false',
  'rubric',
]);

/** A quiz as it is read, with parts named by their place: of a format that has no ids for them. */
export function asRead(quiz: WrittenQuiz): unknown {
  return { ...quiz, intro: quiz.intro && reading(quiz.intro), items: quiz.items.map(itemAsRead) };
}

export function itemAsRead(item: WrittenItem): unknown {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(item)) {
    if (parts.has(key) && Array.isArray(value)) {
      for (const [at, { id }] of value.entries()) names.set(`${key}:${id}`, `${key} ${at + 1}`);
    }
  }
  const named = (key: string) =>
    [...parts].map((part) => names.get(`${part}:${key}`)).find((found) => found) ?? key;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return texts.has(key) || key === 'feedback' ? reading(value) : value;
    if (Array.isArray(value)) {
      if (key === 'correct') return value.map((each) => named(String(each)));
      return value.map((each) => walk(each, key));
    }
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'correct') {
      return Object.fromEntries(
        Object.entries(value).map(([from, to]) => [named(from), named(String(to))]),
      );
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([name, inner]) =>
            !(key !== '' && name === 'id') && !(name === 'feedback' && isEmpty(inner)),
        )
        .map(([name, inner]) => [name, walk(inner, name)]),
    );
  };
  return walk(item, '');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
