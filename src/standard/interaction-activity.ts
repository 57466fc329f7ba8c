import { interactionType } from './cmi5.ts';

/** What of a question an answer is told with, where that is known. */
export interface QuestionTexts {
  readonly name: string;
  readonly components: Readonly<Record<string, readonly TextOfPart[]>>;
}

export interface TextOfPart {
  readonly id: string;
  readonly text: string;
}

/**
 * A question as an activity that any LRS can read (xAPI 1.0.3, part two, 2.4.4.1), whose answers look
 * as in SCORM 2004.
 *
 * @param patterns of what is right, each of which is; those that are '' are left out
 * @param language of the texts, as a tag
 */
export function questionDefinition(
  type: string,
  patterns: readonly string[],
  language: string,
  texts: QuestionTexts | null,
): Readonly<Record<string, unknown>> {
  const inLanguage = (text: string) => ({ [language]: text });
  const components = Object.entries(texts?.components ?? {}).map(([name, parts]) => [
    name,
    parts.map(({ id, text }) => ({ id, description: inLanguage(text) })),
  ]);
  const known = patterns.filter((pattern) => pattern !== '');
  return {
    type: interactionType,
    interactionType: type,
    ...(texts !== null &&
      texts.name !== '' && { name: inLanguage(texts.name), description: inLanguage(texts.name) }),
    ...(known.length > 0 && { correctResponsesPattern: known }),
    ...Object.fromEntries(components),
  };
}
