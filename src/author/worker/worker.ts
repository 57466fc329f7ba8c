import { expose } from 'comlink';
import { z } from 'zod';
import type { Course } from '../../attempt/course.ts';
import { closed, type KnownIds, lessonProblems } from '../../authoring/check-references.ts';
import { beyondSite, type CodeNeeds, codeNeeds } from '../../authoring/code-needs.ts';
import {
  type CourseData,
  type JudgedData,
  judgeData,
  type LessonData,
  lessonData,
  picturesOf,
  rememberQuizzes,
  reviewData,
} from '../../authoring/course-data.ts';
import { guessedLine, recallerLine } from '../../authoring/guessed-words.ts';
import { jsonSchemas } from '../../authoring/json-schema.ts';
import { knownIds } from '../../authoring/known-ids.ts';
import { type KnownOfQuestions, knownOfQuestions } from '../../authoring/known-of-questions.ts';
import type { TreeNode } from '../../authoring/lesson-tree.ts';
import { mdxTree } from '../../authoring/mdx-tree.ts';
import { base64Of } from '../../authoring/pictures/base64.ts';
import { pictureFinder } from '../../authoring/pictures/picture-finder.ts';
import type { ItemMark } from '../../authoring/place-items.ts';
import { type FileText, type Problem, problemOf } from '../../authoring/problem.ts';
import type { WholeCourse } from '../../authoring/read-course.ts';
import { type ParsedLesson, readLesson } from '../../authoring/read-lesson.ts';
import { quizReader } from '../../authoring/read-quiz.ts';
import { guessedExam } from '../../authoring/review-problems.ts';
import { textParser } from '../../authoring/text/parse-text.ts';
import type { ReadOptions, SourceFile } from '../../exchange/bank/bank.ts';
import type { DrawnQuestions } from '../../packaging/make/drawn-questions.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import { formats } from '../../words/formats.ts';
import type { CourseJsonTexts } from '../document/as-written.ts';
import type { WrittenPicture } from '../document/document.ts';
import { type PackageEdits, packageEdits } from '../document/package-edits.ts';
import { type DrawnItem, drawItem, type WantedItem } from './draw-item.ts';
import { type CarriedBank, readBank } from './read-bank.ts';

/** What the page for authors asks of its worker, which runs what the build runs. */
export interface AuthorWorker {
  /**
   * Takes the course that is written on; comes before all else.
   *
   * @param built the course that this site was built of
   */
  open(data: CourseData, built: CourseData): Promise<void>;
  /** What is wrong with the course with these texts of its files. */
  judge(texts: CourseJsonTexts, lessons: readonly FileText[]): Promise<readonly Problem[]>;
  /** A lesson as far as it can be read, and what it may name in the course that was judged last. */
  lesson(text: string): Promise<ReadText>;
  /** Puts a picture beside those of the course, or says why it can be none. */
  addPicture(picture: WrittenPicture): Promise<string | null>;
  /** What its review finds, where nothing is wrong with it as it was judged last. */
  review(): Promise<readonly Problem[]>;
  /** What a guesser gets in the exam of that course, in sentences; [] where it cannot be built. */
  guess(): Promise<readonly string[]>;
  /** An item as students get it; pictures in it are data addresses. */
  draw(wanted: WantedItem): Promise<DrawnItem>;
  /** The course with these texts of its files, as packages of this site have it. */
  questions(texts: CourseJsonTexts, lessons: readonly FileText[]): Promise<CourseQuestions>;
  /** The same for whoever chooses among its questions, with what the review finds in them. */
  toMake(texts: CourseJsonTexts, lessons: readonly FileText[]): Promise<CourseToMake>;
  /** A bank of another tool as quiz files, with what became of each of its questions. */
  readBank(files: readonly SourceFile[], options: ReadOptions): Promise<CarriedBank>;
  /** The JSON Schema of quiz files, or of course files. */
  schema(of: 'quiz' | 'course'): Promise<string>;
}

export interface ReadText {
  readonly tree: TreeNode;
  readonly names: Omit<KnownIds, 'pages'>;
}

/** The questions of a course as its pages have them, or the errors that keep it from being made. */
export type CourseQuestions =
  | { readonly kind: 'drawn'; readonly questions: DrawnQuestions }
  | Refused;

