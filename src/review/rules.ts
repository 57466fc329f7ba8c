import type { Rule } from './reading/rule.ts';
import { answerElsewhere } from './rules/answer-elsewhere.ts';
import { clueWords } from './rules/clue-words.ts';
import { fewExamItems, noLookBack, untestedFacts } from './rules/coverage.ts';
import {
  answerInPrompt,
  emptyFeedback,
  hintNamesKey,
  noFeedback,
  noSlips,
} from './rules/feedback.ts';
import { absoluteWords, articleCue, hedgedKey, oddKey, specificKey } from './rules/key-form.ts';
import { keyLength, keyLengths } from './rules/key-length.ts';
import { keyPlace } from './rules/key-place.ts';
import { nearDuplicate } from './rules/near-duplicates.ts';
import { looseTolerance, printedAnswer } from './rules/numbers.ts';
import {
  allOrNoneOption,
  combinedOption,
  everyOptionRight,
  overlappingOptions,
  strawOption,
} from './rules/options.ts';
import { longSentence, readingLevel } from './rules/reading-level.ts';
import { negativeStem, noQuestion, twoPropositions } from './rules/stems.ts';

/**
 * The rules by their ids, in the order of the guide, which has a section for each. An id stands in
 * the files of authors who silenced it: it stays.
 */
export const rules = {
  'key-length': keyLength,
  'key-lengths': keyLengths,
  'key-place': keyPlace,
  'odd-key': oddKey,
  'article-cue': articleCue,
  'specific-key': specificKey,
  'hedged-key': hedgedKey,
  'absolute-words': absoluteWords,
  'clue-words': clueWords,
  'answer-elsewhere': answerElsewhere,
  'answer-in-prompt': answerInPrompt,
  'hint-names-key': hintNamesKey,
  'overlapping-options': overlappingOptions,
  'all-or-none': allOrNoneOption,
  'combined-option': combinedOption,
  'every-option-right': everyOptionRight,
  'straw-option': strawOption,
  'negative-stem': negativeStem,
  'no-question': noQuestion,
  'two-propositions': twoPropositions,
  'long-sentence': longSentence,
  'reading-level': readingLevel,
  'no-feedback': noFeedback,
  'empty-feedback': emptyFeedback,
  'no-slips': noSlips,
  'loose-tolerance': looseTolerance,
  'printed-answer': printedAnswer,
  'near-duplicate': nearDuplicate,
  'few-exam-items': fewExamItems,
  'untested-facts': untestedFacts,
  'no-look-back': noLookBack,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

/** Whether a rule has this id. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}
