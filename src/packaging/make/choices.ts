import { isTimed, type Settings, settingsThere } from '../../attempt/settings.ts';
import type { PackageFormat } from '../manifest/format.ts';
import { oneLine } from '../manifest/text.ts';

/** What an instructor chose for a package. What is absent is the course's own. */
export interface PackageChoices {
  readonly format: PackageFormat['id'];
  readonly title?: string;
  /** Begins every identifier of the manifest, and the package's file name. */
  readonly identifier?: string;
  /** A language tag such as `en-GB`, for the catalogue of the LMS: it translates nothing. */
  readonly language?: string;
  /** Ids of the lessons to keep, in the order of the course. */
  readonly lessons?: readonly string[];
  readonly settings?: Partial<Settings>;
}

/** Choices of which some may be absent by name. */
type GivenChoices = { readonly format: PackageFormat['id'] } & {
  readonly [Name in keyof PackageChoices]: PackageChoices[Name] | undefined;
};

/** What of a course can be chosen; `course.json` has this shape. */
export interface ChoosableCourse {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly lessons: readonly { readonly id: string }[];
  readonly settings: Settings;
}

/** What a course has that does not say. */
const unsaid: Partial<Settings> = { examMinutes: 0, extraTime: 1, examCloses: '' };

/** Choices without those that only repeat the course, in one order of everything. */
export function ownChoices(choices: GivenChoices, course: ChoosableCourse): PackageChoices {
  const { format, identifier, language, lessons } = choices;
  const title = choices.title === undefined ? undefined : oneLine(choices.title);
  const kept = course.lessons.map(({ id }) => id).filter((id) => lessons?.includes(id) ?? true);
  // A learner's right to more time is nothing where there is no time.
  const timed = isTimed(course.settings) || isTimed(choices.settings ?? {});
  const settings = Object.fromEntries(
    settingsThere(timed).flatMap((name) => {
      const value = choices.settings?.[name];
      const own = course.settings[name] ?? unsaid[name];
      return value === undefined || value === own ? [] : [[name, value]];
    }),
  );
  return {
    format,
    ...(title === undefined || title === course.title ? {} : { title }),
    ...(identifier === undefined || identifier === course.id ? {} : { identifier }),
    ...(language === undefined || language === course.language ? {} : { language }),
    ...(kept.length === course.lessons.length ? {} : { lessons: kept }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  };
}

/** What a file of choices is called. */
export const choicesFile = 'chokepoint-package.json';

/** Choices as the text of a file: equal choices give equal texts. */
export function writeChoices(choices: PackageChoices, course: ChoosableCourse): string {
  return `${JSON.stringify(ownChoices(choices, course), null, 2)}\n`;
}
