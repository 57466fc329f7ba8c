import { type Settings, settingNames } from '../../attempt/settings.ts';
import type { ChoosableCourse, MadeFor, Without } from './choices.ts';

/** The course as it was when choices were made, as far as these say so. */
export interface Then extends MadeFor {
  readonly defaults: Partial<Settings>;
  readonly without: Without;
}

/** What choices come to for the course as it is now. */
export interface SinceThen {
  /** Undefined for all. */
  readonly lessons: readonly string[] | undefined;
  /** What is not as it was, in sentences. */
  readonly changes: readonly string[];
}

interface Chosen {
  readonly title: string | undefined;
  readonly lessons: readonly string[] | undefined;
  readonly settings: Partial<Settings>;
}

/**
 * Carries choices over to the course as it is now. What is gone is dropped. What is new comes in
 * where everything was chosen, and stays out where somebody chose among what there was.
 *
 * @param then null where the choices say only what they change
 */
export function sinceThen(chosen: Chosen, then: Then | null, course: ChoosableCourse): SinceThen {
  if (then === null) return { lessons: chosen.lessons, changes: [] };
  const lessons = lessonsSince(chosen.lessons, then, course);
  if (then.content === course.content) return { lessons: lessons.kept, changes: [] };
  const told = [
    ...titleSince(chosen, then, course),
    ...lessons.told,
    ...defaultsSince(chosen, then, course),
  ];
  const nothing =
    'Nothing that you chose is affected. Texts may have changed: look through the package before you replace one with it.';
  return {
    lessons: lessons.kept,
    changes: [versionsSince(then, course), ...(told.length === 0 ? [nothing] : told)],
  };
}

function versionsSince(then: Then, course: ChoosableCourse): string {
  return then.version === course.version
    ? `They were made when version ${course.version} of the course had another content than it has now.`
    : `They were made for version ${then.version} of the course, and this is version ${course.version}.`;
}

function titleSince({ title }: Chosen, then: Then, course: ChoosableCourse): readonly string[] {
  if (then.title === course.title || title === undefined || title === course.title) return [];
  return [
    `The course is now called “${course.title}”, and was called “${then.title}”. Your choices keep “${title}”.`,
  ];
}

function lessonsSince(
  chosen: Chosen['lessons'],
  { without: { lessons: out = [] } }: Then,
  { lessons }: ChoosableCourse,
) {
  if (chosen === undefined) return { kept: undefined, told: [] };
  const ids = lessons.map(({ id }) => id);
  const fresh = lessons.filter(({ id }) => !chosen.includes(id) && !out.includes(id));
  const gone = [...chosen, ...out].filter((id) => !ids.includes(id));
  const takes = out.length === 0;
  const kept = [
    ...chosen.filter((id) => ids.includes(id)),
    ...(takes ? fresh.map(({ id }) => id) : []),
  ];
  const told = [
    ...gone.map((id) => `The lesson “${id}” is gone.`),
    ...fresh.map(({ title }) =>
      takes
        ? `The lesson “${title}” is new. It is in the package, since you had left out none.`
        : `The lesson “${title}” is new. It is left out, since you had chosen among the lessons: tick it to have it.`,
    ),
  ];
  return { kept, told };
}

function defaultsSince(
  { settings }: Chosen,
  { defaults }: Then,
  course: ChoosableCourse,
): readonly string[] {
  return settingNames.flatMap((name) => {
    const own = settings[name];
    const before = defaults[name] ?? own;
    const now = course.settings[name];
    // What choices do not name is the course's own, whatever that is.
    if (own === undefined || before === undefined || before === now || own === now) return [];
    return [
      `The course now has ${said(now)} as its ${settingWords[name]}, and had ${said(before)}. Your choices keep ${said(own)}.`,
    ];
  });
}

/** What the settings are, in words. */
const settingWords: Readonly<Record<keyof Settings, string>> = {
  passMark: 'pass mark',
  examLength: 'exam length',
  examAttempts: 'number of sittings',
  completion: 'rule of completion',
  feedback: 'rule of feedback in the exam',
  interactions: 'rule of which answers are reported',
  exit: 'rule of leaving',
};

function said(value: Settings[keyof Settings]): string {
  return typeof value === 'number' ? String(value) : `“${value}”`;
}
