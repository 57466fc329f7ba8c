import type { ReviewedQuiz } from '../reading/course.ts';
import { keyOf } from '../reading/key.ts';
import { numbersIn, tail } from '../reading/numbers.ts';
import type { QuizRule } from '../reading/rule.ts';

/** So rarely, at most, a file of fair items would look like this. */
const rare = 0.05;
/** Of fewer items with numbers, any share can be chance. */
const fewest = 6;

/**
 * Where the right answer lies, over a file: between the extremes of the numbers offered, or on one
 * side of true and false. Haladyna et al. (2002), guideline 20: vary the place of the right answer.
 * The place among the options of the file is not judged, since every learner has an order of their
 * own (`arrangement` of the islands).
 */
export const keyPlace: QuizRule = {
  about:
    'Over a file, neither a side of true and false nor a place among numbers is right too often.',
  judges: 'quiz',
  severity: 'note',
  languages: 'all',
  find: (quiz) => [...sideOfTrueFalse(quiz), ...rankOfNumbers(quiz)],
};

function sideOfTrueFalse({ items }: ReviewedQuiz) {
  const keys = items.flatMap((item) => (item.type === 'true-false' ? [item.correct] : []));
  const trues = keys.filter((correct) => correct).length;
  const more = Math.max(trues, keys.length - trues);
  // Either side could have been the more frequent one.
  if (2 * tail(more, keys.length, 0.5) > rare) return [];
  const side = trues === more ? 'true' : 'false';
  const message = `look at the statements to be judged: ${more} of ${keys.length} are ${side}, so who always says “${side}” does well; turn some round`;
  return [{ path: ['items'], message }];
}

function rankOfNumbers({ items }: ReviewedQuiz) {
  const inside = items.flatMap((item) => {
    const parts = keyOf(item);
    if (parts === null) return [];
    const [key] = onlyNumber(parts.key);
    const others = parts.others.flatMap(onlyNumber);
    if (key === undefined || others.length < parts.others.length || others.length < 2) return [];
    const isInside = others.some((other) => other < key) && others.some((other) => other > key);
    return [{ isInside, chance: (others.length - 1) / (others.length + 1) }];
  });
  const hits = inside.filter(({ isInside }) => isInside).length;
  const chance = inside.reduce((sum, each) => sum + each.chance, 0) / inside.length;
  if (inside.length < fewest || tail(hits, inside.length, chance) > rare) return [];
  const message = `look at the options that are numbers: in ${hits} of ${inside.length} items the right one lies between the others; let it be the least or the greatest at times`;
  return [{ path: ['items'], message }];
}

/** The number of an option that has one and little else. */
function onlyNumber(option: string): readonly number[] {
  const [first, ...more] = numbersIn(option);
  const rest = option.replace(first?.written ?? '', '').trim();
  return first === undefined || more.length > 0 || rest.length > 12 ? [] : [first.value];
}
