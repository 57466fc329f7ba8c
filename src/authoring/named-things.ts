import { instead, meant } from '../quiz/schema/instead.ts';
import { countAt, type Mention, mentions } from './mentions.ts';
import { type Problem, problemOf } from './problem.ts';
import type { ParsedJson } from './read-json.ts';
import { stranger } from './read-reference.ts';
import { type RuleId, rule } from './rules.ts';

/**
 * What the files of a course name of one another. It is judged as far as they can be read, so that a
 * slip in one keeps nothing said of the others from being told.
 */

/** A quiz file by the name that it has; null where it is no JSON. */
export interface QuizNames {
  readonly id: string;
  readonly file: string;
  readonly parsed: ParsedJson | null;
}

export interface CourseNames {
  /** Null where course.json is no JSON. */
  readonly course: ParsedJson | null;
  readonly quizzes: readonly QuizNames[];
  /** Null where the course has no facts.json, undefined where it cannot be read. */
  readonly facts: readonly string[] | null | undefined;
  /** The files that hold the text of a lesson. */
  readonly texts: readonly string[];
}

/** Names that nothing has, things that nothing names, and ids that two have. */
export function nameProblems(names: CourseNames): readonly Problem[] {
  const { course } = names;
  return [
    ...(course === null ? [] : [...usedQuizzes(course, names), ...missingTexts(course, names)]),
    ...names.quizzes.flatMap((quiz) => strangersIn(quiz, names)),
    ...repeatedItems(names.quizzes),
    ...(course === null ? [] : untestedLessons(course, names)),
  ];
}

/** A quiz that course.json names, and as what. */
interface Use {
  readonly mention: Mention;
  readonly kind: 'check' | 'exam';
  /** Of the lesson; null for the exam. */
  readonly lesson: string | null;
}

function usesOf(course: ParsedJson): readonly Use[] {
  const ids = new Map(
    mentions(course, 'lessons', '*', 'id').map(({ path, value }) => [path[1], value]),
  );
  const checks = mentions(course, 'lessons', '*', 'checks', '*').map(
    (mention): Use => ({ mention, kind: 'check', lesson: ids.get(mention.path[1] ?? '') ?? null }),
  );
  const exams = mentions(course, 'exam').map(
    (mention): Use => ({ mention, kind: 'exam', lesson: null }),
  );
  return [...checks, ...exams];
}

/** Quizzes that course.json names and that are not there, are of another kind, or are named nowhere. */
function usedQuizzes(course: ParsedJson, { quizzes }: CourseNames): readonly Problem[] {
  const uses = usesOf(course);
  const usesOfQuiz = (quiz: string) => uses.filter(({ mention }) => mention.value === quiz);
  const saidKind = ({ parsed }: QuizNames) => mentions(parsed, 'kind')[0]?.value;
  // One that is what another use says: then this use is wrong, and not the file.
  const isElsewhere = (quiz: QuizNames) =>
    usesOfQuiz(quiz.id).some(({ kind }) => kind === saidKind(quiz));
  const absent = uses.flatMap(({ mention: { path, value }, kind }) => {
    const quiz = quizzes.find(({ id }) => id === value);
    if (quiz !== undefined && (saidKind(quiz) === kind || !isElsewhere(quiz))) return [];
    const other = kind === 'check' ? 'exam' : 'check';
    const known = quizzes.filter((each) => saidKind(each) !== other).map(({ id }) => id);
    return [problem(course, path, `no ${kind} is called "${value}"; ${instead(value, known)}`)];
  });
  const wrong = quizzes.flatMap((quiz) => {
    const [use] = usesOfQuiz(quiz.id);
    const said = saidKind(quiz);
    if (use === undefined || quiz.parsed === null || isElsewhere(quiz)) return [];
    if (said !== 'check' && said !== 'exam') return [];
    const message = `${course.file} names this quiz as ${asWhat(use)}; write "${use.kind}" here or name another there`;
    return [problem(quiz.parsed, ['kind'], message, 'quiz-kind')];
  });
  const ids = quizzes.map(({ id }) => id);
  const guessed = uses.map(({ mention }) => meant(mention.value, ids));
  // What was meant by a name that nothing has is used, once the name is right.
  const unused = quizzes
    .filter(({ id }) => usesOfQuiz(id).length === 0 && !guessed.includes(id))
    .map(({ file, parsed }) => {
      const message = `no lesson uses this quiz; name it in ${course.file} or remove the file`;
      if (parsed === null) return problemOf(file, message, rule('unused-quiz'));
      return problem(parsed, ['id'], message, 'unused-quiz');
    });
  return [...absent, ...wrong, ...unused];
}

function asWhat({ kind, lesson }: Use): string {
  if (kind === 'exam') return 'the exam';
  return lesson === null ? 'a check' : `a check of "${lesson}"`;
}

/** Every lesson has a text of its name, and every text is that of a lesson. */
function missingTexts(course: ParsedJson, { texts }: CourseNames): readonly Problem[] {
  const lessons = mentions(course, 'lessons', '*', 'id');
  const ids = lessons.map(({ value }) => value);
  const named = texts.map((file) => ({ file, id: /([^/]*)\.mdx$/.exec(file)?.[1] ?? '' }));
  const spare = named.filter(({ id }) => !ids.includes(id));
  const absent = lessons
    .filter(({ value }) => !named.some(({ id }) => id === value))
    .map(({ path, value }) => {
      const message = `the lesson "${value}" has no text; write it in lessons/${value}.mdx`;
      return problem(course, path, message);
    });
  const unused = spare.map(({ file, id }) => {
    const message = `no lesson has the id "${id}"; give the file the name of one, or add the lesson to ${course.file}; ${instead(id, ids)}`;
    return problemOf(file, message, rule('unknown-id'));
  });
  return [...absent, ...unused];
}

