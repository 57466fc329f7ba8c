import { typeOf } from '../../quiz/item-types.ts';
import { isItemType, writtenTypeOf } from '../../quiz/written-types.ts';
import type { ScenarioList } from '../document/scenario-edits.ts';

/** What the form of an item asks for. A field stands for the entry of its name. */
export type FormField =
  | (Named & {
      readonly kind: 'text' | 'line' | 'number' | 'json' | 'lines';
      readonly hint?: string;
      /** Stands in the form before there is anything in it. */
      readonly needed?: boolean;
      /** Whether its text stands in a line, without paragraphs. */
      readonly isPhrase?: boolean;
    })
  | (Named & { readonly kind: 'yes-no'; readonly yes: string; readonly no: string })
  /** What is on where nothing is said is off by `false`. */
  | (Named & { readonly kind: 'tick'; readonly isOn?: boolean })
  | (Named & { readonly kind: 'one-of'; readonly of: readonly Word[]; readonly hint?: string })
  /** One of what the page knows. Where there may be none, `none` says so in words. */
  | (Named & { readonly kind: 'known'; readonly of: 'objective'; readonly none?: string })
  /** One of the ids in a list of the same item. */
  | (Named & { readonly kind: 'id-of'; readonly list: string; readonly none: string })
  /** The id of an entry of a list that others in the item name. */
  | (Named & { readonly kind: 'id'; readonly list: ScenarioList })
  /** The ids of a list in their right order. */
  | (Named & { readonly kind: 'order'; readonly list: string })
  | (Named & { readonly kind: 'group'; readonly fields: readonly FormField[] })
  /** What is said of each meter of a scenario: a number, or between which two it stands. */
  | (Named & { readonly kind: 'by-meter'; readonly each: 'number' | 'bounds' })
  /** Values that each learner has of their own. */
  | (Named & { readonly kind: 'variables'; readonly hint: string })
  | (Named & Entries);

interface Named {
  readonly name: string;
  readonly label: string;
}

interface Word {
  readonly value: string;
  readonly label: string;
}

/** A list of objects. */
export interface Entries {
  readonly kind: 'entries';
  /** What one is called, such as "option". */
  readonly one: string;
  readonly fields: readonly FormField[];
  /** How the item says which of them are right. */
  readonly right?: 'ids' | 'targets';
  /** What another one begins with, beside its id. */
  readonly fresh: Readonly<Record<string, unknown>>;
  /** Whether lines can be pasted as entries. */
  readonly isPasted?: boolean;
  /** Whether they lead to each other, and are shown so. */
  readonly isGraph?: boolean;
}

export const text = (
  name: string,
  label: string,
  more: { hint?: string; needed?: boolean; isPhrase?: boolean } = {},
) => ({ kind: 'text', name, label, ...more }) as const;
export const line = (name: string, label: string, more: { hint?: string; needed?: boolean } = {}) =>
  ({ kind: 'line', name, label, ...more }) as const;

/** It may wait: the review tells where there is none. */
const feedback = text('feedback', 'Feedback');
const wording = text('text', 'Text', { needed: true, isPhrase: true });
const option = { id: '', text: '' };
const slips = (kind: 'line' | 'number'): FormField => ({
  ...{ kind: 'entries', name: 'slips', label: 'Known wrong answers', one: 'wrong answer' },
  fields: [
    { kind, name: 'answer', label: 'Answer', needed: true },
    text('feedback', 'Feedback', { needed: true }),
  ],
  fresh: { answer: kind === 'number' ? 0 : '', feedback: '' },
});
const entries = (
  name: string,
  label: string,
  one: string,
  more: Partial<Entries> = {},
): FormField => ({
  ...{ kind: 'entries', name, label, one, fields: [wording], fresh: { id: '', text: '' } },
  isPasted: true,
  ...more,
});

