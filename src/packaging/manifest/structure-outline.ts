import { type MoveOn, moveOnWords, structureNamespace } from '../../standard/cmi5.ts';
import { openZip } from '../zip/zip-reader.ts';
import { structureFile } from './structure.ts';
import { attributeOf, child, descendants, readXml, type XmlNode } from './xml-tree.ts';
import { manifestLimit } from './zip-outline.ts';

/** An AU of a course structure, as an LMS imports it (cmi5, 13.1.4). */
export interface StructureUnit {
  readonly id: string;
  readonly title: string;
  /** As it is written: relative within a package. */
  readonly url: string;
  readonly moveOn: MoveOn;
  readonly masteryScore: number | null;
  readonly launchMethod: 'AnyWindow' | 'OwnWindow';
  readonly launchParameters: string;
  readonly entitlementKey: string;
  /** Ids of the blocks that it lies in, the outermost first. */
  readonly blocks: readonly string[];
}

export type StructureOutline =
  | {
      readonly kind: 'read';
      /** Of the course. */
      readonly id: string;
      readonly title: string;
      readonly units: readonly StructureUnit[];
    }
  /** For people, to follow "the course structure cannot be read: ". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a course structure launches, from the bytes of its file. */
export function structureOutline(bytes: Uint8Array): StructureOutline {
  const reading = readXml(bytes);
  if (reading.kind === 'malformed') {
    const [first] = reading.faults;
    const reason = `line ${first?.line ?? 1}: ${first?.message ?? 'it is not XML'}`;
    return { kind: 'unreadable', reason };
  }
  return structureIn(reading.root);
}

/** The same of one already parsed. */
export function structureIn(root: XmlNode): StructureOutline {
  if (root.name !== 'courseStructure') {
    return { kind: 'unreadable', reason: `its root element is "${root.name}"` };
  }
  const course = child(root, 'course');
  return {
    kind: 'read',
    id: (course && attributeOf(course, 'id')) ?? '',
    title: course === null ? '' : titleOf(course),
    units: unitsOf(root, []),
  };
}

/** Its AUs, in their order, within blocks as well. */
export function unitsIn(root: XmlNode): readonly XmlNode[] {
  return descendants(root).filter(isUnit);
}

function isUnit({ name, namespace }: XmlNode): boolean {
  return name === 'au' && (namespace === structureNamespace || namespace === '');
}

/** What a zip has as its course structure; null where it has none, or is a package of SCORM. */
export async function zipStructure(zip: Blob): Promise<StructureOutline | null> {
  const opening = await openZip(zip);
  if (opening.kind === 'damaged') return null;
  const { archive } = opening;
  const file = (path: string) => archive.entries.find((each) => each.path === path && !each.folder);
  const entry = file(structureFile);
  if (entry === undefined || file('imsmanifest.xml') !== undefined) return null;
  const reading = await archive.read(entry, manifestLimit);
  return reading.kind === 'read'
    ? structureOutline(reading.bytes)
    : { kind: 'unreadable', reason: reading.reason };
}

function unitsOf(node: XmlNode, blocks: readonly string[]): readonly StructureUnit[] {
  return node.children.flatMap((each) => {
    if (isUnit(each)) return [unitOf(each, blocks)];
    return each.name === 'block' ? unitsOf(each, [...blocks, attributeOf(each, 'id') ?? '']) : [];
  });
}

function unitOf(node: XmlNode, blocks: readonly string[]): StructureUnit {
  const words = (name: string) => child(node, name)?.text ?? '';
  const mastery = Number(attributeOf(node, 'masteryScore') ?? Number.NaN);
  const moveOn = attributeOf(node, 'moveOn');
  return {
    id: attributeOf(node, 'id') ?? '',
    title: titleOf(node),
    url: words('url'),
    // What is left out has the default (13.1.4).
    moveOn: moveOnWords.find((word) => word === moveOn) ?? 'NotApplicable',
    masteryScore: Number.isFinite(mastery) ? mastery : null,
    launchMethod: attributeOf(node, 'launchMethod') === 'OwnWindow' ? 'OwnWindow' : 'AnyWindow',
    launchParameters: words('launchParameters'),
    entitlementKey: words('entitlementKey'),
    blocks,
  };
}

/** The first of its titles. */
function titleOf(node: XmlNode): string {
  return (child(node, 'title')?.children[0]?.text ?? '').replace(/\s+/g, ' ');
}
