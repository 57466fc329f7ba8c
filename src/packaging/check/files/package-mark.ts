import { markContents } from '../../site/mark.ts';
import type { Rule } from '../reading/finding.ts';

/** Every page of our own packages says, once, what kind of package it is in. */
export const packageMark: Rule = {
  id: 'package-mark',
  text({ path, text }, { expected }) {
    if (expected === null || !/\.html?$/i.test(path)) return [];
    const right = expected.format.mark;
    const marks = markContents(text).map(({ value }) => value);
    if (marks.length === 1 && marks[0] === right) return [];
    return [
      {
        severity: 'error',
        file: path,
        what: `its package mark is ${marks.map((mark) => `"${mark}"`).join(' and ') || 'missing'}`,
        fix: `let it hold <meta name="package" content="${right}"> exactly once, or the course looks for the wrong API`,
      },
    ];
  },
};
