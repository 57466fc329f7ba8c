import keys from 'virtual:keys';
import { quizKeys } from '../attempt/course.ts';
import { completeQuiz, fromRows } from '../quiz/prose.ts';
import type { AskedQuiz } from '../quiz/varied.ts';

/**
 * The props of an island that asks questions. Built pages hold the prose of these alone
 * (`authoring/finished-pages.ts`): what the keys of the course say comes to it here.
 *
 * @param json as the page has it
 */
export function readQuizProps<Props extends { readonly quiz: AskedQuiz }>(json: string): Props {
  const props: Props = JSON.parse(json, (name, value) =>
    name === 'quiz' ? fromRows(value) : value,
  );
  const key = quizKeys(keys).get(props.quiz.id);
  if (key !== undefined) completeQuiz(props.quiz, key);
  return props;
}
