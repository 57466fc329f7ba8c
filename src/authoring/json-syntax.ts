import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from './problem.ts';

/** The tree of a JSON text, or the slip that keeps it from being one. */
export type ParsedTree =
  | { readonly tree: Node }
  | { readonly flaw: Span & { readonly message: string } };

const advice: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not JSON; texts stand between double quotes, numbers look like 0.5',
  UnexpectedEndOfNumber: 'a digit is missing at the end of this number',
  PropertyNameExpected: 'a name in double quotes is expected here; is there a comma too many?',
  ValueExpected: 'a value is expected here; is there a comma too many?',
  ColonExpected: 'a colon is missing after the name',
  CommaExpected: 'a comma is missing before this, or a closing bracket',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
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
  const offset = first?.offset ?? 0;
  if (text.trim() === '') {
    return { flaw: { offset, message: 'the file is empty; it should hold one JSON object' } };
  }
  const name = first === undefined ? '' : printParseErrorCode(first.error);
  return { flaw: { offset, length: first?.length ?? 1, message: advice[name] ?? name } };
}
