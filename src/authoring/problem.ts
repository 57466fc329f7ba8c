import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';

/** Something an author has to fix: where it stands, what is wrong, how to fix it. */
export interface Problem {
  /** Path of the file, relative to the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Place inside the JSON, such as `items[3].correct[0]`; '' for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong at a place inside a JSON file. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** `quizzes/x.json:12:7 items[3].correct[0]: no option has the id "b"; there are: a, c` */
export function problemText({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;
}

/** Line and column, from 1, of a place in a text. */
export function placeOf(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A problem at a path of a parsed JSON file: at the nearest part that exists. */
export function problemAt(
  file: string,
  text: string,
  tree: Node,
  path: JSONPath,
  message: string,
): Problem {
  let node: Node | undefined;
  for (let length = path.length; node === undefined && length >= 0; length -= 1) {
    node = findNodeAtLocation(tree, path.slice(0, length));
  }
  return { file, ...placeOf(text, node?.offset ?? 0), path: pathText(path), message };
}

function pathText(path: JSONPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}
