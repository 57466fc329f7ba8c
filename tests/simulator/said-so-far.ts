import type { Course } from '../../src/attempt/course.ts';
import {
  inEdition,
  mostTries,
  type Promised,
  type PromisedAnswer,
  type PromisedSitting,
  type Said,
  sameButCut,
} from './ledger.ts';

interface Told extends PromisedAnswer {
  /** Number of the document it was told in. */
  readonly document: number;
}

/** `may-be-cut`: a keeper with a limit, which may shorten texts further as other answers come. */
export type Keeping = 'whole' | 'may-be-cut';

/**
 * Which of a learner's words may stand where others were promised: those of another document
 * always; where tries are not counted, the last of one browser, and any of several browsers (the
 * later save decides between them, not the later answer).
 */
type Rule = 'other-document' | 'last' | 'any';

/**
 * Everything a learner ever said, to judge what replaced a promised answer: only another answer of
 * the learner's may, given later or in another document.
 */
export interface SaidSoFar {
  /** The learner opened the course at a browser. */
  opened(browser: number): void;
  answered(document: number, answer: PromisedAnswer): void;
  answeredExam(document: number, seed: number, sitting: number, answer: PromisedAnswer): void;
  submitted(seed: number, sitting: PromisedSitting): void;
  /** Answers that an attempt has in its round from now on: given in it, or brought in. */
  inRound(round: number, answers: readonly Said[]): void;
  /** Says which answers an attempt holds that were cleared; '' for none. */
  cleared(found: Promised): string;
  /** Says what of a promise an attempt does not hold; '' for nothing. */
  missing(course: Course, promise: Promised, found: Promised, keeping: Keeping): string;
}

export function saidSoFar(): SaidSoFar {
  const browsers = new Set<number>();
  const inChecks: Told[] = [];
  const inSittings = new Map<string, Told[]>();
  const submissions = new Map<string, PromisedSitting[]>();
  const rounds = new Map<number, Said[]>();

  const uncounted = (): Rule => (browsers.size > 1 ? 'any' : 'last');

  const missingSitting = (
    was: PromisedSitting,
    now: PromisedSitting | undefined,
    told: readonly Told[],
    versions: readonly PromisedSitting[],
    keeping: Keeping,
  ): string => {
    const name = `sitting ${was.number}`;
    if (now === undefined) return `${name} is missing`;
    if (was.submitted && !now.submitted) return `${name} is open again`;
    if (!now.submitted && now.spent < was.spent)
      return `${name} was open for ${was.spent} s, and is said to have been for ${now.spent} s`;
    const lost = was.answers.find((each) => !holds(now, each, keeping));
    if (lost === undefined) return '';
    if (now.submitted) {
      const isOne = versions.some((version) => isVersion(now, version));
      return isOne ? '' : `${name} is none of those submitted: ${lost.item} differs`;
    }
    const faults = was.answers.map((each) =>
      missingAnswer(each, now.answers, told, keeping, uncounted()),
    );
    const fault = faults.find((each) => each !== '');
    return fault === undefined ? '' : `${fault} in ${name}`;
  };

  return {
    opened: (browser) => void browsers.add(browser),
    answered: (document, answer) => void inChecks.push({ ...answer, document }),
    answeredExam(document, seed, sitting, answer) {
      push(inSittings, place(seed, sitting), { ...answer, document });
    },
    submitted: (seed, sitting) => push(submissions, place(seed, sitting.number), sitting),
    inRound(round, answers) {
      rounds.set(round, [...(rounds.get(round) ?? []), ...answers]);
    },
    cleared({ round, answers }) {
      const known = rounds.get(round) ?? [];
      const back = answers.find(
        (now) => !known.some((was) => sameItem(was, now) && sameButCut(was.words, now.words)),
      );
      return back === undefined ? '' : `the answer to ${back.item} is back, which was cleared`;
    },
    missing(course, promise, found, keeping) {
      const isOne = promise.seed === found.seed;
      if (isOne && found.round < promise.round)
        return `round ${promise.round} is round ${found.round} again`;
      // What was started over from is cleared, wherever it is kept.
      const isCleared = found.round > promise.round;
      for (const was of isOne && !isCleared ? promise.practised : []) {
        const now = found.practised.find((each) => sameItem(each, was));
        if (now === undefined || now.day < was.day) return `the practice of ${was.item} is missing`;
      }
      for (const was of isCleared ? [] : promise.answers) {
        const fault = missingAnswer(was, found.answers, inChecks, keeping, uncounted());
        if (fault !== '') return fault;
      }
      for (const was of promise.sittings) {
        const key = place(promise.seed, was.number);
        // What the LMS holds as handed in stands; a journal's may give way to another device's.
        const stands = keeping === 'may-be-cut' && was.submitted;
        const rivals = stands ? [] : (submissions.get(key) ?? []);
        const versions = inEdition(course, { ...promise, sittings: rivals });
        const now = found.sittings.find(({ number }) => number === was.number);
        const told = inSittings.get(key) ?? [];
        const fault = missingSitting(was, now, told, versions.sittings, keeping);
        if (fault !== '') return fault;
      }
      return '';
    },
  };
}

