import { element, type XmlElement } from '../../../packaging/manifest/xml.ts';
import type { WrittenItemOf } from '../../bank/bank.ts';
import { titleOf } from '../writing/write-document.ts';
import { decimal, type Writable } from '../writing/write-item.ts';
import { html, material, phrase } from './html.ts';

/** An item of ours as one of QTI 1.2 in the words of Canvas. */

export interface CanvasItem {
  readonly root: XmlElement;
  /** What Canvas has no place for, in plain sentences. */
  readonly losses: readonly string[];
}

/** The parts of an item that its type decides. */
interface Parts {
  readonly type: string;
  readonly responses: readonly XmlElement[];
  /** Conditions with the hundredths of the points that they give. */
  readonly right: readonly { readonly test: XmlElement; readonly percent: number }[];
  readonly adds?: boolean;
  readonly feedback: readonly {
    readonly id: string;
    readonly text: string;
    readonly test: XmlElement;
  }[];
  readonly losses: readonly string[];
}

const responseId = 'response1';

export function canvasItem(item: Writable): CanvasItem {
  const { type, responses, right, adds = false, feedback, losses } = partsOf(item);
  const model = item.type === 'long-fill-in' ? (item.model ?? '') : '';
  const general = [item.explanation ?? '', model].filter((text) => text !== '').join('\n\n');
  const all = general === '' ? [] : [{ id: 'general', text: general, test: element('other', {}) }];
  const told = [...all, ...feedback];
  const conditions = [
    ...told.map(({ id, test }) => condition(test, 'Yes', shows(`${id}_fb`))),
    ...right.map(({ test, percent }) => condition(test, adds ? 'Yes' : 'No', sets(percent, adds))),
  ];
  const outcomes = element(
    'outcomes',
    {},
    element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }),
  );
  const root = element(
    'item',
    { ident: item.id, title: titleOf(item) },
    element(
      'itemmetadata',
      {},
      metadata({
        question_type: type,
        points_possible: item.type === 'likert' ? '0' : String(item.points ?? 1),
        assessment_question_identifierref: `${item.id}_question`,
        ...(item.stem === undefined ? {} : { parent_stimulus_item_ident: item.stem }),
      }),
    ),
    element('presentation', {}, material(html(item.prompt)), ...responses),
    ...(conditions.length === 0 ? [] : [element('resprocessing', {}, outcomes, ...conditions)]),
    ...told.map(({ id, text }) =>
      element('itemfeedback', { ident: `${id}_fb` }, element('flow_mat', {}, material(html(text)))),
    ),
  );
  return { root, losses };
}

export function metadata(fields: Readonly<Record<string, string>>): XmlElement {
  return element(
    'qtimetadata',
    {},
    ...Object.entries(fields).map(([name, value]) =>
      element(
        'qtimetadatafield',
        {},
        element('fieldlabel', {}, name),
        element('fieldentry', {}, value),
      ),
    ),
  );
}

function condition(test: XmlElement, goesOn: 'Yes' | 'No', then: XmlElement): XmlElement {
  return element('respcondition', { continue: goesOn }, element('conditionvar', {}, test), then);
}

function sets(percent: number, adds: boolean): XmlElement {
  return element('setvar', { action: adds ? 'Add' : 'Set', varname: 'SCORE' }, decimal(percent));
}

function shows(id: string): XmlElement {
  return element('displayfeedback', { feedbacktype: 'Response', linkrefid: id });
}

function equal(response: string, value: string): XmlElement {
  return element('varequal', { respident: response }, value);
}

function chosen(
  ident: string,
  options: readonly { readonly id: string; readonly text: string }[],
  cardinality: 'Single' | 'Multiple',
  prompt: readonly XmlElement[] = [],
): XmlElement {
  const labels = options.map(({ id, text }) =>
    element('response_label', { ident: id }, material(phrase(text))),
  );
  return element(
    'response_lid',
    { ident, rcardinality: cardinality },
    ...prompt,
    element('render_choice', {}, ...labels),
  );
}

function typed(attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return element(
    'response_str',
    { ident: responseId, rcardinality: 'Single' },
    element(
      'render_fib',
      attributes,
      element('response_label', { ident: 'answer1', rshuffle: 'No' }),
    ),
  );
}

function partsOf(item: Writable): Parts {
  switch (item.type) {
    case 'true-false':
      return trueFalse(item);
    case 'choice':
      return choice(item);
    case 'likert':
      return {
        type: 'multiple_choice_question',
        responses: [chosen(responseId, item.scale, 'Single')],
        right: [],
        feedback: [],
        losses: [],
      };
    case 'fill-in':
      return fillIn(item);
    case 'numeric':
      return numeric(item);
    case 'matching':
      return matching(item);
    case 'sequencing':
      return sequencing(item);
    case 'long-fill-in':
      return {
        type: 'essay_question',
        responses: [typed()],
        right: [],
        feedback: [],
        losses: [
          'Its model answer is told as feedback.',
          ...(item.rubric === undefined || item.rubric.length === 0
            ? []
            : ['Its rubric is left out.']),
        ],
      };
  }
}

