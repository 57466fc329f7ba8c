import { createScanner, type JSONPath, type Node } from 'jsonc-parser';
import { z } from 'zod';
import { instead, meant } from '../quiz/schema/instead.ts';
import { nameSpanAt, pathText, spanAt } from './json-place.ts';
import { parsedTree } from './json-syntax.ts';
import {
  type FileText,
  type Problem,
  problemsIn,
  type Rule,
  type Severity,
  type Span,
} from './problem.ts';
import { rule, ruleNamed } from './rules.ts';
import { shapeMessage } from './shape-message.ts';

/** A JSON file that could be parsed, whatever it says. */
export interface ParsedJson {
  readonly file: string;
  /** What it says, of no certain shape. */
  readonly raw: unknown;
  /** A problem at a path of this file. */
  problem(path: JSONPath, message: string, more?: More): Problem;
}

/** What may be said of a problem in a JSON file beside its message. */
export interface More {
  /** The part that is meant, where the path leads to a text; see `Flaw`. */
  readonly span?: Span | undefined;
  /** 'error' if it is left out. */
  readonly severity?: Severity | undefined;
  readonly rule?: Rule | undefined;
}

/** A JSON file that was read and has the shape asked for. */
export interface JsonFile<Value> extends ParsedJson {
  readonly value: Value;
}

export type ReadJson<Value> =
  | { readonly kind: 'read'; readonly json: JsonFile<Value> }
  | {
      readonly kind: 'failed';
      readonly problems: readonly Problem[];
      /** Null where it is no JSON. */
      readonly parsed: ParsedJson | null;
    };

/** A file of a course, or why it has no text. */
export type CourseSource = FileText | { readonly file: string; readonly problem: Problem };

/** `readJson` on a file that may have no text. */
export function readSource<Schema extends z.ZodType>(
  source: CourseSource,
  schema: Schema,
): ReadJson<z.output<Schema>> {
  return 'problem' in source
    ? { kind: 'failed', problems: [source.problem], parsed: null }
    : readJson(source.file, source.text, schema);
}

/** The file as far as it could be read; null where it is no JSON, or there is none. */
export function parsedOf(read: ReadJson<unknown> | null): ParsedJson | null {
  return read === null ? null : read.kind === 'read' ? read.json : read.parsed;
}

const deepest = 100;
const mostProblems = 100;

/**
 * Reads a JSON text and checks it against a schema. Every problem carries line and column; after a
 * hundred, the rest is left for the next time.
 *
 * An issue of the schema's own checks can name a part of the text at its path, a severity and a rule:
 * `params: { span: { offset, length }, severity, rule }`, the span in code units of the text that was
 * checked.
 */
export function readJson<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ReadJson<z.output<Schema>> {
  const problemAt = problemsIn({ file, text });
  const failed = (problems: readonly Problem[], parsed: ParsedJson | null = null) =>
    ({ kind: 'failed', problems, parsed }) as const;
  const deep = tooDeep(text);
  if (deep !== null) {
    const message = `brackets stand in more than ${deepest} others here; is a closing one missing?`;
    return failed([problemAt({ offset: deep }, { message, rule: rule('json-syntax') })]);
  }
  const read = parsedTree(text);
  if ('flaw' in read)
    return failed([problemAt(read.flaw, { ...read.flaw, rule: rule('json-syntax') })]);
  const { tree } = read;
  const repeated = repeatedNames(tree).map((node) => {
    const message = `"${String(node.value)}" appears twice in one object; keep one`;
    return problemAt(node, { message, rule: rule('repeated-name') });
  });
  if (repeated.length > 0) return failed(repeated);
  const parsed: ParsedJson = {
    file,
    raw: jsonValue(tree),
    problem: (path, message, { span, ...more } = {}) =>
      problemAt(spanAt(text, tree, path, span), { path: pathText(path), message, ...more }),
  };
  const names = new Map<readonly string[], readonly string[]>();
  const error: z.core.$ZodErrorMap = (issue) => {
    if (issue.code === 'unrecognized_keys') names.set(issue.keys, namesOf(issue.inst));
    return shapeMessage(issue);
  };
  const checked = schema.safeParse(parsed.raw, { error, reportInput: true });
  if (checked.success) return { kind: 'read', json: { ...parsed, value: checked.data } };
  const { issues } = checked.error;
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            pathText([...pathOf(issue), meant(key, names.get(issue.keys) ?? []) ?? '']),
          )
        : [],
    ),
  );
  // What is misspelt is not missing as well.
  const isTold = (issue: z.core.$ZodIssue) =>
    issue.input !== undefined || !misspelt.has(pathText(pathOf(issue)));
  const problems = issues
    .filter(isTold)
    .slice(0, mostProblems)
    .flatMap((issue) => {
      const path = pathOf(issue);
      if (issue.code !== 'unrecognized_keys')
        return [parsed.problem(path, issue.message, moreOf(issue, valueAt(parsed.raw, path)))];
      return issue.keys.map((key) => {
        const place = [...path, key];
        const message = unknownName(key, names.get(issue.keys) ?? []);
        const said = { path: pathText(place), message, rule: rule('unknown-entry') };
        return problemAt(nameSpanAt(text, tree, place), said);
      });
    });
  return failed(problems, parsed);
}

function pathOf({ path }: z.core.$ZodIssue): JSONPath {
  return path.filter((step) => typeof step !== 'symbol');
}

/** What a schema's own check says of an issue beside its message. */
const saidOfIssue = z.object({
  span: z.object({ offset: z.number(), length: z.number().optional() }).optional(),
  severity: z.enum(['error', 'warning', 'note']).optional(),
  rule: z
    .union([
      z.string().transform(ruleNamed),
      z.object({ id: z.string(), about: z.string(), link: z.string().optional() }),
    ])
    .optional(),
});

function moreOf(issue: z.core.$ZodIssue, raw: unknown): More {
  const isMissing = raw === undefined && issue.code.startsWith('invalid');
  const shape = rule(isMissing ? 'missing-entry' : 'shape');
  const said = issue.code === 'custom' ? saidOfIssue.safeParse(issue.params) : undefined;
  if (said?.success !== true) return { rule: shape };
  const { span, ...rest } = said.data;
  const more = { ...rest, rule: rest.rule ?? shape };
  if (span === undefined) return more;
  // Schemas trim texts before they check them.
  const trimmed =
    typeof raw === 'string' && typeof issue.input === 'string' ? raw.indexOf(issue.input) : 0;
  return { ...more, span: { ...span, offset: span.offset + Math.max(0, trimmed) } };
}

/** The entries that an object of a schema may have. */
function namesOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unknownName(name: string, known: readonly string[]): string {
  const what = `there is no entry "${name}" here`;
  if (known.length === 0) return `${what}; remove it`;
  const one = meant(name, known);
  return one === null
    ? `${what}; remove it or correct it; ${instead(name, known)}`
    : `${what}; did you mean "${one}"?`;
}

function valueAt(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );
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
