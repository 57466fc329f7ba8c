import type { LearnerResponse } from '../quiz/quiz.ts';

/** The texts that a learner wrote in a response, in their order. */
export function textsOf(response: LearnerResponse): readonly string[] {
  const texts: string[] = [];
  withTexts(response, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The response with each text that a learner wrote in it changed; itself where none changes. */
export function withTexts(
  response: LearnerResponse,
  change: (text: string) => string,
): LearnerResponse {
  if ('text' in response) {
    const text = change(response.text);
    return text === response.text ? response : { ...response, text };
  }
  if (response.type !== 'performance') return response;
  const decisions = response.decisions.map((decision) => {
    const reason = decision.reason === undefined ? undefined : change(decision.reason);
    return reason === decision.reason ? decision : { ...decision, reason };
  });
  const isSame = decisions.every((decision, at) => decision === response.decisions[at]);
  return isSame ? response : { ...response, decisions };
}
