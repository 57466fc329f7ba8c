import type { Place } from '../bank/bank.ts';
import type { BankDraft, DraftItem, Source } from '../bank/bank-draft.ts';
import { letterOf } from '../bank/ids.ts';
import { cellText } from './cell-text.ts';
import { mostOptions } from './sheet-columns.ts';

/** A question by the names of the table's template, and what of it is said in the report. */
export interface Question {
  readonly source: Source;
  readonly changes: string[];
  cell(name: string): string;
  /** Its options with their numbers from 0; empty cells have none. */
  readonly options: readonly { readonly nth: number; readonly text: string }[];
  readonly reading: Reading;
}

/** How the cells of a question are meant. */
export interface Reading {
  /** Whether texts are Markdown, and not letters. */
  readonly isMarkdown: boolean;
  /** Whether "B" names the second option even where another has the text "B". */
  readonly byLetter: boolean;
}

/** @param cells by the names of the template's columns */
export function questionOf(
  place: Place,
  cells: ReadonlyMap<string, string>,
  reading: Reading,
): Question {
  const cell = (name: string) => cells.get(name) ?? '';
  return {
    source: { place, name: cell('id') || firstWords(cell('question')) || `line ${place.line}` },
    changes: [],
    cell,
    options: Array.from({ length: mostOptions }, (_, nth) => ({
      nth,
      text: cell(`option ${nth + 1}`),
    })).filter(({ text }) => text !== ''),
    reading,
  };
}

/** Adds the item that a question is, or the reason why it is none. */
export function addQuestion(draft: BankDraft, question: Question): void {
  const { source, changes, cell } = question;
  const item = cell('question') === '' ? 'Nothing is asked here.' : itemOf(question);
  if (typeof item === 'string') draft.leave(source, item);
  else draft.add(source, [cell('id'), firstWords(cell('question'))], item, changes);
}

function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60);
}

type Readable = (typeof readable)[number];

/** Words that tables of other tools have for types, in lower case. */
const types: Readonly<Record<string, Readable>> = {
  'multiple choice': 'choice',
  'single choice': 'choice',
  'multiple select': 'choice',
  checkbox: 'choice',
  checkboxes: 'choice',
  quiz: 'choice',
  mcq: 'choice',
  'true/false': 'true-false',
  'true or false': 'true-false',
  'fill in the blank': 'fill-in',
  'fill-in-the-blank': 'fill-in',
  'short answer': 'fill-in',
  'type answer': 'fill-in',
  number: 'numeric',
  match: 'matching',
  order: 'sequencing',
  reorder: 'sequencing',
  puzzle: 'sequencing',
  poll: 'likert',
  'open-ended': 'long-fill-in',
  'open ended': 'long-fill-in',
  essay: 'long-fill-in',
  paragraph: 'long-fill-in',
};

const readable = [
  'choice',
  'true-false',
  'fill-in',
  'long-fill-in',
  'numeric',
  'matching',
  'sequencing',
  'likert',
] as const satisfies readonly DraftItem['type'][];

const readers: Readonly<Record<Readable, (of: Question) => DraftItem | string>> = {
  choice: choiceOf,
  'true-false': trueFalseOf,
  'fill-in': fillInOf,
  'long-fill-in': longFillInOf,
  numeric: numericOf,
  matching: matchingOf,
  sequencing: sequencingOf,
  likert: likertOf,
};

/** The item, or why there is none. Adds to the changes of the question. */
function itemOf(question: Question): DraftItem | string {
  const type = typeOf(question);
  if (type === null) {
    const known = listed(readable);
    return `There is no type "${question.cell('type')}". Types are ${known}.`;
  }
  return readers[type](question);
}

function typeOf(question: Question): Readable | null {
  const word = question.cell('type').toLowerCase();
  const named = Object.hasOwn(types, word) ? types[word] : word;
  const known = readable.find((type) => type === named);
  if (known !== undefined) return known;
  if (word !== '') return null;
  const right = question.cell('right');
  const { options } = question;
  if (options.length > 1 && options.every(({ text }) => text.includes('=>'))) return 'matching';
  if (options.length > 1) return isTruth(question) ? 'true-false' : 'choice';
  if (truthOf(right) !== null) return 'true-false';
  if (right === '') return 'long-fill-in';
  return numberOf(right) === null ? 'fill-in' : 'numeric';
}

/** Whether the options are just "True" and "False". */
function isTruth({ options }: Question): boolean {
  return (
    options.length === 2 &&
    options.every(({ text }) => /^(true|false)$/i.test(text)) &&
    options[0]?.text.toLowerCase() !== options[1]?.text.toLowerCase()
  );
}

