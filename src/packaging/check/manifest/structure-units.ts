import { launchParameters, moveOnWords } from '../../../standard/cmi5.ts';
import { structureFile } from '../../manifest/structure.ts';
import { unitsIn } from '../../manifest/structure-outline.ts';
import { attributeOf, child, descendants, type XmlNode } from '../../manifest/xml-tree.ts';
import { resolve } from '../../site/target.ts';
import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';
import { inStructure } from './structure-form.ts';

/** What a course structure names: ids that are IRIs, each once, pages that are there, and its words. */
export const structureUnits: Rule = {
  id: 'structure-units',
  check(opened) {
    const { structure } = opened;
    if (structure?.kind !== 'read' || structure.root.name !== 'courseStructure') return [];
    const { root } = structure;
    const units = unitsIn(root);
    return [
      ...ids(root),
      ...(units.length === 0 ? [launchesNothing(root)] : []),
      ...units.flatMap((unit) => [
        ...address(unit, opened),
        ...values(unit),
        ...waitingFor(unit, units),
      ]),
      ...unexpected(opened, units),
      ...objectives(root),
    ];
  },
};

const identified = ['course', 'block', 'au'];

function ids(root: XmlNode): readonly Fault[] {
  const seen = new Map<string, XmlNode>();
  const isObjective = (node: XmlNode) =>
    node.name === 'objective' && attributeOf(node, 'id') !== null;
  return descendants(root)
    .filter((node) => identified.includes(node.name) || isObjective(node))
    .flatMap((node): readonly Fault[] => {
      const id = attributeOf(node, 'id') ?? '';
      const first = seen.get(id);
      seen.set(id, first ?? node);
      if (id === '') return [fault(node, `the ${node.name} has no id`, newId, why)];
      if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) {
        return [fault(node, `the id "${id}" of the ${node.name} is no IRI`, newId, why)];
      }
      if (first === undefined) return [];
      const what = `the id "${id}" stands in line ${first.line} already`;
      return [
        fault(node, what, 'give one of the two another id', 'an LMS keeps results by it (13.1)'),
      ];
    });
}

const newId = 'write one such as "https://example.org/courses/chips", which nobody else uses';
const why = 'cmi5 wants ids that are globally unique, with their scheme (13.1)';

function fault(node: XmlNode, what: string, fix: string, reason?: string): Fault {
  return inStructure('error', what, fix, node.line, reason);
}

function launchesNothing(root: XmlNode): Fault {
  return fault(root, 'it has no AU, so there is nothing to launch', 'add an au with a url');
}

function address(unit: XmlNode, { files, caseTwin }: OpenedPackage): readonly Fault[] {
  const node = child(unit, 'url') ?? unit;
  const url = node.name === 'url' ? node.text : '';
  if (url === '') return [fault(unit, 'the AU has no url', 'name the page that it opens')];
  const [, query = ''] = url.split('?');
  const taken = [...new URLSearchParams(query).keys()].filter((name) =>
    launchParameters.some((each) => each === name),
  );
  const clash = taken.map((name) =>
    fault(
      node,
      `the url has a parameter "${name}" of its own`,
      'give it another name',
      'the LMS adds one of that name at launch (8.1)',
    ),
  );
  const target = resolve(url, '');
  switch (target.kind) {
    case 'outside':
      return [
        ...clash,
        inStructure(
          'note',
          `the AU opens "${url}", which is not in the package`,
          'nothing, if the page is there and may speak with the LRS of the LMS',
          node.line,
        ),
      ];
    case 'file': {
      if (files.has(target.path)) return clash;
      const twin = caseTwin(target.path);
      const what = `the page to open, "${url}", is not in the package`;
      return twin === null
        ? [
            ...clash,
            fault(node, what, 'add it, or correct the url', 'learners see an error in its place'),
          ]
        : [...clash, fault(node, `${what}, but "${twin}" is`, 'write the name in the same case')];
    }
    default:
      return [
        ...clash,
        fault(
          node,
          `the url "${url}" leads to no file of the package`,
          'write the path of the page from cmi5.xml, or the whole address',
          'relative addresses begin at cmi5.xml (14.1)',
        ),
      ];
  }
}

function values(unit: XmlNode): readonly Fault[] {
  const found: Fault[] = [];
  const mastery = attributeOf(unit, 'masteryScore');
  if (mastery !== null && !(/^\d*\.?\d+$/.test(mastery) && Number(mastery) <= 1)) {
    found.push(
      fault(
        unit,
        `masteryScore is "${mastery}"`,
        'write a number from 0 to 1, such as 0.7 for 70 percent',
        'it is a scaled score (13.1.4)',
      ),
    );
  } else if (mastery !== null && /\.\d{5}/.test(mastery)) {
    found.push(
      inStructure(
        'warning',
        `masteryScore is "${mastery}"`,
        'write four decimals at most',
        unit.line,
        'more are not kept (13.1.4)',
      ),
    );
  }
  const moveOn = attributeOf(unit, 'moveOn');
  if (moveOn !== null && !moveOnWords.some((word) => word === moveOn)) {
    found.push(fault(unit, `moveOn is "${moveOn}"`, `write one of ${moveOnWords.join(', ')}`));
  }
  const method = attributeOf(unit, 'launchMethod');
  if (method !== null && method !== 'AnyWindow' && method !== 'OwnWindow') {
    found.push(fault(unit, `launchMethod is "${method}"`, 'write AnyWindow or OwnWindow'));
  }
  return found;
}

/** An AU that asks for nothing: among others that do, it may be meant so where it says it. */
function waitingFor(unit: XmlNode, units: readonly XmlNode[]): readonly Fault[] {
  const asksFor = (each: XmlNode) => attributeOf(each, 'moveOn') ?? 'NotApplicable';
  if (asksFor(unit) !== 'NotApplicable') return [];
  const isMeant = attributeOf(unit, 'moveOn') !== null;
  if (isMeant && units.some((each) => asksFor(each) !== 'NotApplicable')) return [];
  return [
    inStructure(
      'note',
      'moveOn is NotApplicable, so the LMS counts the AU as done before it is opened',
      'write moveOn="CompletedOrPassed", or whatever is to be reached',
      unit.line,
    ),
  ];
}

/** References of blocks and AUs to objectives. */
function objectives(root: XmlNode): readonly Fault[] {
  const nodes = descendants(root).filter(({ name }) => name === 'objective');
  const known = new Set(nodes.map((node) => attributeOf(node, 'id')));
  return nodes.flatMap((node) => {
    const idref = attributeOf(node, 'idref');
    if (idref === null || known.has(idref)) return [];
    return [
      fault(
        node,
        `it refers to the objective "${idref}", which there is not`,
        'name one of the course',
      ),
    ];
  });
}

/** A build says which page it means to open first. */
function unexpected({ expected }: OpenedPackage, units: readonly XmlNode[]): readonly Fault[] {
  if (expected === null || expected.format.structure === null) return [];
  const { launchPage } = expected;
  if (units.some((unit) => child(unit, 'url')?.text === launchPage)) return [];
  return [
    {
      severity: 'error',
      file: structureFile,
      what: `no AU opens ${launchPage}`,
      fix: `write <url>${launchPage}</url>`,
    },
  ];
}
