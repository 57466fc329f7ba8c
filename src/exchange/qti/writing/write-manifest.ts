import { element, type XmlElement } from '../../../packaging/manifest/xml.ts';
import type { ItemVersion } from '../question/names.ts';
import type { Difficulty } from '../question/question.ts';

/** The manifest of a package of QTI 2.1 or 3.0. */

export interface Resource {
  readonly id: string;
  readonly kind: 'item' | 'test' | 'stimulus';
  readonly href: string;
  /** Other resources, by their ids. */
  readonly dependencies: readonly string[];
  /** Files that it shows. */
  readonly pictures: readonly string[];
  readonly difficulty?: Difficulty | undefined;
  readonly objective?: string | undefined;
}

const profiles = {
  '2.1': {
    namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    location: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
    lom: 'http://ltsc.ieee.org/xsd/LOM',
    schema: ['QTIv2.1 Package', '1.0.0'],
    type: 'xmlv2p1',
  },
  '3.0': {
    namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    location: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
    lom: 'http://ltsc.ieee.org/xsd/LOM',
    schema: ['QTI Package', '3.0.0'],
    type: 'xmlv3p0',
  },
} as const;

export function manifestOf(
  version: ItemVersion,
  title: string,
  resources: readonly Resource[],
): XmlElement {
  const { namespace, location, lom, schema, type } = profiles[version];
  const [name, number] = schema;
  return element(
    'manifest',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${location}`,
      identifier: 'package',
    },
    element(
      'metadata',
      {},
      element('schema', {}, name),
      element('schemaversion', {}, number),
      element(
        'lom',
        { xmlns: lom },
        element('general', {}, element('title', {}, element('string', {}, title))),
      ),
    ),
    element('organizations', {}),
    element('resources', {}, ...resources.map((each) => resourceElement(each, type, lom))),
  );
}

function resourceElement(
  { id, kind, href, dependencies, pictures, difficulty, objective }: Resource,
  type: string,
  lom: string,
): XmlElement {
  const facts = [
    ...(difficulty === undefined ? [] : [difficultyElement(difficulty)]),
    ...(objective === undefined ? [] : [objectiveElement(objective)]),
  ];
  return element(
    'resource',
    { identifier: `resource_${id}`, type: `imsqti_${kind}_${type}`, href },
    ...(facts.length === 0
      ? []
      : [element('metadata', {}, element('lom', { xmlns: lom }, ...facts))]),
    element('file', { href }),
    ...pictures.map((picture) => element('file', { href: picture })),
    ...dependencies.map((each) => element('dependency', { identifierref: `resource_${each}` })),
  );
}

/** LOM 5.8. */
function difficultyElement(difficulty: Difficulty): XmlElement {
  return element(
    'educational',
    {},
    element('difficulty', {}, element('source', {}, 'LOMv1.0'), element('value', {}, difficulty)),
  );
}

/** LOM 9. */
function objectiveElement(objective: string): XmlElement {
  return element(
    'classification',
    {},
    element(
      'purpose',
      {},
      element('source', {}, 'LOMv1.0'),
      element('value', {}, 'educational objective'),
    ),
    element('taxonPath', {}, element('taxon', {}, element('id', {}, objective))),
  );
}
