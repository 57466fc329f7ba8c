import type { Course } from '../attempt/course.ts';
import { checkItems, itemsById } from '../attempt/course.ts';
import { clashingItems } from '../attempt/item-code.ts';
import { worstCase } from '../attempt/worst-case.ts';
import { quizKey } from '../quiz/key.ts';
import type { ItemId, Quiz } from '../quiz/quiz.ts';
import { suspendDataLimits } from '../standard/limits.ts';
import { formats } from '../words/formats.ts';
import { type Direction, directionOf, wordsFor } from '../words/language.ts';
import { accentFlaws } from './accent.ts';
import { unfitPool, unknownRows } from './check-drawing.ts';
import { type CourseFile, courseSchema } from './course-schema.ts';
import { nearestIds } from './nearest-ids.ts';
import { type PictureFolder, pictureFinder } from './pictures/picture-finder.ts';
import { type FileText, type Problem, problemOf } from './problem.ts';
import { type JsonFile, readJson } from './read-json.ts';
import { type QuizFile, quizReader } from './read-quiz.ts';
import { type Reference, type ReferenceTexts, readReference, stranger } from './read-reference.ts';
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
  | ({ readonly kind: 'read' } & WholeCourse)
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** Texts of the files a course is made of, but for its lessons. */
export interface CourseTexts extends ReferenceTexts {
  readonly course: FileText;
  readonly quizzes: readonly FileText[];
  readonly pictures: PictureFolder;
  /** The files that hold the text of a lesson. */
  readonly lessons: readonly string[];
  /** The style sheet with the colours that an accent stands on. */
  readonly tokens: string;
  /** Tags of the languages that the interface has words in. */
  readonly languages: readonly string[];
}

/** Where answers outgrow SCORM 1.2 alone, the course has no package for it. */
const suspendDataLimit = suspendDataLimits['2004'];

/** Reads course and quizzes and checks what reaches beyond one file. */
export function readCourse(texts: CourseTexts): ReadCourse {
  const course = readJson(texts.course.file, texts.course.text, courseSchema);
  const { reference, problems: unreferred } = readReference(texts);
  const pictures = pictureFinder(texts.pictures, nearestIds);
  const { number } = formats(course.kind === 'read' ? course.json.value.language : 'en');
  const readQuiz = quizReader(textParser(pictures.find), number);
  const quizzes = texts.quizzes.map(({ file, text }) => readQuiz(file, text));
  const failed = [course, ...quizzes].flatMap((read) =>
    read.kind === 'failed' ? read.problems : [],
  );
  if (course.kind === 'failed' || failed.length > 0 || unreferred.length > 0) {
    return { kind: 'failed', problems: [...failed, ...unreferred] };
  }
  const files = quizzes.flatMap((read) => (read.kind === 'read' ? [read.json] : []));
  const problems = [
    ...missingQuizzes(course.json, files),
    ...missingTexts(course.json, texts.lessons),
    ...accentFlaws(course.json.value.colours, texts.tokens).map(({ path, message }) =>
      course.json.problem([...path], message),
    ),
    ...files.flatMap((file) => unknownReferences(file, course.json.value, reference.facts)),
    ...repeatedItems(files),
  ];
  if (problems.length > 0) return { kind: 'failed', problems };
  const language = languageOf(course.json, texts.languages);
  if (language.kind === 'failed') return language;
  const outline = outlineOf(course.json.value, files);
  const exam = files.find(({ value }) => value.id === course.json.value.exam);
  const misfits = [...unfitPool(course.json, exam, outline), ...unfitData(course.json, outline)];
  if (misfits.length > 0) return { kind: 'failed', problems: misfits };
  const read = { file: course.json.value, course: outline, reference, language: language.value };
  return {
    kind: 'read',
    ...read,
    quizzes: files.map(({ value }) => value),
    varied: new Map(files.flatMap(({ varied }) => [...varied])),
    pictures: pictures.found,
    files: { course: course.json, quizzes: files },
  };
}

function languageOf(file: JsonFile<CourseFile>, languages: readonly string[]) {
  const { language: tag, direction = directionOf(tag) } = file.value;
  const words = wordsFor(tag, languages);
  if (words !== null) return { kind: 'read', value: { tag, direction, words } } as const;
  const message = `the interface has no words in "${tag}"; there are: ${languages.join(', ')}. To add them, copy src/words/en.ts to src/words/${tag}.ts and translate it`;
  return { kind: 'failed', problems: [file.problem(['language'], message)] } as const;
}

