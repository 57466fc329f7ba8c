import type { ScormVersion } from '../../standard/api.ts';
import { child, type XmlNode } from './xml-tree.ts';

/** `schemaversion` as the manifest writes it; '' where it says none. */
export function edition(root: XmlNode): string {
  const metadata = child(root, 'metadata');
  return metadata === null ? '' : (child(metadata, 'schemaversion')?.text ?? '');
}

/**
 * The generation an LMS plays a manifest as: by `schemaversion`, else by the namespaces of its
 * extensions, else 1.2, which is what LMSs fall back to.
 */
export function scormVersion(root: XmlNode): ScormVersion {
  const declared = edition(root);
  if (/2004|^(?:CAM )?1\.3/i.test(declared)) return '2004';
  if (/^1\.[012]/.test(declared)) return '1.2';
  return namespacesOf(root).some((each) => later.test(each)) ? '2004' : '1.2';
}

/** The namespaces of the elements and attributes of a tree, each once. */
export function namespacesOf(root: XmlNode): readonly string[] {
  const found = new Set<string>();
  const walk = (node: XmlNode) => {
    found.add(node.namespace);
    for (const { namespace } of node.attributes) found.add(namespace);
    for (const each of node.children) walk(each);
  };
  walk(root);
  found.delete('');
  return [...found];
}

const later = /adlcp_v1p3|imscp_v1p1|imsss|adlseq_v1p3|adlnav_v1p3/;
