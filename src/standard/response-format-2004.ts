import { judgeShortIdentifier } from './identifier-format.ts';
import { judgeLocalized, localizedString } from './localized-string.ts';
import { real } from './number-format.ts';
import { first, refused } from './objection.ts';
import { longestPart, longestText, mostTexts } from './response-2004.ts';
import { judgePair, judgeParts, judgeStep, judgeTexts, judgeWord } from './response-parts.ts';
import { notEmpty, text, tooLong, type ValueFormat } from './value-format.ts';

const rule = 'response';

/**
 * Judges what a learner answered, by interaction type (`learner_response`, RTE 2004 4.2.9.2);
 * `response-2004.ts` tells the forms.
 */
export const learnerResponses2004: Readonly<Record<string, ValueFormat>> = {
  'true-false': {
    words: '"true" or "false"',
    example: 'true',
    judge: (value) => judgeWord(value, ['true', 'false'], rule),
  },
  choice: {
    words: 'the options chosen with [,] between',
    example: 'cost[,]scale',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, twice: refused, mayBeEmpty: true }, judgeShortIdentifier),
  },
  'fill-in': {
    words: 'the texts filled in with [,] between',
    example: 'interdependence',
    judge: (value) =>
      first(
        () =>
          judgeParts(value, { rule, most: mostTexts, mayBeEmpty: true }, (part) =>
            judgeLocalized(part, longestPart),
          ),
        () => judgeTexts(value),
      ),
  },
  'long-fill-in': notEmpty(localizedString(longestText)),
  matching: {
    words: 'pairs as source[.]target with [,] between',
    example: 'fab[.]taiwan[,]design[.]usa',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, mayBeEmpty: true }, (part) => judgePair(part, rule)),
  },
  performance: {
    words: 'steps as name[.]answer with [,] between',
    example: 'open[.]valve_2',
    judge: (value) =>
      judgeParts(value, { rule, most: 250, mayBeEmpty: true }, (part) =>
        judgeStep(part, rule, (answer) => tooLong(answer, longestPart, false)),
      ),
  },
  sequencing: {
    words: 'the steps in order with [,] between',
    example: 'design[,]fab[,]test',
    judge: (value) =>
      judgeParts(value, { rule, most: 36, mayBeEmpty: false }, judgeShortIdentifier),
  },
  likert: { words: 'the point chosen', example: 'agree', judge: judgeShortIdentifier },
  numeric: real(),
  other: notEmpty(text(longestText, false)),
};
