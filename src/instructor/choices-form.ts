import type {
  CompletionRule,
  ExitRule,
  FeedbackRule,
  InteractionsMode,
} from '../attempt/settings.ts';
import {
  type ChoosableCourse,
  mayBeParted,
  mayBeWeighted,
  type PackageChoices,
  questionsOn,
  wholeWeight,
} from '../packaging/make/choices.ts';
import { isDrawnRow } from '../packaging/make/drawn-rows.ts';
import { readChoices } from '../packaging/make/read-choices.ts';
import type { PackageFormat } from '../packaging/manifest/format.ts';
import {
  type BrandingForm,
  brandingForm,
  faultyAccents,
  isColour,
  type OfferedLooks,
  writtenBranding,
} from './branding-form.ts';
import { type DrawingForm, drawingForm, writtenRow } from './drawing-form.ts';

/** A course with all that the form shows of it; `course.json` has this shape. */
export interface OfferedCourse extends ChoosableCourse, OfferedLooks {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
  }[];
  /** What its objectives say, by their ids. */
  readonly objectives: Readonly<Record<string, string>>;
}

/** What stands in the form: numbers as they were typed, everything else as it was chosen. */
export interface ChoicesForm extends BrandingForm, DrawingForm {
  readonly format: PackageFormat['id'];
  readonly title: string;
  readonly identifier: string;
  readonly language: string;
  readonly interfaceLanguage: string;
  readonly lessons: readonly string[];
  /** Those of lessons that are left out count for nothing, and are there once these come back. */
  readonly questions: readonly string[];
  readonly passMark: string;
  readonly examLength: string;
  readonly examAttempts: string;
  readonly completion: CompletionRule;
  readonly feedback: FeedbackRule;
  readonly interactions: InteractionsMode;
  readonly exit: ExitRule;
  /** '' for no limit. */
  readonly examMinutes: string;
  readonly extraTime: string;
  /** '' for no end. */
  readonly examCloses: string;
  readonly scos: 'one' | 'per-lesson';
  readonly examWeight: string;
}

export type FieldName = keyof ChoicesForm;

/** What the form comes to; `choices` is null while a field has a problem. */
export interface FormReading {
  readonly choices: PackageChoices | null;
  /** By field, a sentence or two: what is wrong and how to fix it. */
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
}

/** What the parts of the form are given. */
export interface FieldsProps {
  readonly form: ChoicesForm;
  readonly problems: FormReading['problems'];
  readonly change: (part: Partial<ChoicesForm>) => void;
}

/** Gives each field, by its name, what it takes from the form and what it changes there. */
export function fieldsOf({ form, problems, change }: FieldsProps) {
  return <Name extends FieldName>(name: Name) => ({
    id: name,
    value: form[name],
    problem: problems[name],
    onChange: (value: ChoicesForm[Name]) => change({ [name]: value }),
  });
}

/** The form filled with choices, and with the course's own values where nothing was chosen. */
export function formOf(choices: PackageChoices, course: OfferedCourse): ChoicesForm {
  const settings = { ...course.settings, ...choices.settings };
  const { passMark, examLength, examAttempts, completion, feedback, interactions, exit } = settings;
  const { examMinutes = 0, extraTime = 1, examCloses = '' } = settings;
  return {
    format: choices.format,
    title: choices.title ?? course.title,
    identifier: choices.identifier ?? course.id,
    language: choices.language ?? course.language,
    interfaceLanguage: choices.interfaceLanguage ?? course.language,
    lessons: choices.lessons ?? course.lessons.map(({ id }) => id),
    questions: questionsOf(choices, course),
    passMark: String(passMark),
    examLength: String(examLength),
    examAttempts: String(examAttempts),
    completion,
    feedback,
    interactions,
    exit,
    examMinutes: examMinutes === 0 ? '' : String(examMinutes),
    extraTime: String(extraTime),
    examCloses,
    scos: choices.scos ?? 'one',
    examWeight: String(choices.examWeight ?? wholeWeight),
    ...drawingForm(choices.blueprint),
    ...brandingForm(choices, course),
  };
}

/** What is chosen once the course asks other questions: what was chosen of those that are there, and all new ones. */
export function chosenSince(
  chosen: readonly string[],
  before: Pick<ChoosableCourse, 'questions'>,
  now: Pick<ChoosableCourse, 'questions'>,
): readonly string[] {
  const known = new Set(before.questions.map(({ id }) => id));
  const kept = new Set(chosen);
  return now.questions.map(({ id }) => id).filter((id) => kept.has(id) || !known.has(id));
}

