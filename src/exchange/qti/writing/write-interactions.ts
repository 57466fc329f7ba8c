import type { WrittenItemOf } from '../../bank/bank.ts';
import {
  baseValue,
  type Interaction,
  type ItemWriter,
  setOutcome,
  variable,
  type Writable,
  when,
} from './write-item.ts';

/** Interactions of QTI 2.1 and 3.0 from items, type by type. */

export const responseId = 'RESPONSE';

export function interactionOf(item: Writable, writer: ItemWriter): Interaction {
  switch (item.type) {
    case 'true-false':
      return trueFalse(item, writer);
    case 'choice':
      return choice(item, writer);
    case 'likert':
      return likert(item, writer);
    case 'sequencing':
      return sequencing(item, writer);
    case 'matching':
      return matching(item, writer);
    case 'fill-in':
      return fillIn(item, writer);
    case 'numeric':
      return numeric(item, writer);
    case 'long-fill-in':
      return longFillIn(item, writer);
  }
}

interface Listed {
  readonly id: string;
  readonly text: string;
}

function choices(options: readonly Listed[], most: number, { q, flow }: ItemWriter) {
  return q(
    'choiceInteraction',
    { responseIdentifier: responseId, shuffle: 'false', maxChoices: String(most) },
    ...options.map(({ id, text }) => q('simpleChoice', { identifier: id }, ...flow(text))),
  );
}

function feedbackOf(
  options: readonly { readonly id: string; readonly feedback?: string | undefined }[],
) {
  return options.flatMap(({ id, feedback }) =>
    feedback === undefined || feedback === '' ? [] : [{ id, text: feedback }],
  );
}

/** What was chosen decides what is said. */
function bySelf(writer: ItemWriter) {
  return setOutcome(writer, 'FEEDBACK', variable(writer, responseId));
}

function trueFalse(item: WrittenItemOf<'true-false'>, writer: ItemWriter): Interaction {
  const feedback = feedbackOf([
    { id: 'true', feedback: item.feedback?.true },
    { id: 'false', feedback: item.feedback?.false },
  ]);
  const options = [
    { id: 'true', text: 'True' },
    { id: 'false', text: 'False' },
  ];
  return {
    response: { cardinality: 'single', baseType: 'identifier', correct: [String(item.correct)] },
    body: [choices(options, 1, writer)],
    scoring: 'match',
    feedback,
    shows: feedback.length === 0 ? [] : [bySelf(writer)],
    losses: [],
  };
}

function choice(item: WrittenItemOf<'choice'>, writer: ItemWriter): Interaction {
  const { options, correct, points = 1, choose = 'one' } = item;
  const isMany = choose === 'many';
  const share = points / correct.length;
  const entries = correct.map((key) => ({ key, value: share }));
  const feedback = feedbackOf(options);
  return {
    response: {
      cardinality: isMany ? 'multiple' : 'single',
      baseType: 'identifier',
      correct,
      ...(isMany ? { mapping: { entries, otherwise: -share, most: points } } : {}),
    },
    body: [choices(options, isMany ? 0 : 1, writer)],
    scoring: isMany ? 'map' : 'match',
    feedback,
    shows: feedback.length === 0 ? [] : [bySelf(writer)],
    losses: [],
  };
}

function likert(item: WrittenItemOf<'likert'>, writer: ItemWriter): Interaction {
  return {
    response: { cardinality: 'single', baseType: 'identifier', correct: [] },
    body: [choices(item.scale, 1, writer)],
    scoring: 'none',
    feedback: [],
    shows: [],
    losses: [],
  };
}

function sequencing(item: WrittenItemOf<'sequencing'>, writer: ItemWriter): Interaction {
  const { q, flow } = writer;
  return {
    response: { cardinality: 'ordered', baseType: 'identifier', correct: item.correct },
    body: [
      q(
        'orderInteraction',
        { responseIdentifier: responseId, shuffle: 'true' },
        ...item.steps.map(({ id, text }) => q('simpleChoice', { identifier: id }, ...flow(text))),
      ),
    ],
    scoring: 'match',
    feedback: [],
    shows: [],
    losses: ['Only the whole order gives points there.'],
  };
}