function baseOf(question: Question) {
  const { changes, cell } = question;
  const objective = cell('objective');
  const points = numberOf(cell('points'));
  const isWhole = points !== null && Number.isInteger(points) && points >= 1 && points <= 10;
  if (cell('points') !== '' && !isWhole)
    changes.push(`Points of "${cell('points')}" became 1: ours are whole, from 1 to 10.`);
  const difficulty = difficulties.find((each) => each === cell('difficulty').toLowerCase());
  if (cell('difficulty') !== '' && difficulty === undefined)
    changes.push(`The difficulty "${cell('difficulty')}" is left out: ${listed(difficulties)}.`);
  return {
    prompt: textOf(question, 'question', 'block'),
    ...(/^[a-z][a-z0-9_]*$/.test(objective) ? { objective } : {}),
    ...(difficulty === undefined ? {} : { difficulty }),
    hint: orNone(textOf(question, 'hint', 'block')),
    explanation: orNone(textOf(question, 'explanation', 'block')),
    points: isWhole ? points : 1,
  };
}

/** The same for types without points. */
function ungradedOf(question: Question) {
  const { points, ...base } = baseOf(question);
  return base;
}

const difficulties = ['very easy', 'easy', 'medium', 'difficult', 'very difficult'] as const;

function choiceOf(question: Question): DraftItem | string {
  const keys = new Map(question.options.map(({ nth }) => [nth, letterOf(nth)]));
  const right = rightOptions(question);
  if (typeof right === 'string') return right;
  const many = /multiple select|checkbox/i.test(question.cell('type')) || right.length > 1;
  return {
    ...baseOf(question),
    type: 'choice',
    choose: many ? 'many' : 'one',
    options: question.options.map(({ nth }) => ({
      id: letterOf(nth),
      text: textOf(question, `option ${nth + 1}`, 'line'),
      feedback: orNone(textOf(question, `feedback ${nth + 1}`, 'block')),
    })),
    correct: right.map((nth) => keys.get(nth) ?? ''),
  };
}

/** Numbers from 0 of the right options, which may be named by letter, number or text; or what is wrong. */
function rightOptions({ options, cell, reading }: Question): readonly number[] | string {
  const right = cell('right');
  if (right === '') return 'No option is said to be right: its column "right" is empty.';
  const isByLetter = reading.byLetter && /^[a-l](\s*;\s*[a-l])*$/i.test(right);
  const named = (name: string): number | undefined => {
    const isNamed = ({ text }: { readonly text: string }) =>
      text.toLowerCase() === name.toLowerCase();
    const byText = isByLetter ? undefined : options.find(isNamed);
    if (byText !== undefined) return byText.nth;
    const nth = /^[a-l]$/i.test(name)
      ? name.toLowerCase().charCodeAt(0) - 97
      : /^\d{1,2}(\.0+)?$/.test(name)
        ? Number(name) - 1
        : -1;
    return options.find((option) => option.nth === nth)?.nth;
  };
  const whole = isByLetter ? undefined : named(right);
  if (whole !== undefined) return [whole];
  const parts = right.split(/[;|,\n]/).map((part) => part.trim());
  const found = parts.filter((part) => part !== '').map((part) => ({ part, nth: named(part) }));
  const lost = found.find(({ nth }) => nth === undefined);
  if (lost !== undefined)
    return `"${lost.part}" is said to be right, and no option has that letter, number or text.`;
  return [...new Set(found.flatMap(({ nth }) => (nth === undefined ? [] : [nth])))].sort(
    (a, b) => a - b,
  );
}

function trueFalseOf(question: Question): DraftItem | string {
  let right = truthOf(question.cell('right'));
  let order = ['true', 'false'];
  if (isTruth(question)) {
    const options = rightOptions(question);
    if (typeof options === 'string') return options;
    right = truthOf(question.options.find(({ nth }) => nth === options[0])?.text ?? '');
    order = question.options.map(({ text }) => text.toLowerCase());
  }
  if (right === null)
    return `"right" has to be true or false, and it is "${question.cell('right')}".`;
  const said = (word: string) =>
    orNone(textOf(question, `feedback ${order.indexOf(word) + 1}`, 'block'));
  const feedback = { true: said('true'), false: said('false') };
  return { ...baseOf(question), type: 'true-false', correct: right, feedback };
}

function fillInOf(question: Question): DraftItem | string {
  // Quizizz lists what it accepts as options.
  const listedRight = question.cell('right') === '' ? question.options.map(({ text }) => text) : [];
  const accept = [...question.cell('right').split('|'), ...listedRight]
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '');
  if (accept.length === 0) return 'No answer is said to be right: its column "right" is empty.';
  return {
    ...baseOf(question),
    type: 'fill-in',
    accept: [...new Set(accept)],
    ...slipsOf(question, listedRight.length > 0, (answer) => answer),
  };
}