function questionsOf({ lessons, questions }: PackageChoices, course: OfferedCourse) {
  const offered = new Set(questionsOn(course, lessons).map(({ id }) => id));
  const chosen = questions && new Set(questions);
  return course.questions
    .map(({ id }) => id)
    .filter((id) => !offered.has(id) || (chosen?.has(id) ?? true));
}

/** Judges the form by the rules that files and links of choices are judged by. */
export function readForm(form: ChoicesForm, course: OfferedCourse): FormReading {
  const { format, title, identifier, language, interfaceLanguage } = form;
  const { lessons, questions, scos, examWeight } = form;
  const { completion, feedback, interactions, exit } = form;
  const settings = {
    ...{ completion, feedback, interactions, exit },
    passMark: typedNumber(form.passMark),
    examLength: form.drawing === 'own' ? course.settings.examLength : typedNumber(form.examLength),
    examAttempts: typedNumber(form.examAttempts),
    examMinutes: form.examMinutes.trim() === '' ? 0 : typedNumber(form.examMinutes),
    extraTime: typedNumber(form.extraTime),
    examCloses: form.examCloses,
  };
  // What is not shown counts for nothing, and stands there again when it is.
  const weight = mayBeWeighted(format) ? { examWeight: typedNumber(examWeight) } : {};
  const parts = !mayBeParted(format) || scos === 'one' ? {} : { scos, ...weight };
  const drawn = form.drawing === 'own' ? { blueprint: form.rows.map(writtenRow) } : {};
  const asked = { lessons, questions, ...drawn };
  const about = { title, identifier, language, interfaceLanguage };
  const rest = { format, ...about, ...asked, settings, ...parts };
  const written = { ...rest, ...writtenBranding(form) };
  const read = readChoices(JSON.stringify(written), '', course);
  const problems: Partial<Record<FieldName, string>> = {};
  for (const { where, what, fix } of read.kind === 'failed' ? read.problems : []) {
    const field = where.replace(/^.*[ .]/, '');
    if (field === 'lessons') problems.lessons = 'Keep at least one lesson.';
    else if (field === 'blueprint')
      problems.rows = [
        problems.rows ?? '',
        rowProblem(form.rows, { what: named(what, course), fix }),
      ]
        .join(' ')
        .trim();
    else if (field === 'questions') problems.questions = `${sentence(what)}: ${fix}.`;
    else if (field === 'colours') Object.assign(problems, noColours(form));
    else if (isField(field, form)) {
      problems[field] = `${form[field] === '' ? 'It is empty' : what}: ${fix}.`;
    }
  }
  for (const [scheme, { problem }] of Object.entries(faultyAccents(form, course.papers))) {
    if (isField(scheme, form)) problems[scheme] = problem;
  }
  const isSound = read.kind === 'read' && Object.keys(problems).length === 0;
  return { choices: isSound ? read.choices : null, problems };
}

/** What is wrong with rows: of a count that is none the count alone. */
function rowProblem(
  rows: ChoicesForm['rows'],
  { what, fix }: { readonly what: string; readonly fix: string },
): string {
  const faulty = rows.find((row) => !isDrawnRow(writtenRow(row)));
  return faulty === undefined
    ? `${sentence(what)}: ${fix}.`
    : `“${faulty.count}” will not do: write a whole number from 0 to 200.`;
}

/** A sentence about a row, with what people call its lesson or objective. */
function named(what: string, { lessons, objectives }: OfferedCourse): string {
  return what.replace(/(?<=\bof |\s)([\w-]+)(?= asks for)/, (id) => {
    const text = lessons.find((lesson) => lesson.id === id)?.title ?? objectives[id];
    return text === undefined ? id : `“${text}”`;
  });
}

function isField(name: string, form: ChoicesForm): name is FieldName {
  return Object.hasOwn(form, name);
}

function noColours({ light, dark }: ChoicesForm): Partial<Record<FieldName, string>> {
  const problem = 'Write it as # and six digits or letters from a to f, such as #104f55.';
  return {
    ...(isColour(light.trim()) ? {} : { light: problem }),
    ...(isColour(dark.trim()) ? {} : { dark: problem }),
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that is no number is left as it is, to be refused with its own words. */
function typedNumber(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
