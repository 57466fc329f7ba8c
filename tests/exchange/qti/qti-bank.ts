import fc from 'fast-check';
import type { Bank, WrittenItem, WrittenQuiz } from '../../../src/exchange/bank/bank.ts';
import { png } from './qti-source.ts';

/** Banks of all that QTI can say, for the tests that write it and read it back. */

const phrases = [
  'A port',
  '**strong** words',
  '*so*',
  '`a*b`',
  '$\\frac{a}{b}$',
  '[the rule](https://example.org/rule)',
  '[Zoll]{lang=de}',
  '5 < 6 & "7"',
  'é 中文 ¿?',
  'costs \\$5 \\[sic\\]',
  '![A map](images/map.png)',
];
const blocks = [
  '$$\\sqrt{x}$$',
  '- one\n- two',
  '1. one\n2. two',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '```\nif (a)\n  b\n```',
];

const line = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const text = fc
  .tuple(
    line,
    fc.option(fc.constantFrom(...blocks), { nil: undefined }),
    fc.option(line, { nil: undefined }),
  )
  .map((parts) => parts.filter((part) => part !== undefined).join('\n\n'));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Several texts that differ, in a line each. */
const lines = (least: number, most: number) =>
  fc
    .array(line, { minLength: least, maxLength: most })
    .map((all) => all.map((each, at) => `${each} ${at}`));
const named = (prefix: string, texts: readonly string[]) =>
  texts.map((each, at) => ({ id: `${prefix}${at}`, text: each }));

const shared = fc.record({
  prompt: text,
  explanation: maybe(text),
  difficulty: maybe(fc.constantFrom('very easy', 'medium', 'very difficult')),
  objective: maybe(fc.constantFrom('ports_know', 'ports_use')),
});
const points = fc.integer({ min: 1, max: 10 });

const trueFalse = fc
  .record({
    points,
    correct: fc.boolean(),
    feedback: maybe(
      fc.oneof(
        fc.record({ true: text, false: text }),
        fc.record({ true: text }),
        fc.record({ false: text }),
      ),
    ),
  })
  .map((rest) => ({ type: 'true-false' as const, ...rest }));
const options = lines(2, 6).chain((texts) =>
  fc
    .array(maybe(text), { minLength: texts.length, maxLength: texts.length })
    .map((said) => named('o', texts).map((option, at) => ({ ...option, feedback: said[at] }))),
);
const choice = fc.record({ points, options, at: fc.nat() }).map(({ at, ...rest }) => ({
  type: 'choice' as const,
  ...rest,
  correct: [`o${at % rest.options.length}`],
}));
const many = fc.record({ points, options, right: fc.nat() }).map(({ right, ...rest }) => {
  const correct = rest.options.filter((_, at) => (right >> at) % 2 === 1).map(({ id }) => id);
  return {
    type: 'choice' as const,
    choose: 'many' as const,
    ...rest,
    correct: correct.length === 0 ? ['o0'] : correct,
  };
});
const sequencing = fc.record({ points, texts: lines(2, 6) }).chain(({ texts, points: given }) =>
  fc
    .shuffledSubarray(
      named('s', texts).map(({ id }) => id),
      { minLength: texts.length },
    )
    .map((correct) => ({
      type: 'sequencing' as const,
      points: given,
      steps: named('s', texts),
      correct,
    })),
);
const matching = fc
  .record({
    points,
    sources: lines(2, 5),
    targets: lines(2, 5),
    said: fc.array(maybe(text), { minLength: 5, maxLength: 5 }),
    at: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ sources, targets, said, at, points: given }) => ({
    type: 'matching' as const,
    points: given,
    sources: named('s', sources).map((source, nth) => ({
      ...source,
      feedback: said[nth] === undefined ? undefined : `${source.id}: ${said[nth]}`,
    })),
    targets: named('t', targets),
    correct: Object.fromEntries(
      sources.map((_, nth) => [`s${nth}`, `t${(at[nth] ?? 0) % targets.length}`]),
    ),
  }));
const words = fc.constantFrom(
  'BIS',
  'Bureau of Industry',
  'Zölle & Co',
  '中文',
  '<b>',
  '7 nm',
  'A–B',
);
const fillIn = fc
  .record({
    points,
    accept: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    caseMatters: maybe(fc.constant(true as const)),
    slip: maybe(text),
  })
  .map(({ slip, caseMatters, accept, points: given }) => ({
    type: 'fill-in' as const,
    points: given,
    accept,
    // Without letters that have cases there is nothing that could matter.
    ...(caseMatters !== undefined && /[a-z]/i.test(accept.join('')) ? { caseMatters } : {}),
    ...(slip === undefined ? {} : { slips: [{ answer: 'OFAC', feedback: slip }] }),
  }));
const numeric = fc
  .record({
    points,
    correct: fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 100),
    tolerance: maybe(fc.integer({ min: 1, max: 100 }).map((value) => value / 100)),
    slip: maybe(text),
  })
  .map(({ slip, tolerance, ...rest }) => ({
    type: 'numeric' as const,
    ...rest,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(slip === undefined ? {} : { slips: [{ answer: rest.correct + 50, feedback: slip }] }),
  }));
const likert = lines(2, 9).map((texts) => ({ type: 'likert' as const, scale: named('p', texts) }));
const longFillIn = fc
  .record({ model: maybe(text), rubric: maybe(fc.array(text, { minLength: 1, maxLength: 3 })) })
  // Without a model answer, the first that scorers are told would be one.
  .map(({ model, rubric }) => ({
    type: 'long-fill-in' as const,
    model,
    rubric: model === undefined ? undefined : rubric,
  }));

type Typed = fc.Arbitrary<
  Omit<WrittenItem, 'id' | 'prompt'> & { readonly type: WrittenItem['type'] }
>;

/** Items of the types that a format has. */
function itemsOf(types: readonly Typed[]): fc.Arbitrary<readonly WrittenItem[]> {
  const item = fc.tuple(shared, fc.oneof(...types)).map(([given, own]) => ({ ...given, ...own }));
  return fc
    .array(item, { minLength: 1, maxLength: 5 })
    .map((items) => items.map((each, at) => ({ ...each, id: `item_${at}` }) as WrittenItem));
}

const picture = { name: 'images/map.png', bytes: png };

export function banks(types: readonly Typed[], hasStems: boolean): fc.Arbitrary<Bank> {
  return fc
    .record({ items: itemsOf(types), intro: maybe(text), stem: maybe(text) })
    .map(({ items, intro, stem }) => {
      const leans = hasStems && stem !== undefined && items.length > 1;
      const quiz: WrittenQuiz = {
        id: 'ports',
        kind: 'check',
        title: 'Ports',
        ...(intro === undefined ? {} : { intro }),
        ...(leans ? { stems: [{ id: 'case', text: stem }] } : {}),
        items: leans ? items.map((item, at) => (at < 2 ? { ...item, stem: 'case' } : item)) : items,
      };
      return { quizzes: [quiz], pictures: [picture] };
    });
}

export const types = {
  trueFalse,
  choice,
  many,
  sequencing,
  matching,
  fillIn,
  numeric,
  likert,
  longFillIn,
};
