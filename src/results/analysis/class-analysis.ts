import { againstCourse } from '../course/against-course.ts';
import type { AskedCourse, AskedItem, Part } from '../course/asked-course.ts';
import { readResponse } from '../course/read-response.ts';
import type { Answers } from '../reading/answers.ts';
import { type ExamAnalysis, examAnalysis, quantile } from './exam-analysis.ts';
import { type ChosenOption, type Finding, fewAnswers, findingsOf, strict } from './findings.ts';
import { type FirstAnswers, firstAnswers } from './first-answers.ts';
import { type ItemStatistics, itemStatistics } from './item-statistics.ts';
import { medianSeconds } from './median-seconds.ts';
import { chosenIn, type ResponseCounts, responseCounts } from './option-counts.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { fewestForText, seenOptions } from './seen-options.ts';
import { standingOf } from './standing.ts';

/** What a class's results say of a course. */
export interface ClassAnalysis {
  readonly people: number;
  readonly answers: number;
  /** The exam first; a part without graded answers is not there. */
  readonly parts: readonly PartAnalysis[];
  /** Names that the course has no item for. */
  readonly unknown: readonly string[];
  /** Answers that were reported as wrong and are worth a part of the points. */
  readonly partly: number;
  readonly rekeyed: readonly { readonly id: string; readonly answers: number }[];
}

export interface PartAnalysis {
  readonly part: Part;
  readonly people: number;
  readonly items: readonly ItemAnalysis[];
  readonly reliability: Reliability | null;
  /** Of the exam alone. */
  readonly exam: ExamAnalysis | null;
}

export interface ItemAnalysis extends ItemStatistics {
  readonly id: string;
  readonly asked: AskedItem | undefined;
  /** Whether it has too few answers for findings and ranks. */
  readonly few: boolean;
  readonly options: readonly ChosenOption[];
  /** What people wrote, matched or ordered, as far as three or more gave the same. */
  readonly texts: readonly GivenText[];
  /** Of each fourth, how many answered. */
  readonly quarters: readonly number[];
  /** Median; null where no time is known. */
  readonly seconds: number | null;
  /** How often it was answered for each who answered; null in an exam. */
  readonly tries: number | null;
  /** Of those who answered anything of its quiz, how many left it open; null in an exam. */
  readonly open: { readonly asked: number; readonly open: number } | null;
  readonly findings: readonly Finding[];
}

export interface GivenText {
  readonly text: string;
  readonly people: number;
  readonly byQuarter: readonly number[];
}

/**
 * Analyses the answers of a class, the exam and the checks apart: each with its own standing of people.
 *
 * @param course null where it is not known which it was: items then have no texts, and whatever was
 *   answered in a sitting counts as the exam
 * @param version the number of a version of the course; all answers where it is left out
 */
export function classAnalysis(
  given: Answers,
  course: AskedCourse | null,
  version?: number,
): ClassAnalysis {
  const joined =
    course === null
      ? { answers: given, asked: [], unknown: [], partly: 0, rekeyed: [] }
      : againstCourse(given, course);
  const { answers, asked, unknown, partly, rekeyed } = joined;
  const inExam = (item: number) => {
    const of = asked[item];
    return of === undefined ? null : of.part === 'exam';
  };
  const parts = (['exam', 'checks'] as const).flatMap((part) => {
    const first = firstAnswers(answers, { part, inExam, version });
    const found = partAnalysis({ part, answers, asked, course }, first);
    return found === null ? [] : [found];
  });
  return { people: answers.people.length, answers: answers.count, parts, unknown, partly, rekeyed };
}

interface Context {
  readonly part: Part;
  readonly answers: Answers;
  readonly asked: readonly (AskedItem | undefined)[];
  readonly course: AskedCourse | null;
}

