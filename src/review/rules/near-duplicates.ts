import { isEnglish, type ReviewedCourse } from '../reading/course.ts';
import type { ReviewedItem } from '../reading/item.ts';
import type { CourseRule } from '../reading/rule.ts';
import { contentWords } from '../reading/words.ts';

/** The share of their words that two items have in common, rare words counting more. */
const alike = 0.7;

/** So many items with a word are compared; beyond that, one like these was found already. */
const most = 24;

interface Document {
  readonly quiz: string;
  readonly at: number;
  readonly item: ReviewedItem;
  readonly words: ReadonlySet<string>;
  /** What is right; empty where nothing is, or where only the whole item says it. */
  readonly answer: ReadonlySet<string>;
}

/**
 * Two items in nearly the same words: one is learned from the other, or both were meant to be one.
 * How much a word counts falls with the number of items that have it, so that the frame of questions
 * ("Which of these …") makes none alike.
 *
 * Two items that are alike have a word in common among the rarest of each (the prefix filter of set
 * similarity joins: Chaudhuri, Ganti & Kaushik 2006). So each is compared with few others, and the
 * work grows with the number of items.
 */
export const nearDuplicate: CourseRule = {
  about: 'No two items ask the same in nearly the same words.',
  judges: 'course',
  severity: 'note',
  languages: 'all',
  find: (course) => {
    const documents = documentsOf(course);
    const weight = weights(documents);
    const total = (words: Iterable<string>) =>
      [...words].reduce((sum, word) => sum + weight(word), 0);
    const sizes = documents.map(({ words }) => total(words));
    const known = new Map<string, number[]>();
    return documents.flatMap((document, at) => {
      const size = sizes[at] ?? 0;
      const rarest = prefix(document.words, weight, size);
      const candidates = new Set(rarest.flatMap((word) => known.get(word) ?? []));
      for (const word of rarest) {
        const places = known.get(word) ?? [];
        if (places.length < most) known.set(word, [...places, at]);
      }
      let best: { readonly share: number; readonly other: Document } | null = null;
      for (const candidate of candidates) {
        const other = documents[candidate];
        if (other === undefined || !mayBeOne(document, other, total)) continue;
        const common = total([...other.words].filter((word) => document.words.has(word)));
        const share = common / (size + (sizes[candidate] ?? 0) - common);
        if (share >= alike && share > (best?.share ?? 0)) best = { share, other };
      }
      if (best === null) return [];
      const { other, share } = best;
      const message = `look at this item beside ${other.item.id} (${other.quiz}): ${Math.round(share * 100)} % of their words are the same; keep one, or ask something else`;
      return [{ quiz: document.quiz, path: ['items', document.at], message }];
    });
  },
};

/**
 * Items of one family are alike on purpose, and questions with one set of options for their frame
 * have different answers.
 */
function mayBeOne(
  one: Document,
  other: Document,
  total: (words: Iterable<string>) => number,
): boolean {
  if (one.item.family !== undefined && one.item.family === other.item.family) return false;
  if (one.item.type !== other.item.type) return false;
  const common = [...one.answer].filter((word) => other.answer.has(word));
  const all = new Set([...one.answer, ...other.answer]);
  return total(common) >= alike * total(all);
}

function documentsOf(course: ReviewedCourse): readonly Document[] {
  const english = isEnglish(course);
  return course.quizzes.flatMap(({ id, items }) =>
    items.map((item, at) => ({
      quiz: id,
      at,
      item,
      words: new Set(textsOf(item).flatMap((text) => contentWords(text, english))),
      answer: new Set(answersOf(item).flatMap((text) => contentWords(text, english))),
    })),
  );
}

function textsOf(item: ReviewedItem): readonly string[] {
  switch (item.type) {
    case 'choice':
      return [item.prompt, ...item.options.map(({ text }) => text)];
    case 'matching':
      return [item.prompt, ...item.sources.map(({ text }) => text)];
    case 'sequencing':
      return [item.prompt, ...item.steps];
    default:
      return [item.prompt];
  }
}

function answersOf(item: ReviewedItem): readonly string[] {
  switch (item.type) {
    case 'choice':
      return item.options.filter(({ right }) => right).map(({ text }) => text);
    case 'fill-in':
      return item.accept.slice(0, 1);
    case 'numeric':
      return [String(item.correct)];
    default:
      return [];
  }
}

/** How much a word counts: the logarithm of how rare it is among the items. */
function weights(documents: readonly Document[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of documents) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + documents.length / (counts.get(word) ?? 1));
}

/** The rarest words, so many that the others alone could not make two items alike. */
function prefix(
  words: ReadonlySet<string>,
  weight: (word: string) => number,
  size: number,
): readonly string[] {
  let rest = size;
  return [...words]
    .sort((one, other) => weight(other) - weight(one) || (one < other ? -1 : 1))
    .filter((word) => {
      const taken = rest >= alike * size;
      rest -= weight(word);
      return taken;
    });
}