/** Objectives and facts that a quiz names and nothing has. */
function strangersIn(quiz: QuizNames, { course, facts }: CourseNames): readonly Problem[] {
  const { parsed } = quiz;
  if (parsed === null) return [];
  const objectives = course === null ? [] : strangeObjectives(quiz.id, parsed, course);
  const strange = mentions(parsed, 'items', '*', 'facts', '*').flatMap(({ path, value }) => {
    const message = stranger(value, facts, 'fact', 'facts.json');
    return message === null ? [] : [problem(parsed, path, message)];
  });
  return [...objectives, ...strange];
}

/**
 * Objectives that items of a quiz may not have. A check asks of its own lesson and of those before
 * it; what it asks of these goes with them, so it leans on nothing that stays.
 */
function strangeObjectives(quiz: string, parsed: ParsedJson, course: ParsedJson) {
  const lesson = lessonOfCheck(course, quiz);
  const all = objectivesOf(course);
  const known = all.filter((each) => lesson === null || each.lesson <= lesson);
  const names = known.map(({ id }) => id);
  const named = [
    ...mentions(parsed, 'draw', 'blueprint', '*', 'objective'),
    ...mentions(parsed, 'items', '*', 'objective'),
  ];
  return named.flatMap(({ path, value }) => {
    const home = known.find(({ id }) => id === value);
    if (home === undefined) {
      const later = all.find(({ id }) => id === value);
      const why = later === undefined ? '' : ' yet, for a later lesson teaches it';
      return [
        problem(parsed, path, `no objective "${value}" here${why}; ${instead(value, names)}`),
      ];
    }
    const [stem] = mentions(parsed, 'items', String(path[1]), 'stem');
    if (lesson === null || home.lesson === lesson || stem === undefined) return [];
    const message = `"${value}" is of an earlier lesson, and an item about that goes where the lesson is left out of a package; so it leans on no stem`;
    return [problem(parsed, stem.path, message, 'earlier-lesson')];
  });
}

/** The objectives of lessons before that of a check, each with its lesson. */
export function earlierObjectives(
  check: string,
  course: ParsedJson | null,
): ReadonlyMap<string, string> {
  const lesson = course === null ? null : lessonOfCheck(course, check);
  if (course === null || lesson === null) return new Map();
  const names = new Map(
    mentions(course, 'lessons', '*', 'id').map(({ path, value }) => [path[1] ?? '', value]),
  );
  return new Map(
    objectivesOf(course)
      .filter((each) => each.lesson < lesson)
      .map(({ id, lesson: home }) => [id, names.get(home) ?? '']),
  );
}

/** The place of the lesson in which a check stands; null for an exam. */
function lessonOfCheck(course: ParsedJson, check: string): number | null {
  const use = mentions(course, 'lessons', '*', 'checks', '*').find(({ value }) => value === check);
  return use === undefined ? null : Number(use.path[1]);
}

/** All objectives, each with the place of its lesson. */
function objectivesOf(
  course: ParsedJson,
): readonly { readonly id: string; readonly lesson: number }[] {
  return mentions(course, 'lessons', '*', 'objectives', '*', 'id').map(({ path, value }) => ({
    id: value,
    lesson: Number(path[1]),
  }));
}

/** Items and stems: both are named in lessons by their ids. */
function repeatedItems(quizzes: readonly QuizNames[]): readonly Problem[] {
  const seen = new Map<string, { readonly file: string; readonly noun: string }>();
  return quizzes.flatMap(({ file, parsed }) => {
    const named = [
      ...mentions(parsed, 'stems', '*', 'id').map((each) => ({ ...each, noun: 'a stem' })),
      ...mentions(parsed, 'items', '*', 'id').map((each) => ({ ...each, noun: 'an item' })),
    ];
    return named.flatMap(({ path, value, noun }) => {
      const first = seen.get(value);
      seen.set(value, first ?? { file, noun });
      if (first === undefined || parsed === null) return [];
      const message =
        first.file === file && first.noun === noun
          ? `the id "${value}" is used twice; give each its own`
          : `the id "${value}" is taken by ${first.noun} of ${first.file}; ids are unique in the course`;
      return [problem(parsed, path, message, 'repeated-id')];
    });
  });
}

/** Lessons none of whose objectives an exam question has. */
function untestedLessons(course: ParsedJson, { quizzes }: CourseNames): readonly Problem[] {
  const exam = mentions(course, 'exam')[0]?.value;
  const parsed = quizzes.find(({ id }) => id === exam)?.parsed ?? null;
  if (parsed === null || countAt(parsed, 'items') === 0) return [];
  const tested = mentions(parsed, 'items', '*', 'objective').map(({ value }) => value);
  return mentions(course, 'lessons', '*', 'id').flatMap(({ path, value }) => {
    const at = String(path[1]);
    const ids = mentions(course, 'lessons', at, 'objectives', '*', 'id').map((each) => each.value);
    if (ids.length === 0 || ids.some((id) => tested.includes(id))) return [];
    const message = `no question of ${parsed.file} tests the lesson "${value}"; write one for one of its objectives: ${ids.join(', ')}`;
    return [course.problem(path, message, { severity: 'warning', rule: rule('untested-lesson') })];
  });
}

function problem(
  file: ParsedJson,
  path: readonly (string | number)[],
  message: string,
  id: RuleId = 'unknown-id',
): Problem {
  return file.problem([...path], message, { rule: rule(id) });
}
