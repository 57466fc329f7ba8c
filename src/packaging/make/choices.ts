import { isTimed, type Settings, settingNames, settingsThere } from '../../attempt/settings.ts';
import type { PackageFormat } from '../manifest/format.ts';
import { oneLine } from '../manifest/text.ts';
import {
  type BrandedCourse,
  type Branding,
  type CertificateWords,
  type GivenBranding,
  ownBranding,
} from './branding.ts';
import { type CountedQuestion, type DrawnRow, inOrder, lengthOf } from './drawn-rows.ts';
import type { OwnBank } from './own-bank.ts';

/** What an instructor chose for a package. What is absent is the course's own. */
export interface PackageChoices extends Branding {
  readonly format: PackageFormat['id'];
  readonly title?: string;
  /** Begins every identifier of the manifest, and the package's file name. */
  readonly identifier?: string;
  /** A language tag such as `en-GB`, for the catalogue of the LMS: it translates nothing. */
  readonly language?: string;
  /** What the interface speaks: one of the further languages that the course offers. */
  readonly interfaceLanguage?: string;
  /** Ids of the lessons to keep, in the order of the course. */
  readonly lessons?: readonly string[];
  /** Ids of the questions to ask of those on these lessons, in the order of the course. */
  readonly questions?: readonly string[];
  /** Questions that the course has not, in the order in which they were brought in. */
  readonly own?: readonly OwnBank[];
  /**
   * How many questions of what a sitting of the exam has, the narrower first; the length of the exam
   * is their sum. Absent for as the course draws them.
   */
  readonly blueprint?: readonly DrawnRow[];
  readonly settings?: Partial<Settings>;
  /** `per-lesson` where each lesson and the exam is a SCO, or AU of cmi5, of its own; absent for one. */
  readonly scos?: 'per-lesson';
  /**
   * Percent of the score of the whole that the exam makes where each lesson is a SCO; the lessons
   * share the rest evenly. Absent for 100: then lessons report no score.
   */
  readonly examWeight?: number;
}

/** Choices of which some may be absent by name. */
type GivenChoices = { readonly format: PackageFormat['id'] } & {
  readonly [Name in Exclude<keyof PackageChoices, keyof Branding>]?:
    | PackageChoices[Name]
    | undefined;
} & GivenBranding;

/** What of a course can be chosen; `course.json` has this shape. */
export interface ChoosableCourse extends BrandedCourse {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Further languages that the interface of its packages can have. */
  readonly interfaceLanguages?: readonly string[] | undefined;
  readonly version: string;
  /** Stands for all that the course says; '' where the build has not said it. */
  readonly content: string;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
  /** None where the build has not said them. */
  readonly questions: readonly ChoosableQuestion[];
  readonly settings: Settings;
}

/** Whether packages of the format can have several entries in an LMS: SCOs, or AUs of cmi5. */
export function mayBeParted(format: PackageFormat['id']): boolean {
  return format !== 'web';
}

/** Whether several entries can weigh in one score: cmi5 makes none of the scores of its AUs. */
export function mayBeWeighted(format: PackageFormat['id']): boolean {
  return format.startsWith('scorm-');
}

/** What a course has as a setting, also where it does not say. */
export function courseSetting(
  { settings }: Pick<ChoosableCourse, 'settings'>,
  name: keyof Settings,
): Settings[keyof Settings] {
  return settings[name] ?? unsaid[name];
}

const unsaid: Partial<Settings> = { examMinutes: 0, extraTime: 1, examCloses: '' };

/** A question that can be chosen. */
export interface ChoosableQuestion extends CountedQuestion {
  readonly id: string;
  /** Id of its check, or of the exam. */
  readonly quiz: string;
  /** Id of the lesson that asks it; null for the exam. */
  readonly lesson: string | null;
  /** Id of the lesson that teaches what it asks; it goes with both. */
  readonly about: string;
  /** Where the exam of the course is drawn by it. */
  readonly difficulty?: string | undefined;
}

/** The questions that a package of these lessons could ask; undefined for all lessons. */
export function questionsOn(
  course: Pick<ChoosableCourse, 'questions'>,
  lessons: readonly string[] | undefined,
): readonly ChoosableQuestion[] {
  if (lessons === undefined) return course.questions;
  return course.questions.filter(
    ({ lesson, about }) => (lesson === null || lessons.includes(lesson)) && lessons.includes(about),
  );
}

/** The weight of an exam that alone makes the score, in percent. */
export const wholeWeight = 100;

/** The languages that the interface of packages can have, that of the course first. */
export function interfaceLanguagesOf({
  language,
  interfaceLanguages = [],
}: Pick<ChoosableCourse, 'language' | 'interfaceLanguages'>): readonly string[] {
  return [language, ...interfaceLanguages];
}

