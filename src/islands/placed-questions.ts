import type { AskedQuiz, HeldQuiz } from '../quiz/varied.ts';
import type { HeadingLevel } from './items/ItemShell.tsx';

/** Where the questions of a lesson stand, as its text and its checks say. */
export interface PlacedItems {
  /** Ids of those about the lesson itself, in the order of the page. */
  readonly questions: readonly string[];
  /** Of the others, which lesson each is about. */
  readonly earlier: Readonly<Record<string, string>>;
  /** For the id of each `<Ask />`, the items that it shows. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
  /** For the same, of the headings that their numbers are. */
  readonly levels: Readonly<Record<string, HeadingLevel>>;
}

/** Questions that stand in one place of a lesson. */
export interface PlacedQuestions {
  readonly quiz: AskedQuiz;
  /** The number of the first. */
  readonly first: number;
  /** The id of the earlier lesson that they are about, with which they go; undefined for none. */
  readonly lesson: string | undefined;
  /** The id of the question that comes next for who skips over the text. */
  readonly next: string | undefined;
}

/** What an `<Ask />` shows; null where no quiz has an item of its id. */
export function askedAt(
  id: string,
  quizzes: readonly HeldQuiz[],
  placed: PlacedItems,
): PlacedQuestions | null {
  const ids = placed.asked[id] ?? [];
  const quiz = quizzes.find(({ items }) => items.some((item) => ids.includes(item.id)));
  if (quiz === undefined) return null;
  const items = quiz.items.filter((item) => ids.includes(item.id));
  const stems = quiz.stems?.filter((stem) => stem.id === id);
  return questionsAt({ id: quiz.id, items, stems }, placed.earlier[id], placed);
}

/**
 * What a `<Quiz />` shows: those of its questions that are not asked elsewhere. What it asks about
 * earlier lessons stands apart, to go where these are left out of a package.
 */
export function checkedAt(quiz: HeldQuiz, placed: PlacedItems): readonly PlacedQuestions[] {
  const { earlier, asked } = placed;
  const elsewhere = Object.values(asked).flat();
  const items = quiz.items.filter(({ id }) => !elsewhere.includes(id));
  const stems = quiz.stems?.filter(({ id }) => asked[id] === undefined);
  const starts = items.flatMap(({ id }, at) =>
    at === 0 || earlier[id] !== earlier[items[at - 1]?.id ?? ''] ? [at] : [],
  );
  return starts.map((from, nth) => {
    const part = items.slice(from, starts[nth + 1]);
    return questionsAt({ id: quiz.id, items: part, stems }, earlier[part[0]?.id ?? ''], placed);
  });
}

function questionsAt(
  quiz: AskedQuiz,
  lesson: string | undefined,
  { questions }: PlacedItems,
): PlacedQuestions {
  const first = questions.indexOf(quiz.items[0]?.id ?? '') + 1;
  return { quiz, first, lesson, next: questionAfter(quiz.items.at(-1)?.id, questions) };
}

/** Nothing behind the last, nor behind one about an earlier lesson, which the next ones follow. */
function questionAfter(id: string | undefined, questions: readonly string[]): string | undefined {
  const place = questions.indexOf(id ?? '');
  return place === -1 ? undefined : questions[place + 1];
}

/** What a `<Predicted />` needs of the item that it names; null where no quiz has it. */
export function predictedAt(id: string, quizzes: readonly HeldQuiz[]): AskedQuiz | null {
  const quiz = quizzes.find(({ items }) => items.some((item) => item.id === id));
  if (quiz === undefined) return null;
  // Its answer is told in words of its options or its unit; the rest stands where it is asked.
  const items = quiz.items
    .filter((item) => item.id === id)
    .map((item) =>
      'template' in item
        ? item
        : { ...item, prompt: '', label: undefined, hint: undefined, explanation: '' },
    );
  return { id: quiz.id, items };
}
