import { resolve } from '../../site/target.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import { isTemplate } from './template.ts';

/** Whatever pages, style sheets and scripts refer to inside the package is there, in the same case. */
export const links: Rule = {
  id: 'links',
  text(file, { files, caseTwin }) {
    return file.references.flatMap(({ url, at }): readonly Fault[] => {
      if (isTemplate(url)) return [];
      const target = resolve(url, file.path);
      if (target.kind !== 'file' || files.has(target.path)) return [];
      const twin = caseTwin(target.path);
      // A script that was searched, not parsed, may put addresses together from parts.
      const read = file.kind !== 'js' || file.scripts.every(({ parsed }) => parsed);
      const sure = read || twin !== null;
      return [
        {
          severity: sure ? 'warning' : 'note',
          file: file.path,
          line: file.line(at),
          what:
            twin === null
              ? `"${shortened(url)}" leads to no file of the package`
              : `"${shortened(url)}" leads to no file, but "${twin}" has its name in other case`,
          ...(twin === null ? {} : { reason: 'most servers distinguish upper and lower case' }),
          fix:
            twin === null
              ? 'add the file or correct the reference; name pages in full, as lesson.html'
              : 'write the name in the same case',
        },
      ];
    });
  },
};

function shortened(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}
