import type { XmlElement } from '../../../src/exchange/source/xml-tree.ts';

/**
 * What the schemas of QTI 2.1 (imsqti_v2p1.xsd), of QTI 3.0 (imsqti_asiv3p0_v1p0.xsd) and of their
 * packages say of what is written here: which attributes an element has, of which form, and which
 * elements stand in it, in which order. It is narrower than they are: what it lets pass, they do.
 */
interface Rule {
  /** With the form of the value; those that end in `?` may be left out. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** Of the names of its children, each with a blank behind it; `#` is text that is more than blanks. */
  readonly children: RegExp;
}

const id = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const any = /(?:)/;
const number = /^-?\d+(\.\d+)?$/;
const truth = /^(true|false)$/;
const blocks = '(p |ul |ol |table |pre |math )';
const inline = '(# |em |strong |code |br |a |span |img |math )';
const flow = `(${inline}*|${blocks}+)`;
const test = '(match |equal |stringMatch |or |not |isNull |member )';
const value = '(variable |baseValue |mapResponse |multiple |correct )';

const common: Readonly<Record<string, Rule>> = {
  assessmentItem: {
    attributes: {
      identifier: id,
      title: any,
      adaptive: truth,
      timeDependent: truth,
      'schemaLocation?': any,
    },
    children:
      /^(responseDeclaration )(outcomeDeclaration )*(assessmentStimulusRef )?itemBody (responseProcessing )?(modalFeedback )*$/,
  },
  responseDeclaration: {
    attributes: {
      identifier: id,
      cardinality: /^(single|multiple|ordered)$/,
      baseType: /^(identifier|directedPair|string|float)$/,
    },
    children: /^(correctResponse )?(mapping )?$/,
  },
  correctResponse: { attributes: {}, children: /^(value )+$/ },
  value: { attributes: {}, children: /^# $/ },
  mapping: {
    attributes: { lowerBound: number, upperBound: number, defaultValue: number },
    children: /^(mapEntry )+$/,
  },
  mapEntry: {
    attributes: { mapKey: any, mappedValue: number, 'caseSensitive?': truth },
    children: /^$/,
  },
  outcomeDeclaration: {
    attributes: {
      identifier: id,
      cardinality: /^(single|multiple)$/,
      baseType: /^(identifier|float)$/,
      'normalMaximum?': number,
    },
    children: /^(defaultValue )?$/,
  },
  defaultValue: { attributes: {}, children: /^value $/ },
  itemBody: {
    attributes: {},
    children: new RegExp(
      `^${blocks}+(choiceInteraction |orderInteraction |matchInteraction |extendedTextInteraction (rubricBlock )*)?$`,
    ),
  },
  choiceInteraction: {
    attributes: { responseIdentifier: id, shuffle: truth, maxChoices: /^\d+$/ },
    children: /^(simpleChoice )+$/,
  },
  orderInteraction: {
    attributes: { responseIdentifier: id, shuffle: truth },
    children: /^(simpleChoice )+$/,
  },
  simpleChoice: { attributes: { identifier: id }, children: new RegExp(`^${flow}$`) },
  matchInteraction: {
    attributes: { responseIdentifier: id, shuffle: truth, maxAssociations: /^\d+$/ },
    children: /^simpleMatchSet simpleMatchSet $/,
  },
  simpleMatchSet: { attributes: {}, children: /^(simpleAssociableChoice )+$/ },
  simpleAssociableChoice: {
    attributes: { identifier: id, matchMax: /^\d+$/ },
    children: new RegExp(`^${flow}$`),
  },
  textEntryInteraction: {
    attributes: { responseIdentifier: id, expectedLength: /^\d+$/ },
    children: /^$/,
  },
  extendedTextInteraction: {
    attributes: { responseIdentifier: id, expectedLines: /^\d+$/ },
    children: /^$/,
  },
  assessmentStimulusRef: { attributes: { identifier: id, href: any }, children: /^$/ },
  responseProcessing: {
    attributes: {
      'template?': /^https?:\/\/\S+\/rptemplates\/(match_correct|map_response)(\.xml)?$/,
    },
    children: /^(responseCondition |setOutcomeValue )*$/,
  },
  responseCondition: { attributes: {}, children: /^responseIf $/ },
  responseIf: { attributes: {}, children: new RegExp(`^${test}(setOutcomeValue )+$`) },
  setOutcomeValue: { attributes: { identifier: id }, children: new RegExp(`^${value}$`) },
  match: { attributes: {}, children: /^variable correct $/ },
  equal: {
    attributes: { toleranceMode: /^(exact|absolute)$/, 'tolerance?': /^\S+ \S+$/ },
    children: new RegExp(`^${value}{2}$`),
  },
  stringMatch: { attributes: { caseSensitive: truth }, children: /^variable baseValue $/ },
  or: { attributes: {}, children: /^(member )+$/ },
  not: { attributes: {}, children: /^isNull $/ },
  isNull: { attributes: {}, children: /^variable $/ },
  member: { attributes: {}, children: /^baseValue variable $/ },
  multiple: { attributes: {}, children: /^variable baseValue $/ },
  mapResponse: { attributes: { identifier: id }, children: /^$/ },
  variable: { attributes: { identifier: id }, children: /^$/ },
  correct: { attributes: { identifier: id }, children: /^$/ },
  baseValue: {
    attributes: { baseType: /^(identifier|directedPair|string|float)$/ },
    children: /^# $/,
  },
  assessmentTest: {
    attributes: { identifier: id, title: any, 'schemaLocation?': any },
    children: /^testPart $/,
  },
  testPart: {
    attributes: { identifier: id, navigationMode: /^nonlinear$/, submissionMode: /^individual$/ },
    children: /^assessmentSection $/,
  },
  assessmentSection: {
    attributes: { identifier: id, title: any, visible: truth },
    children: /^(rubricBlock )?(assessmentSection |assessmentItemRef )*$/,
  },
  assessmentItemRef: { attributes: { identifier: id, href: any }, children: /^$/ },
  assessmentStimulus: {
    attributes: { identifier: id, title: any, 'schemaLocation?': any },
    children: /^stimulusBody $/,
  },
  stimulusBody: { attributes: {}, children: new RegExp(`^${blocks}+$`) },
  contentBody: { attributes: {}, children: new RegExp(`^${blocks}+$`) },
};

const html: Readonly<Record<string, Rule>> = {
  p: { attributes: {}, children: new RegExp(`^(${inline}|textEntryInteraction )*$`) },
  ul: { attributes: {}, children: /^(li )+$/ },
  ol: { attributes: {}, children: /^(li )+$/ },
  li: { attributes: {}, children: new RegExp(`^(${inline}|${blocks})*$`) },
  pre: { attributes: {}, children: /^# $/ },
  code: { attributes: {}, children: /^# $/ },
  table: { attributes: {}, children: /^thead tbody $/ },
  thead: { attributes: {}, children: /^tr $/ },
  tbody: { attributes: {}, children: /^(tr )+$/ },
  tr: { attributes: {}, children: /^(th |td )+$/ },
  th: { attributes: {}, children: new RegExp(`^${inline}*$`) },
  td: { attributes: {}, children: new RegExp(`^${inline}*$`) },
  em: { attributes: {}, children: new RegExp(`^${inline}*$`) },
  strong: { attributes: {}, children: new RegExp(`^${inline}*$`) },
  span: { attributes: { lang: any }, children: new RegExp(`^${inline}*$`) },
  a: { attributes: { href: any }, children: new RegExp(`^${inline}*$`) },
  img: { attributes: { src: any, alt: any }, children: /^$/ },
  br: { attributes: {}, children: /^$/ },
};

const held = (version: string) =>
  version === '3.0' ? /^contentBody $/ : new RegExp(`^${blocks}+$`);

/** What an element of a written document breaks, each with the line. */
export function faultsOf(element: XmlElement, version: '2.1' | '3.0'): readonly string[] {
  if (element.name === 'math') return [];
  const name = nameOf(element.name, version);
  const own: Readonly<Record<string, Rule>> = {
    ...common,
    modalFeedback: {
      attributes: { outcomeIdentifier: id, identifier: id, showHide: /^show$/ },
      children: held(version),
    },
    rubricBlock: {
      attributes: { 'id?': id, view: /^(candidate|scorer)$/, use: /^(instructions|scoring)$/ },
      children: held(version),
    },
  };
  const isHtml = element.name in html;
  const rule = isHtml ? html[element.name] : own[name];
  const at = `line ${element.line}, ${element.name}`;
  if (rule === undefined) return [`${at}: no such element in ${version}`];
  const inside = element.children
    .map((child) =>
      typeof child === 'string'
        ? child.trim() === ''
          ? ''
          : '# '
        : `${nameOf(child.name, version)} `,
    )
    .join('');
  return [
    ...(rule.children.test(inside) ? [] : [`${at}: in it stands ${inside}`]),
    ...attributeFaults(element, rule, version).map((fault) => `${at}: ${fault}`),
    ...element.children.flatMap((child) =>
      typeof child === 'string' ? [] : faultsOf(child, version),
    ),
  ];
}

function attributeFaults(
  { attributes }: XmlElement,
  rule: Rule,
  version: string,
): readonly string[] {
  const written = new Map(Object.entries(attributes).map(([name, value]) => [name, value]));
  for (const name of [...written.keys()])
    if (name.startsWith('xmlns') || name === 'xsi') written.delete(name);
  const faults = Object.entries(rule.attributes).flatMap(([key, form]) => {
    const camel = key.replace('?', '');
    const name = version === '3.0' && camel !== 'schemaLocation' ? kebab(camel) : camel;
    const found = written.get(name);
    written.delete(name);
    if (found === undefined) return key.endsWith('?') ? [] : [`it lacks ${name}`];
    return form.test(found) ? [] : [`${name} is ${found}`];
  });
  return [...faults, ...[...written.keys()].map((name) => `it has ${name}`)];
}

function nameOf(name: string, version: string): string {
  if (version === '2.1' || !name.startsWith('qti-'))
    return version === '3.0' && !(name in html) && name !== 'math' ? `!${name}` : name;
  return name.slice(4).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
