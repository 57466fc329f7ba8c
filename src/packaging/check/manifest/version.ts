import { edition, namespacesOf } from '../../manifest/edition.ts';
import { type PackageFormat, packageFormats, type Standard } from '../../manifest/format.ts';
import { child, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** The manifest names its version exactly: LMSs choose the player, and the API, by it. */
export const version: Rule = {
  id: 'version',
  check({ manifest, format, other }) {
    if (manifest?.kind !== 'read') return [];
    const { root } = manifest;
    if (other !== null) {
      const why = 'its manifest lists no resource that SCORM knows, so an LMS has nothing to play';
      return [
        inManifest(root, 'error', `it is ${other.what}, not a SCORM package`, other.fix, why),
      ];
    }
    if (format?.standard == null) return [];
    if (root.name !== 'manifest') {
      return [
        inManifest(
          root,
          'error',
          `the root element is "${root.name}", not "manifest"`,
          'export the package again: this is not a manifest',
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
  const mixed = mixedNamespaces(root, title, standard);
  if (mixed !== null) return [mixed];
  const [own] = standard.namespaces;
  if (root.namespace === own.uri) return [];
  const written =
    root.namespace === '' ? 'in no namespace' : `in the namespace "${root.namespace}"`;
  return [
    inManifest(
      root,
      contentPackaging.test(root.namespace) ? 'warning' : 'error',
      `the manifest is ${written}; ${title} has "${own.uri}"`,
      `write xmlns="${own.uri}" and xmlns:adlcp="${standard.adlcp}" on the manifest element`,
      'LMSs that read namespaces do not take it for a manifest (CAM, content packaging)',
    ),
  ];
}

/** IMS Content Packaging in any of its versions: LMSs of another than the right one are about. */
const contentPackaging = /^https?:\/\/www\.ims(?:global|project)\.org\/.*ims_?cp/i;

/** The namespaces that tell the versions apart: a package may hold metadata and more of either. */
const namespacesOfVersions = (['1.2', '2004'] as const).map((version) => ({
  version,
  uris: new Set(
    packageFormats
      .filter(({ id }) => id.startsWith(`scorm-${version}`))
      .flatMap(({ standard }) =>
        standard === null ? [] : [standard.namespaces[0].uri, standard.adlcp],
      ),
  ),
}));

/** Elements or attributes of both versions: an LMS of either finds only half of them. */
function mixedNamespaces(root: XmlNode, title: string, standard: Standard): Fault | null {
  const used = namespacesOf(root);
  const versions = namespacesOfVersions.map(({ version, uris }) => ({
    version,
    uris: used.filter((each) => uris.has(each)),
  }));
  if (versions.some(({ uris }) => uris.length === 0)) return null;
  const said = versions.map(
    ({ version, uris }) => `SCORM ${version} (${uris.map((each) => `"${each}"`).join(', ')})`,
  );
  const right = standard.namespaces.map(({ uri }) => uri);
  const [own] = right;
  const place = descendants(root).find(
    (node) =>
      isOfOther(node.namespace, right) ||
      node.attributes.some((each) => isOfOther(each.namespace, right)),
  );
  return inManifest(
    place ?? root,
    'error',
    `it mixes namespaces of ${said.join(' and of ')}`,
    `keep to ${title}, which it says it is: xmlns="${own}" and xmlns:adlcp="${standard.adlcp}"; or export it again`,
    'an LMS knows the elements of one of them and passes over the others',
  );
}

function isOfOther(namespace: string, right: readonly string[]): boolean {
  return !right.includes(namespace) && namespacesOfVersions.some(({ uris }) => uris.has(namespace));
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
