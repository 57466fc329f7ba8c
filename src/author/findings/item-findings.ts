import type { Problem } from '../../authoring/problem.ts';
import type { EditorFinding } from '../code/code-editor.ts';
import { endOf, type QuizText, type Span } from '../document/quiz-text.ts';

/** A problem with the item that it is about. */
export interface Finding {
  readonly problem: Problem;
  /** Its place in the file; null for what is said of the file as a whole. */
  readonly item: number | null;
  /** Its place in the item, such as `options[1].text`, or in the file; '' for either as a whole. */
  readonly path: string;
}

/** The findings of a file, each with its item, by the path or else by the line that it names. */
export function findingsOf(quiz: QuizText, problems: readonly Problem[]): readonly Finding[] {
  return problems
    .filter(({ file }) => file === quiz.file)
    .flatMap((problem) => {
      const [, number, rest = ''] = /^items\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
      if (number !== undefined) {
        const item = Number(number);
        return [{ problem, item, path: rest }, ...twinsOf(quiz, problem, item)];
      }
      if (problem.path !== '') return { problem, item: null, path: problem.path };
      const at = offsetOf(quiz.text, problem.line, problem.column);
      const item = quiz.items.findIndex((each) => at >= each.offset && at <= endOf(each));
      return { problem, item: item < 0 ? null : item, path: '' };
    });
}

/** An id that two items have is told of the second, and written in either. */
function twinsOf({ text, items }: QuizText, problem: Problem, item: number): readonly Finding[] {
  if (problem.rule?.id !== 'repeated-id') return [];
  const id = items[item]?.brief.id;
  const twin = items.findIndex(({ brief }) => brief.id === id);
  const span = items[twin];
  if (twin === item || span === undefined) return [];
  const lines = text.slice(0, span.offset).split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, length: 1 };
  const path = `items[${twin}].id`;
  return [{ problem: { ...problem, ...place, path }, item: twin, path: 'id' }];
}

/** The worst that is said of an item; null for nothing. */
export function worstOf(findings: readonly Finding[]): Problem['severity'] | null {
  return worstSeverity(findings.map(({ problem }) => problem.severity));
}

export function worstSeverity(
  severities: readonly Problem['severity'][],
): Problem['severity'] | null {
  return (['error', 'warning', 'note'] as const).find((each) => severities.includes(each)) ?? null;
}

/** Where a problem stands in the text of a part of a file. */
export function placeInSpan(
  problem: Problem,
  { text }: Pick<QuizText, 'text'>,
  span: Span,
): EditorFinding {
  const { line, column, length, severity, message } = problem;
  const at = offsetOf(text, line, column);
  const from = Math.min(Math.max(at, span.offset), endOf(span)) - span.offset;
  return { from, to: from + length, severity, message };
}

/** Where a problem stands in the text of a file without its items. */
export function placeAroundItems(problem: Problem, quiz: QuizText): EditorFinding {
  const { text, list } = quiz;
  const found = placeInSpan(problem, quiz, { offset: 0, length: text.length });
  if (list === null || found.from <= list.offset) return found;
  const moved = Math.min(found.from - list.offset, list.length);
  return { ...found, from: found.from - moved, to: found.to - moved };
}

/** The line of a file that a line of a part of it is, both from 1. */
export function lineInSpan({ text }: Pick<QuizText, 'text'>, { offset }: Span, line: number) {
  return line + lineEnds(text, 0, offset);
}

/** The line of a file that a line of it without its items is, both from 1. */
export function lineAroundItems({ text, list }: QuizText, line: number): number {
  if (list === null || line <= lineEnds(text, 0, list.offset) + 1) return line;
  return line + lineEnds(text, list.offset, endOf(list));
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

/** The offset of a place that a message names by line and column, both from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
