import type {
  CompletionRule,
  ExitRule,
  FeedbackRule,
  InteractionsMode,
} from '../attempt/settings.ts';
import {
  type ChoosableCourse,
  type PackageChoices,
  questionsOn,
} from '../packaging/make/choices.ts';
import { readChoices } from '../packaging/make/read-choices.ts';
import type { PackageFormat } from '../packaging/manifest/format.ts';

/** A course with all that the form shows of it; `course.json` has this shape. */
export interface OfferedCourse extends ChoosableCourse {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
  }[];
}

/** What stands in the form: numbers as they were typed, everything else as it was chosen. */
export interface ChoicesForm {
  readonly format: PackageFormat['id'];
  readonly title: string;
  readonly identifier: string;
  readonly language: string;
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

/** The form filled with choices, and with the course's own values where nothing was chosen. */
export function formOf(choices: PackageChoices, course: OfferedCourse): ChoicesForm {
  const { passMark, examLength, examAttempts, completion, feedback, interactions, exit } = {
    ...course.settings,
    ...choices.settings,
  };
  return {
    format: choices.format,
    title: choices.title ?? course.title,
    identifier: choices.identifier ?? course.id,
    language: choices.language ?? course.language,
    lessons: choices.lessons ?? course.lessons.map(({ id }) => id),
    questions: questionsOf(choices, course),
    passMark: String(passMark),
    examLength: String(examLength),
    examAttempts: String(examAttempts),
    completion,
    feedback,
    interactions,
    exit,
  };
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
  const { format, title, identifier, language, lessons, questions, ...rules } = form;
  const settings = {
    ...rules,
    passMark: typedNumber(rules.passMark),
    examLength: typedNumber(rules.examLength),
    examAttempts: typedNumber(rules.examAttempts),
  };
  const written = { format, title, identifier, language, lessons, questions, settings };
  const read = readChoices(JSON.stringify(written), '', course);
  if (read.kind === 'read') return { choices: read.choices, problems: {} };
  const problems: Partial<Record<FieldName, string>> = {};
  for (const { where, what, fix } of read.problems) {
    const field = where.replace(/^.*[ .]/, '') as FieldName;
    if (field === 'lessons') problems.lessons = 'Keep at least one lesson.';
    else if (field === 'questions') problems.questions = `${sentence(what)}: ${fix}.`;
    else problems[field] = `${form[field] === '' ? 'It is empty' : what}: ${fix}.`;
  }
  return { choices: null, problems };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that is no number is left as it is, to be refused with its own words. */
function typedNumber(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