/** Every lesson has a text of its name, and every text is that of a lesson. */
function missingTexts(course: JsonFile<CourseFile>, texts: readonly string[]): readonly Problem[] {
  const ids = course.value.lessons.map(({ id }) => id);
  const named = texts.map((file) => ({ file, id: /([^/]*)\.mdx$/.exec(file)?.[1] ?? '' }));
  const absent = ids.flatMap((id, at) => {
    if (named.some((each) => each.id === id)) return [];
    const message = `the lesson "${id}" has no text; write it in lessons/${id}.mdx`;
    return [course.problem(['lessons', at, 'id'], message)];
  });
  const unused = named
    .filter(({ id }) => !ids.includes(id))
    .map(({ file, id }) => {
      const message = `no lesson has the id "${id}"; there are: ${ids.join(', ')}; give the file the name of one, or add the lesson to ${course.file}`;
      return problemOf(file, message);
    });
  return [...absent, ...unused];
}

function missingQuizzes(
  course: JsonFile<CourseFile>,
  files: readonly QuizFile[],
): readonly Problem[] {
  const ids = (kind: Quiz['kind']) =>
    files.filter(({ value }) => value.kind === kind).map(({ value }) => value.id);
  const [checks, exams] = [ids('check'), ids('exam')];
  const named = course.value.lessons.flatMap(({ checks: names }) => names);
  const absent = course.value.lessons.flatMap((lesson, at) =>
    lesson.checks.flatMap((id, index) =>
      checks.includes(id)
        ? []
        : [
            course.problem(
              ['lessons', at, 'checks', index],
              `no check is called "${id}"; there are: ${checks.join(', ')}`,
            ),
          ],
    ),
  );
  const exam = exams.includes(course.value.exam)
    ? []
    : [
        course.problem(
          ['exam'],
          `no exam is called "${course.value.exam}"; there are: ${exams.join(', ')}`,
        ),
      ];
  const unused = files
    .filter(({ value }) => !named.includes(value.id) && value.id !== course.value.exam)
    .map((file) =>
      file.problem(
        ['id'],
        `no lesson uses this quiz; name it in ${course.file} or remove the file`,
      ),
    );
  return [...absent, ...exam, ...unused];
}

function unknownReferences(
  file: QuizFile,
  course: CourseFile,
  facts: Reference['facts'],
): readonly Problem[] {
  const lesson = course.lessons.find(({ checks }) => checks.includes(file.value.id));
  const objectives = (lesson === undefined ? course.lessons : [lesson]).flatMap((each) =>
    each.objectives.map(({ id }) => id),
  );
  const unknownItems = file.value.items.flatMap((item, at) => {
    const objective = objectives.includes(item.objective)
      ? []
      : [
          file.problem(
            ['items', at, 'objective'],
            `no objective "${item.objective}" here; there are: ${objectives.join(', ')}`,
          ),
        ];
    const fact = (item.facts ?? []).flatMap((id, index) => {
      const message = stranger(id, facts, 'fact', 'facts.json');
      return message === null ? [] : [file.problem(['items', at, 'facts', index], message)];
    });
    return [...objective, ...fact];
  });
  return [...unknownRows(file, objectives), ...unknownItems];
}

/** Items and stems: both are named in lessons by their ids. */
function repeatedItems(files: readonly QuizFile[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const { stems = [], items } = file.value;
    const named = [
      ...stems.map(({ id }, at) => ({ id, path: ['stems', at, 'id'], noun: 'a stem' })),
      ...items.map(({ id }, at) => ({ id, path: ['items', at, 'id'], noun: 'an item' })),
    ];
    return named.flatMap(({ id, path, noun }) => {
      const first = seen.get(id);
      seen.set(id, first ?? `${noun} of ${file.file}`);
      if (first === undefined) return [];
      const message = `the id "${id}" is taken by ${first}; ids are unique in the course`;
      return [file.problem(path, message)];
    });
  });
}

function outlineOf(course: CourseFile, files: readonly QuizFile[]): Course {
  const keys = new Map(files.map(({ value }) => [value.id, quizKey(value)]));
  const { id, title, version, settings } = course;
  const exam = keys.get(course.exam) ?? { id: course.exam, kind: 'exam', items: [] };
  const lessons = course.lessons.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    objectives: lesson.objectives.map((objective) => ({ id: objective.id })),
    checks: lesson.checks.flatMap((check) => keys.get(check) ?? []),
  }));
  return { id, title, version, settings, lessons, exam };
}

function unfitData(file: JsonFile<CourseFile>, course: Course): readonly Problem[] {
  const clashes = clashingItems([...itemsById(course).values()]).map(([one, other]) =>
    file.problem([], `saved answers could not tell "${one}" from "${other}"; rename the newer one`),
  );
  const longest = worstCase(course);
  if (longest <= suspendDataLimit) return clashes;
  const message = `answers can take ${longest} characters but SCORM 2004 keeps ${suspendDataLimit}; allow fewer exam attempts, draw fewer items or drop some of the ${checkItems(course).length} check items`;
  return [...clashes, file.problem(['settings', 'examAttempts'], message)];
}