/** Choices without those that only repeat the course, in one order of everything. */
export function ownChoices(choices: GivenChoices, course: ChoosableCourse): PackageChoices {
  const { format, identifier, language, interfaceLanguage } = choices;
  const { lessons, questions, own, examWeight } = choices;
  const isOffered = course.interfaceLanguages?.includes(interfaceLanguage ?? '') ?? false;
  const scos = mayBeParted(format) ? choices.scos : undefined;
  const isWeighted =
    scos !== undefined &&
    mayBeWeighted(format) &&
    examWeight !== undefined &&
    examWeight !== wholeWeight;
  const title = choices.title === undefined ? undefined : oneLine(choices.title);
  const kept = course.lessons.map(({ id }) => id).filter((id) => lessons?.includes(id) ?? true);
  const offered = questionsOn(course, kept).map(({ id }) => id);
  const chosen = questions && new Set(questions);
  const asked = offered.filter((id) => chosen?.has(id) ?? true);
  const blueprint = keptRows(choices.blueprint ?? [], course, kept);
  const examLength = blueprint.length === 0 ? {} : { examLength: lengthOf(blueprint) };
  const wanted: Partial<Settings> = { ...choices.settings, ...examLength };
  // A learner's right to more time is nothing where there is no time.
  const timed = isTimed(course.settings) || isTimed(wanted);
  const settings = Object.fromEntries(
    settingsThere(timed).flatMap((name) => {
      const value = wanted[name];
      return value === undefined || value === courseSetting(course, name) ? [] : [[name, value]];
    }),
  );
  return {
    format,
    ...(title === undefined || title === course.title ? {} : { title }),
    ...(identifier === undefined || identifier === course.id ? {} : { identifier }),
    ...(language === undefined || language === course.language ? {} : { language }),
    ...(isOffered && interfaceLanguage !== undefined ? { interfaceLanguage } : {}),
    ...(kept.length === course.lessons.length ? {} : { lessons: kept }),
    ...(asked.length === offered.length ? {} : { questions: asked }),
    ...(own === undefined || own.length === 0 ? {} : { own }),
    ...(blueprint.length === 0 ? {} : { blueprint }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(scos === undefined ? {} : { scos }),
    ...(isWeighted ? { examWeight } : {}),
    ...ownBranding(choices, course),
  };
}

/** Rows in order, without those of lessons that are left out. */
function keptRows(
  rows: readonly DrawnRow[],
  course: ChoosableCourse,
  lessons: readonly string[],
): readonly DrawnRow[] {
  const homes = new Map(course.questions.map(({ objective, about }) => [objective, about]));
  return inOrder(rows).filter(({ lesson, objective }) => {
    const home = objective === undefined ? lesson : homes.get(objective);
    return home === undefined ? objective === undefined : lessons.includes(home);
  });
}

/** Names what a browser keeps of a package that is only looked at before it is made. */
export const previewIdentifier = 'make-preview';

/** What a file of choices is called. */
export const choicesFile = 'chokepoint-package.json';

/**
 * Choices as they are kept: everything that a package is made by, also what only repeats the course,
 * and the course that they were made for. So they make the same package when the course has other
 * defaults, and what has changed since can be told.
 */
export interface KeptChoices extends Omit<PackageChoices, 'scos' | 'certificate' | 'practice'> {
  readonly course: MadeFor;
  readonly title: string;
  readonly identifier: string;
  readonly language: string;
  readonly lessons: readonly string[];
  readonly questions: readonly string[];
  /** What the course had and they leave out. */
  readonly without?: Without;
  readonly settings: Settings;
  readonly scos: 'one' | 'per-lesson';
  readonly certificate: boolean | CertificateWords;
  readonly practice: boolean;
}

/** The course that choices were made for. */
export interface MadeFor extends Pick<ChoosableCourse, 'id' | 'title' | 'version' | 'content'> {
  /** What it said itself, where the choices say something else. */
  readonly defaults?: Partial<Settings>;
}

/** What a course had that choices leave out. */
export interface Without {
  readonly lessons?: readonly string[];
  /** Of the lessons that they keep. */
  readonly questions?: readonly string[];
}

/** Choices to be kept; equal choices give equal ones. */
export function keptChoices(choices: PackageChoices, course: ChoosableCourse): KeptChoices {
  const own = ownChoices(choices, course);
  const all = course.lessons.map(({ id }) => id);
  const { format, title, identifier, language, interfaceLanguage, lessons = all, ...others } = own;
  const { settings = {}, ...rest } = others;
  const offered = questionsOn(course, lessons).map(({ id }) => id);
  const { questions = offered } = own;
  const asked = new Set(questions);
  const out = {
    lessons: all.filter((id) => !lessons.includes(id)),
    questions: offered.filter((id) => !asked.has(id)),
  };
  const without: Without = {
    ...(out.lessons.length === 0 ? {} : { lessons: out.lessons }),
    ...(out.questions.length === 0 ? {} : { questions: out.questions }),
  };
  const defaults = Object.fromEntries(
    settingNames.flatMap((name) => (name in settings ? [[name, courseSetting(course, name)]] : [])),
  );
  return {
    course: {
      id: course.id,
      title: course.title,
      version: course.version,
      content: course.content,
      ...(Object.keys(defaults).length === 0 ? {} : { defaults }),
    },
    format,
    title: title ?? course.title,
    identifier: identifier ?? course.id,
    language: language ?? course.language,
    ...(course.interfaceLanguages && { interfaceLanguage: interfaceLanguage ?? course.language }),
    lessons,
    questions,
    ...(Object.keys(without).length === 0 ? {} : { without }),
    settings: { ...course.settings, ...settings },
    ...rest,
    scos: own.scos ?? 'one',
    certificate: own.certificate ?? true,
    practice: own.practice ?? course.practice ?? true,
  };
}

/** Choices as the text of a file: equal choices give equal texts. */
export function writeChoices(choices: PackageChoices, course: ChoosableCourse): string {
  return `${JSON.stringify(keptChoices(choices, course), null, 2)}\n`;
}