/** The same, and what is known of the course to whoever chooses among its questions. */
export type CourseToMake =
  | {
      readonly kind: 'course';
      readonly questions: DrawnQuestions;
      readonly outline: Course;
      readonly quizzes: readonly Quiz[];
      readonly known: KnownOfQuestions;
    }
  | Refused;

interface Refused {
  readonly kind: 'failed';
  readonly problems: readonly Problem[];
}

const knownNowhere: KnownIds = {
  ...{ facts: undefined, terms: undefined, figures: [], lessons: null },
  ...{ quizzes: new Map(), pages: new Map() },
};

// It would try whether code can be made of text, which policies report.
z.config({ jitless: true });

let opened: CourseData | null = null;
let site: CourseData | null = null;
let judged: JudgedData | null = null;
let remembering = rememberQuizzes();
let written: readonly LessonData[] = [];
let names = knownNowhere;
/** What the site has code for. */
let needs: CodeNeeds | null = null;

/** Lessons are read again and again, and one changes at a time. */
const parsed = new Map<string, ParsedLesson>();

function parse(text: string): ParsedLesson {
  const known = parsed.get(text) ?? readLesson(text, [...closed, ...course().figures], mdxTree);
  if (parsed.size > 100) parsed.clear();
  parsed.set(text, known);
  return known;
}

function course(): CourseData {
  if (opened === null) throw new Error('no course was opened');
  return opened;
}

/** The language that numbers in texts are written in; that of the course file, as it was opened. */
function numbersOf({ course: file }: CourseData) {
  const language = 'text' in file ? /"language":\s*"([^"]+)"/.exec(file.text)?.[1] : undefined;
  return formats(language ?? 'en').number;
}

