import { launchesOf } from '../../manifest/outline.ts';
import { allResources, based, metadataLocations, type Resource } from '../../manifest/resources.ts';
import { attributeOf, type XmlNode } from '../../manifest/xml-tree.ts';
import { resolve } from '../../site/target.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

/** The manifest lists every file of the package, and only files that are there. */
export const fileList: Rule = {
  id: 'file-list',
  check(opened) {
    const { manifest, format, files } = opened;
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { root } = manifest;
    const resources = allResources(root);
    const metadata = metadataLocations(root).flatMap((node) => namedFile(node, node.text, ''));
    const named = [...resources.flatMap(listedFiles), ...metadata];
    const listed = new Set(named.map(({ path }) => path));
    const launched = new Set(resources.flatMap(launchFile).map(({ path }) => path));
    const needed = new Set([
      ...metadata.map(({ path }) => path),
      ...launched,
      ...opened.contents.missed,
    ]);
    // What items open is judged with the launch pages.
    const opens = new Set(launchesOf(opened.outline).map(({ path }) => path));
    return [
      ...named
        .filter(({ path }) => !files.has(path) && !opens.has(path))
        .map((each) => missing(each, needed.has(each.path), opened)),
      ...resources.flatMap((resource) => unlistedLaunch(resource)),
      ...unlisted(opened, new Set([...listed, ...launched])),
    ];
  },
};

interface NamedFile {
  readonly path: string;
  readonly written: string;
  readonly node: XmlNode;
}

function listedFiles({ node, base }: Resource): readonly NamedFile[] {
  return node.children
    .filter(({ name }) => name === 'file')
    .flatMap((file) => namedFile(file, attributeOf(file, 'href'), base));
}

function launchFile({ node, base }: Resource): readonly NamedFile[] {
  return namedFile(node, attributeOf(node, 'href'), base);
}

function namedFile(node: XmlNode, written: string | null, base: string): readonly NamedFile[] {
  const target = written === null ? null : resolve(based(written, base), '');
  return target?.kind === 'file' ? [{ path: target.path, written: written ?? '', node }] : [];
}

function missing(
  { path, written, node }: NamedFile,
  needed: boolean,
  opened: OpenedPackage,
): Fault {
  const twin = opened.caseTwin(path);
  if (twin !== null) {
    return inManifest(
      node,
      'warning',
      `"${written}" is named here, but the file is called "${twin}"`,
      'write the name in the same case',
      'most servers distinguish upper and lower case',
    );
  }
  // The file stands for the finding, so that many of one kind are reported once.
  const place = `it is named in imsmanifest.xml, line ${node.line}`;
  return needed
    ? {
        severity: 'error',
        file: path,
        what: 'the manifest lists the file, it is needed, and it is not in the package',
        reason: `${place}, and a page, the launch or the manifest refers to it; SCORM Cloud and other strict LMSs do not import the package`,
        fix: 'add the file',
      }
    : {
        severity: 'warning',
        file: path,
        what: 'the manifest lists the file, but it is not in the package; nothing that could be read needs it',
        reason: `${place}; SCORM Cloud and other strict LMSs complain of it, the rest run the course all the same`,
        fix: 'take the line out of the manifest, or add the file',
      };
}

function unlistedLaunch(resource: Resource): readonly Fault[] {
  const [launch] = launchFile(resource);
  if (launch === undefined || listedFiles(resource).some(({ path }) => path === launch.path)) {
    return [];
  }
  return [
    inManifest(
      resource.node,
      'warning',
      `the resource opens "${launch.written}" but does not list it among its files`,
      `add <file href="${launch.written.replace(/[?#].*$/s, '')}"/> to this resource`,
      'the standard asks for it (CAM, resource), and some LMSs copy only what is listed',
    ),
  ];
}

function unlisted(
  { files, format, expected }: OpenedPackage,
  listed: ReadonlySet<string>,
): readonly Fault[] {
  const own = new Set(['imsmanifest.xml', ...(format?.standard?.schemaFiles ?? [])]);
  const paths = [...files.keys()].filter(
    (path) => !listed.has(path) && !own.has(path) && !/\.(?:xsd|dtd)$/i.test(path),
  );
  return paths.map((file) => ({
    file,
    severity: expected === null ? 'note' : 'warning',
    what: 'the manifest does not list the file',
    reason: 'LMSs that copy only what is listed leave it out; most copy all',
    fix: 'add a file element for it to the resource, or take it out of the package',
  }));
}
