import type { Course } from '../attempt/course.ts';
import type { ItemId } from '../quiz/item-types/item.ts';
import { quizKey } from '../quiz/key.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { formats } from '../words/formats.ts';
import { type Direction, directionOf, wordsFor } from '../words/language.ts';
import { accentFlaws } from './accent.ts';
import { misfits } from './course-limits.ts';
import { type CourseFile, courseSchema } from './course-schema.ts';
import { type CourseNames, nameProblems } from './named-things.ts';
import { type PictureFolder, pictureFinder } from './pictures/picture-finder.ts';
import type { Problem } from './problem.ts';
import { type CourseSource, type JsonFile, parsedOf, readSource } from './read-json.ts';
import { quizName, quizReader, type ReadQuiz } from './read-quiz.ts';
import {
  type Reference,
  type ReferenceTexts,
  readReference,
  secondHandItems,
} from './read-reference.ts';
import { rule } from './rules.ts';
import { textParser } from './text/parse-text.ts';
import type { VariedItem } from './variables/varied-item.ts';

/** A course as its files have it. */
export interface WholeCourse {
  /** `course.json`, for pages. */
  readonly file: CourseFile;
  /** What attempts need of it. */
  readonly course: Course;
  /** Items whose values are drawn have those of one draw here, as in `course`. */
  readonly quizzes: readonly Quiz[];
  /** Those items as pages need them, by their ids. */
  readonly varied: ReadonlyMap<ItemId, VariedItem>;
  /** The pictures that quizzes show, by their places in the site. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly reference: Reference;
  readonly language: CourseLanguage;
  /** The files it was read from, which can name a problem at a place inside them. */
  readonly files: CourseJson;
}

/** The JSON files that say what is asked. */
export interface CourseJson {
  readonly course: JsonFile<CourseFile>;
  readonly quizzes: readonly JsonFile<Quiz>[];
}

/** The language that a course is written in. */
export interface CourseLanguage {
  readonly tag: string;
  readonly direction: Direction;
  /** Tag of the file of words that its interface is shown with. */
  readonly words: string;
}

export type ReadCourse =
  | ({
      readonly kind: 'read';
      /** What is told and stops nothing. */
      readonly warnings: readonly Problem[];
      readonly known: KnownNames;
    } & WholeCourse)
  | {
      readonly kind: 'failed';
      readonly problems: readonly Problem[];
      readonly known: KnownNames;
    };

/** What lessons may name, as far as the files can be read. */
export interface KnownNames extends CourseNames {
  /** As for facts. */
  readonly terms: readonly string[] | null | undefined;
  readonly sources: readonly string[] | null | undefined;
}