function partAnalysis(context: Context, first: FirstAnswers): PartAnalysis | null {
  const { part, answers, asked, course } = context;
  const standing = standingOf(first);
  const statistics = itemStatistics(first, standing);
  if (statistics.length === 0) return null;
  const counts = responseCounts(first, standing);
  const seconds = medianSeconds(first);
  const typical = quantile(
    [...seconds].filter((each) => !Number.isNaN(each)),
    0.5,
  );
  const open = part === 'exam' ? () => null : openIn(first, asked);
  const tries = part === 'exam' ? () => null : triesIn(answers, first);
  const pool = statistics.length;
  const isOfCourse = statistics.some(({ item }) => asked[item] !== undefined);
  return {
    part,
    people: standing.people,
    reliability: reliabilityOf(standing),
    exam:
      part === 'exam'
        ? examAnalysis(first, standing, {
            asked,
            passMark: isOfCourse ? (course?.passMark ?? null) : null,
            length: isOfCourse && course !== null ? Math.min(course.examLength, pool) : null,
          })
        : null,
    items: statistics.map((own) => {
      const its = counts[own.item];
      const of = asked[own.item];
      const time = seconds[own.item] ?? Number.NaN;
      const left = open(own.item);
      const { options, haveOne } = optionsOf(of, its, answers);
      const findings = findingsOf({
        statistics: own,
        options: haveOne ? options : [],
        areAll: of !== undefined,
        byQuarter: its?.byQuarter ?? [],
        open: left === null || left.asked < fewAnswers ? null : left.open / left.asked,
        times: Number.isNaN(time) || !(typical > 0) ? null : time / typical,
      });
      return {
        ...own,
        id: answers.items[own.item] ?? '',
        asked: of,
        few: own.answers < fewAnswers,
        options,
        texts: its === undefined || options.length > 0 ? [] : commonTexts(its, answers),
        quarters: its?.byQuarter ?? [],
        seconds: Number.isNaN(time) ? null : time,
        tries: tries(own.item),
        open: left,
        findings,
      };
    }),
  };
}

/** Who chose what, and whether one of the options was to be chosen. */
function optionsOf(
  of: AskedItem | undefined,
  its: ResponseCounts | undefined,
  answers: Answers,
): { readonly options: readonly ChosenOption[]; readonly haveOne: boolean } {
  if (its === undefined) return { options: [], haveOne: false };
  if (of === undefined) return seenOptions(its, answers.responses);
  const { item } = of;
  const haveOne = item.type === 'true-false' || (item.type === 'choice' && item.choose === 'one');
  return { options: chosenOptions(of, its, answers), haveOne };
}

/** Who chose each option; several may be chosen at once. */
function chosenOptions(
  { item, options }: AskedItem,
  counts: ResponseCounts,
  answers: Answers,
): readonly ChosenOption[] {
  const chosen = new Map(
    counts.responses.map(({ response }) => {
      const read = readResponse(item, answers.responses[response] ?? '');
      return [response, read] as const;
    }),
  );
  return options.map((option) => ({
    ...option,
    ...chosenIn(
      counts,
      (response) => {
        const read = chosen.get(response);
        if (read?.type === 'choice') return read.chosen.includes(option.id);
        if (read?.type === 'true-false') return String(read.value) === option.id;
        return read?.type === 'likert' && read.chosen === option.id;
      },
      strict,
    ),
  }));
}

function commonTexts({ responses }: ResponseCounts, answers: Answers): readonly GivenText[] {
  return responses
    .filter(({ people, response }) => people >= fewestForText && response !== 0)
    .slice(0, 8)
    .map(({ response, people, byQuarter }) => ({
      text: answers.responses[response] ?? '',
      people,
      byQuarter,
    }));
}

/** Of whoever answered anything of a quiz, how many left an item of it open. */
function openIn(first: FirstAnswers, asked: readonly (AskedItem | undefined)[]) {
  const people = new Map<string, Set<number>>();
  const answered = new Uint32Array(first.items);
  for (let at = 0; at < first.count; at += 1) {
    const item = first.item[at] ?? 0;
    answered[item] = (answered[item] ?? 0) + 1;
    const quiz = asked[item]?.quiz;
    if (quiz === undefined) continue;
    const own = people.get(quiz) ?? new Set();
    people.set(quiz, own.add(first.person[at] ?? 0));
  }
  return (item: number) => {
    const whole = people.get(asked[item]?.quiz ?? '')?.size;
    return whole === undefined ? null : { asked: whole, open: whole - (answered[item] ?? 0) };
  };
}

/** Answers to an item for each who answered it; null where the source has one for each. */
function triesIn(answers: Answers, first: FirstAnswers) {
  const all = new Uint32Array(first.items);
  const firsts = new Uint32Array(first.items);
  for (const item of answers.item) all[item] = (all[item] ?? 0) + 1;
  for (const item of first.item) firsts[item] = (firsts[item] ?? 0) + 1;
  const isJournal = answers.tries.some((tries) => tries > 1);
  return (item: number) => (isJournal ? (all[item] ?? 0) / (firsts[item] ?? 1) : null);
}
