import type { ChosenOption } from './findings.ts';
import { strict } from './findings.ts';
import { chosenIn, type ResponseCounts } from './option-counts.ts';

/** What fewer gave could be somebody's own words. */
export const fewestForText = 3;

/** More different answers are not options. */
const mostOptions = 12;

/** Options of an item whose texts are not known, and whether one of them alone is right. */
export interface SeenOptions {
  readonly options: readonly ChosenOption[];
  readonly haveOne: boolean;
}

/**
 * The options of an item that no course here has, by what was answered: what three or more gave, if
 * nearly all did. What earned all points is right. An option that nobody took is not among them.
 *
 * @param responses the texts of the responses
 */
export function seenOptions(counts: ResponseCounts, responses: readonly string[]): SeenOptions {
  const given = counts.responses.filter(({ response }) => response !== 0);
  const common = given.filter(({ people }) => people >= fewestForText);
  const all = given.reduce((sum, { people }) => sum + people, 0);
  const shown = common.reduce((sum, { people }) => sum + people, 0);
  if (common.length < 2 || common.length > mostOptions || shown < 0.9 * all) {
    return { options: [], haveOne: false };
  }
  const options = common.map(({ response, people, points }, at): ChosenOption => {
    const text = responses[response] ?? '';
    return {
      id: text,
      text,
      // Letters of SCORM are marks already.
      mark: text.length < 3 ? text : String.fromCharCode(65 + at),
      right: Number.isNaN(points) ? null : points > 0.999 * people,
      ...chosenIn(counts, (each) => each === response, strict),
    };
  });
  const earned = common.filter(({ points }) => points > 0);
  const haveOne = earned.length === 1 && options.filter(({ right }) => right === true).length === 1;
  return { options, haveOne };
}
