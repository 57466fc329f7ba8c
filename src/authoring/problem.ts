import { excerptOf } from './excerpt.ts';

/** An error fails the build and the check; a warning and a note are told, and nothing more. */
export type Severity = 'error' | 'warning' | 'note';

/** What a problem is judged by. */
export interface Rule {
  /** Its name, in lower-case letters, digits and -. */
  readonly id: string;
  /** What it asks for, in one sentence. */
  readonly about: string;
  /** An absolute address that says more, such as that of the literature. */
  readonly link?: string | undefined;
}

/** Something an author has to fix, or should look at: where it stands, what is wrong, how to fix it. */
export interface Problem {
  readonly severity: Severity;
  /** Path of the file, relative to the project; '' where none is known. */
  readonly file: string;
  /** From 1, in UTF-16 code units as editors count them. */
  readonly line: number;
  readonly column: number;
  /** How much of the line is meant; 1 for a point. */
  readonly length: number;
  /** Place inside the JSON, such as `items[3].correct[0]`; '' for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly rule?: Rule;
  /** The line of the file that it stands in; absent where the file has no text. */
  readonly source?: string;
}

/** What is wrong at a place inside a JSON file. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The part that is meant, where the place holds a text: code units of the text as JSON.parse gives it. */
  readonly span?: Span;
  /** 'error' if it is left out. */
  readonly severity?: Severity;
  readonly rule?: Rule;
}

/** A part of a text. */
export interface Span {
  /** From 0. */
  readonly offset: number;
  /** 1 if it is left out. */
  readonly length?: number | undefined;
}

/** A file of a course: its name for messages, and what it holds. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** What is said of a place in a file. */
export interface Said {
  readonly message: string;
  readonly path?: string | undefined;
  /** 'error' if it is left out. */
  readonly severity?: Severity | undefined;
  readonly rule?: Rule | undefined;
}

/** Problems as one error, for where only throwing stops a build. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printed).join('\n'));
    this.problems = problems;
    // What an author has to fix is in no file of the kit.
    this.stack = '';
  }
}

/** Makes problems of the places in a file; knows its lines once it has been asked. */
export function problemsIn({ file, text }: FileText): (span: Span, said: Said) => Problem {
  let starts: readonly number[] | undefined;
  return ({ offset, length = 1 }, { message, path = '', severity = 'error', rule }) => {
    starts ??= lineStarts(text);
    const at = Math.max(starts[0] ?? 0, Math.min(offset, text.length));
    const line = lastAtOrBefore(starts, at);
    const start = starts[line] ?? 0;
    const source = text.slice(start, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    const inLine = Math.max(1, Math.min(length, start + source.length - at));
    return {
      ...{ severity, file, line: line + 1, column: at - start + 1, length: inLine, path, message },
      ...(rule === undefined ? {} : { rule }),
      source,
    };
  };
}

/** A problem of a file as a whole, of which there is no text to show. */
export function problemOf(file: string, message: string, rule?: Rule): Problem {
  const whole = { severity: 'error', line: 1, column: 1, length: 1, path: '' } as const;
  return { ...whole, file, message, ...(rule === undefined ? {} : { rule }) };
}

/** `quizzes/x.json:12:7 items[3].correct[0]: no option has the id "b"; there are: a, c` */
export function problemText({
  severity,
  file,
  line,
  column,
  path,
  message,
  rule,
}: Problem): string {
  const weight = severity === 'error' ? '' : `${severity} `;
  const name = rule === undefined || severity === 'error' ? '' : ` [${rule.id}]`;
  const place = file === '' ? '' : `${file}:${line}:${column} `;
  return `${place}${weight}${path === '' ? '' : `${path}: `}${message}${name}`;
}

/** A problem as people read it: `problemText`, the line of the file with a caret, where to read more. */
export function printed(problem: Problem): string {
  const { source, rule } = problem;
  return [
    problemText(problem),
    ...(source === undefined ? [] : [excerptOf({ ...problem, source })]),
    ...(rule?.link === undefined ? [] : [`  see ${rule.link}`]),
  ].join('\n');
}

/** The offsets at which lines begin. */
function lineStarts(text: string): readonly number[] {
  // Editors count no byte order mark.
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not above another, in a rising list; 0 where all are. */
function lastAtOrBefore(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