const worker: AuthorWorker = {
  async open(data, built) {
    opened = data;
    site = built;
    remembering = rememberQuizzes();
    needs = null;
  },
  async judge(texts, lessons) {
    const data = course();
    written = lessons.map((lesson) => lessonData(lesson, parse(lesson.text).tree));
    judged = judgeData({ ...data, ...texts, lessons: written }, remembering);
    names = knownIds(judged.known, data.figures, written, parse);
    const told = written.flatMap((lesson) =>
      // Which pictures lie beside lessons is known to who has the folder.
      lessonProblems({ ...lesson, hasPicture: () => true }, names, parse),
    );
    // What is said of questions in lessons is among it.
    const files = new Set(written.map(({ file }) => file));
    return [...judged.problems.filter(({ file }) => !files.has(file)), ...told];
  },
  async lesson(text) {
    const { pages: _, ...known } = names;
    return { tree: parse(text).tree, names: known };
  },
  async addPicture({ path, bytes }) {
    const name = path.replace(/^.*\//, '');
    const data = course();
    const pictures = { ...data.pictures, [name]: base64Of(bytes) };
    const found = pictureFinder(picturesOf({ pictures })).find(`images/${name}`);
    if ('flaw' in found) return found.flaw;
    opened = { ...data, pictures };
    // Texts that name it are others now.
    remembering = rememberQuizzes();
    return null;
  },
  readBank,
  review: async () => (judged === null ? [] : reviewData(judged, { lessons: written })),
  async guess() {
    const guessed = judged?.course && guessedExam(judged.course);
    if (!guessed || !judged?.course) return [];
    const { passMark } = judged.course.file.settings;
    return [guessedLine(guessed, passMark), recallerLine(guessed)];
  },
  async draw(wanted) {
    const data = course();
    const pictures = pictureFinder(picturesOf(data));
    const read = quizReader(textParser(pictures.find), numbersOf(data));
    return withPictures(drawItem(wanted, read), pictures.found);
  },
  async questions(texts, lessons) {
    const packaged = packagedCourse(texts, lessons);
    if (packaged.kind === 'failed') return packaged;
    return { kind: 'drawn', questions: await drawnOf(packaged) };
  },
  async toMake(texts, lessons) {
    const packaged = packagedCourse(texts, lessons);
    if (packaged.kind === 'failed') return packaged;
    const { whole } = packaged;
    const found = reviewData({ ...packaged.judged, course: whole }, packaged);
    const marks = packaged.lessons.flatMap((lesson) => lesson.marks);
    return {
      kind: 'course',
      questions: await drawnOf(packaged),
      outline: whole.course,
      quizzes: whole.quizzes,
      known: knownOfQuestions(whole, marks, found),
    };
  },
  async schema(of) {
    const found = [...jsonSchemas()].find(([file]) => file.endsWith(`/${of}.schema.json`));
    return found?.[1] ?? '{}';
  },
};

/** A course as packages made here have it. */
interface PackagedCourse {
  readonly kind: 'packaged';
  readonly whole: WholeCourse;
  readonly judged: JudgedData;
  readonly lessons: readonly LessonData[];
}

function packagedCourse(
  texts: CourseJsonTexts,
  lessons: readonly FileText[],
): PackagedCourse | Refused {
  const data = course();
  const built = site ?? data;
  // Texts of lessons are not in packages: what they ask for is judged by the pages below.
  const texted = new Set(lessons.map(({ file }) => file));
  const errors = judgeData({ ...data, ...texts }, remembering).problems.filter(
    (problem) => isError(problem) && !texted.has(problem.file),
  );
  if (errors.length > 0) return { kind: 'failed', problems: errors };
  const file = 'text' in texts.course ? texts.course : null;
  const edits = packageEdits(built, { course: file, lessons });
  if (edits === null)
    return { kind: 'failed', problems: [otherCourse(texts.course.file, built.course)] };
  const packaged = {
    ...{ ...data, course: edits.course, quizzes: texts.quizzes },
    lessons: built.lessons.map((lesson) => withChecks(lesson, edits.added)),
  };
  const judgedAgain = judgeData(packaged, remembering);
  const { problems, course: whole } = judgedAgain;
  if (whole === null)
    return { kind: 'failed', problems: problems.filter(isError).map(onBuiltPage) };
  needs ??= siteNeeds(built);
  const beyond = beyondSite(whole, needs);
  if (beyond.length > 0) return { kind: 'failed', problems: beyond };
  return { kind: 'packaged', whole, judged: judgedAgain, lessons: packaged.lessons };
}

async function drawnOf({ whole, judged: { placements }, lessons }: PackagedCourse) {
  const { drawQuestions } = await import('../drawn/draw-pages.tsx');
  return drawQuestions(whole, placements, lessons);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** A lesson as the page of the site has it, with checks at its end that this has not. */
function withChecks(lesson: LessonData, added: PackageEdits['added']): LessonData {
  const line = lesson.text.split('\n').length;
  const marks = (added.get(lesson.id) ?? []).map(
    (id): ItemMark => ({ tag: 'Quiz', id, line, inText: false }),
  );
  return { ...lesson, marks: [...lesson.marks, ...marks] };
}

function otherCourse(file: string, built: CourseData['course']): Problem {
  const id = 'text' in built ? /"id":\s*"([^"]+)"/.exec(built.text)?.[1] : undefined;
  const message = `this site makes packages of the course "${id}", and this is another; build a site from this folder with npm start -- --course and its path, or ask whoever runs a site to`;
  return problemOf(file, message);
}

/** What is found in the page of the site alone: what is written is sound. */
function onBuiltPage(problem: Problem): Problem {
  const message = `${problem.message} (packages made here keep the pages of this site, where this is so: take it back, or build the site from these files with npm run build)`;
  return { ...problem, message };
}

/** A site stands only where its course could be built. */
function siteNeeds(data: CourseData): CodeNeeds {
  const { course } = judgeData(data);
  if (course === null) throw new Error('the course that this site was built of has errors');
  return codeNeeds(course);
}

/** Pictures are not on the site as they are being written about. */
function withPictures(drawn: DrawnItem, found: ReadonlyMap<string, Uint8Array>): DrawnItem {
  if (found.size === 0) return drawn;
  return JSON.parse(JSON.stringify(drawn), (name, value: unknown) => {
    const bytes = name === 'src' && typeof value === 'string' ? found.get(value) : undefined;
    return bytes === undefined || typeof value !== 'string' ? value : dataAddress(value, bytes);
  });
}

const types: Readonly<Record<string, string>> = { svg: 'svg+xml', jpg: 'jpeg' };

function dataAddress(name: string, bytes: Uint8Array): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return `data:image/${types[ending] ?? ending};base64,${base64Of(bytes)}`;
}

expose(worker);
