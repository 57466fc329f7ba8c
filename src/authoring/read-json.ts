import {
  createScanner,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { type Problem, placeOf, problemAt } from './problem.ts';
import { shapeMessage } from './shape-message.ts';

/** A JSON file that was read and has the shape asked for. */
export interface JsonFile<Value> {
  readonly file: string;
  readonly value: Value;
  /** A problem at a path of this file. */
  problem(path: JSONPath, message: string): Problem;
}

export type ReadJson<Value> =
  | { readonly kind: 'read'; readonly json: JsonFile<Value> }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

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

const deepest = 100;
const mostProblems = 100;

/**
 * Reads a JSON text and checks it against a schema. Every problem carries line and column; after a
 * hundred, the rest is left for the next time.
 */
export function readJson<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ReadJson<z.output<Schema>> {
  const deep = tooDeep(text);
  if (deep !== null) {
    const message = `brackets stand in more than ${deepest} others here; is a closing one missing?`;
    return { kind: 'failed', problems: [{ file, ...placeOf(text, deep), path: '', message }] };
  }
  const errors: ParseError[] = [];
  // A byte order mark, which some editors put first, is no mistake of the author.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  if (tree === undefined || errors.length > 0)
    return { kind: 'failed', problems: syntaxProblems(file, text, errors) };
  const repeated = repeatedNames(tree).map((node) => ({
    file,
    ...placeOf(text, node.offset),
    path: '',
    message: `"${String(node.value)}" appears twice in one object; keep one`,
  }));
  if (repeated.length > 0) return { kind: 'failed', problems: repeated };
  const checked = schema.safeParse(jsonValue(tree), { error: shapeMessage });
  if (!checked.success) {
    const problems = checked.error.issues.slice(0, mostProblems).flatMap((issue) => {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      return places.map((place) => problemAt(file, text, tree, place, issue.message));
    });
    return { kind: 'failed', problems };
  }
  const problem = (path: JSONPath, message: string) => problemAt(file, text, tree, path, message);
  return { kind: 'read', json: { file, value: checked.data, problem } };
}

/** The offset where a text nests too deep, for reading it would exhaust the stack; null for none. */
function tooDeep(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text.charAt(scanner.getTokenOffset());
    if ('[{'.includes(first)) depth += 1;
    if (']}'.includes(first)) depth -= 1;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return null;
}

function syntaxProblems(
  file: string,
  text: string,
  errors: readonly ParseError[],
): readonly Problem[] {
  const [first] = errors;
  const name = first === undefined ? '' : printParseErrorCode(first.error);
  const message =
    text.trim() === ''
      ? 'the file is empty; it should hold one JSON object'
      : (advice[name] ?? name);
  // One slip makes many follow-on errors: the first is the one to fix.
  return [{ file, ...placeOf(text, first?.offset ?? 0), path: '', message }];
}

function repeatedNames(node: Node): readonly Node[] {
  const children = node.children ?? [];
  const names =
    node.type === 'object' ? children.flatMap(({ children: pair }) => pair?.[0] ?? []) : [];
  const seen = new Set<unknown>();
  const own = names.filter(({ value }) => seen.size === seen.add(value).size);
  return [...own, ...children.flatMap(repeatedNames)];
}

/** As JSON.parse would give it; the tree is used so that `__proto__` stays an ordinary name. */
function jsonValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(jsonValue);
  if (node.type !== 'object') return node.value;
  const pairs = (node.children ?? []).map(({ children }) => [
    String(children?.[0]?.value),
    children?.[1] === undefined ? undefined : jsonValue(children[1]),
  ]);
  return Object.fromEntries(pairs);
}
