import type { FirstAnswers } from '../../../src/results/analysis/first-answers.ts';

/** Scores of people, one row each; null where one did not meet an item. */
export type Matrix = readonly (readonly (number | null)[])[];

/** A matrix as first answers. */
export function answersOf(matrix: Matrix): FirstAnswers {
  const cells = matrix.flatMap((row, person) =>
    row.flatMap((score, item) => (score === null ? [] : [{ person, item, score }])),
  );
  return {
    count: cells.length,
    people: matrix.length,
    items: Math.max(0, ...matrix.map((row) => row.length)),
    person: Uint32Array.from(cells, ({ person }) => person),
    item: Uint32Array.from(cells, ({ item }) => item),
    score: Float64Array.from(cells, ({ score }) => score),
    response: Uint32Array.from(cells, ({ score }) => score),
    seconds: new Float64Array(cells.length).fill(Number.NaN),
  };
}

function patterns(table: string): Matrix {
  return table
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [pattern = '', count = '0'] = entry.split(':');
      return Array.from({ length: Number(count) }, () => [...pattern].map(Number));
    });
}

/**
 * Sections 6 and 7 of the Law School Admission Test, 1,000 people, 5 items: Bock and Lieberman (1970),
 * Psychometrika 35, table 1, by patterns of answers, as in `bock` of R's package psych.
 */
export const lsat6 = patterns(`
  00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3
  01110:2 01111:15 10000:10 10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16
  11001:56 11010:21 11011:173 11100:11 11101:61 11110:28 11111:298`);

export const lsat7 = patterns(`
  00000:12 00001:19 00010:1 00011:7 00100:3 00101:19 00110:3 00111:17 01000:10 01001:5 01010:3 01011:7
  01100:7 01101:23 01110:8 01111:28 10000:7 10001:39 10010:11 10011:34 10100:14 10101:51 10110:15
  10111:90 11000:6 11001:25 11010:7 11011:35 11100:18 11101:136 11110:32 11111:308`);

/** Thirty people, ten items: `TestScores` of R's package psychometric (Fletcher), items i1 to i10. */
export const testScores = patterns(
  `1111100111 0001100011 1011111101 1111111011 1011111100 1111111111 0011100011 1111111111 1111101111
  0001100011 1111101111 0011100011 1111101111 0000100011 0011100011 1011111111 0000110011 0000010011
  1110010011 1011111111 0000010010 0000010010 0000010010 0000010011 1110010011 0000010011 0001110011
  0000010011 0000010011 0000100011`
    .trim()
    .split(/\s+/)
    .map((pattern) => `${pattern}:1`)
    .join(' '),
);
