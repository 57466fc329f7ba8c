import { edition } from '../edition.ts';
import type { PackageFormat, Standard } from '../format.ts';
import { type Fault, inManifest, type Rule } from './finding.ts';
import { child, type XmlNode } from './xml-tree.ts';

/** The manifest names its version exactly: LMSs choose the player, and the API, by it. */
export const version: Rule = {
  id: 'version',
  check({ manifest, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { root } = manifest;
    if (root.name !== 'manifest') {
      return [
        inManifest(
          root,
          'error',
          `the root element is "${root.name}", not "manifest"`,
          'export the package anew: this is no manifest',
        ),
      ];
    }
    return [
      ...namespace(root, format, format.standard),
      ...schema(root),
      ...schemaVersion(root, format, format.standard),
    ];
  },
};

const reason = 'LMSs choose the player and the API by it (CAM, section on metadata)';

function namespace(root: XmlNode, { title }: PackageFormat, standard: Standard): readonly Fault[] {
  const [own] = standard.namespaces;
  if (root.namespace === own.uri) return [];
  return [
    inManifest(
      root,
      'warning',
      `the namespace of the manifest is "${root.namespace}"; ${title} has "${own.uri}"`,
      `write xmlns="${own.uri}", or the schema version that the namespace belongs to`,
      'strict LMSs do not take it for a manifest of this version',
    ),
  ];
}

function schema(root: XmlNode): readonly Fault[] {
  const node = childOfMetadata(root, 'schema');
  if (node === null || node.text === 'ADL SCORM') return [];
  const other = /cartridge/i.test(node.text);
  return [
    inManifest(
      node,
      other ? 'error' : 'warning',
      other ? `it is an ${node.text}, not a SCORM package` : `schema is "${node.text}"`,
      other ? 'import it as a Common Cartridge, or export it as SCORM' : 'write exactly ADL SCORM',
      reason,
    ),
  ];
}

function schemaVersion(
  root: XmlNode,
  { title, id }: PackageFormat,
  standard: Standard,
): readonly Fault[] {
  const declared = edition(root);
  if (declared === standard.schemaVersion) return [];
  const node = childOfMetadata(root, 'schemaversion') ?? root;
  if (declared === 'CAM 1.3' && id === 'scorm-2004-3rd') {
    return [
      inManifest(
        node,
        'note',
        'it is of the 2nd edition of SCORM 2004 (CAM 1.3), whose suspend data holds 4,000 characters',
        'export it as the 3rd or 4th edition if the authoring tool can',
      ),
    ];
  }
  if (declared === '') {
    return [
      inManifest(
        node,
        standard.schemaVersion === '1.2' ? 'note' : 'warning',
        'it names no schema version',
        `write <schemaversion>${standard.schemaVersion}</schemaversion>`,
        'Moodle and others then play it as SCORM 1.2',
      ),
    ];
  }
  return [
    inManifest(
      node,
      'warning',
      `schemaversion is "${declared}"; ${title} has "${standard.schemaVersion}"`,
      'write it exactly so',
      'an LMS that does not know the text plays it as another version: Moodle as SCORM 1.2',
    ),
  ];
}

function childOfMetadata(root: XmlNode, name: string): XmlNode | null {
  const metadata = child(root, 'metadata');
  return metadata && child(metadata, name);
}
