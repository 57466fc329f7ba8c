import type { Fault, Rule } from './finding.ts';
import { attributeOf, descendants } from './xml-tree.ts';

/** The resource that is launched says it is a SCO, in the spelling of its version. */
export const scormType: Rule = {
  id: 'scorm-type',
  check({ manifest, format }) {
    const { standard } = format;
    if (standard === null || manifest?.kind !== 'read') return [];
    const resources = descendants(manifest.root).filter((node) => node.name === 'resource');
    const typed = resources.map((node) => ({
      node,
      type: node.attributes.find((each) => each.name.toLowerCase() === 'scormtype'),
    }));
    const right = `adlcp:${standard.scormTypeAttribute}="sco"`;
    const wrong = typed
      .filter(
        ({ type }) =>
          type === undefined ||
          type.name !== standard.scormTypeAttribute ||
          type.namespace !== standard.adlcp,
      )
      .map(
        ({ node, type }): Fault => ({
          severity: 'error',
          file: 'imsmanifest.xml',
          line: node.line,
          what:
            type === undefined
              ? `the resource "${attributeOf(node, 'identifier')}" does not say whether it is a SCO`
              : `the attribute is written ${type.name}${type.namespace === standard.adlcp ? '' : ' in a foreign namespace'}, so LMSs of ${format.title} take the resource for plain pages that report nothing`,
          mend: `write ${right}, or "asset" for pages that report nothing`,
        }),
      );
    const hasSco = typed.some(({ type }) => type?.value === 'sco');
    return wrong.length > 0 || hasSco
      ? wrong
      : [
          {
            severity: 'error',
            file: 'imsmanifest.xml',
            what: 'no resource is a SCO, so an LMS gives the course no API to report to',
            mend: `write ${right} on the resource with the launch page`,
          },
        ];
  },
};
