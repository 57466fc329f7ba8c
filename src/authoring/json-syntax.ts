import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from './problem.ts';

/** The tree of a JSON text, or the slip that keeps it from being one. */
export type ParsedTree = { readonly tree: Node } | { readonly flaw: SyntaxFlaw };

interface SyntaxFlaw extends Span {
  readonly message: string;
}

/** What is wrong with a place, where what stands around it does not say more. */
const advice: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not JSON; texts stand between double quotes, numbers look like 0.5',
  UnexpectedEndOfNumber: 'a digit is missing at the end of this number',
  PropertyNameExpected: 'a name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is missing after the name',
  EndOfFileExpected: 'the file should end before this',
  InvalidCommentToken: 'JSON has no comments; remove it',
  UnexpectedEndOfString:
    'the closing double quote is missing in this line; write a line break as \\n',
  InvalidCharacter: 'there is a control character in this text; write a tab as \\t',
  InvalidUnicode: 'four digits are needed after \\u',
  InvalidEscapeCharacter: 'write a backslash as \\\\',
};

/** One slip makes many follow-on errors: the first is the one to fix, and the only one told. */
export function parsedTree(text: string): ParsedTree {
  const errors: ParseError[] = [];
  // A byte order mark, which some editors put first, is no mistake of the author.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  if (tree !== undefined && errors.length === 0) return { tree };
  const [first] = errors;
  if (first === undefined || text.trim() === '') {
    const message = 'the file is empty; it should hold one JSON object';
    return { flaw: { offset: first?.offset ?? 0, message } };
  }
  const { offset, length } = first;
  const name = printParseErrorCode(first.error);
  const message = advice[name] ?? name;
  const at = { text, offset, before: lastSeen(text, offset), name };
  return {
    flaw: quoteInText(at) ??
      unclosed(at) ??
      comma(at) ??
      bracket(at) ??
      symbol(at) ?? { offset, length, message },
  };
}

interface ErrorAt {
  readonly text: string;
  readonly offset: number;
  /** The offset of the last character before it that is not blank; -1 for none. */
  readonly before: number;
  readonly name: string;
}

function lastSeen(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length - 1;
}

/** `"He said "no" to it"`: the second quotation mark ends the text. */
function quoteInText({ text, offset, before, name }: ErrorAt): SyntaxFlaw | null {
  if (name === 'ColonExpected') return null;
  const isAfterText = text[before] === '"' && !text.slice(before, offset).includes('\n');
  if (!isAfterText || !/[^\s",:[\]{}/]/.test(text.charAt(offset))) return null;
  const message =
    'this quotation mark ends the text; write \\" for one inside it, or the letters “ and ”';
  return { offset: before, message };
}

/** What goes on as if a list or an object had ended: `["x", "b": 1`, and `[{"a": 1, {"a": 2}]`. */
function unclosed({ text, offset, before, name }: ErrorAt): SyntaxFlaw | null {
  const open = openBrackets(text, offset);
  const [outer, own] = open.slice(-2).map((at) => text.charAt(at));
  const line = text.slice(0, open.at(-1)).split('\n').length;
  const here = text.charAt(offset);
  const [named] = /,\s*"(?:[^"\\\n]|\\.)*"\s*$/.exec(text.slice(0, offset)) ?? [];
  if (name === 'CommaExpected' && own === '[' && here === ':' && named !== undefined) {
    const message = `a closing ] is missing here for the [ of line ${line}: a name follows`;
    return { offset: offset - named.length, message };
  }
  const isNext = name === 'PropertyNameExpected' && here === '{' && text[before] === ',';
  if (!isNext || outer !== '[' || own !== '{') return null;
  const message = `a closing } is missing here for the { of line ${line}: another { follows`;
  return { offset: before, message };
}

/** A comma too many, in place of a decimal point, or one that is not there. */
function comma({ text, offset, before, name }: ErrorAt): SyntaxFlaw | null {
  const here = text.charAt(offset);
  if (text[before] === ',' && /[\]},]/.test(here)) {
    return { offset: before, message: 'nothing follows this comma; remove it' };
  }
  const [whole] = /\d+(?=,$)/.exec(text.slice(0, offset)) ?? [];
  const [decimals] = /^\d+/.exec(text.slice(offset)) ?? [];
  if (name === 'PropertyNameExpected' && whole !== undefined && decimals !== undefined) {
    const start = before - whole.length;
    const message = `write a number with a point: ${whole}.${decimals}`;
    return { offset: start, length: offset + decimals.length - start, message };
  }
  if (here === ',' && /[[{:,]/.test(text.charAt(before))) {
    return {
      offset,
      message: 'a value is missing before this comma; write one or remove the comma',
    };
  }
  const isEnd = here === '' || /[\]}]/.test(here);
  if (name !== 'CommaExpected' || isEnd) return null;
  return {
    offset: before + 1,
    message: `a comma is missing here, before ${shortened(text, offset)}`,
  };
}

/** A bracket that does not close what is open, or one that is not there. */
function bracket({ text, offset, name }: ErrorAt): SyntaxFlaw | null {
  const open = openBrackets(text, offset).at(-1);
  const here = text.charAt(offset);
  if (open === undefined) return null;
  const [own, close] = text[open] === '{' ? ['{', '}'] : ['[', ']'];
  const line = text.slice(0, open).split('\n').length;
  if (here === '' && /CommaExpected|Close|ValueExpected|PropertyNameExpected/.test(name)) {
    return { offset, message: `a closing ${close} is missing for the ${own} of line ${line}` };
  }
  if (!/[\]}]/.test(here) || here === close) return null;
  return {
    offset,
    message: `this ${here} closes nothing: the ${own} of line ${line} is open; write ${close} first`,
  };
}

function openBrackets(text: string, end: number): readonly number[] {
  const scanner = createScanner(text.slice(0, end), true);
  const open: number[] = [];
  for (scanner.scan(); scanner.getTokenOffset() < end; scanner.scan()) {
    const at = scanner.getTokenOffset();
    if ('[{'.includes(text.charAt(at))) open.push(at);
    else if (']}'.includes(text.charAt(at))) open.pop();
  }
  return open;
}

const small: Readonly<Record<string, string>> = { none: 'null', nil: 'null', undefined: 'null' };

/** What stands where a value or a name should, in some other notation. */
function symbol({ text, offset, name }: ErrorAt): SyntaxFlaw | null {
  const rest = text.slice(offset);
  const [quote] = /^['‘’‚`“”„«»「」『』]/.exec(rest) ?? [];
  if (quote !== undefined) {
    return {
      offset,
      message: `${quote} is no quotation mark in JSON; write " at both ends of a text`,
    };
  }
  const [word] = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest) ?? [];
  if (word !== undefined && name === 'InvalidSymbol') {
    const literal = /^(?:true|false|null)$/i.test(word)
      ? word.toLowerCase()
      : small[word.toLowerCase()];
    const written = literal ?? `"${word}"`;
    const where = literal === undefined ? ', in double quotes' : '';
    return { offset, length: word.length, message: `write ${written} here${where}` };
  }
  const [number] = /^[+.]\d*\.?\d+/.exec(rest) ?? [];
  if (number === undefined) return null;
  const written = number.replace(/^\+/, '').replace(/^\./, '0.');
  return { offset, length: number.length, message: `write ${written} here` };
}

/** The beginning of what stands at an offset, to be named. */
function shortened(text: string, offset: number): string {
  const [rest = ''] = text.slice(offset).split('\n');
  return rest.length > 20 ? `${rest.slice(0, 20)}…` : rest;
}
