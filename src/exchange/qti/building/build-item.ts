import type { Asked, Question } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-texts.ts';
import { manyChoice, oneChoice } from './build-choice.ts';
import { matching, sequencing } from './build-pairs.ts';
import { fillIn, longFillIn, numeric } from './build-text.ts';
import { type Built, type Given, left } from './built.ts';

/** Makes the item that an interaction of a question is with us. */
export function buildItem(
  question: Question,
  asked: Asked,
  given: Given,
  texts: QuestionTexts,
): Built {
  const most = longestOf(asked);
  if (most > mostEntries)
    return left(`It has ${most} entries, more than are read of one question.`);
  switch (asked.kind) {
    case 'choice':
      return asked.many
        ? manyChoice(question, asked, given, texts)
        : oneChoice(question, asked, given, texts);
    case 'order':
      return sequencing(question, asked, given, texts);
    case 'pairs':
      return matching(question, asked, given, texts);
    case 'text':
      return asked.number
        ? numeric(question, asked, given, texts)
        : fillIn(question, asked, given, texts);
    case 'essay':
      return longFillIn(question, asked, given, texts);
    case 'unknown':
      return left(`It asks for ${asked.noun}, which has no counterpart.`);
  }
}

/** More are not tried out. */
const mostEntries = 500;

function longestOf(asked: Asked): number {
  switch (asked.kind) {
    case 'choice':
    case 'order':
      return asked.options.length;
    case 'pairs':
      return Math.max(asked.sources.length, asked.targets.length);
    case 'text':
      return asked.mentioned.length;
    default:
      return 0;
  }
}
