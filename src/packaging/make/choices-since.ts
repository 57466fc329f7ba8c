import { type Settings, settingNames } from '../../attempt/settings.ts';
import {
  type ChoosableCourse,
  courseSetting,
  interfaceLanguagesOf,
  type MadeFor,
  type Without,
} from './choices.ts';
import { type CountedQuestion, countedFor, type DrawnRow, nameOfRow } from './drawn-rows.ts';

/** The course as it was when choices were made, as far as these say so. */
export interface Then extends MadeFor {
  readonly defaults: Partial<Settings>;
  readonly without: Without;
}

/** What choices come to for the course as it is now. */
export interface SinceThen {
  /** Undefined for all. */
  readonly lessons: readonly string[] | undefined;
  readonly questions: readonly string[] | undefined;
  /** What is not as it was, in sentences. */
  readonly changes: readonly string[];
}

interface Chosen {
  readonly title: string | undefined;
  readonly interfaceLanguage: string | undefined;
  readonly lessons: readonly string[] | undefined;
  readonly questions: readonly string[] | undefined;
  readonly settings: Partial<Settings>;
}

/**
 * Carries choices over to the course as it is now. What is gone is dropped. What is new comes in
 * where everything was chosen, and stays out where somebody chose among what there was.
 *
 * @param then null where the choices say only what they change
 */
export function sinceThen(chosen: Chosen, then: Then | null, course: ChoosableCourse): SinceThen {
  const { lessons: chosenLessons, questions: chosenQuestions } = chosen;
  if (then === null) return { lessons: chosenLessons, questions: chosenQuestions, changes: [] };
  const lessons = lessonsSince(chosenLessons, then, course);
  const questions = questionsSince(chosenQuestions, then, course);
  const kept = { lessons: lessons.kept, questions: questions.kept };
  if (then.content === course.content) return { ...kept, changes: [] };
  const told = [
    ...titleSince(chosen, then, course),
    ...interfaceSince(chosen, course),
    ...lessons.told,
    ...questions.told,
    ...defaultsSince(chosen, then, course),
  ];
  const nothing =
    'Nothing that you chose is affected. Texts may have changed: look through the package before you replace one with it.';
  return {
    ...kept,
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

function interfaceSince({ interfaceLanguage }: Chosen, course: ChoosableCourse): readonly string[] {
  if (interfaceLanguage === undefined || interfaceLanguagesOf(course).includes(interfaceLanguage))
    return [];
  return [
    `The interface is no longer there in “${interfaceLanguage}”. It speaks “${course.language}”, the language of the course.`,
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

function questionsSince(
  chosen: Chosen['questions'],
  { without }: Then,
  { questions }: ChoosableCourse,
) {
  if (chosen === undefined) return { kept: undefined, told: [] };
  const { lessons: noLessons = [], questions: out = [] } = without;
  const known = new Set([...chosen, ...out]);
  const now = new Map(questions.map((question) => [question.id, question]));
  const quizzesOf = (ids: readonly string[]) => new Set(ids.map((id) => now.get(id)?.quiz));
  const chosenFrom = quizzesOf(out);
  const fresh = questions.filter(
    ({ id, lesson, about }) =>
      !known.has(id) &&
      !noLessons.includes(about) &&
      !(lesson !== null && noLessons.includes(lesson)),
  );
  const idsOf = (isChosenFrom: boolean) =>
    fresh.flatMap(({ id, quiz }) => (chosenFrom.has(quiz) === isChosenFrom ? [id] : []));
  const [comeIn, stayOut, gone] = [
    idsOf(false),
    idsOf(true),
    [...known].filter((id) => !now.has(id)),
  ];
  const told = [
    toldOf(gone, ['is gone', 'are gone']),
    toldOf(
      comeIn,
      ['is new', 'are new'],
      'You had left out none where they stand, so they are in.',
    ),
    toldOf(
      stayOut,
      ['is new', 'are new'],
      'You had chosen among the questions where they stand, so they are left out: tick them to have them.',
    ),
  ].flat();
  return { kept: [...chosen.filter((id) => now.has(id)), ...comeIn], told };
}

/**
 * Rows of the exam that the course can still meet.
 *
 * @param chosen as they were
 * @param known those of what is still there, in order
 * @param asked the questions of the exam that the package asks
 */
export function rowsSince(
  chosen: readonly DrawnRow[],
  known: readonly DrawnRow[],
  asked: readonly CountedQuestion[],
): { readonly kept: readonly DrawnRow[]; readonly told: readonly string[] } {
  const there = countedFor(known, asked);
  const kept = known.map((row, at) => ({ ...row, count: Math.min(row.count, there[at] ?? 0) }));
  const isKnown = (row: DrawnRow) => known.some((each) => nameOfRow(each) === nameOfRow(row));
  return {
    kept: kept.every(({ count }) => count === 0) ? [] : kept,
    told: [
      ...chosen
        .filter((row) => !isKnown(row))
        .map((row) => `The exam has no row of ${nameOfRow(row)} any more.`),
      ...known.flatMap((row, at) => {
        const count = kept[at]?.count ?? 0;
        return count === row.count
          ? []
          : [`Of ${nameOfRow(row)} the exam was to ask ${row.count}, and there are ${count} now.`];
      }),
    ],
  };
}

/** What is said of questions, with their ids. */
function toldOf(
  ids: readonly string[],
  [one, more]: readonly [string, string],
  then = '',
): readonly string[] {
  if (ids.length === 0) return [];
  const names = ids.slice(0, mostNamed).join(', ') + (ids.length > mostNamed ? ', …' : '');
  const said = ids.length === 1 ? `1 question ${one}` : `${ids.length} questions ${more}`;
  return [`${said}: ${names}. ${then}`.trim()];
}

const mostNamed = 12;

function defaultsSince(
  { settings }: Chosen,
  { defaults }: Then,
  course: ChoosableCourse,
): readonly string[] {
  return settingNames.flatMap((name) => {
    const own = settings[name];
    const before = defaults[name] ?? own;
    const now = courseSetting(course, name);
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
  examMinutes: 'minutes of a sitting',
  extraTime: 'factor of more time',
  examCloses: 'date until which a sitting can start',
};

function said(value: Settings[keyof Settings]): string {
  return typeof value === 'number' ? String(value) : `“${value}”`;
}
