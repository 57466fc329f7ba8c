import { lengthWithChecks } from './check-blocks.ts';

/** Characters of suspend data that answers can take, by the parts of a course that may be left out. */
export interface AnswerSizes {
  /** What stands before all answers. */
  readonly start: number;
  /** The checks of each lesson, by its id: what they ask of the lesson itself. */
  readonly lessons: Readonly<Record<string, number>>;
  /** Each item of theirs about an earlier lesson, which goes where either of the two is left out. */
  readonly earlier: readonly {
    readonly lesson: string;
    readonly about: string;
    readonly size: number;
  }[];
  /** Each item of the exam's pool, with the lesson that teaches what it tests; '' for none. */
  readonly pool: readonly { readonly lesson: string; readonly size: number }[];
}

/** What of a course a package has, as far as suspend data is concerned. */
export interface AnswerNeeds {
  /** Ids of its lessons. */
  readonly lessons: readonly string[];
  readonly examLength: number;
  readonly examAttempts: number;
}

/** Number, state and count of a sitting, and its tag; its number twice more, with its day and time. */
const sittingStart = 6 + 5 + 6;

/** The most characters that a learner can need once texts are cut. */
export function mostCharacters(
  { start, lessons, earlier, pool }: AnswerSizes,
  { lessons: kept, examLength, examAttempts }: AnswerNeeds,
): number {
  const names = new Set(kept);
  const own = kept.reduce((sum, id) => sum + (lessons[id] ?? 0), 0);
  const checks = earlier
    .filter(({ lesson, about }) => names.has(lesson) && names.has(about))
    .reduce((sum, { size }) => sum + size, own);
  const drawn = pool
    .filter(({ lesson }) => lesson === '' || names.has(lesson))
    .map(({ size }) => size)
    .sort((one, other) => other - one)
    .slice(0, examLength)
    .reduce((sum, size) => sum + size, 0);
  return lengthWithChecks(start + checks + examAttempts * (sittingStart + drawn));
}
