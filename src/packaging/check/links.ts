import { caseTwin } from '../case-twin.ts';
import { lineAt } from '../references.ts';
import { resolve } from '../target.ts';
import type { Fault, Rule } from './finding.ts';

/** Whatever pages, style sheets and scripts refer to inside the package is there, in the same case. */
export const links: Rule = {
  id: 'links',
  check({ texts, files }) {
    return [...texts].flatMap(([file, { text, references }]) =>
      references.flatMap(({ url, at, use }): readonly Fault[] => {
        const target = use === 'mention' ? null : resolve(url, file);
        if (target?.kind !== 'file' || files.has(target.path)) return [];
        const twin = caseTwin(target.path, files);
        return [
          {
            severity: 'error',
            file,
            line: lineAt(text, at),
            what:
              twin === null
                ? `"${url}" leads to no file of the package`
                : `"${url}" leads to no file, but "${twin}" has its name in other case`,
            mend:
              twin === null
                ? 'add the file or correct the reference; name pages in full, as lesson.html'
                : 'write the name in the same case: most servers tell the cases apart',
          },
        ];
      }),
    );
  },
};