function optionFeedback(
  options: readonly { readonly id: string; readonly feedback?: string | undefined }[],
) {
  return options.flatMap(({ id, feedback }) =>
    feedback === undefined || feedback === ''
      ? []
      : [{ id, text: feedback, test: equal(responseId, id) }],
  );
}

function trueFalse({ correct, feedback }: WrittenItemOf<'true-false'>): Parts {
  const options = [
    { id: 'true', text: 'True', feedback: feedback?.true },
    { id: 'false', text: 'False', feedback: feedback?.false },
  ];
  return {
    type: 'true_false_question',
    responses: [chosen(responseId, options, 'Single')],
    right: [{ test: equal(responseId, String(correct)), percent: 100 }],
    feedback: optionFeedback(options),
    losses: [],
  };
}

function choice({ options, correct, choose }: WrittenItemOf<'choice'>): Parts {
  const isMany = choose === 'many';
  const tests = options.map(({ id }) =>
    correct.includes(id) ? equal(responseId, id) : element('not', {}, equal(responseId, id)),
  );
  const [only = ''] = correct;
  return {
    type: isMany ? 'multiple_answers_question' : 'multiple_choice_question',
    responses: [chosen(responseId, options, isMany ? 'Multiple' : 'Single')],
    right: [
      { test: isMany ? element('and', {}, ...tests) : equal(responseId, only), percent: 100 },
    ],
    feedback: optionFeedback(options),
    losses: [],
  };
}

function fillIn({ accept, caseMatters = false, slips = [] }: WrittenItemOf<'fill-in'>): Parts {
  const isCased = caseMatters ? { case: 'Yes' } : {};
  const texts = accept.map((text) =>
    element('varequal', { respident: responseId, ...isCased }, text),
  );
  const [first] = texts;
  return {
    type: 'short_answer_question',
    responses: [typed()],
    right:
      first === undefined
        ? []
        : [{ test: texts.length === 1 ? first : element('or', {}, ...texts), percent: 100 }],
    feedback: slips.map(({ answer, feedback }, at) => ({
      id: `slip_${at + 1}`,
      text: feedback ?? '',
      test: element('varequal', { respident: responseId, ...isCased }, answer),
    })),
    losses: caseMatters ? ['Canvas takes capital and small letters for the same.'] : [],
  };
}

function numeric(item: WrittenItemOf<'numeric'>): Parts {
  const { slips = [], unit } = item;
  const [correct, tolerance] = [Number(item.correct), Number(item.tolerance ?? 0)];
  const bound = (name: string, value: number) =>
    element(name, { respident: responseId }, decimal(value));
  const between = element(
    'and',
    {},
    bound('vargte', correct - tolerance),
    bound('varlte', correct + tolerance),
  );
  return {
    type: 'numerical_question',
    responses: [typed({ fibtype: 'Decimal' })],
    right: [
      { test: element('or', {}, equal(responseId, decimal(correct)), between), percent: 100 },
    ],
    feedback: slips.map(({ answer, feedback }, at) => ({
      id: `slip_${at + 1}`,
      text: feedback ?? '',
      test: equal(responseId, String(answer)),
    })),
    losses: unit === undefined ? [] : ['Its unit is left out.'],
  };
}

function matching({ sources, targets, correct }: WrittenItemOf<'matching'>): Parts {
  const named = sources.map((source) => ({
    ...source,
    ident: `response_${source.id}`,
    right: correct[source.id] ?? '',
  }));
  return {
    type: 'matching_question',
    responses: named.map(({ ident, text }) =>
      chosen(ident, targets, 'Single', [material(phrase(text))]),
    ),
    right: named.map(({ ident, right }) => ({
      test: equal(ident, right),
      percent: 100 / named.length,
    })),
    adds: true,
    feedback: named.flatMap(({ id, ident, right, feedback }) =>
      feedback === undefined || feedback === ''
        ? []
        : [{ id, text: feedback, test: element('not', {}, equal(ident, right)) }],
    ),
    losses: targets.some(({ mark }) => mark !== undefined)
      ? ['The marks of its targets are left out.']
      : [],
  };
}

/** Quizzes of Canvas that come as QTI 1.2 have no orders. */
function sequencing({ steps, correct }: WrittenItemOf<'sequencing'>): Parts {
  const places = correct.map((id, at) => ({ id: `place_${at + 1}`, text: `${at + 1}`, right: id }));
  return {
    type: 'matching_question',
    responses: places.map(({ id, text }) =>
      chosen(`response_${id}`, steps, 'Single', [material(text)]),
    ),
    right: places.map(({ id, right }) => ({
      test: equal(`response_${id}`, right),
      percent: 100 / places.length,
    })),
    adds: true,
    feedback: [],
    losses: ['Its order is asked as pairs: to each place the step that belongs there.'],
  };
}
