import type { ScormVersion } from '../../../standard/api.ts';
import { attributeOf, child, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { type Fault, inManifest, type Rule } from '../reading/finding.ts';

/** What the manifest asks of an LMS is what LMSs do. */
export const sequencingSupport: Rule = {
  id: 'sequencing-support',
  check({ manifest, version, format }) {
    if (manifest?.kind !== 'read' || format?.standard == null) return [];
    const { root } = manifest;
    const nodes = descendants(root);
    const uses = version === '1.2' ? uses12 : uses2004;
    return [
      ...uses.flatMap((use) => firstUse(use, nodes)),
      ...nodes.filter((node) => node.name === 'manifest' && node !== root).map(subManifest),
      ...(version === '2004' ? nodes.flatMap(unreachable) : []),
      ...severalScos(nodes, version),
    ];
  },
};

interface Use {
  readonly elements: readonly string[];
  /** To follow "the course uses". */
  readonly what: string;
  readonly reason: string;
}

const uses12: readonly Use[] = [
  {
    elements: ['prerequisites'],
    what: 'prerequisites',
    reason: 'an optional part of SCORM 1.2 that many LMSs ignore: learners can open all items',
  },
];

const uses2004: readonly Use[] = [
  {
    elements: ['preConditionRule', 'postConditionRule', 'exitConditionRule'],
    what: 'sequencing rules',
    reason: 'many LMSs carry out only choice and flow: learners may get past what should be locked',
  },
  {
    elements: ['rollupRule'],
    what: 'roll-up rules',
    reason: 'LMSs without full sequencing work out completion and scores in their own way',
  },
  {
    elements: ['randomizationControls'],
    what: 'random selection or order of activities',
    reason: 'hardly any LMS supports it',
  },
  {
    elements: ['limitConditions'],
    what: 'limits of attempts or time',
    reason: 'many LMSs go by their own settings instead',
  },
  {
    elements: ['mapInfo'],
    what: 'objectives shared between activities',
    reason: 'LMSs without full sequencing keep them apart',
  },
  {
    elements: ['data', 'map'],
    what: 'data shared between SCOs (adl.data)',
    reason: 'it came with the 4th edition, and few LMSs have it',
  },
];

function firstUse({ elements, what, reason }: Use, nodes: readonly XmlNode[]): readonly Fault[] {
  const node = nodes.find(({ name, namespace }) => elements.includes(name) && isAdl(namespace));
  return node === undefined
    ? []
    : [
        inManifest(
          node,
          'note',
          `the course uses ${what}`,
          'try it in the LMS it is meant for, and let the course work where that is ignored',
          reason,
        ),
      ];
}

function isAdl(namespace: string): boolean {
  return /adlcp|adlseq|imsss/.test(namespace);
}

function subManifest(node: XmlNode): Fault {
  return inManifest(
    node,
    'warning',
    'there is a manifest inside the manifest',
    'put its organizations and resources into the outer one',
    'hardly any LMS reads it; SCORM 2004 has given it up',
  );
}

/** With neither choice nor flow there is no way into the activities of a cluster. */
function unreachable(node: XmlNode): readonly Fault[] {
  const sequencing = child(node, 'sequencing');
  const mode = sequencing && child(sequencing, 'controlMode');
  if (mode === null || !['organization', 'item'].includes(node.name)) return [];
  if (child(node, 'item') === null) return [];
  if (attributeOf(mode, 'choice') !== 'false' || attributeOf(mode, 'flow') === 'true') return [];
  return [
    inManifest(
      mode,
      'warning',
      `the ${node.name} allows neither choice nor flow, so nothing in it can be reached`,
      'write flow="true" or choice="true"',
      'flow is off unless it is written (SN, sequencing control modes)',
    ),
  ];
}

/** Of Moodle by trial (4.3): its player of 2004 takes the end of one SCO for that of all. */
function severalScos(nodes: readonly XmlNode[], version: ScormVersion | null): readonly Fault[] {
  const launched = new Set(
    nodes
      .filter(({ name }) => name === 'item')
      .map((node) => attributeOf(node, 'identifierref') ?? ''),
  );
  const scos = nodes.filter(
    (node) =>
      node.name === 'resource' &&
      launched.has(attributeOf(node, 'identifier') ?? '') &&
      node.attributes.some(({ name, value }) => /^scormtype$/i.test(name) && value === 'sco'),
  );
  const [first] = scos;
  if (first === undefined || scos.length < 2) return [];
  return [
    {
      severity: 'note',
      file: 'imsmanifest.xml',
      line: first.line,
      what: `the course has ${scos.length} SCOs, each with a status and a score of its own`,
      reason: `LMSs show them as a menu and differ in how they make one grade of them${version === '2004' ? '; Moodle records the first SCO alone, and its import fails where SCOs share objectives' : ''}`,
      fix: `look into the grading settings of the activity once it is uploaded${version === '2004' ? '; for Moodle, make the package in SCORM 1.2' : ''}`,
    },
  ];
}
