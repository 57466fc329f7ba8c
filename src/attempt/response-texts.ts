import { type LearnerResponse, typeOf } from '../quiz/item-types.ts';

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
  return typeOf(response).withTexts?.(response, change) ?? response;
}
