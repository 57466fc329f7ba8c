import type { Place } from '../bank/bank.ts';
import type { BankDraft } from '../bank/bank-draft.ts';
import { letterOf } from '../bank/ids.ts';
import { mostOptions } from '../tables/sheet-columns.ts';
import { addQuestion, questionOf } from '../tables/sheet-item.ts';

/**
 * Questions as people write them down, one after the other:
 *
 * ```text
 * # Metals
 *
 * 1. Which metal is liquid at room temperature?
 *    - [ ] Gold
 *    - [x] Mercury
 *      > It melts at -39 °C.
 *    Explanation: ...
 * ```
 *
 * A question begins with a number or a heading of the second level; options are boxes to tick or
 * letters, `a)`, of which the right one has a `*` or is named in `Answer:`.
 */

interface Block {
  readonly line: number;
  readonly cells: Map<string, string>;
  readonly right: string[];
  options: number;
  /** The cell that a line without a mark goes on. */
  last: string;
}

const start =
  /^(?:#{2,6}\s+(?:\d{1,4}[.)]\s+)?|(?:Q(?:uestion)?\.?\s*)?\d{1,4}\s*[.):]\s+)(\S.*)$/i;
const box = /^\s*[-*+]\s+\[([ xX])\]\s+(.*)$/;
const lettered = /^\s*(\*?)\s*\(?([A-La-l])[.)]\s+(.*?)(\s+\*|\s+\((?:correct|right)\))?$/;
const bullet = /^\s+[-+]\s+(.*)$/;
const quoted = /^\s*>\s?(.*)$/;
const field = /^\s*([A-Za-z ]{2,20}?)\s*:\s*(.*)$/;

/** Names before a colon, in lower case, and the columns of the template that they are. */
const fields: Readonly<Record<string, string>> = {
  answer: 'right',
  answers: 'right',
  correct: 'right',
  'correct answer': 'right',
  key: 'right',
  model: 'right',
  explanation: 'explanation',
  rationale: 'explanation',
  feedback: 'explanation',
  hint: 'hint',
  points: 'points',
  objective: 'objective',
  difficulty: 'difficulty',
  tolerance: 'tolerance',
  unit: 'unit',
  id: 'id',
  type: 'type',
};

/** Whether a text has a question of this form. */
export function hasQuestions(text: string): boolean {
  return text.split(/\r\n|\n|\r/).some((line) => start.test(line));
}

/** Whether a line, indented, only goes on with the text above it. */
export function isPlain(line: string): boolean {
  const [, name = ''] = field.exec(line) ?? [];
  const isField = Object.hasOwn(fields, name.toLowerCase());
  return !isField && ![box, lettered, bullet, quoted].some((form) => form.test(` ${line}`));
}

export function readLists(draft: BankDraft, text: string, file: string, isMarkdown: boolean): void {
  let block: Block | null = null;
  const finish = () => {
    if (block !== null) addBlock(draft, block, { file, line: block.line }, isMarkdown);
    block = null;
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [, title] = /^#\s+(.*\S)\s*$/.exec(line) ?? [];
    const [, question] = start.exec(line) ?? [];
    if (title !== undefined) {
      finish();
      draft.section(title);
    } else if (question !== undefined) {
      finish();
      block = {
        line: at + 1,
        cells: new Map([['question', question.trim()]]),
        right: [],
        options: 0,
        last: 'question',
      };
    } else if (block !== null) takeLine(block, line);
  }
  finish();
}

function takeLine(block: Block, line: string): void {
  const option = optionIn(line, block.options);
  const [, feedback] = quoted.exec(line) ?? [];
  const [, name = '', value = ''] = field.exec(line) ?? [];
  const column = Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
  if (option !== null) addOption(block, option.text, option.isRight);
  else if (feedback !== undefined && block.options > 0)
    goOn(block, `feedback ${block.options}`, feedback);
  else if (column !== undefined && !block.cells.has(column)) goOn(block, column, value);
  else goOn(block, block.last, line.trim());
}

/** @param before how many options the question has so far: letters go on from there */
function optionIn(
  line: string,
  before: number,
): { readonly text: string; readonly isRight: boolean } | null {
  const [, tick, ticked] = box.exec(line) ?? [];
  if (ticked !== undefined) return { text: ticked, isRight: tick !== ' ' };
  const [, star, letter, text, after] = lettered.exec(line) ?? [];
  if (text !== undefined && letter?.toLowerCase() === letterOf(before))
    return { text, isRight: star === '*' || after !== undefined };
  const [, pair] = bullet.exec(line) ?? [];
  return pair?.includes('=>') === true ? { text: pair, isRight: false } : null;
}

function addOption(block: Block, text: string, isRight: boolean): void {
  if (isRight) block.right.push(letterOf(block.options));
  block.options += 1;
  goOn(block, `option ${block.options}`, text.trim());
}

function goOn(block: Block, cell: string, text: string): void {
  const before = block.cells.get(cell);
  block.cells.set(cell, before === undefined ? text : `${before}\n${text}`);
  block.last = cell;
}

function addBlock(draft: BankDraft, block: Block, place: Place, isMarkdown: boolean): void {
  const { cells, right, options } = block;
  for (const [name, text] of cells) cells.set(name, text.trim());
  if (right.length > 0 && !cells.has('right')) cells.set('right', right.join('; '));
  const [, number, tolerance, unit] =
    /^(-?[\d.,]+)\s*(?:±|\+\/-)\s*([\d.,]+)\s*(\D*)$/.exec(cells.get('right') ?? '') ?? [];
  if (number !== undefined && options === 0) {
    cells.set('right', number);
    cells.set('tolerance', tolerance ?? '');
    if (unit !== undefined && unit !== '') cells.set('unit', unit);
  }
  const question = questionOf(place, cells, { isMarkdown, byLetter: true });
  if (options > mostOptions)
    draft.leave(
      question.source,
      `It has ${options} options, and ours have ${mostOptions} at most.`,
    );
  else addQuestion(draft, question);
}
