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
  /** Headings without numbers may be those of a text; below headings, numbers may be those of a list. */
  readonly begin: 'number' | 'heading' | 'numbered heading';
  readonly cells: Map<string, string>;
  readonly right: string[];
  options: number;
  /** The cell that a line without a mark goes on. */
  last: string;
}

const start =
  /^(?:#{2,6}\s+(?:(?:Q(?:uestion)?\.?\s*)?\d{1,4}\s*[.):]\s+)?|(?:Q(?:uestion)?\.?\s*)?\d{1,4}\s*[.):]\s+)(\S.*)$/i;
const box = /^\s*[-*+]\s+\[([ xX])\]\s+(.*)$/;
const lettered =
  /^\s*(?:[-+]\s+)?(\*?)\s*\(?([A-La-l])[.):]\s+(.*?)(\s+\*|\s+\((?:correct|right)\))?$/;
const bullet = /^\s+[-+]\s+(.*)$/;
const quoted = /^\s*>\s?(.*)$/;
/** Also as a heading or in bold: `#### Answer: B`, `**Answer:** B`. */
const field = /^\s*(?:#{2,6}\s+)?(?:\*\*)?([\p{L} ]{2,20}?)\s*(?:\*\*)?:(?:\*\*)?\s*(.*?)$/u;
const fence = /^(\s*)(`{3,}|~{3,})/;
/** What only folds texts away or divides them: no question has it. */
const divider = /^\s*(?:-{3,}|\*{3,}|_{3,}|(?:<\/?(?:details|p)>|<summary>.*<\/summary>|\s)+)\s*$/i;

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
  // What lists in other languages have most.
  antwort: 'right',
  lösung: 'right',
  erklärung: 'explanation',
  réponse: 'right',
  explication: 'explanation',
  respuesta: 'right',
  explicación: 'explanation',
};

/** Whether a text has a question of this form. */
export function hasQuestions(text: string): boolean {
  return text.split(/\r\n|\n|\r/).some((line) => start.test(line));
}

/** Whether a line, indented, only goes on with the text above it. */
export function isPlain(line: string): boolean {
  const others = [box, lettered, bullet, quoted, fence, divider];
  return fieldIn(line) === null && !others.some((form) => form.test(` ${line}`));
}

function fieldIn(line: string): { readonly column: string; readonly value: string } | null {
  const [, name = '', value = ''] = field.exec(line) ?? [];
  const column = Object.hasOwn(fields, name.toLowerCase()) ? fields[name.toLowerCase()] : undefined;
  if (column === undefined) return null;
  // What began before the name may end behind its value.
  const isBold = /^\s*(?:#+\s+)?\*\*[^*]+$/.test(line.replace(/\*\*\s*$/, ''));
  return { column, value: isBold ? value.replace(/\*\*\s*$/, '') : value };
}

export function readLists(draft: BankDraft, text: string, file: string, isMarkdown: boolean): void {
  let block: Block | null = null;
  const finish = () => {
    if (block !== null) addBlock(draft, block, { file, line: block.line }, isMarkdown);
    block = null;
  };
  let code: Code | null = null;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const before: Code | null = code;
    code = codeAfter(before, line);
    if (before !== null || code !== null) {
      if (block !== null) goOn(block, block.last, outdented(line, before ?? code));
      continue;
    }
    const [, title] = /^#\s+(.*\S)\s*$/.exec(line) ?? [];
    const question = beginning(line, block);
    if (title !== undefined) {
      finish();
      draft.section(title);
    } else if (question !== undefined) {
      finish();
      block = {
        line: at + 1,
        begin: !line.startsWith('#')
          ? 'number'
          : /^#+\s+(?:Q(?:uestion)?\.?\s*)?\d/i.test(line)
            ? 'numbered heading'
            : 'heading',
        cells: new Map([['question', question.trim()]]),
        right: [],
        options: 0,
        last: 'question',
      };
    } else if (block !== null && !divider.test(line)) takeLine(block, line);
  }
  finish();
}

/** What a line asks that begins a question. */
function beginning(line: string, open: Block | null): string | undefined {
  if (fieldIn(line) !== null) return undefined;
  const isListed = /^\d/.test(line) && (open?.options ?? 0) > 0 && open?.begin !== 'number';
  return isListed ? undefined : start.exec(line)?.[1];
}

/** A block of code that is open: nothing in it is a mark. */
interface Code {
  readonly indent: number;
  readonly mark: string;
}

function codeAfter(open: Code | null, line: string): Code | null {
  const [, blank = '', mark = ''] = fence.exec(line) ?? [];
  if (open === null) return mark === '' ? null : { indent: blank.length, mark };
  return mark.startsWith(open.mark) && line.trim() === mark ? null : open;
}

/** A line of code as it stands in its block, which may be indented as a whole. */
function outdented(line: string, code: Code | null): string {
  const { length } = /^\s*/.exec(line)?.[0] ?? '';
  return line.slice(Math.min(length, code?.indent ?? 0)).trimEnd();
}

function takeLine(block: Block, line: string): void {
  const option = optionIn(line, block.options);
  const [, feedback] = quoted.exec(line) ?? [];
  const known = fieldIn(line);
  if (option !== null) addOption(block, option.text, option.isRight);
  else if (feedback !== undefined && block.options > 0)
    goOn(block, `feedback ${block.options}`, feedback);
  else if (known !== null && !block.cells.has(known.column)) goOn(block, known.column, known.value);
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
  const isExplained = options > 0 && explainBelow(cells, options);
  if (right.length > 0 && !cells.has('right')) cells.set('right', right.join('; '));
  const [, number, tolerance, unit] =
    /^(-?[\d.,]+)\s*(?:±|\+\/-)\s*([\d.,]+)\s*(\D*)$/.exec(cells.get('right') ?? '') ?? [];
  if (number !== undefined && options === 0) {
    cells.set('right', number);
    cells.set('tolerance', tolerance ?? '');
    if (unit !== undefined && unit !== '') cells.set('unit', unit);
  }
  const question = questionOf(place, cells, { isMarkdown, byLetter: true });
  if (isExplained) question.changes.push('What stands below its options is its explanation.');
  const isAsked = options > 0 || ['right', 'type'].some((name) => cells.has(name));
  if (block.begin === 'heading' && !isAsked)
    draft.leave(
      question.source,
      'Below this heading stand neither options nor an answer; what asks for a text says Type: long-fill-in.',
    );
  else if (options > mostOptions)
    draft.leave(
      question.source,
      `It has ${options} options, and ours have ${mostOptions} at most.`,
    );
  else addQuestion(draft, question);
}

/** Takes what follows the last option, or the letter of the right one, after a blank line for the explanation. */
function explainBelow(cells: Map<string, string>, options: number): boolean {
  const below = [`option ${options}`, 'right'].flatMap((name) => {
    const text = cells.get(name) ?? '';
    const end = text.indexOf('\n\n');
    if (end < 0) return [];
    cells.set(name, text.slice(0, end));
    return [text.slice(end).trim()];
  });
  const said = cells.get('explanation') ?? '';
  if (below.length > 0)
    cells.set('explanation', [...below, said].filter((text) => text !== '').join('\n\n'));
  return below.length > 0;
}
