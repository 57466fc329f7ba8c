import type { Answer, Asked, Option, Pair, Question } from '../question/question.ts';

/** Finds what is right in a question by trying answers with the scoring of its source. */

type ChoiceAsked = Extract<Asked, { kind: 'choice' }>;
type PairsAsked = Extract<Asked, { kind: 'pairs' }>;

export interface RightOptions {
  readonly right: readonly string[];
  readonly changes: readonly string[];
}

export const noneRight = 'It names no right answer, or one that cannot be found.';

export const scoringLost =
  'Its scoring cannot be followed: what its maker declares is right, and feedback that the scoring chooses is left out.';

/** The one right option; `reason` where there is none or more than one. */
export function rightOption(
  { play, known, scored }: Question,
  { response, options }: ChoiceAsked,
): RightOptions | { readonly reason: string } {
  const declared = (known.get(response) ?? []).filter((id) => has(options, id));
  const scores = options.map(({ id }) => play(new Map([[response, [id]]])).score);
  const most = Math.max(...scores.map((score) => score ?? 0));
  const best = options.filter((_, at) => scores[at] === most).map(({ id }) => id);
  if (most <= 0 || scores.includes(null)) {
    const [only, ...more] = declared;
    if (only === undefined) return { reason: noneRight };
    if (more.length > 0)
      return { reason: 'It names several right answers, of which one may be chosen.' };
    return { right: [only], changes: scored && scores.includes(null) ? [scoringLost] : [] };
  }
  const agreed = best.filter((id) => declared.includes(id));
  const [only, ...more] = agreed.length === 1 ? agreed : best;
  if (only === undefined || more.length > 0) {
    return { reason: 'Several of its answers give all points, and one may be chosen.' };
  }
  return {
    right: [only],
    changes: [
      ...(declared.length > 0 && !declared.includes(only)
        ? ['Its scoring and its declared answer differ; the scoring is taken.']
        : []),
      ...(scores.some((score) => score !== null && score > 0 && score < most)
        ? ['Answers that gave a part of the points give none.']
        : []),
      ...penalty(scores),
    ],
  };
}

/** All right options. */
export function rightOptionSet(
  question: Question,
  { response, options }: ChoiceAsked,
): RightOptions | { readonly reason: string } {
  const { play, known, scored } = question;
  const declared = (known.get(response) ?? []).filter((id) => has(options, id));
  const scoreOf = (ids: readonly string[]) => play(new Map([[response, ids]])).score;
  const none = scoreOf([]);
  if (none === null) {
    if (declared.length === 0) return { reason: noneRight };
    return { right: declared, changes: scored ? [scoringLost] : [] };
  }
  const alone = options.map(({ id }) => scoreOf([id]));
  const gaining = options.filter((_, at) => (alone[at] ?? 0) > none).map(({ id }) => id);
  const right = bestOf([declared, gaining], scoreOf) ?? bestOf(subsets(options), scoreOf);
  if (right === null) {
    return declared.length === 0 ? { reason: noneRight } : { right: declared, changes: [] };
  }
  return { right, changes: partialCredit(options, right, scoreOf) };
}

/** Whether parts of the points come as ours do: right ones less wrong ones, by the right ones. */
function partialCredit(
  options: readonly Option[],
  right: readonly string[],
  scoreOf: (ids: readonly string[]) => number | null,
): readonly string[] {
  const full = scoreOf(right) ?? 0;
  const wrong = options.map(({ id }) => id).filter((id) => !right.includes(id));
  const tries = [
    right.slice(1),
    [...right, ...wrong.slice(0, 1)],
    [...right.slice(1), ...wrong.slice(0, 1)],
  ];
  const differs = tries.some((ids) => {
    const chosen = ids.filter((id) => right.includes(id)).length;
    const ours = Math.max(0, (2 * chosen - ids.length) / right.length);
    return Math.abs((scoreOf(ids) ?? 0) / full - ours) > 0.01;
  });
  return differs
    ? [
        'What part of the points an answer gives that is not all right follows our rule: right ones less wrong ones.',
      ]
    : [];
}

function bestOf(
  sets: readonly (readonly string[])[],
  scoreOf: (ids: readonly string[]) => number | null,
): readonly string[] | null {
  let best: readonly string[] | null = null;
  let most = 0;
  for (const set of sets) {
    const score = scoreOf(set) ?? 0;
    if (score > most) [best, most] = [set, score];
  }
  return best;
}

/** Small sets first, so that of those with most points the smallest is found. */
function subsets(options: readonly Option[]): readonly (readonly string[])[] {
  if (options.length > 8) return [];
  const all = Array.from({ length: 2 ** options.length }, (_, bits) =>
    options.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1).map(({ id }) => id),
  );
  return all.sort((one, other) => one.length - other.length);
}

/** The partner of each source; those without one are not in it. */
export function rightPairs({ play }: Question, asked: PairsAsked): readonly Pair[] {
  if (asked.right.length > 0) return asked.right;
  const none = play(asked.give([])).score ?? 0;
  return asked.sources.flatMap(({ id: source }): readonly Pair[] => {
    const scores = asked.targets.map(({ id }) => play(asked.give([[source, id]])).score ?? none);
    const most = Math.max(...scores);
    const target = asked.targets[scores.indexOf(most)];
    return most > none && target !== undefined ? [[source, target.id]] : [];
  });
}

function penalty(scores: readonly (number | null)[]): readonly string[] {
  return scores.some((score) => score !== null && score < 0)
    ? ['Wrong answers took points away; here they give none.']
    : [];
}

function has(options: readonly Option[], id: string): boolean {
  return options.some((option) => option.id === id);
}

export function answer(response: string, ...values: readonly string[]): Answer {
  return new Map([[response, values]]);
}
