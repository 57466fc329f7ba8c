import { textParser } from '../../../authoring/text/parse-text.ts';
import type { XmlElement } from '../../../packaging/manifest/xml.ts';
import { plainText } from '../../../quiz/text/text.ts';
import { interactionOf, responseId } from './write-interactions.ts';
import {
  baseValue,
  decimal,
  type Interaction,
  type ItemWriter,
  mappingElement,
  setOutcome,
  variable,
  type Writable,
  when,
} from './write-item.ts';

/** An item of ours as an `assessmentItem` of QTI 2.1 or 3.0. */

export interface WrittenDocument {
  readonly root: XmlElement;
  readonly losses: readonly string[];
}

const namespaces = {
  '2.1': 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  '3.0': 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
};

const locations = {
  '2.1': 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  '3.0': 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
};

/** The namespace of a root, with the schema it keeps to. */
export function schemaOf(version: ItemWriter['version']): Readonly<Record<string, string>> {
  return {
    xmlns: namespaces[version],
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespaces[version]} ${locations[version]}`,
  };
}

const templates = {
  '2.1': 'http://www.imsglobal.org/question/qti_v2p1/rptemplates',
  '3.0': 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates',
};

/** @param stimulus the address of the text that it leans on, where its version has such files */
export function itemDocument(
  item: Writable,
  writer: ItemWriter,
  stimulus?: { readonly id: string; readonly href: string },
): WrittenDocument {
  const { q, version, block, holder } = writer;
  const interaction = interactionOf(item, writer);
  const { explanation } = item;
  const explains = explanation !== undefined && explanation !== '';
  const root = q(
    'assessmentItem',
    {
      ...schemaOf(version),
      identifier: item.id,
      title: titleOf(item),
      adaptive: 'false',
      timeDependent: 'false',
    },
    responseDeclaration(interaction, writer),
    ...outcomes(item, interaction, explains, writer),
    ...(stimulus === undefined
      ? []
      : [q('assessmentStimulusRef', { identifier: stimulus.id, href: stimulus.href })]),
    q('itemBody', {}, ...block(item.prompt), ...interaction.body),
    ...processing(item, interaction, explains, writer),
    ...interaction.feedback.map(({ id, text }) =>
      holder(
        'modalFeedback',
        { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' },
        ...block(text),
      ),
    ),
    ...(explains
      ? [
          holder(
            'modalFeedback',
            { outcomeIdentifier: 'SOLUTION', identifier: 'explanation', showHide: 'show' },
            ...block(explanation),
          ),
        ]
      : []),
  );
  return { root, losses: [...interaction.losses, ...withoutPlace(item)] };
}

function responseDeclaration({ response }: Interaction, writer: ItemWriter): XmlElement {
  const { q } = writer;
  const { cardinality, baseType, correct, mapping } = response;
  return q(
    'responseDeclaration',
    { identifier: responseId, cardinality, baseType },
    ...(correct.length === 0
      ? []
      : [q('correctResponse', {}, ...correct.map((value) => q('value', {}, value)))]),
    ...(mapping === undefined ? [] : [mappingElement(writer, mapping)]),
  );
}

function outcomes(
  item: Writable,
  { scoring, feedback, response }: Interaction,
  explains: boolean,
  { q }: ItemWriter,
): readonly XmlElement[] {
  const identifier = { cardinality: 'single', baseType: 'identifier' };
  const points = decimal(item.points ?? 1);
  const score = q(
    'outcomeDeclaration',
    { identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: points },
    q('defaultValue', {}, q('value', {}, '0')),
  );
  return [
    ...(scoring === 'none' ? [] : [score]),
    ...(feedback.length === 0
      ? []
      : [
          q('outcomeDeclaration', {
            ...identifier,
            identifier: 'FEEDBACK',
            cardinality: response.cardinality === 'multiple' ? 'multiple' : 'single',
          }),
        ]),
    ...(explains ? [q('outcomeDeclaration', { ...identifier, identifier: 'SOLUTION' })] : []),
  ].map(ordered);
}

/** The identifier of a declaration comes first. */
function ordered(declaration: XmlElement): XmlElement {
  const { identifier = '', ...rest } = declaration.attributes;
  return { ...declaration, attributes: { identifier, ...rest } };
}

function processing(
  item: Writable,
  { scoring, shows }: Interaction,
  explains: boolean,
  writer: ItemWriter,
): readonly XmlElement[] {
  const { q, version } = writer;
  const points = item.points ?? 1;
  const isPlain = shows.length === 0 && !explains;
  if (isPlain && (scoring === 'map' || (scoring === 'match' && points === 1))) {
    const name = scoring === 'map' ? 'map_response' : 'match_correct';
    const end = version === '3.0' ? '.xml' : '';
    return [q('responseProcessing', { template: `${templates[version]}/${name}${end}` })];
  }
  const given = variable(writer, responseId);
  const full = setOutcome(writer, 'SCORE', baseValue(writer, 'float', decimal(points)));
  const match = q('match', {}, given, q('correct', { identifier: responseId }));
  const scored =
    scoring === 'none'
      ? []
      : scoring === 'map'
        ? [
            when(
              writer,
              q('not', {}, q('isNull', {}, given)),
              setOutcome(writer, 'SCORE', q('mapResponse', { identifier: responseId })),
            ),
          ]
        : [when(writer, scoring === 'match' ? match : scoring.test, full)];
  const solved = explains
    ? [setOutcome(writer, 'SOLUTION', baseValue(writer, 'identifier', 'explanation'))]
    : [];
  const rules = [...scored, ...shows, ...solved];
  return rules.length === 0 ? [] : [q('responseProcessing', {}, ...rules)];
}

const parse = textParser((src) => ({ picture: { src, width: 1, height: 1 } }));

/** Its label, or the first words of what it asks. */
export function titleOf({ label, prompt }: Writable): string {
  if (label !== undefined) return label;
  const words = plainText(parse(prompt, 'block').text).replace(/\s+/g, ' ').trim();
  if (words.length <= 80) return words;
  return `${words.slice(0, 80).replace(/\s+\S*$/, '')}…`;
}

/** What no field of QTI says. */
export function withoutPlace(item: Writable): readonly string[] {
  const parts = [
    ['hint', item.hint],
    ['facts', item.facts?.length === 0 ? undefined : item.facts],
    ['date', item.asAt],
    ['family', item.family],
    ['kind of asking', item.asks],
    ['silenced findings', item.silenced],
  ].flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const texts = [item.prompt, item.explanation ?? ''];
  return [
    ...(parts.length === 0 ? [] : [`It has no place for: ${parts.join(', ')}.`]),
    ...(texts.some((text) => /^[|\s:-]*-:[|\s:-]*$/m.test(text))
      ? ['Columns of a table stand to the left.']
      : []),
  ];
}
