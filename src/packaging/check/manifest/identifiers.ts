import { attributeOf, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

const identified = new Set(['manifest', 'organization', 'item', 'resource']);

/** Whatever is referred to has an identifier, and no two have the same. */
export const identifiers: Rule = {
  id: 'identifiers',
  check({ manifest, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const seen = new Map<string, XmlNode>();
    const found: Fault[] = [];
    const walk = (node: XmlNode) => {
      const identifier = attributeOf(node, 'identifier');
      if (identified.has(node.name)) {
        const first = seen.get(identifier ?? '');
        if (identifier === null || identifier === '') found.push(unidentified(node));
        else if (first !== undefined) found.push(double(node, first, identifier));
        else seen.set(identifier, node);
      }
      // A manifest within the manifest has identifiers of its own.
      for (const each of node.children) if (each.name !== 'manifest') walk(each);
    };
    walk(manifest.root);
    return found;
  },
};

function unidentified(node: XmlNode): Fault {
  // Manifest and resources without one still import; what learners open is tracked by it.
  const severity = node.name === 'item' || node.name === 'organization' ? 'error' : 'warning';
  return inManifest(
    node,
    severity,
    `the ${node.name} has no identifier`,
    'give it one that begins with a letter and no other has',
    'LMSs keep results by it (CAM, IMS content packaging)',
  );
}

function double(node: XmlNode, first: XmlNode, identifier: string): Fault {
  const alike = node.name === first.name;
  return inManifest(
    node,
    // LMSs keep items and resources in lists of their own, and run what shares a name across them.
    alike ? 'error' : 'warning',
    `the identifier "${identifier}" is given a second time, to ${alike ? 'another' : 'a'} ${node.name}`,
    'give one of the two another identifier',
    `an identifier may stand once in a manifest (XML type ID)${alike ? ', and LMSs mix up the results of the two' : ''}`,
  );
}
