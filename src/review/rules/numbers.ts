import { onceEach } from '../../attempt/once-each.ts';
import { asksToRecall, lessonOf, type ReviewedLesson } from '../reading/course.ts';
import { keyOf } from '../reading/key.ts';
import { decimalsOf, numbersIn } from '../reading/numbers.ts';
import type { ItemRule } from '../reading/rule.ts';
import { wordsOf } from '../reading/words.ts';

const asked: readonly (readonly [RegExp, number])[] = [
  [/\b(whole (number|percent\w*)|nearest (whole|integer|unit)|no decimals?)\b/iu, 0],
  [/\b(one|1) decimal|nearest tenth\b/iu, 1],
  [/\b(two|2) decimal|nearest (hundredth|cent)\b/iu, 2],
  [/\b(three|3) decimal|nearest thousandth\b/iu, 3],
];

/**
 * The tolerance takes the rounded numbers next to the right one, so who rounded wrongly, or reckoned
 * nearly right, is right. Where the prompt asks for no precision, that of an answer with decimals
 * counts; a tolerance of several steps is taken for an estimate that is meant.
 */
export const looseTolerance: ItemRule = {
  about: 'A tolerance does not take the rounded numbers next to the right one.',
  judges: 'item',
  severity: 'warning',
  languages: 'all',
  find: (item) => {
    if (item.type !== 'numeric') return [];
    const { correct, tolerance, prompt } = item;
    const decimals = asked.find(([words]) => words.test(prompt))?.[1];
    const own = decimalsOf(correct);
    const step = 10 ** -(decimals ?? own);
    const isMeant = decimals === undefined && (own === 0 || tolerance > 2 * step);
    if (isMeant || tolerance < step * (1 - 1e-9)) return [];
    const next = (correct + step).toFixed(decimals ?? own);
    const half = Number((step / 2).toPrecision(1));
    const message = `a tolerance of ${tolerance} takes ${next} as well; write ${half}, which takes what rounds to ${correct}`;
    return [{ path: ['tolerance'], message }];
  },
};

/**
 * The answer stands in the lesson, while the objective asks for more than to recall it: the item then
 * tests memory. By the verbs of Bloom's taxonomy (Anderson & Krathwohl 2001); Haladyna et al. (2002),
 * guideline 3: use novel material to test higher level learning.
 */
export const printedAnswer: ItemRule = {
  about: 'What an objective asks to work out does not stand in the lesson.',
  judges: 'item',
  severity: 'note',
  languages: 'en',
  find: (item, course) => {
    // What one draw happens to give says nothing of the others.
    if (course.varied.has(item.id)) return [];
    const lesson = lessonOf(course, item.objective);
    const objective = lesson?.objectives.find(({ id }) => id === item.objective)?.text ?? '';
    if (lesson === undefined || asksToRecall(objective)) return [];
    const [verb = ''] = wordsOf(objective);
    const answer = item.type === 'numeric' ? printedNumber(item, lesson) : printedKey(item, lesson);
    if (answer === null) return [];
    const message = `look at “${answer}”: it stands in the lesson “${lesson.title}”, so it can be remembered, but the objective says “${verb}”; ask it of a case that the lesson does not have`;
    return [{ path: ['correct'], message }];
  },
};

const numbersOf = onceEach(
  ({ text }: ReviewedLesson): ReadonlyMap<number, string> =>
    new Map(numbersIn(text).map(({ value, written }) => [value, written])),
);

function printedNumber(
  { correct, prompt }: { readonly correct: number; readonly prompt: string },
  lesson: ReviewedLesson,
): string | null {
  // Numbers of one digit stand everywhere.
  if (String(Math.abs(correct)).replace(/\D|^0+/g, '').length < 2) return null;
  if (numbersIn(prompt).some(({ value }) => value === correct)) return null;
  return numbersOf(lesson).get(correct) ?? null;
}

const sentence = onceEach(({ text }: ReviewedLesson): { readonly words: string } => ({
  words: ` ${wordsOf(text).join(' ')} `,
}));

/** Shorter options can be in a text by chance. */
const leastWords = 5;

function printedKey(item: Parameters<ItemRule['find']>[0], lesson: ReviewedLesson): string | null {
  const parts = keyOf(item);
  if (parts === null || wordsOf(parts.key).length < leastWords) return null;
  const { words } = sentence(lesson);
  const stands = (option: string) => words.includes(` ${wordsOf(option).join(' ')} `);
  return stands(parts.key) && !parts.others.some(stands) ? parts.key : null;
}
