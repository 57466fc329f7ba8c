import { z } from 'zod';
import { type AnswerNeeds, type AnswerSizes, mostCharacters } from '../../attempt/answer-sizes.ts';
import { settingsSchema } from '../../attempt/settings-schema.ts';
import type { PackagedCourse } from '../manifest/course.ts';
import type { Problem } from '../site/problem.ts';
import type { ChoosableCourse, ChoosableQuestion } from './choices.ts';
import { type QuestionForms, questionForms } from './question-words.ts';

/** A course as its file has it, to be chosen from. */
export interface OwnCourse extends ChoosableCourse {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
  }[];
  /** What its pages say of questions, where the build has said so; as the next. */
  readonly forms?: QuestionForms;
  /** Entries of its pages that questions rest on, such as `sources.html#S1`, by their ids. */
  readonly rests?: Readonly<Record<string, readonly string[]>>;
  /** What its answers can take. */
  readonly answerSizes?: AnswerSizes;
  /** What the interface of its pages speaks, where that is not its own language. */
  readonly interfaceLanguage?: string;
  /** What its packages say of it. */
  readonly packaged: PackagedCourse;
}

export type CourseFile =
  | { readonly kind: 'read'; readonly course: PackagedCourse; readonly own: OwnCourse }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

const shape = z.object({
  id: z.string(),
  title: z.string(),
  shortName: z.string().default(''),
  description: z.string(),
  language: z.string(),
  interfaceLanguages: z.array(z.string()).optional(),
  /** Of the pages beside this file: written by the build where it is not that of the course. */
  interfaceLanguage: z.string().optional(),
  version: z.string(),
  keywords: z.array(z.string()),
  licence: z.string().default(''),
  lessons: z.array(z.object({ id: z.string(), title: z.string(), minutes: z.number() })),
  settings: settingsSchema,
  /** As `answerSizes`. */
  content: z.string().default(''),
  questions: z
    .array(
      z.object({
        id: z.string(),
        quiz: z.string(),
        lesson: z.string().nullable(),
        about: z.string(),
        objective: z.string().default(''),
        difficulty: z.string().optional(),
      }),
    )
    .default([]),
  forms: questionForms.optional(),
  rests: z.record(z.string(), z.array(z.string())).optional(),
  contact: z.string().optional(),
  colours: z.object({ light: z.string(), dark: z.string() }).optional(),
  practice: z.boolean().default(true),
  /** Written by the build: a course as its author has it does not say. */
  answerSizes: z
    .object({
      start: z.number(),
      lessons: z.record(z.string(), z.number()),
      earlier: z.array(z.object({ lesson: z.string(), about: z.string(), size: z.number() })),
      pool: z.array(z.object({ lesson: z.string(), size: z.number() })),
    })
    .optional(),
});

/** What the build says of a course, beside what its file says. */
export interface BuiltCourse {
  readonly answerSizes: AnswerSizes;
  readonly interfaceLanguage?: string;
  /** Stands for all that the course says. */
  readonly content?: string;
  readonly questions?: readonly ChoosableQuestion[];
  readonly forms?: QuestionForms;
  readonly rests?: OwnCourse['rests'];
  /** Its questions in plain words, for a file of their own. */
  readonly offered?: unknown;
}

/** A course file as the build leaves it for making packages. */
export function asBuilt(text: string, { offered: _, ...built }: BuiltCourse): string {
  return `${JSON.stringify({ ...JSON.parse(text), ...built })}\n`;
}

/**
 * What `course.json` says for a package. The settings become the launch data, so that an LMS
 * where launch data can be edited shows what can be changed.
 *
 * @param where the file's name, for problems
 */
export function readCourseFile(text: string, where: string): CourseFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const what = `it is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'failed', problems: [{ where, what, fix: 'correct the JSON' }] };
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    return {
      kind: 'failed',
      problems: parsed.error.issues.map((issue) => ({
        where: issue.path.length === 0 ? where : `${where}: ${issue.path.join('.')}`,
        what: issue.message,
        fix: 'write the course file as its description says',
      })),
    };
  }
  const { settings, lessons, answerSizes, content, questions, ...said } = parsed.data;
  const { forms, rests, interfaceLanguages, interfaceLanguage, ...about } = said;
  const { shortName, contact, colours, practice, ...course } = about;
  const { passMark, completion, examAttempts } = settings;
  const packaged: PackagedCourse = {
    ...course,
    passMark,
    completion,
    examAttempts,
    launchData: JSON.stringify(settings),
    launchPage: 'index.html',
    // An LMS would hand all of them out at launch, and each costs the course a call to find.
    objectives: [],
    ...suspendDataOf(answerSizes, { ...settings, lessons: lessons.map(({ id }) => id) }),
  };
  const { id, title, language, version } = course;
  const own = {
    id,
    title,
    language,
    version,
    content,
    lessons,
    questions,
    settings,
    shortName,
    contact,
    colours,
    practice,
    packaged,
    ...(interfaceLanguages && { interfaceLanguages }),
    ...(interfaceLanguage && { interfaceLanguage }),
    ...(forms && { forms }),
    ...(rests && { rests }),
    ...(answerSizes && { answerSizes }),
  };
  return { kind: 'read', course: packaged, own };
}

/** What answers can take in a package of these lessons and settings, where that can be known. */
export function suspendDataOf(
  sizes: AnswerSizes | undefined,
  needs: AnswerNeeds,
): Pick<PackagedCourse, 'suspendData'> {
  return sizes === undefined ? {} : { suspendData: mostCharacters(sizes, needs) };
}
