import type { FirstAnswers } from './first-answers.ts';
import { correlation, fisherInterval, type Interval, restStanding } from './item-statistics.ts';
import { noQuarter, type Standing } from './standing.ts';

/** Who gave an answer to an item. */
export interface ResponseCount {
  /** The number of the response. */
  readonly response: number;
  readonly people: number;
  /** The sum of what it earned; NaN where it was not graded. */
  readonly points: number;
  /** Of each fourth of the people, the lowest first. */
  readonly byQuarter: readonly number[];
  /** Of those with other graded answers: how many, and the sum of their standing by these. */
  readonly compared: number;
  readonly standing: number;
}

/** What was answered to an item, the commonest first, and the people whom answers are compared among. */
export interface ResponseCounts {
  readonly responses: readonly ResponseCount[];
  /** Of each fourth, how many answered. */
  readonly byQuarter: readonly number[];
  readonly compared: number;
  readonly standing: number;
  readonly standingSquares: number;
}

/** By the numbers of the items; undefined for one that nobody answered. People without a fourth are left out. */
export function responseCounts(
  answers: FirstAnswers,
  standing: Standing,
): readonly (ResponseCounts | undefined)[] {
  const counts: (Counting | undefined)[] = new Array(answers.items);
  for (let at = 0; at < answers.count; at += 1) {
    const person = answers.person[at] ?? 0;
    const quarter = standing.quarter[person] ?? noQuarter;
    if (quarter === noQuarter) continue;
    const item = answers.item[at] ?? 0;
    const own = counts[item] ?? newCounting();
    counts[item] = own;
    const score = answers.score[at] ?? Number.NaN;
    const rest = Number.isNaN(score)
      ? (standing.deviation[person] ?? 0) / (standing.given[person] ?? 1)
      : restStanding(standing, person, score - (standing.mean[item] ?? 0));
    own.add(answers.response[at] ?? 0, score, quarter, rest);
  }
  return counts.map((each) => each?.done());
}

interface Counting {
  add(response: number, score: number, quarter: number, rest: number | null): void;
  done(): ResponseCounts;
}

function newCounting(): Counting {
  const responses = new Map<
    number,
    {
      people: number;
      points: number;
      byQuarter: [number, number, number, number];
      compared: number;
      standing: number;
    }
  >();
  const byQuarter: [number, number, number, number] = [0, 0, 0, 0];
  let [compared, standing, standingSquares] = [0, 0, 0];
  return {
    add(response, score, quarter, rest) {
      const own = responses.get(response) ?? {
        people: 0,
        points: 0,
        byQuarter: [0, 0, 0, 0],
        compared: 0,
        standing: 0,
      };
      responses.set(response, own);
      own.people += 1;
      own.points += score;
      own.byQuarter[quarter] = (own.byQuarter[quarter] ?? 0) + 1;
      byQuarter[quarter] = (byQuarter[quarter] ?? 0) + 1;
      if (rest === null) return;
      own.compared += 1;
      own.standing += rest;
      compared += 1;
      standing += rest;
      standingSquares += rest * rest;
    },
    done: () => ({
      responses: [...responses]
        .map(([response, own]) => ({ response, ...own }))
        .sort((one, other) => other.people - one.people || one.response - other.response),
      byQuarter,
      compared,
      standing,
      standingSquares,
    }),
  };
}

/** Some responses to an item taken together: all those in which an option was chosen. */
export interface Chosen {
  readonly people: number;
  readonly byQuarter: readonly number[];
  /**
   * Correlation of choosing it with how people stand by their other answers. A wrong option ought to
   * have one below 0: the weaker choose it.
   */
  readonly separation: number | null;
  readonly interval: Interval | null;
}

/** @param z how far the interval goes, in standard errors */
export function chosenIn(
  counts: ResponseCounts,
  isIn: (response: number) => boolean,
  z: number,
): Chosen {
  const own = counts.responses.filter(({ response }) => isIn(response));
  const sum = (of: (each: ResponseCount) => number) =>
    own.reduce((total, each) => total + of(each), 0);
  const compared = sum((each) => each.compared);
  const { compared: all, standing, standingSquares } = counts;
  const mean = all === 0 ? 0 : standing / all;
  const separation = correlation(
    all,
    sum((each) => each.standing) - compared * mean,
    (compared * (all - compared)) / (all || 1),
    standingSquares - all * mean * mean,
  );
  return {
    people: sum((each) => each.people),
    byQuarter: [0, 1, 2, 3].map((quarter) => sum((each) => each.byQuarter[quarter] ?? 0)),
    separation,
    interval: separation === null ? null : fisherInterval(separation, all, z),
  };
}
