import { caseTwin } from '../case-twin.ts';
import type { Fault, Rule } from './finding.ts';
import type { OpenedPackage } from './opened-package.ts';
import { attributeOf, descendants, type XmlNode } from './xml-tree.ts';

/** The manifest lists every file of the package, and only files that are there. */
export const fileList: Rule = {
  id: 'file-list',
  check(opened) {
    const { manifest, format, files } = opened;
    if (format.standard === null || manifest?.kind !== 'read') return [];
    const nodes = descendants(manifest.root);
    const named = nodes.flatMap(namedFiles);
    const listed = new Set(named.map(({ path }) => path));
    const own = new Set(['imsmanifest.xml', ...format.standard.schemaFiles]);
    const unlisted = [...files.keys()].filter((path) => !listed.has(path) && !own.has(path));
    return [
      ...named.filter(({ path }) => !files.has(path)).map((each) => missing(each, opened)),
      ...unlisted.map(
        (path): Fault => ({
          severity: 'error',
          file: path,
          what: 'the manifest does not list it, and some LMSs copy only what is listed',
          mend: `add <file href="${path}"/> to the resource, or take the file out`,
        }),
      ),
      ...nodes.filter((node) => node.name === 'resource').flatMap(unlistedLaunch),
    ];
  },
};

interface NamedFile {
  readonly path: string;
  readonly node: XmlNode;
}

function namedFiles(node: XmlNode): readonly NamedFile[] {
  // `location` is the one element that names a file in its text: metadata kept apart.
  const isLocation = node.name === 'location' && node.namespace.includes('adlcp');
  const isFile = node.name === 'file' || node.name === 'resource';
  const written = isLocation ? node.text : isFile ? attributeOf(node, 'href') : null;
  const path = written?.replace(/[?#].*$/s, '') ?? '';
  return path === '' ? [] : [{ path, node }];
}

function missing({ path, node }: NamedFile, { files }: OpenedPackage): Fault {
  const twin = caseTwin(path, files);
  return {
    severity: 'error',
    file: 'imsmanifest.xml',
    line: node.line,
    what:
      twin === null
        ? `"${path}" is named here but is not in the package`
        : `"${path}" is named here, but the file is called "${twin}"`,
    mend:
      twin === null
        ? 'add the file or take the line out'
        : 'write the name in the same case: most servers tell the cases apart',
  };
}

function unlistedLaunch(resource: XmlNode): readonly Fault[] {
  const href = attributeOf(resource, 'href')?.replace(/[?#].*$/s, '');
  const listed = resource.children.filter((each) => each.name === 'file');
  if (href === undefined || listed.some((each) => attributeOf(each, 'href') === href)) return [];
  return [
    {
      severity: 'error',
      file: 'imsmanifest.xml',
      line: resource.line,
      what: `the resource opens "${href}" but does not list it among its files`,
      mend: `add <file href="${href}"/> to this resource`,
    },
  ];
}
