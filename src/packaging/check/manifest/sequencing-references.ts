import { attributeOf, child, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** What sequencing refers to is there: shared sequencing, objectives of rules, targets of maps. */
export const sequencingReferences: Rule = {
  id: 'sequencing-references',
  check({ manifest, version }) {
    if (manifest?.kind !== 'read' || version !== '2004') return [];
    const nodes = descendants(manifest.root);
    const shared = nodes
      .filter(({ name }) => name === 'sequencingCollection')
      .flatMap(({ children }) => children);
    const ids = new Map(shared.map((node) => [attributeOf(node, 'ID') ?? '', node] as const));
    return nodes
      .filter(({ name }) => name === 'sequencing')
      .flatMap((node) => [...unknownShared(node, ids), ...objectives(node, ids)]);
  },
};

function unknownShared(node: XmlNode, ids: ReadonlyMap<string, XmlNode>): readonly Fault[] {
  const name = attributeOf(node, 'IDRef');
  if (name === null || ids.has(name)) return [];
  return [
    inManifest(
      node,
      'error',
      `it refers to shared sequencing "${name}" that is not in the manifest`,
      'add it to the sequencingCollection, or correct IDRef',
      'LMSs refuse the manifest or ignore the sequencing (CAM, sequencing collection)',
    ),
  ];
}

function objectives(node: XmlNode, ids: ReadonlyMap<string, XmlNode>): readonly Fault[] {
  const shared = ids.get(attributeOf(node, 'IDRef') ?? '');
  const declared = [node, ...(shared === undefined ? [] : [shared])]
    .flatMap((each) => child(each, 'objectives')?.children ?? [])
    .map((each) => attributeOf(each, 'objectiveID') ?? '');
  const known = new Set(declared.filter((id) => id !== ''));
  const found: Fault[] = [];
  for (const each of descendants(node)) {
    const referenced = attributeOf(each, 'referencedObjective');
    if (referenced !== null && referenced !== '' && !known.has(referenced)) {
      found.push(
        inManifest(
          each,
          'warning',
          `the rule looks at an objective "${referenced}" that the activity does not have`,
          `use one that it has${known.size === 0 ? '' : `: ${[...known].join(', ')}`}`,
          'the rule never holds (SN, rule conditions)',
        ),
      );
    }
    if (each.name === 'mapInfo' && (attributeOf(each, 'targetObjectiveID') ?? '') === '') {
      found.push(
        inManifest(
          each,
          'warning',
          'the map names no target objective',
          'write the targetObjectiveID of the objective to share',
        ),
      );
    }
  }
  return [...found, ...doubleObjectives(node)];
}

function doubleObjectives(node: XmlNode): readonly Fault[] {
  const own = (child(node, 'objectives')?.children ?? []).filter(
    (each) => (attributeOf(each, 'objectiveID') ?? '') !== '',
  );
  const seen = new Set<string>();
  return own.flatMap((each) => {
    const id = attributeOf(each, 'objectiveID') ?? '';
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      inManifest(
        each,
        'warning',
        `the activity has two objectives "${id}"`,
        'rename one of them',
        'an id may stand once in an activity (SN, objectives)',
      ),
    ];
  });
}
