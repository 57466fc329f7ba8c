import type { CourseData } from '../../authoring/course-data.ts';
import type { Problem } from '../../authoring/problem.ts';
import type { SourceFile } from '../../exchange/bank/bank.ts';
import { isDraft, type OwnBank } from '../../packaging/make/own-bank.ts';
import { textsAsWritten } from '../document/as-written.ts';
import { fileOf, openedDocument, type WrittenDocument } from '../document/document.ts';
import { fitted, type KnownThere, withBanks } from '../document/own-banks.ts';
import { saidOfDraft, withDraft } from '../document/own-draft.ts';
import { quizText } from '../document/quiz-text.ts';
import { siteData } from '../files/course-home.ts';
import { findingsOf } from '../findings/item-findings.ts';
import { startAuthorWorker } from '../worker/browser.ts';
import type { CarriedBank } from '../worker/read-bank.ts';
import type { AuthorWorker, CourseToMake } from '../worker/worker.ts';
import { type CourseFacts, courseFacts } from './course-facts.ts';

/** The course of this site, with questions in it that somebody brings. */
export interface OwnSource {
  facts(): Promise<CourseFacts>;
  /** Reads a bank, as this course can ask it, with what became of its questions. */
  read(files: readonly SourceFile[], wanted: WantedBank): Promise<FittedBank>;
  /** @throws where the questions of the site cannot be had */
  withBanks(banks: readonly OwnBank[]): Promise<OwnCourse>;
}

export interface WantedBank {
  /** The id of a lesson, or `exam`. */
  readonly into: string;
  /** Of questions that name none of this course. */
  readonly objective: string;
}

export interface FittedBank extends CarriedBank {
  /** What was changed for this course, in sentences. */
  readonly changes: readonly string[];
}

export type OwnCourse =
  | (Extract<CourseToMake, { kind: 'course' }> & {
      /** What a draft among them does to the questions of the site, in sentences; [] for none. */
      readonly drafted: readonly string[];
    })
  /** In sentences. */
  | { readonly kind: 'failed'; readonly problems: readonly string[] };

/** Nothing is loaded until something is asked of it. */
export function ownSource(): OwnSource {
  let starting: Promise<Started> | null = null;
  const started = () => {
    starting ??= start();
    return starting;
  };
  return {
    facts: async () => (await started()).facts,
    async read(files, { into, objective }) {
      const { worker, there } = await started();
      const carried = await worker.readBank(files, {
        objective,
        kind: into === 'exam' ? 'exam' : 'check',
      });
      return { ...carried, ...fitted(carried.quizzes, there, objective) };
    },
    withBanks: async (banks) => courseWith(banks, await started()),
  };
}

interface Started {
  readonly worker: AuthorWorker;
  readonly data: CourseData;
  readonly facts: CourseFacts;
  readonly there: KnownThere;
}

async function start(): Promise<Started> {
  const data = await siteData();
  const facts = courseFacts('text' in data.course ? data.course.text : '');
  const { facts: stated } = data;
  const known: object = stated !== null && 'text' in stated ? JSON.parse(stated.text) : {};
  const there = {
    objectives: facts.objectives.map(({ id }) => id),
    facts: Object.keys(known),
  };
  return { worker: startAuthorWorker(), data, facts, there };
}

async function courseWith(
  banks: readonly OwnBank[],
  { worker, data }: Started,
): Promise<OwnCourse> {
  const drafts = banks.filter(isDraft);
  const brought = banks.flatMap((bank) => (isDraft(bank) ? [] : [bank]));
  const whole = drafts.reduce(withDraft, data);
  // Pictures of banks that were brought in before go again.
  await worker.open(whole, data);
  const { document, homeless } = withBanks(documentOf(whole), brought, whole.pictures);
  if (homeless.length > 0) return { kind: 'failed', problems: homeless.map(noPlace) };
  for (const picture of document.pictures) {
    const flaw = await worker.addPicture(picture);
    if (flaw !== null) return { kind: 'failed', problems: [`${picture.path}: ${flaw}.`] };
  }
  const made = await worker.toMake(textsAsWritten(whole, document), document.lessons);
  if (made.kind === 'course')
    return { ...made, drafted: drafts.flatMap((draft) => saidOfDraft(data, draft)) };
  const problems = made.problems.map((problem) => saidOf(problem, document));
  return { kind: 'failed', problems: [...new Set(problems)] };
}

function documentOf({ course, quizzes, lessons }: CourseData): WrittenDocument {
  return openedDocument(
    quizzes.flatMap((source) => ('text' in source ? [quizText(source.file, source.text)] : [])),
    'text' in course ? course : null,
    lessons.map(({ file, text }) => ({ file, text })),
  );
}

function noPlace(name: string): string {
  return `${name}: this course has no place for its questions. Bring it in again, and choose where they go.`;
}

/** A problem with the question that it is about. */
function saidOf(problem: Problem, document: WrittenDocument): string {
  const { file, line, message } = problem;
  const quiz = fileOf(document, file);
  const [found] = quiz === undefined ? [] : findingsOf(quiz, [problem]);
  const item = quiz?.items[found?.item ?? -1]?.brief;
  if (item === undefined) return `${file}, line ${line}: ${message}`;
  const path = found?.path ? `, ${found.path}` : '';
  return `“${item.prompt || item.label || item.id}”${path}: ${message}`;
}
