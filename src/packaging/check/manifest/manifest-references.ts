import { allResources } from '../../manifest/resources.ts';
import { attributeOf, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** What items and dependencies refer to is in the manifest. */
export const manifestReferences: Rule = {
  id: 'manifest-references',
  check({ manifest, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { root } = manifest;
    const nodes = descendants(root);
    const resources = allResources(root).map(({ node }) => attributeOf(node, 'identifier') ?? '');
    const manifests = nodes
      .filter((node) => node.name === 'manifest' && node !== root)
      .map((node) => attributeOf(node, 'identifier') ?? '');
    const known = new Set([...resources, ...manifests]);
    return nodes.flatMap((node) => dangling(node, known));
  },
};

function dangling(node: XmlNode, known: ReadonlySet<string>): readonly Fault[] {
  const written = attributeOf(node, 'identifierref');
  if (node.name === 'dependency' && (written === null || written === '')) {
    return [
      inManifest(node, 'warning', 'the dependency names no resource', 'name one or take it out'),
    ];
  }
  if (written === null || written === '' || known.has(written)) return [];
  const choice = [...known].slice(0, 5).join(', ');
  return [
    inManifest(
      node,
      'error',
      `the ${node.name} refers to a resource "${written}" that is not in the manifest`,
      choice === '' ? 'add the resource: there is none' : `refer to one that is, such as ${choice}`,
      'SCORM Cloud and other strict LMSs do not import it, the rest show an item that opens nothing',
    ),
  ];
}