function numericOf(question: Question): DraftItem | string {
  const { cell } = question;
  const correct = numberOf(cell('right'));
  if (correct === null) return `"right" has to be a number, and it is "${cell('right')}".`;
  const tolerance = cell('tolerance') === '' ? 0 : numberOf(cell('tolerance'));
  if (tolerance === null) return `The tolerance "${cell('tolerance')}" is no number.`;
  return {
    ...baseOf(question),
    type: 'numeric',
    correct,
    tolerance: Math.abs(tolerance),
    unit: orNone(cell('unit')),
    ...slipsOf(question, false, numberOf),
  };
}

/** Known wrong answers stand as options, each with the feedback of its number. */
function slipsOf<Answer extends string | number>(
  question: Question,
  areRight: boolean,
  answerOf: (text: string) => Answer | null,
) {
  const slips = areRight
    ? []
    : question.options.flatMap(({ nth, text }) => {
        const answer = answerOf(text);
        if (answer === null) question.changes.push(`The wrong answer "${text}" is left out.`);
        const feedback = textOf(question, `feedback ${nth + 1}`, 'block');
        return answer === null ? [] : [{ answer, feedback: orNone(feedback) }];
      });
  return slips.length === 0 ? {} : { slips };
}

function longFillInOf(question: Question): DraftItem {
  const model = textOf(question, 'right', 'block') || textOf(question, 'explanation', 'block');
  const rubric = question.options.map(({ nth }) => textOf(question, `option ${nth + 1}`, 'block'));
  return {
    ...ungradedOf(question),
    type: 'long-fill-in',
    ...(model === '' ? {} : { model }),
    ...(rubric.length === 0 ? {} : { rubric }),
  };
}

function matchingOf(question: Question): DraftItem | string {
  const pairs = question.options.map(({ nth }) => {
    const text = textOf(question, `option ${nth + 1}`, 'line');
    const [source = '', target] = pairOf(text);
    return { nth, source, target };
  });
  const flawed = pairs.find(({ target }) => target === undefined);
  if (flawed !== undefined)
    return `Option ${flawed.nth + 1} is no pair: write each pair as "source => target".`;
  const texts = [...new Set(pairs.map(({ target = '' }) => target))];
  const targets = texts.map((text, at) => ({ id: `${letterOf(at)}_target`, text }));
  const sources = pairs.filter(({ source }) => source !== '');
  const idOf = (target: string | undefined) =>
    targets.find(({ text }) => text === target)?.id ?? '';
  return {
    ...baseOf(question),
    type: 'matching',
    sources: sources.map(({ nth, source }) => ({
      id: letterOf(nth),
      text: source,
      feedback: orNone(textOf(question, `feedback ${nth + 1}`, 'block')),
    })),
    targets,
    correct: Object.fromEntries(sources.map(({ nth, target }) => [letterOf(nth), idOf(target)])),
  };
}

/** `source => target`; other tools write `->` or `=`. Without a source it is a target more. */
function pairOf(text: string): readonly string[] {
  const mark = ['=>', '->', '='].find((each) => text.includes(each));
  if (mark === undefined) return [text];
  const at = text.indexOf(mark);
  return [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
}

function sequencingOf(question: Question): DraftItem | string {
  return {
    ...baseOf(question),
    type: 'sequencing',
    steps: labelsOf(question),
    correct: question.options.map(({ nth }) => letterOf(nth)),
  };
}

function likertOf(question: Question): DraftItem {
  return { ...ungradedOf(question), type: 'likert', scale: labelsOf(question) };
}

function labelsOf(question: Question) {
  return question.options.map(({ nth }) => ({
    id: letterOf(nth),
    text: textOf(question, `option ${nth + 1}`, 'line'),
  }));
}

function textOf(question: Question, name: string, room: 'block' | 'line'): string {
  const { text, change } = cellText(question.cell(name), room, question.reading.isMarkdown);
  if (change !== null) question.changes.push(change);
  return text;
}

function orNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function truthOf(word: string): boolean | null {
  if (/^(true|t|yes|right)$/i.test(word)) return true;
  return /^(false|f|no|wrong)$/i.test(word) ? false : null;
}

/** As spreadsheets write numbers, with a point or one comma. */
function numberOf(text: string): number | null {
  const number = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text || Number.NaN);
  return Number.isFinite(number) ? number : null;
}

export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
