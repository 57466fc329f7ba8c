import { markContents } from '../mark.ts';
import type { Fault, Rule } from './finding.ts';

/** Every page says, once, what kind of package it is in. */
export const packageMark: Rule = {
  id: 'package-mark',
  check({ texts, format }) {
    return [...texts]
      .filter(([path]) => /\.html?$/i.test(path))
      .flatMap(([file, { text }]): readonly Fault[] => {
        const marks = markContents(text).map(({ value }) => value);
        if (marks.length === 1 && marks[0] === format.mark) return [];
        return [
          {
            severity: 'error',
            file,
            what: `its package mark is ${marks.map((mark) => `"${mark}"`).join(' and ') || 'missing'}`,
            mend: `let it hold <meta name="package" content="${format.mark}"> exactly once, or the course looks for the wrong API`,
          },
        ];
      });
  },
};