function missingAnswer(
  was: PromisedAnswer,
  found: readonly PromisedAnswer[],
  told: readonly Told[],
  keeping: Keeping,
  uncounted: Rule,
): string {
  const now = found.find((each) => sameItem(each, was));
  if (now === undefined) return `the answer to ${was.item} is missing`;
  if (now.tries > was.tries) return '';
  if (now.tries < was.tries) return `an answer to ${was.item} with fewer tries is back`;
  if (says(was, now, keeping)) return '';
  const alike = told.filter(({ tries }) => tries === was.tries);
  const rule = was.tries === mostTries ? uncounted : 'other-document';
  return mayReplace(alike, was, now, rule)
    ? ''
    : `the answer to ${was.item} is ${brief(now)} instead of ${brief(was)}`;
}

/** Whether the learner said the one after the other, or in a document that may not have seen it. */
function mayReplace(told: readonly Told[], was: Said, now: Said, rule: Rule): boolean {
  const same = told.filter((each) => sameItem(each, was));
  const before = same.filter(({ words }) => sameButCut(words, was.words));
  const after = same.filter(({ words }) => sameButCut(words, now.words));
  const isLater =
    same.findLastIndex((each) => after.includes(each)) >=
    same.findIndex((each) => before.includes(each));
  const isApart = after.some(({ document }) => before.some((each) => each.document !== document));
  return after.length > 0 && (rule === 'any' || (rule === 'last' && isLater) || isApart);
}

function isVersion(now: PromisedSitting, version: PromisedSitting): boolean {
  return (
    now.answers.every((each) => holds(version, each, 'may-be-cut')) &&
    version.answers.every((each) => holds(now, each, 'may-be-cut'))
  );
}

function holds(sitting: PromisedSitting, answer: Said, keeping: Keeping): boolean {
  const there = sitting.answers.find((each) => sameItem(each, answer));
  return there !== undefined && says(answer, there, keeping);
}

function says(was: Said, now: Said, keeping: Keeping): boolean {
  if (was.words === now.words) return true;
  const mayDiffer = keeping === 'may-be-cut' || was.words.endsWith('…');
  return mayDiffer && sameButCut(was.words, now.words);
}

function sameItem(one: Omit<Said, 'words'>, other: Omit<Said, 'words'>): boolean {
  return one.item === other.item && one.code === other.code;
}

function place(seed: number, sitting: number): string {
  return `${seed}/${sitting}`;
}

function push<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

function brief({ words }: Said): string {
  return JSON.stringify(words.length > 24 ? `${words.slice(0, 24)}… (${words.length})` : words);
}
