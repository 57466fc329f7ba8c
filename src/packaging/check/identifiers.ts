import type { Fault, Rule } from './finding.ts';
import { attributeOf, child, descendants, type XmlNode } from './xml-tree.ts';

/** What the manifest refers to is in it: the default organization, resources of items, dependencies. */
export const identifiers: Rule = {
  id: 'identifiers',
  check({ manifest, format }) {
    if (format.standard === null || manifest?.kind !== 'read') return [];
    const { root } = manifest;
    const all = descendants(root);
    const ids = (name: string) =>
      all.filter((node) => node.name === name).map((node) => attributeOf(node, 'identifier') ?? '');
    const resources = ids('resource');
    return [
      ...defaultOrganization(root, ids('organization')),
      ...all.flatMap((node) => dangling(node, resources)),
      ...all
        .filter((node) => node.name === 'item' && child(node, 'item') === null)
        .filter((node) => attributeOf(node, 'identifierref') === null)
        .map(
          (node): Fault => ({
            severity: 'error',
            file: 'imsmanifest.xml',
            line: node.line,
            what: 'an item without items of its own opens no resource',
            mend: 'give it an identifierref',
          }),
        ),
    ];
  },
};

function defaultOrganization(root: XmlNode, organizations: readonly string[]): readonly Fault[] {
  const node = child(root, 'organizations');
  const name = node === null ? null : attributeOf(node, 'default');
  if (name !== null && organizations.includes(name)) return [];
  return [
    {
      severity: 'error',
      file: 'imsmanifest.xml',
      line: (node ?? root).line,
      what:
        name === null
          ? 'organizations names no default'
          : `the default organization "${name}" is not in the manifest`,
      mend: `name one that is: ${organizations.join(', ') || 'there is none, so add one'}`,
    },
  ];
}

function dangling(node: XmlNode, resources: readonly string[]): readonly Fault[] {
  const name = attributeOf(node, 'identifierref');
  if (name === null || resources.includes(name)) return [];
  return [
    {
      severity: 'error',
      file: 'imsmanifest.xml',
      line: node.line,
      what: `${node.name} refers to a resource "${name}" that is not in the manifest`,
      mend: `refer to one that is: ${resources.join(', ') || 'there is none, so add one'}`,
    },
  ];
}
