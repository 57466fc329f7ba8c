import { fillInLimit } from '../../src/quiz/item-types/fill-in.ts';
import { longFillInLimit } from '../../src/quiz/item-types/long-fill-in.ts';
import { numericLimit } from '../../src/quiz/item-types/numeric.ts';
import { reasonLimit } from '../../src/quiz/item-types/scenario-code.ts';

/** The most characters of a text in a response, by the type of the item. */
export const textLimits = {
  'fill-in': fillInLimit,
  numeric: numericLimit,
  'long-fill-in': longFillInLimit,
  performance: reasonLimit,
} as const;