/** Reads a quiz file, and says which pictures its texts show, by their places in the site. */
export type ReadQuizFile = (source: CourseSource) => {
  readonly read: ReturnType<ReadQuiz>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** Texts of the files a course is made of, but for its lessons. */
export interface CourseTexts extends ReferenceTexts {
  readonly course: CourseSource;
  readonly quizzes: readonly CourseSource[];
  readonly pictures: PictureFolder;
  /** The files that hold the text of a lesson. */
  readonly lessons: readonly string[];
  /** What is wrong with files that are read by others, or by nobody. */
  readonly fileProblems?: readonly Problem[];
  /** The style sheet with the colours that an accent stands on. */
  readonly tokens: string;
  /** Tags of the languages that the interface has words in. */
  readonly languages: readonly string[];
}

/**
 * Reads course and quizzes and checks what reaches beyond one file, as far as each can be read.
 *
 * @param remembering may keep what reading a quiz file came to, for who reads a course again and again
 */
export function readCourse(
  texts: CourseTexts,
  remembering: (read: ReadQuizFile) => ReadQuizFile = (read) => read,
): ReadCourse {
  const course = readSource(texts.course, courseSchema);
  const { reference, ids, problems: unreferred } = readReference(texts);
  const { number } = formats(course.kind === 'read' ? course.json.value.language : 'en');
  const readQuiz = remembering(quizFileReader(texts.pictures, number));
  const quizzes = texts.quizzes.map((source) => ({ source, ...readQuiz(source) }));
  const names: CourseNames = {
    course: parsedOf(course),
    quizzes: quizzes.map(({ source: { file }, read }) => ({
      id: quizName(file),
      file,
      parsed: parsedOf(read),
    })),
    facts: ids.facts,
    texts: texts.lessons,
  };
  const known = { ...names, terms: ids.glossary, sources: ids.sources };
  const failed = [course, ...quizzes.map(({ read }) => read)].flatMap((read) =>
    read.kind === 'failed' ? read.problems : [],
  );
  const files = quizzes.flatMap(({ read }) => (read.kind === 'read' ? [read.json] : []));
  const told = oncePerPlace([
    ...(texts.fileProblems ?? []),
    ...failed,
    ...unreferred,
    ...nameProblems(names),
    ...files.flatMap((file) => secondHandItems(file, reference)),
    ...(course.kind === 'read' ? lookProblems(course.json, texts) : []),
  ]);
  const errors = told.filter(({ severity }) => severity === 'error');
  if (course.kind === 'failed' || errors.length > 0)
    return { kind: 'failed', problems: told, known };
  const outline = outlineOf(course.json.value, files);
  const language = languageOf(course.json.value, texts.languages);
  const exam = files.find(({ value }) => value.id === course.json.value.exam);
  const unfit = misfits(course.json, exam, outline);
  if (unfit.length > 0 || language === null)
    return { kind: 'failed', problems: [...told, ...unfit], known };
  const read = { file: course.json.value, course: outline, reference, language };
  return {
    kind: 'read',
    ...read,
    quizzes: files.map(({ value }) => value),
    varied: new Map(files.flatMap(({ varied }) => [...varied])),
    pictures: new Map(quizzes.flatMap(({ pictures }) => [...pictures])),
    files: { course: course.json, quizzes: files },
    warnings: told,
    known,
  };
}

function quizFileReader(
  folder: PictureFolder,
  number: Parameters<typeof quizReader>[1],
): ReadQuizFile {
  const { find, found } = pictureFinder(folder);
  let pictures = new Map<string, Uint8Array>();
  const read = quizReader(
    textParser((address) => {
      const result = find(address);
      const src = 'picture' in result ? result.picture.src : '';
      const bytes = found.get(src);
      if (bytes !== undefined) pictures.set(src, bytes);
      return result;
    }),
    number,
  );
  return (source) => {
    pictures = new Map();
    return { read: read(source), pictures };
  };
}

/** One slip gives one message: what is first said of a place. */
function oncePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, column, path, source, severity }) => {
    if (source === undefined || severity !== 'error') return true;
    const place = `${file}:${line}:${column} ${path}`;
    return seen.size !== seen.add(place).size;
  });
}

/** What is wrong with how the course is to look and speak. */
function lookProblems(course: JsonFile<CourseFile>, texts: CourseTexts): readonly Problem[] {
  const { colours, language, interfaceLanguages = [] } = course.value;
  const flaws = accentFlaws(colours, texts.tokens).map(({ path, message }) =>
    course.problem([...path], message, { rule: rule('contrast') }),
  );
  const without = (path: readonly (string | number)[], tag: string) => {
    const message = `the interface has no words in "${tag}"; there are: ${texts.languages.join(', ')}. To add them, copy src/words/en.ts to src/words/${tag}.ts and translate it`;
    return course.problem([...path], message, { rule: rule('language') });
  };
  const own = wordsFor(language, texts.languages);
  const named = [own];
  const further = interfaceLanguages.flatMap((tag, at) => {
    const path = ['interfaceLanguages', at];
    const words = wordsFor(tag, texts.languages);
    if (words === null) return [without(path, tag)];
    const message =
      words === own
        ? `the interface speaks "${tag}" already, as the language of the course; remove it`
        : `"${tag}" is named twice; remove it here`;
    const problems = named.includes(words)
      ? [course.problem(path, message, { rule: rule('language') })]
      : [];
    named.push(words);
    return problems;
  });
  return [...flaws, ...(own === null ? [without(['language'], language)] : []), ...further];
}

/** Null where the interface has no words in it. */
function languageOf(
  { language: tag, direction = directionOf(tag) }: CourseFile,
  languages: readonly string[],
): CourseLanguage | null {
  const words = wordsFor(tag, languages);
  return words === null ? null : { tag, direction, words };
}

function outlineOf(course: CourseFile, files: readonly JsonFile<Quiz>[]): Course {
  const keys = new Map(files.map(({ value }) => [value.id, quizKey(value)]));
  const { id, title, version, settings, practice } = course;
  const exam = keys.get(course.exam) ?? { id: course.exam, kind: 'exam', items: [] };
  const lessons = course.lessons.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    objectives: lesson.objectives.map((objective) => ({ id: objective.id })),
    checks: lesson.checks.flatMap((check) => keys.get(check) ?? []),
  }));
  return { id, title, version, settings, lessons, exam, practice };
}
