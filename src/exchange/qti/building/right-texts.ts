import type { Asked, Question } from '../question/question.ts';
import { answer, noneRight } from './right-answers.ts';

/** Finds which typed texts and numbers are right, by trying them with the scoring of the source. */

type TextAsked = Extract<Asked, { kind: 'text' }>;

export interface RightTexts {
  /** Those that give all points, the first to show first. */
  readonly accept: readonly string[];
  readonly caseMatters: boolean;
  /** Those that are mentioned and give fewer. */
  readonly wrong: readonly string[];
  readonly changes: readonly string[];
}

export function rightTexts(
  { play, known }: Question,
  { response, mentioned }: TextAsked,
): RightTexts {
  const declared = known.get(response) ?? [];
  const all = [...new Set([...declared, ...mentioned])].filter((text) => text !== '');
  const scoreOf = (text: string) => play(answer(response, text)).score;
  const scores = new Map(all.map((text) => [text, scoreOf(text)]));
  const most = Math.max(0, ...[...scores.values()].map((score) => score ?? 0));
  const isRight = (text: string) =>
    most > 0 ? scores.get(text) === most : declared.includes(text);
  const accept = all.filter(isRight);
  const wrong = all.filter((text) => !isRight(text));
  const part = wrong.some((text) => (scores.get(text) ?? 0) > 0);
  const turned = accept.filter((text) => swapped(text) !== text);
  return {
    accept,
    caseMatters:
      most > 0 &&
      turned.some((text) => !accept.includes(swapped(text)) && scoreOf(swapped(text)) !== most),
    wrong,
    changes: part ? ['Answers that gave a part of the points give none.'] : [],
  };
}

function swapped(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

export interface RightNumber {
  readonly correct: number;
  readonly tolerance: number;
  readonly changes: readonly string[];
}

/** The right number with how far off still counts; `reason` where there is not just one stretch. */
export function rightNumber(
  question: Question,
  { response, mentioned }: TextAsked,
): RightNumber | { readonly reason: string } {
  const declared = numbers(question.known.get(response) ?? []);
  const named = [...new Set(numbers(mentioned))].sort((one, other) => one - other);
  const scoreOf = (value: number) => question.play(answer(response, String(value))).score ?? 0;
  const between = named.slice(1).map((value, at) => tidy((value + (named[at] ?? value)) / 2));
  const tried = [...declared, ...named, ...between];
  const most = Math.max(0, ...tried.map(scoreOf));
  if (most === 0) {
    const [only] = declared;
    return only === undefined
      ? { reason: noneRight }
      : { correct: only, tolerance: 0, changes: [] };
  }
  const isRight = (value: number) => scoreOf(value) === most;
  const start = tried.find(isRight) ?? 0;
  const above = reach(start, 1, isRight);
  const below = reach(start, -1, isRight);
  if (above === null || below === null) {
    return { reason: 'Every number above or below a limit is right, which ours cannot say.' };
  }
  // What halving leaves out at the ends is no gap.
  const margin = 1e-9 * Math.max(1, Math.abs(above), Math.abs(below));
  const isApart = (value: number) => value < below - margin || value > above + margin;
  if (named.some((value) => isRight(value) && isApart(value))) {
    return { reason: 'Several numbers that lie apart are right, which ours cannot say.' };
  }
  const correct = tidy((above + below) / 2);
  const isOff = Math.abs(correct - start) > 1e-9 * Math.max(1, Math.abs(start));
  return {
    correct,
    tolerance: tidy((above - below) / 2),
    changes: isOff
      ? [
          `What counts as right goes from ${tidy(below)} to ${tidy(above)}; its middle is shown as the answer.`,
        ]
      : [],
  };
}

function numbers(texts: readonly string[]): readonly number[] {
  return texts
    .filter((text) => text.trim() !== '')
    .map(Number)
    .filter(Number.isFinite);
}

/** How far from a right number others still are; null where there is no end. */
function reach(start: number, sign: 1 | -1, isRight: (value: number) => boolean): number | null {
  const scale = Math.max(1, Math.abs(start));
  let [near, far] = [0, scale * 1e-9];
  while (isRight(start + sign * far)) {
    near = far;
    far *= 2;
    if (far > scale * 1e12) return null;
  }
  for (let step = 0; step < 60; step += 1) {
    const middle = (near + far) / 2;
    if (isRight(start + sign * middle)) near = middle;
    else far = middle;
  }
  return start + sign * near;
}

/** Without what binary fractions and halving add. */
export function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
