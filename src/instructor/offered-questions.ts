import type { KnownOfQuestions } from '../authoring/known-of-questions.ts';
import { type Item, type ItemType, typeOf } from '../quiz/item-types.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { plainText, type Text } from '../quiz/text/text.ts';
import type { OfferedQuestion } from './offered-question.ts';

/** Questions in plain words, for whoever chooses among them. */
export function offeredQuestions(
  quizzes: readonly Quiz[],
  { objectives, shownAgain, varied, findings }: KnownOfQuestions,
): readonly OfferedQuestion[] {
  return quizzes.flatMap(({ stems = [], items }) =>
    items.map((item): OfferedQuestion => {
      const stem = stems.find(({ id }) => id === item.stem);
      return {
        id: item.id,
        type: typeWords[item.type],
        question: plainText(item.prompt),
        answer: answerLines(item),
        why: plainText(item.explanation),
        objective: { id: item.objective, text: objectives.get(item.objective) ?? item.objective },
        findings: findings.get(item.id) ?? [],
        ...(item.difficulty && { difficulty: item.difficulty }),
        ...(stem && { case: { id: stem.id, text: plainText(stem.text) } }),
        ...((stem?.family ?? item.family) && { family: stem?.family ?? item.family }),
        ...(shownAgain.has(item.id) && { isShownAgain: true }),
        ...(varied.has(item.id) && { isVaried: true }),
      };
    }),
  );
}

const typeWords: Readonly<Record<ItemType, string>> = {
  'true-false': 'true or false',
  choice: 'choice',
  'fill-in': 'short text',
  'long-fill-in': 'long text',
  matching: 'matching',
  sequencing: 'order',
  numeric: 'number',
  likert: 'scale',
  performance: 'scenario',
};

/** The right answer, a line a part; [] where nothing is right or wrong. */
function answerLines(item: Item): readonly string[] {
  const answer = typeOf(item).rightAnswer?.(item);
  if (!answer) return [];
  const lists = Object.values(item).flatMap((value) => (isList(value) ? [value] : []));
  const texts = (from: readonly List[], id: string) => {
    const found = from.flat().find((entry) => entry.id === id);
    return found === undefined ? id : plainText(found.text);
  };
  switch (answer.type) {
    case 'true-false':
      return [answer.value ? 'True' : 'False'];
    case 'choice':
    case 'sequencing':
      return answer.parts.map(({ id }) => texts(lists, id));
    case 'matching':
      return answer.pairs.map(
        ([source, target]) =>
          `${texts(lists, source.id)} → ${texts([...lists].reverse(), target.id)}`,
      );
    case 'fill-in':
      return [answer.text];
    case 'numeric': {
      const unit = 'unit' in item && typeof item.unit === 'string' ? ` ${item.unit}` : '';
      const off = answer.tolerance === 0 ? '' : ` ± ${answer.tolerance}`;
      return [`${answer.value}${off}${unit}`];
    }
    case 'performance':
      return [];
  }
}

type List = readonly { readonly id: string; readonly text: Text }[];

function isList(value: unknown): value is List {
  return (
    Array.isArray(value) &&
    value.every(
      (each) => typeof each === 'object' && each !== null && 'id' in each && 'text' in each,
    )
  );
}