/** What an item asks and in which way, by its type. */
const ownFields: Readonly<Record<string, readonly FormField[]>> = {
  'true-false': [
    { kind: 'yes-no', name: 'correct', label: 'It is', yes: 'True', no: 'False' },
    {
      ...{ kind: 'group', name: 'feedback', label: 'Feedback' },
      fields: [text('true', 'To who says true'), text('false', 'To who says false')],
    },
  ],
  choice: [
    {
      ...{ kind: 'one-of', name: 'choose', label: 'Students choose' },
      of: [
        { value: 'one', label: 'one option' },
        { value: 'many', label: 'any number of options' },
      ],
    },
    entries('options', 'Options', 'option', {
      fields: [wording, feedback],
      right: 'ids',
      fresh: option,
    }),
    { kind: 'tick', name: 'partialHelp', label: 'Say how many of the chosen are right' },
  ],
  'fill-in': [
    {
      ...{ kind: 'lines', name: 'accept', label: 'Answers that count', needed: true },
      hint: 'One a line, the one to show first.',
    },
    { kind: 'tick', name: 'caseMatters', label: 'Capital letters matter' },
    slips('line'),
  ],
  'long-fill-in': [
    text('model', 'A model answer', { needed: true }),
    {
      ...{ kind: 'lines', name: 'rubric', label: 'What a good answer has', needed: true },
      hint: 'One point a line.',
    },
  ],
  matching: [
    entries('sources', 'What is matched', 'source', {
      fields: [wording, feedback],
      right: 'targets',
      fresh: option,
    }),
    entries('targets', 'With what', 'target'),
  ],
  sequencing: [
    entries('steps', 'Steps', 'step'),
    { kind: 'order', name: 'correct', label: 'The right order', list: 'steps' },
  ],
  numeric: [
    { kind: 'number', name: 'correct', label: 'The number', needed: true },
    {
      ...{ kind: 'number', name: 'tolerance', label: 'How far off still counts', needed: true },
      hint: '0 if nothing else counts.',
    },
    line('unit', 'Unit', { hint: 'Stands behind the field, such as GB/s.', needed: true }),
    slips('number'),
  ],
  likert: [entries('scale', 'Points of the scale', 'point')],
  performance: [
    {
      ...{ kind: 'entries', name: 'meters', label: 'Meters', one: 'meter' },
      fields: [
        { kind: 'id', name: 'id', label: 'Id', list: 'meters' },
        line('name', 'Name', { needed: true }),
        { kind: 'number', name: 'start', label: 'At the start', needed: true },
        { kind: 'number', name: 'min', label: 'Its least', hint: '0, if left out.' },
        { kind: 'number', name: 'max', label: 'Its most', hint: '100, if left out.' },
        line('unit', 'Unit'),
      ],
      fresh: { id: '', name: '', start: 50 },
    },
    {
      ...{ kind: 'entries', name: 'steps', label: 'Steps', one: 'step', isGraph: true },
      fields: [
        { kind: 'id', name: 'id', label: 'Id', list: 'steps' },
        line('title', 'Title', { needed: true }),
        text('situation', 'What is found there', { needed: true }),
        line('reason', 'A question for the reason of the choice'),
        entries('options', 'Options', 'option', {
          fields: [
            wording,
            text('follows', 'What follows', { needed: true }),
            { kind: 'id-of', name: 'next', label: 'Leads to', list: 'steps', none: 'the end' },
            {
              ...{ kind: 'id-of', name: 'outcome', label: 'Ends in', list: 'outcomes' },
              none: 'what the meters say',
            },
            { kind: 'by-meter', name: 'effects', label: 'What it adds to meters', each: 'number' },
          ],
          fresh: { id: '', text: '', follows: '' },
        }),
        {
          ...{ kind: 'json', name: 'cards', label: 'Cards that are drawn' },
          hint: 'Such as { "draw": 1, "from": [ … ] }.',
        },
      ],
      fresh: { id: '', title: '', situation: '', options: [{ id: 'a', text: '', follows: '' }] },
    },
    {
      ...{ kind: 'entries', name: 'outcomes', label: 'Outcomes', one: 'outcome' },
      fields: [
        { kind: 'id', name: 'id', label: 'Id', list: 'outcomes' },
        line('title', 'Title', { needed: true }),
        wording,
        { kind: 'number', name: 'points', label: 'Points' },
        { kind: 'by-meter', name: 'when', label: 'When the meters stand at', each: 'bounds' },
      ],
      fresh: { id: '', title: '', text: '' },
    },
  ],
};

const difficulties = ['very easy', 'easy', 'medium', 'difficult', 'very difficult'];

/** @param none what stands for no difficulty */
export function difficultyField(none: string): FormField {
  return {
    ...{ kind: 'one-of', name: 'difficulty', label: 'Difficulty' },
    of: [{ value: '', label: none }, ...difficulties.map((value) => ({ value, label: value }))],
  };
}

export const silencedField: FormField = {
  ...{ kind: 'entries', name: 'silenced', label: 'Silenced findings', one: 'silence' },
  fields: [line('rule', 'Rule', { needed: true }), text('reason', 'Why', { needed: true })],
  fresh: { rule: '', reason: '' },
};

const rest: readonly FormField[] = [
  { kind: 'number', name: 'points', label: 'Points' },
  line('label', 'In a few words, for reports'),
  {
    ...{ kind: 'lines', name: 'facts', label: 'Facts it rests on' },
    hint: 'Ids of facts.json, one a line.',
  },
  line('asAt', 'Holds as at', { hint: 'Such as 2026-08.' }),
  line('family', 'Family'),
  difficultyField('not said'),
  {
    ...{ kind: 'one-of', name: 'asks', label: 'It asks to' },
    of: [
      { value: '', label: 'what the verb of its objective says' },
      { value: 'recall', label: 'recall a plain fact' },
      { value: 'use', label: 'use what was learned' },
    ],
  },
  {
    ...{ kind: 'variables', name: 'variables', label: 'Variables' },
    hint: 'Values that each learner has of their own. Texts show them as {{price}}.',
  },
  {
    kind: 'lines',
    name: 'conditions',
    label: 'Conditions',
    hint: 'One a line, such as price > 20.',
  },
  silencedField,
];

/** What an example has, as fields; for types whose form nobody has made. */
function fieldsOf(example: Readonly<Record<string, unknown>>): readonly FormField[] {
  return Object.entries(example).map(([name, value]): FormField => {
    if (typeof value === 'number') return { kind: 'number', name, label: name, needed: true };
    if (typeof value === 'boolean') return { kind: 'tick', name, label: name };
    return typeof value === 'string'
      ? line(name, name, { needed: true })
      : { kind: 'json', name, label: name, needed: true };
  });
}

/** The form of an item of a type: what it asks, and what few items say. */
export function formOf(type: string): {
  readonly head: readonly FormField[];
  readonly main: readonly FormField[];
  readonly more: readonly FormField[];
} {
  const own = ownFields[type] ?? fieldsOf(isItemType(type) ? writtenTypeOf({ type }).example : {});
  const isGraded = !isItemType(type) || typeOf({ type }).fraction !== undefined;
  return {
    head: [
      line('id', 'Id', { needed: true }),
      { kind: 'known', name: 'objective', label: 'Objective', of: 'objective' },
    ],
    main: [
      text('prompt', 'Question', { needed: true }),
      text('hint', 'Hint'),
      ...own,
      text('explanation', 'Why it is so'),
    ],
    more: rest.filter(({ name }) => isGraded || name !== 'points'),
  };
}
