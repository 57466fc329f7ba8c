import { type Settings, settingNames } from '../../attempt/settings.ts';
import type { PackageFormat } from '../manifest/format.ts';
import { oneLine } from '../manifest/text.ts';
import { type BrandedCourse, type Branding, type GivenBranding, ownBranding } from './branding.ts';

/** What an instructor chose for a package. What is absent is the course's own. */
export interface PackageChoices extends Branding {
  readonly format: PackageFormat['id'];
  readonly title?: string;
  /** Begins every identifier of the manifest, and the package's file name. */
  readonly identifier?: string;
  /** A language tag such as `en-GB`, for the catalogue of the LMS: it translates nothing. */
  readonly language?: string;
  /** Ids of the lessons to keep, in the order of the course. */
  readonly lessons?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** `per-lesson` where each lesson and the exam is a SCO of its own; absent for one SCO. */
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
  readonly lessons: readonly { readonly id: string }[];
  readonly settings: Settings;
}

/** Whether packages of the format can have several SCOs: web pages have none, cmi5 has others. */
export function mayBeParted(format: PackageFormat['id']): boolean {
  return format.startsWith('scorm-');
}

/** The weight of an exam that alone makes the score, in percent. */
export const wholeWeight = 100;

/** Choices without those that only repeat the course, in one order of everything. */
export function ownChoices(choices: GivenChoices, course: ChoosableCourse): PackageChoices {
  const { format, identifier, language, lessons, examWeight } = choices;
  const scos = mayBeParted(format) ? choices.scos : undefined;
  const title = choices.title === undefined ? undefined : oneLine(choices.title);
  const kept = course.lessons.map(({ id }) => id).filter((id) => lessons?.includes(id) ?? true);
  const settings = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = choices.settings?.[name];
      return value === undefined || value === course.settings[name] ? [] : [[name, value]];
    }),
  );
  return {
    format,
    ...(title === undefined || title === course.title ? {} : { title }),
    ...(identifier === undefined || identifier === course.id ? {} : { identifier }),
    ...(language === undefined || language === course.language ? {} : { language }),
    ...(kept.length === course.lessons.length ? {} : { lessons: kept }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(scos === undefined ? {} : { scos }),
    ...(scos === undefined || examWeight === undefined || examWeight === wholeWeight
      ? {}
      : { examWeight }),
    ...ownBranding(choices, course),
  };
}

/** Names what a browser keeps of a package that is only looked at before it is made. */
export const previewIdentifier = 'make-preview';

/** What a file of choices is called. */
export const choicesFile = 'chokepoint-package.json';

/** Choices as the text of a file: equal choices give equal texts. */
export function writeChoices(choices: PackageChoices, course: ChoosableCourse): string {
  return `${JSON.stringify(ownChoices(choices, course), null, 2)}\n`;
}
