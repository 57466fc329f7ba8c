import { attributeOf, child, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** There is something for learners to open: an organization, the default named, items with titles. */
export const organizations: Rule = {
  id: 'organizations',
  check({ manifest, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { root } = manifest;
    const node = child(root, 'organizations');
    const all = (node?.children ?? []).filter(({ name }) => name === 'organization');
    if (node === null || all.length === 0) {
      return [
        inManifest(
          node ?? root,
          'error',
          'there is no organization, so there is nothing to launch',
          'add an organization with an item that refers to the resource to open',
          'LMSs take it for a package of mere files (CAM: a resource package)',
        ),
      ];
    }
    const items = all.flatMap(descendants).filter(({ name }) => name === 'item');
    return [
      ...defaultOrganization(node, all),
      ...(items.some((item) => refersTo(item) !== null)
        ? []
        : [
            inManifest(
              all[0] ?? node,
              'error',
              'no item opens a resource, so there is nothing to launch',
              'give an item the identifierref of the resource to open',
            ),
          ]),
      ...[...all, ...items].flatMap(untitled),
      ...items.flatMap(shape),
    ];
  },
};

function refersTo(item: XmlNode): string | null {
  return attributeOf(item, 'identifierref') || null;
}

function defaultOrganization(node: XmlNode, all: readonly XmlNode[]): readonly Fault[] {
  const name = attributeOf(node, 'default');
  const known = all.map((each) => attributeOf(each, 'identifier') ?? '');
  const fix = `write default="${known[0] || 'its identifier'}"`;
  if (name === null || name === '') {
    return [
      inManifest(
        node,
        all.length > 1 ? 'warning' : 'note',
        'organizations names no default',
        fix,
        'an LMS then opens one of its choice, mostly the first',
      ),
    ];
  }
  if (known.includes(name)) return [];
  return [
    inManifest(
      node,
      'error',
      `the default organization "${name}" is not in the manifest`,
      fix,
      'LMSs that go by it find nothing to launch (CAM, organizations)',
    ),
  ];
}

function untitled(node: XmlNode): readonly Fault[] {
  if ((child(node, 'title')?.text ?? '') !== '') return [];
  return [
    inManifest(
      node,
      'warning',
      `the ${node.name} has no title`,
      'write <title> with what learners should read in the menu',
      'the standard asks for one, and LMSs show a blank line or refuse it',
    ),
  ];
}

function shape(item: XmlNode): readonly Fault[] {
  const leaf = child(item, 'item') === null;
  if (leaf && refersTo(item) === null) {
    return [
      inManifest(
        item,
        'warning',
        'an item without items of its own opens no resource',
        'give it an identifierref, or take it out',
        'SCORM 2004 forbids it, and LMSs show a line that cannot be opened',
      ),
    ];
  }
  if (!leaf && refersTo(item) !== null) {
    return [
      inManifest(
        item,
        'note',
        'an item that holds items opens a resource itself',
        'give the resource an item of its own inside it',
        'SCORM 2004 lets only the innermost items open something; LMSs of SCORM 1.2 differ',
      ),
    ];
  }
  return [];
}
