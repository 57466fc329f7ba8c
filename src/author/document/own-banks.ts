import { parse } from 'jsonc-parser';
import { base64Of } from '../../authoring/pictures/base64.ts';
import type { BroughtBank } from '../../packaging/make/own-bank.ts';
import { done, fileOf, type WrittenDocument, withPictures } from './document.ts';
import { nameOfPicture } from './pictures.ts';
import { quizFolderOf } from './quiz-operations.ts';
import { besidePictures, type TakenBank, takeBank, takeIntoQuiz } from './take-bank.ts';

/** What banks name of a course must be there. */
export interface KnownThere {
  readonly objectives: readonly string[];
  readonly facts: readonly string[];
}

/**
 * A bank as this course can ask it: with an objective of it where a question names one of another
 * course, and resting on nothing that it does not have.
 *
 * @param objective takes the place of those that are not there
 * @returns what is not as it was, in sentences
 */
export function fitted<Quiz extends TakenBank['quizzes'][number]>(
  quizzes: readonly Quiz[],
  there: KnownThere,
  objective: string,
): { readonly quizzes: readonly Quiz[]; readonly changes: readonly string[] } {
  const others = new Set<string>();
  const facts = new Set<string>();
  const isThere = (fact: unknown) => {
    if (there.facts.includes(String(fact))) return true;
    facts.add(String(fact));
    return false;
  };
  const fittedItem = (item: object) => {
    const own = new Map<string, unknown>(Object.entries(item));
    const named = own.get('objective');
    if (named !== undefined && !there.objectives.includes(String(named))) {
      others.add(String(named));
      own.set('objective', objective);
    }
    const rests = own.get('facts');
    if (Array.isArray(rests)) {
      const left = rests.filter(isThere);
      if (left.length > 0) own.set('facts', left);
      else own.delete('facts');
    }
    return Object.fromEntries(own);
  };
  const fit = quizzes.map((quiz) => {
    const written: object = Object(parse(quiz.text));
    const items: unknown = Reflect.get(written, 'items');
    if (!Array.isArray(items)) return quiz;
    const own = { ...written, items: items.map((item) => fittedItem(Object(item))) };
    return { ...quiz, text: `${JSON.stringify(own, null, 2)}\n` };
  });
  return {
    quizzes: fit,
    changes: [
      ...(others.size === 0
        ? []
        : [
            `This course has no objective ${listed(others)}: “${objective}” is in the place of ${others.size === 1 ? 'it' : 'them'}.`,
          ]),
      ...(facts.size === 0
        ? []
        : [
            `This course has no fact ${listed(facts)}, so no question rests on ${facts.size === 1 ? 'it' : 'them'} here.`,
          ]),
    ],
  };
}

function listed(names: ReadonlySet<string>): string {
  return [...names].map((name) => `“${name}”`).join(', ');
}

/** A course with banks in it. */
export interface WithBanks {
  readonly document: WrittenDocument;
  /** Names of banks for which it has no place. */
  readonly homeless: readonly string[];
}

/**
 * Puts banks into a course, each behind the questions of the exam or of the last check of its lesson;
 * a lesson without a check gets one. Ids that are taken get a number behind them, so equal banks give
 * equal ids for as long as the course stays.
 *
 * @param held the pictures of the course by their names, in base64
 */
export function withBanks(
  document: WrittenDocument,
  banks: readonly BroughtBank[],
  held: Readonly<Record<string, string>>,
): WithBanks {
  const homeless: string[] = [];
  let whole = document;
  let there = held;
  for (const bank of banks) {
    const { quizzes, pictures } = besidePictures(takenOf(bank), there, base64Of);
    const home = withHome(whole, bank.into, quizzes);
    const step = home && takeIntoQuiz(home.document, quizzes, home.file);
    if (home === null || step === null) {
      homeless.push(bank.name);
      continue;
    }
    const folder = quizFolderOf(whole);
    const added = pictures.map(({ name, bytes }) => ({ path: `${folder}${name}`, bytes }));
    const letters = added.map((each) => [nameOfPicture(each), base64Of(each.bytes)] as const);
    there = { ...there, ...Object.fromEntries(letters) };
    whole = withPictures(done(home.document, step), added);
  }
  return { document: whole, homeless };
}

/** A course with a quiz for what is brought to a place of it; null where it has no such place. */
function withHome(
  document: WrittenDocument,
  into: string,
  quizzes: TakenBank['quizzes'],
): { readonly document: WrittenDocument; readonly file: string } | null {
  const file = homeOf(document, into);
  if (file !== null) return { document, file };
  const [first] = quizzes;
  if (first === undefined || !lessonsOf(document).some(({ id }) => id === into)) return null;
  const folder = quizFolderOf(document);
  let id = first.id;
  for (let number = 2; fileOf(document, `${folder}${id}.json`); number += 1)
    id = `${first.id.slice(0, 36)}_${number}`;
  const { stems: _, ...head } = { stems: [], ...Object(parse(first.text)) };
  const text = `${JSON.stringify({ ...head, id, items: [] }, null, 2)}\n`;
  const step = takeBank(document, [{ id, text }], into);
  return step === null ? null : { document: done(document, step), file: `${folder}${id}.json` };
}

function takenOf({ quizzes, pictures }: BroughtBank): TakenBank {
  return {
    quizzes,
    pictures: pictures.map(({ name, base64 }) => ({
      name,
      bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    })),
  };
}

/** The file of the exam, or of the last check of a lesson; null where there is none. */
function homeOf(document: WrittenDocument, into: string): string | null {
  const { course } = document;
  const exam: unknown = course === null ? '' : Object(parse(course.text)).exam;
  const lesson = lessonsOf(document).find(({ id }) => id === into);
  const checks: readonly unknown[] = Array.isArray(lesson?.checks) ? lesson.checks : [];
  const quiz = into === 'exam' ? exam : checks.at(-1);
  const file = `${quizFolderOf(document)}${String(quiz)}.json`;
  return fileOf(document, file) === undefined ? null : file;
}

function lessonsOf({ course }: WrittenDocument): readonly { id?: unknown; checks?: unknown }[] {
  const lessons: unknown = course === null ? [] : Object(parse(course.text)).lessons;
  return Array.isArray(lessons) ? lessons.map((each) => ({ ...Object(each) })) : [];
}
