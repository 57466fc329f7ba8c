import type { AskedItem } from '../course/asked-course.ts';
import type { FirstAnswers } from './first-answers.ts';
import type { Standing } from './standing.ts';

/** What the first sittings of an exam came to. */
export interface ExamAnalysis {
  readonly sittings: number;
  /** In percent of the points, where an open question earns nothing. */
  readonly mean: number;
  readonly median: number;
  readonly deviation: number;
  /** How many came to 0 to 10 percent, to 20 and so on; 100 counts for the last. */
  readonly distribution: readonly number[];
  /** Null where it is not known, and nobody then counts as passed. */
  readonly passMark: number | null;
  readonly passed: number;
  /** Questions left open in a sitting, on average; null where the length of a form is not known. */
  readonly open: number | null;
  readonly forms: FormsAnalysis;
}

/** How even the drawn forms are, by what their items came to among all who had them. */
export interface FormsAnalysis {
  /** Percent that a form would come to among all people: of the easiest and hardest twentieth, and its deviation. */
  readonly hardest: number;
  readonly easiest: number;
  readonly deviation: number;
  /** Share of the variance of results that is due to which form it was. */
  readonly share: number;
  /** Thirds of the sittings by that percent, the hardest first; [] where they are fewer than 9. */
  readonly thirds: readonly FormGroup[];
  /** Forms that ten people or more had, item by item the same. */
  readonly same: readonly FormGroup[];
}

export interface FormGroup {
  readonly sittings: number;
  readonly expected: number;
  readonly mean: number;
  readonly passed: number;
}

/** What is known of the exam: of its items, and what a sitting is held to. */
export interface KnownExam {
  readonly asked: readonly (AskedItem | undefined)[];
  readonly passMark: number | null;
  /** Items of a form; null where that is not known. */
  readonly length: number | null;
}

interface Sitting {
  readonly percent: number;
  readonly expected: number;
  readonly form: number;
}

/** Null where nobody has a graded answer. */
export function examAnalysis(
  answers: FirstAnswers,
  standing: Standing,
  known: KnownExam,
): ExamAnalysis | null {
  const { sittings, open } = sittingsOf(answers, standing, known);
  if (sittings.length === 0) return null;
  const percents = sittings.map(({ percent }) => percent);
  const distribution = new Array<number>(10).fill(0);
  for (const percent of percents) {
    const bin = Math.min(Math.floor(percent / 10), 9);
    distribution[bin] = (distribution[bin] ?? 0) + 1;
  }
  return {
    sittings: sittings.length,
    mean: mean(percents),
    median: quantile(percents, 0.5),
    deviation: Math.sqrt(variance(percents)),
    distribution,
    passMark: known.passMark,
    passed: passedOf(sittings, known.passMark),
    open,
    forms: formsAnalysis(sittings, known.passMark),
  };
}

function formsAnalysis(sittings: readonly Sitting[], passMark: number | null): FormsAnalysis {
  const expected = sittings.map((sitting) => sitting.expected);
  const ordered = [...sittings].sort((one, other) => one.expected - other.expected);
  const third = ordered.length / 3;
  const parts = [0, 1, 2].map((at) =>
    ordered.slice(Math.round(at * third), Math.round((at + 1) * third)),
  );
  const byForm = new Map<number, Sitting[]>();
  for (const sitting of sittings) {
    byForm.set(sitting.form, [...(byForm.get(sitting.form) ?? []), sitting]);
  }
  const group = (own: readonly Sitting[]) => groupOf(own, passMark);
  const whole = variance(sittings.map(({ percent }) => percent));
  return {
    hardest: quantile(expected, 0.05),
    easiest: quantile(expected, 0.95),
    deviation: Math.sqrt(variance(expected)),
    share: whole === 0 ? 0 : variance(expected) / whole,
    thirds: ordered.length < 9 ? [] : parts.map(group),
    same: [...byForm.values()].filter(({ length }) => length >= 10).map(group),
  };
}

function passedOf(sittings: readonly Sitting[], passMark: number | null): number {
  return passMark === null ? 0 : sittings.filter(({ percent }) => percent >= passMark).length;
}

function groupOf(sittings: readonly Sitting[], passMark: number | null): FormGroup {
  return {
    sittings: sittings.length,
    expected: mean(sittings.map(({ expected }) => expected)),
    mean: mean(sittings.map(({ percent }) => percent)),
    passed: passedOf(sittings, passMark),
  };
}

function sittingsOf(answers: FirstAnswers, standing: Standing, { asked, length }: KnownExam) {
  const zeros = () => new Float64Array(answers.people);
  const [earned, points, expected, count, form] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  for (let at = 0; at < answers.count; at += 1) {
    const score = answers.score[at] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const person = answers.person[at] ?? 0;
    const item = answers.item[at] ?? 0;
    const worth = asked[item]?.item.points ?? 1;
    earned[person] = (earned[person] ?? 0) + worth * score;
    points[person] = (points[person] ?? 0) + worth;
    expected[person] = (expected[person] ?? 0) + worth * (standing.mean[item] ?? 0);
    count[person] = (count[person] ?? 0) + 1;
    // A sum of scattered numbers stands for a set, whatever its order.
    form[person] = (form[person] ?? 0) + scattered(item);
  }
  const sittings: Sitting[] = [];
  let open = 0;
  for (let person = 0; person < answers.people; person += 1) {
    const answered = count[person] ?? 0;
    if (answered === 0) continue;
    const left = length === null ? 0 : Math.max(0, length - answered);
    open += left;
    const own = points[person] ?? 0;
    sittings.push({
      percent: (100 * (earned[person] ?? 0)) / (own * (1 + left / answered)),
      expected: (100 * (expected[person] ?? 0)) / own,
      form: form[person] ?? 0,
    });
  }
  return { sittings, open: length === null ? null : open / (sittings.length || 1) };
}

/** A whole number below 2^46 for each item, so that sums of two hundred are exact. */
function scattered(item: number): number {
  const one = Math.imul(item + 1, 0x9e3779b1) >>> 0;
  const other = Math.imul(one ^ (one >>> 15), 0x85ebca6b) >>> 0;
  return one * 16_384 + (other >>> 18);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** By R's type 7: between the two nearest. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  const at = share * (ordered.length - 1);
  const low = ordered[Math.floor(at)] ?? 0;
  const high = ordered[Math.ceil(at)] ?? 0;
  return low + (at - Math.floor(at)) * (high - low);
}
