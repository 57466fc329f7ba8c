import type { Rule } from './finding.ts';
import { attributeOf, descendants } from './xml-tree.ts';

/** The page that opens first is in the package and is what the manifest opens. */
export const launchPage: Rule = {
  id: 'launch-page',
  check({ files, launchPage: page, manifest, format }) {
    if (!files.has(page)) {
      return [
        {
          severity: 'error',
          file: page,
          what: 'the page that is to open first is not in the package',
          mend: 'add it at this path, or make the package with another launch page',
        },
      ];
    }
    if (format.standard === null || manifest?.kind !== 'read') return [];
    const opened = descendants(manifest.root)
      .filter((node) => node.name === 'resource')
      .map((node) => attributeOf(node, 'href'));
    return opened.includes(page)
      ? []
      : [
          {
            severity: 'error',
            file: 'imsmanifest.xml',
            what: `no resource opens ${page}`,
            mend: `write href="${page}" on the resource`,
          },
        ];
  },
};
