import type { PackageFormat, Standard } from '../../manifest/format.ts';
import { allResources } from '../../manifest/resources.ts';
import {
  attributeOf,
  descendants,
  type XmlNode,
  type XmlNodeAttribute,
} from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** Resources that are launched say that they are SCOs, in the spelling of their version. */
export const scormType: Rule = {
  id: 'scorm-type',
  check({ manifest, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { standard } = format;
    const { root } = manifest;
    const launched = new Set(
      descendants(root)
        .filter(({ name }) => name === 'item')
        .map((item) => attributeOf(item, 'identifierref')),
    );
    const typed = allResources(root)
      .filter(({ node }) => launched.has(attributeOf(node, 'identifier')))
      .map(({ node }) => ({ node, type: typeOf(node) }));
    const wrong = typed.flatMap(({ node, type }) => fault(node, type, format, standard));
    const [first] = typed;
    if (wrong.length > 0 || first === undefined) return wrong;
    if (typed.some(({ type }) => type?.value === 'sco')) return [];
    return [
      inManifest(
        first.node,
        'warning',
        'no resource is a SCO, so an LMS gives the course no API to report to',
        `write ${right(standard)} on the resource if the course reports completion or a score`,
        'assets are shown and not tracked (CAM, asset and SCO)',
      ),
    ];
  },
};

function typeOf(node: XmlNode): XmlNodeAttribute | undefined {
  return node.attributes.find(({ name }) => name.toLowerCase() === 'scormtype');
}

function right({ scormTypeAttribute }: Standard): string {
  return `adlcp:${scormTypeAttribute}="sco"`;
}

function fault(
  node: XmlNode,
  type: XmlNodeAttribute | undefined,
  { title }: PackageFormat,
  standard: Standard,
): readonly Fault[] {
  const fix = `write ${right(standard)}, or "asset" for pages that report nothing`;
  const plain = 'LMSs then take it for plain pages that report nothing';
  if (type === undefined) {
    const name = attributeOf(node, 'identifier') ?? '';
    const what = `the resource "${name}" is launched and does not say whether it is a SCO`;
    return [inManifest(node, 'error', what, fix, `${plain}; the standard asks for the attribute`)];
  }
  if (type.name !== standard.scormTypeAttribute) {
    const what = `the attribute is written ${type.name}; ${title} has ${standard.scormTypeAttribute}`;
    return [inManifest(node, 'error', what, fix, `XML tells the cases apart: ${plain}`)];
  }
  if (type.namespace !== standard.adlcp) {
    const what = `the attribute ${type.name} is ${type.namespace === '' ? 'in no namespace' : `of the namespace "${type.namespace}"`}; ${title} has "${standard.adlcp}"`;
    return [inManifest(node, 'warning', what, `declare that namespace, and ${fix}`, plain)];
  }
  if (type.value !== 'sco' && type.value !== 'asset') {
    return [inManifest(node, 'error', `${type.name} is "${type.value}"`, fix, plain)];
  }
  return [];
}
