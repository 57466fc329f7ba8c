import type { ScormVersion } from '../../standard/api.ts';
import { edition, scormVersion } from './edition.ts';
import { type Launch, launch } from './outline-launch.ts';
import {
  type ItemSequencing,
  itemSequencing,
  sequencingCollections,
} from './outline-sequencing.ts';
import { child, readXml, type XmlNode } from './xml-tree.ts';

/** What a manifest offers to launch: plain data, as the learner's menu would show it. */
export interface ReadOutline {
  readonly kind: 'read';
  readonly version: ScormVersion;
  /** `schemaversion` as the manifest writes it; '' where it says none. */
  readonly edition: string;
  /** Of the default organization, or of the manifest's metadata; '' where there is none. */
  readonly title: string;
  /** At least one; the default first where the manifest names one. */
  readonly organizations: readonly OutlineOrganization[];
  /** Identifier of the organization to open: the declared default, else the first. */
  readonly defaultOrganization: string;
}

export interface OutlineOrganization {
  readonly identifier: string;
  readonly title: string;
  readonly items: readonly OutlineItem[];
  readonly sequencing: ItemSequencing;
  /** Whether global objectives outlive an attempt (SCORM 2004 SN 3.10.2); the standard's default is true. */
  readonly objectivesGlobalToSystem: boolean;
}

export interface OutlineItem {
  readonly identifier: string;
  readonly title: string;
  readonly visible: boolean;
  /** Null for a mere heading, and where what it refers to is not in the manifest. */
  readonly launch: Launch | null;
  readonly sequencing: ItemSequencing;
  readonly children: readonly OutlineItem[];
}

export type PackageOutline =
  | ReadOutline
  /** For people, to follow "the manifest cannot be read: ". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What the items of all organizations open; [] where the manifest cannot be read. */
export function launchesOf(outline: PackageOutline | null): readonly Launch[] {
  if (outline?.kind !== 'read') return [];
  const below = (item: OutlineItem): readonly Launch[] => [
    ...(item.launch === null ? [] : [item.launch]),
    ...item.children.flatMap(below),
  ];
  return outline.organizations.flatMap(({ items }) => items.flatMap(below));
}

/** Reads what a package launches from the bytes of its `imsmanifest.xml`. */
export function packageOutline(manifest: Uint8Array): PackageOutline {
  const reading = readXml(manifest);
  if (reading.kind === 'malformed') {
    const [first] = reading.faults;
    return unreadable(`line ${first?.line ?? 1}: ${first?.message ?? 'it is not XML'}`);
  }
  return outlineOf(reading.root);
}

/** The same of a manifest already parsed. */
export function outlineOf(root: XmlNode): PackageOutline {
  if (root.name !== 'manifest') return unreadable(`its root element is "${root.name}"`);
  const version = scormVersion(root);
  const node = child(root, 'organizations');
  const organizations = (node?.children ?? []).filter(({ name }) => name === 'organization');
  const first = organizations[0];
  if (node === null || first === undefined) return unreadable('it has no organization');
  const named = organizations.find(
    (each) => identifierOf(each) !== '' && identifierOf(each) === written(node, 'default'),
  );
  const opened = named ?? first;
  const collections = sequencingCollections(root);
  const outlined = [opened, ...organizations.filter((each) => each !== opened)].map((each) =>
    organization(each, root, version, collections),
  );
  return {
    kind: 'read',
    version,
    edition: edition(root),
    title: titleOf(opened) || metadataTitle(root),
    organizations: outlined,
    defaultOrganization: identifierOf(opened),
  };
}

type Collections = ReturnType<typeof sequencingCollections>;

function organization(
  node: XmlNode,
  root: XmlNode,
  version: ScormVersion,
  collections: Collections,
): OutlineOrganization {
  return {
    identifier: identifierOf(node),
    title: titleOf(node),
    items: items(node, root, version, collections),
    sequencing: itemSequencing(node, collections),
    objectivesGlobalToSystem: written(node, 'objectivesGlobalToSystem') !== 'false',
  };
}

function items(
  node: XmlNode,
  root: XmlNode,
  version: ScormVersion,
  collections: Collections,
): readonly OutlineItem[] {
  return node.children
    .filter(({ name }) => name === 'item')
    .map((item) => ({
      identifier: identifierOf(item),
      title: titleOf(item),
      visible: written(item, 'isvisible') !== 'false',
      launch: launch(item, root, version),
      sequencing: itemSequencing(item, collections),
      children: items(item, root, version, collections),
    }));
}

function unreadable(reason: string): PackageOutline {
  return { kind: 'unreadable', reason };
}

function identifierOf(node: XmlNode): string {
  return written(node, 'identifier');
}

function titleOf(node: XmlNode): string {
  return (child(node, 'title')?.text ?? '').replace(/\s+/g, ' ');
}

/** Attributes of the content packaging namespace, and the few of ADL's on its elements. */
function written(node: XmlNode, name: string): string {
  return node.attributes.find((each) => each.name === name)?.value ?? '';
}

/** The title in the metadata of the package: lom/general/title/(langstring or string). */
function metadataTitle(root: XmlNode): string {
  const path = ['metadata', 'lom', 'general', 'title'];
  const node = path.reduce<XmlNode | null>((at, name) => at && child(at, name), root);
  return (node?.children[0]?.text ?? node?.text ?? '').replace(/\s+/g, ' ');
}
