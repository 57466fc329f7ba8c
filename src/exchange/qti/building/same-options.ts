import { partQuestion } from '../question/part-question.ts';
import {
  type Asked,
  gapMark,
  type Option,
  type Pair,
  type Question,
} from '../question/question.ts';
import { rightOption } from './right-answers.ts';

type ChoiceAsked = Extract<Asked, { kind: 'choice' }>;

/**
 * Several choices of one from the same options are pairs: the gaps, or the questions, with what
 * belongs to each. Null where they are not.
 */
export function sameOptionsAsPairs(question: Question): Asked | null {
  const choices = question.asked.filter(
    (asked): asked is ChoiceAsked => asked.kind === 'choice' && !asked.many,
  );
  const [first] = choices;
  if (first === undefined || choices.length < question.asked.length || choices.length > 10) {
    return null;
  }
  const texts = (options: readonly Option[]) => options.map(({ text }) => text.trim());
  const all = texts(first.options);
  const isShared = choices.every(({ options }) => {
    const own = texts(options);
    return own.length === all.length && own.every((text) => all.includes(text));
  });
  if (!isShared || new Set(all).size !== all.length) return null;
  const right = choices.flatMap((choice): readonly Pair[] => {
    const found = rightOption(partQuestion(question, choice), choice);
    const [id] = 'reason' in found ? [] : found.right;
    const text = choice.options.find((option) => option.id === id)?.text.trim();
    const target = first.options.find((option) => option.text.trim() === text);
    return target === undefined ? [] : [[choice.response, target.id]];
  });
  if (right.length < choices.length) return null;
  const ownIds = (response: string, target: string) => {
    const text = first.options.find(({ id }) => id === target)?.text.trim();
    const choice = choices.find((each) => each.response === response);
    return (
      choice?.options.filter((option) => option.text.trim() === text).map(({ id }) => id) ?? []
    );
  };
  return {
    kind: 'pairs',
    prompt: '',
    sources: choices.map(({ response, prompt }) => ({
      id: response,
      text: prompt.trim() === '' ? numberOf(question, response) : prompt,
      feedback: '',
    })),
    targets: first.options,
    right,
    give: (pairs) =>
      new Map(pairs.map(([response, target]) => [response, ownIds(response, target)])),
    losses: ['Its choices from one list are one item, in which each is paired with its answer.'],
  };
}

function numberOf({ asked }: Question, response: string): string {
  const at = asked.findIndex((each) => each.kind === 'choice' && each.response === response);
  return gapMark(at + 1).replace(/[\uE000\uE001]/g, (sign) => (sign === '\uE000' ? '(' : ')'));
}
