import { attributeOf, descendants, type XmlNode } from './xml-tree.ts';

/** A resource of a manifest, and the base its URLs count from. */
export interface Resource {
  readonly node: XmlNode;
  /** `xml:base` of the manifest, its resources and this one, resolved; '' for the package's root. */
  readonly base: string;
}

const known = new WeakMap<XmlNode, ReadonlyMap<string, Resource>>();

/** The resources of a manifest by identifier, the first where several have one. */
export function resources(root: XmlNode): ReadonlyMap<string, Resource> {
  const before = known.get(root);
  if (before !== undefined) return before;
  const found = new Map<string, Resource>();
  for (const resource of allResources(root)) {
    const identifier = attributeOf(resource.node, 'identifier') ?? '';
    if (!found.has(identifier)) found.set(identifier, resource);
  }
  known.set(root, found);
  return found;
}

/** Every resource, those without an identifier and doubles included, in the order of the manifest. */
export function allResources(root: XmlNode): readonly Resource[] {
  const found: Resource[] = [];
  const walk = (node: XmlNode, above: string) => {
    const base = based(baseOf(node), above);
    if (node.name === 'resource') found.push({ node, base });
    else for (const each of node.children) walk(each, base);
  };
  walk(root, '');
  return found;
}

/** Elements that name a metadata file: `location` is the one whose text is a path. */
export function metadataLocations(root: XmlNode): readonly XmlNode[] {
  return descendants(root).filter(
    ({ name, namespace }) => name === 'location' && namespace.includes('adlcp'),
  );
}

/** A URL against a base, both relative to the package or absolute. */
export function based(url: string, base: string): string {
  if (base === '') return url;
  if (url === '') return base;
  // A host of its own stands for the root of the package, so that what stays below it can be told.
  const root = 'http://package.invalid/';
  try {
    const resolved = new URL(url, new URL(base, root)).href;
    return resolved.startsWith(root) ? resolved.slice(root.length) : resolved;
  } catch {
    return base + url;
  }
}

function baseOf(node: XmlNode): string {
  const xml = 'http://www.w3.org/XML/1998/namespace';
  return (
    node.attributes.find(({ name, namespace }) => name === 'base' && namespace === xml)?.value ?? ''
  );
}