function matching(item: WrittenItemOf<'matching'>, writer: ItemWriter): Interaction {
  const { q, flow } = writer;
  const { sources, targets, points = 1 } = item;
  const pairs = sources.map(({ id }) => `${id} ${item.correct[id] ?? ''}`);
  const member = (most: number) => (each: Listed) =>
    q(
      'simpleAssociableChoice',
      { identifier: each.id, matchMax: String(most) },
      ...flow(each.text),
    );
  const feedback = feedbackOf(sources);
  const shows = feedback.map(({ id }) => {
    const chosen = targets.map((target) =>
      q(
        'member',
        {},
        baseValue(writer, 'directedPair', `${id} ${target.id}`),
        variable(writer, responseId),
      ),
    );
    const more = q(
      'multiple',
      {},
      variable(writer, 'FEEDBACK'),
      baseValue(writer, 'identifier', id),
    );
    return when(writer, q('or', {}, ...chosen), setOutcome(writer, 'FEEDBACK', more));
  });
  return {
    response: {
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: pairs,
      mapping: {
        entries: pairs.map((key) => ({ key, value: points / pairs.length })),
        otherwise: 0,
        most: points,
      },
    },
    body: [
      q(
        'matchInteraction',
        {
          responseIdentifier: responseId,
          shuffle: 'false',
          maxAssociations: String(sources.length),
        },
        q('simpleMatchSet', {}, ...sources.map(member(1))),
        q('simpleMatchSet', {}, ...targets.map(member(sources.length))),
      ),
    ],
    scoring: 'map',
    feedback,
    shows,
    losses: targets.some(({ mark }) => mark !== undefined)
      ? ['The marks of its targets are left out.']
      : [],
  };
}

/** A field in a line of its own, with what stands behind it. */
function field({ q, block }: ItemWriter, length: number, unit?: string) {
  const [line] = unit === undefined ? [] : block(unit);
  const entry = q('textEntryInteraction', {
    responseIdentifier: responseId,
    expectedLength: String(length),
  });
  return {
    name: 'p',
    attributes: {},
    children: [entry, ...(line === undefined ? [] : [' ', ...line.children])],
  };
}

function fillIn(item: WrittenItemOf<'fill-in'>, writer: ItemWriter): Interaction {
  const { q } = writer;
  const { accept, caseMatters = false, slips = [], points = 1 } = item;
  const sensitive = String(caseMatters);
  return {
    response: {
      cardinality: 'single',
      baseType: 'string',
      correct: accept.slice(0, 1),
      mapping: {
        entries: accept.map((key) => ({ key, value: points, caseMatters })),
        otherwise: 0,
        most: points,
      },
    },
    body: [field(writer, Math.max(10, ...accept.map((text) => text.length)))],
    scoring: 'map',
    feedback: slips.map(({ feedback }, at) => ({ id: `slip_${at + 1}`, text: feedback ?? '' })),
    shows: slips.map(({ answer }, at) =>
      slipRule(
        writer,
        q(
          'stringMatch',
          { caseSensitive: sensitive },
          variable(writer, responseId),
          baseValue(writer, 'string', answer),
        ),
        at,
      ),
    ),
    losses: [],
  };
}

function slipRule(writer: ItemWriter, test: ReturnType<ItemWriter['q']>, at: number) {
  return when(
    writer,
    test,
    setOutcome(writer, 'FEEDBACK', baseValue(writer, 'identifier', `slip_${at + 1}`)),
  );
}

function numeric(item: WrittenItemOf<'numeric'>, writer: ItemWriter): Interaction {
  const { q } = writer;
  const { correct, tolerance = 0, slips = [], unit } = item;
  const mode =
    tolerance === 0
      ? { toleranceMode: 'exact' }
      : { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` };
  const given = variable(writer, responseId);
  return {
    response: { cardinality: 'single', baseType: 'float', correct: [String(correct)] },
    body: [field(writer, 12, unit)],
    scoring: { test: q('equal', mode, q('correct', { identifier: responseId }), given) },
    feedback: slips.map(({ feedback }, at) => ({ id: `slip_${at + 1}`, text: feedback ?? '' })),
    shows: slips.map(({ answer }, at) =>
      slipRule(
        writer,
        q('equal', { toleranceMode: 'exact' }, given, baseValue(writer, 'float', String(answer))),
        at,
      ),
    ),
    losses: unit === undefined ? [] : ['Its unit stands as text behind the field.'],
  };
}

function longFillIn(item: WrittenItemOf<'long-fill-in'>, writer: ItemWriter): Interaction {
  const { q, holder, block } = writer;
  const rubric = [
    ...(item.model === undefined || item.model === '' ? [] : [item.model]),
    ...(item.rubric ?? []),
  ];
  return {
    response: { cardinality: 'single', baseType: 'string', correct: [] },
    body: [
      q('extendedTextInteraction', { responseIdentifier: responseId, expectedLines: '6' }),
      ...rubric.map((text) =>
        holder('rubricBlock', { view: 'scorer', use: 'scoring' }, ...block(text)),
      ),
    ],
    scoring: 'none',
    feedback: [],
    shows: [],
    losses: [],
  };
}
