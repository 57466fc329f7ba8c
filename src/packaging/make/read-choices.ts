import {
  oneOf,
  type Rule,
  type Settings,
  settingNames,
  settingRules,
  withSetting,
} from '../../attempt/settings.ts';
import { identifierPattern, languagePattern } from '../manifest/course.ts';
import { packageFormats } from '../manifest/format.ts';
import { oneLine } from '../manifest/text.ts';
import type { Problem } from '../site/problem.ts';
import { brandingRules } from './branding.ts';
import {
  type ChoosableCourse,
  type ChoosableQuestion,
  interfaceLanguagesOf,
  type MadeFor,
  mayBeParted,
  ownChoices,
  type PackageChoices,
  questionsOn,
  type Without,
  wholeWeight,
} from './choices.ts';
import { rowsSince, sinceThen, type Then } from './choices-since.ts';
import { countedFor, type DrawnRow, isDrawnRow, nameOfRow } from './drawn-rows.ts';
import { isOwnBank, type OwnBank } from './own-bank.ts';

export type ReadChoices =
  | {
      readonly kind: 'read';
      readonly choices: PackageChoices;
      /** What of the course is not as it was when they were made, in sentences. */
      readonly changes: readonly string[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

const formatRule = oneOf(...packageFormats.map(({ id }) => id));

const titleRule: Rule<string> = {
  fits: (value): value is string =>
    typeof value === 'string' && oneLine(value) !== '' && [...oneLine(value)].length <= 200,
  expected: 'a title of 1 to 200 characters',
};

const identifierRule: Rule<string> = {
  fits: (value): value is string => typeof value === 'string' && identifierPattern.test(value),
  expected: 'a letter, then letters, digits, _ or -, at most 60 characters and no blanks',
};

const languageRule: Rule<string> = {
  fits: (value): value is string => typeof value === 'string' && languagePattern.test(value),
  expected: 'a language tag such as en or pt-BR',
};

const scosRule = oneOf('one', 'per-lesson');

const weightRule: Rule<number> = {
  fits: (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= wholeWeight,
  expected: `a whole number from 0 to ${wholeWeight}`,
};

type JsonObject = Readonly<Record<string, unknown>>;

interface WrittenCourse extends Omit<MadeFor, 'defaults'> {
  readonly defaults?: JsonObject;
}

const courseRule: Rule<WrittenCourse> = {
  fits: (value): value is WrittenCourse =>
    isObject(value) &&
    [value.id, value.title, value.version, value.content].every(
      (each) => typeof each === 'string',
    ) &&
    (value.defaults === undefined || isObject(value.defaults)),
  expected:
    'the course as the page Make writes it, with id, title, version and content; or remove it, and all that is not said is the course’s own',
};

const withoutRule: Rule<Without> = {
  fits: (value): value is Without =>
    isObject(value) &&
    [value.lessons, value.questions].every((ids) => ids === undefined || idsRule.fits(ids)),
  expected: 'what the course had and is left out, as the page Make writes it',
};

const idsRule: Rule<readonly string[]> = {
  fits: (value): value is readonly string[] =>
    Array.isArray(value) && value.every((each) => typeof each === 'string'),
  expected: 'a list of ids',
};

const ownRule: Rule<readonly OwnBank[]> = {
  fits: (value): value is readonly OwnBank[] => Array.isArray(value) && value.every(isOwnBank),
  expected: 'questions of one’s own as the page Make writes them',
};

const blueprintRule: Rule<readonly DrawnRow[]> = {
  fits: (value): value is readonly DrawnRow[] => Array.isArray(value) && value.every(isDrawnRow),
  expected:
    'a list of rows such as {"lesson": "…", "count": 5}, each with a "lesson", an "objective" or neither, and a whole number from 0 to 200',
};

const settingsRule: Rule<JsonObject> = {
  fits: isObject,
  expected: 'an object such as {"passMark": 80}',
};

const known = [
  ...['course', 'format', 'title', 'identifier', 'language', 'interfaceLanguage', 'lessons'],
  ...['questions', 'without', 'own', 'blueprint'],
  ...['settings', 'scos', 'examWeight'],
  ...Object.keys(brandingRules),
];

/**
 * Reads choices that were saved, shared or written by hand, and leaves out those that only repeat
 * the course: equal packages have equal choices. Where they say of which course they are, what that
 * has no more is told; where they do not, as all did once, it is a mistake.
 *
 * @param text JSON, such as `{"format": "scorm-1.2", "settings": {"passMark": 80}}`
 * @param where what the text is, for problems: the name of a file, or "the link"
 */
export function readChoices(text: string, where: string, course: ChoosableCourse): ReadChoices {
  const given = jsonObject(text);
  if (given === null) {
    const what = 'it is not a JSON object';
    const fix = 'write it as {"format": "scorm-1.2"}, or save it again from the page';
    return { kind: 'failed', problems: [{ where, what, fix }] };
  }
  const judge = judgeAt(where);
  judge.names(given, '', known);
  const madeFor = readMadeFor(given, course, judge);
  if (madeFor === 'another course') return { kind: 'failed', problems: judge.problems };
  const format = judge.value('format', given.format, formatRule);
  const chosen = <Value>(name: string, rule: Rule<Value>) =>
    given[name] === undefined ? undefined : judge.value(name, given[name], rule);
  const choices = {
    title: chosen('title', titleRule),
    identifier: chosen('identifier', identifierRule),
    language: chosen('language', languageRule),
    interfaceLanguage: chosen(
      'interfaceLanguage',
      madeFor === null ? oneOf(...interfaceLanguagesOf(course)) : languageRule,
    ),
    lessons: chosen('lessons', madeFor === null ? lessonsOf(course) : idsRule),
    questions: chosen('questions', madeFor === null ? questionsOf(course) : idsRule),
    own: chosen('own', ownRule),
    blueprint: chosen('blueprint', blueprintRule),
    settings: readSettings(chosen('settings', settingsRule) ?? {}, 'settings', judge),
    scos: chosen('scos', scosRule) === 'per-lesson' ? ('per-lesson' as const) : undefined,
    examWeight: chosen('examWeight', weightRule),
    shortName: chosen('shortName', brandingRules.shortName),
    logo: chosen('logo', brandingRules.logo),
    colours: chosen('colours', brandingRules.colours),
    welcome: chosen('welcome', brandingRules.welcome),
    closing: chosen('closing', brandingRules.closing),
    contact: chosen('contact', brandingRules.contact),
    certificate: chosen('certificate', brandingRules.certificate),
    practice: chosen('practice', brandingRules.practice),
  };
  const since = sinceThen(choices, madeFor, course);
  if (since.lessons?.length === 0)
    judge.refuse('lessons', choices.lessons, lessonsOf(course).expected);
  if (choices.scos !== undefined && format !== undefined && !mayBeParted(format)) {
    judge.refuse('scos', 'per-lesson', noScos);
  }
  const { examWeight = wholeWeight } = choices;
  if (examWeight !== wholeWeight && format === 'cmi5') {
    judge.refuse('examWeight', examWeight, noWeight);
  }
  if (format === undefined || judge.problems.length > 0) {
    return { kind: 'failed', problems: judge.problems };
  }
  const { lessons, questions, changes } = since;
  const own = ownChoices({ format, ...choices, lessons, questions }, course);
  const left = own.questions && new Set(own.questions);
  const exam = questionsOn(course, own.lessons).filter(({ lesson }) => lesson === null);
  if (exam.length > 0 && left !== undefined && !exam.some(({ id }) => left.has(id))) {
    judge.say('questions', {
      what: 'every question of the exam is left out',
      fix: `choose one or more of its ${exam.length}`,
    });
    return { kind: 'failed', problems: judge.problems };
  }
  const asked = exam.filter(({ id }) => left?.has(id) ?? true);
  const { blueprint = [] } = own;
  // Such choices met the course that they were made for, with questions that a link does not hold.
  if (madeFor !== null) {
    const { kept, told } = rowsSince(choices.blueprint ?? [], blueprint, asked);
    const now = ownChoices({ ...own, blueprint: kept }, course);
    return { kind: 'read', choices: now, changes: [...changes, ...told] };
  }
  const unknown = (choices.blueprint ?? []).filter((row) => !isKnownRow(row, course));
  for (const row of unknown) judge.say('blueprint', unknownRow(row));
  for (const problem of rowProblems(blueprint, asked)) judge.say('blueprint', problem);
  if (judge.problems.length > 0) return { kind: 'failed', problems: judge.problems };
  return { kind: 'read', choices: own, changes };
}

function isKnownRow({ objective, lesson }: DrawnRow, course: ChoosableCourse): boolean {
  return (
    (objective === undefined || course.questions.some((each) => each.objective === objective)) &&
    (lesson === undefined || course.lessons.some(({ id }) => id === lesson))
  );
}

function unknownRow(row: DrawnRow): Omit<Problem, 'where'> {
  const what = `no question of the course is of ${nameOfRow(row)}`;
  return { what, fix: 'write the id of a lesson or of an objective as the course has it' };
}

/** Rows that ask for more than there is. */
function rowProblems(
  rows: readonly DrawnRow[],
  asked: readonly ChoosableQuestion[],
): readonly Omit<Problem, 'where'>[] {
  if (rows.length > 0 && rows.every(({ count }) => count === 0)) {
    return [{ what: 'no row has a question', fix: 'give one of them 1 or more' }];
  }
  const there = countedFor(rows, asked);
  return rows.flatMap((row, at) => {
    const { count } = row;
    const most = there[at] ?? 0;
    if (count <= most) return [];
    const what = `the row of ${nameOfRow(row)} asks for ${count}, and there ${most === 1 ? 'is 1 question' : `are ${most} questions`}`;
    const fewer = most === 0 ? 'remove it' : `write ${most} or fewer`;
    return [{ what, fix: `${fewer}, or choose more questions` }];
  });
}

const noScos = '"one": plain web pages have no entries in an LMS';
const noWeight = `${wholeWeight}, or leave it out: cmi5 makes no score of several`;

/** Of which course the choices are; null where they do not say. */
function readMadeFor(
  { course: given, without }: JsonObject,
  course: ChoosableCourse,
  judge: Judge,
): Then | 'another course' | null {
  if (given === undefined) return null;
  const read = judge.value('course', given, courseRule);
  if (read === undefined) return null;
  if (read.id !== course.id) {
    judge.say('course', {
      what: `these are choices for the course "${read.id}", and this is "${course.id}"`,
      fix: 'open them on the page Make of that course',
    });
    return 'another course';
  }
  const left = without === undefined ? {} : judge.value('without', without, withoutRule);
  const defaults = readSettings(read.defaults ?? {}, 'course.defaults', judge);
  return { ...read, defaults, without: left ?? {} };
}

function readSettings(given: JsonObject, part: string, judge: Judge): Partial<Settings> {
  judge.names(given, part, settingNames);
  let settings: Partial<Settings> = {};
  for (const name of settingNames) {
    if (given[name] === undefined) continue;
    const { expected } = settingRules[name];
    const taken = withSetting(settings, name, given[name]);
    if (taken === null) judge.refuse(`${part}.${name}`, given[name], expected);
    else settings = taken;
  }
  return settings;
}

interface Judge {
  readonly problems: readonly Problem[];
  say(name: string, problem: Omit<Problem, 'where'>): void;
  /** Says that a value will not do, and what to write. */
  refuse(name: string, value: unknown, expected: string): void;
  /** The value where it fits; otherwise a problem, and undefined. */
  value<Value>(name: string, value: unknown, rule: Rule<Value>): Value | undefined;
  /** Refuses what stands under a name that is not known; `part` is '' for the whole. */
  names(given: JsonObject, part: string, known: readonly string[]): void;
}

function judgeAt(where: string): Judge {
  const problems: Problem[] = [];
  const say: Judge['say'] = (name, problem) => {
    problems.push({ where: `${where}: ${name}`, ...problem });
  };
  const refuse: Judge['refuse'] = (name, value, expected) => {
    const what = value === undefined ? 'it is missing' : `${quoted(value)} will not do`;
    say(name, { what, fix: `write ${expected}` });
  };
  return {
    problems,
    say,
    refuse,
    value(name, value, rule) {
      if (rule.fits(value)) return value;
      refuse(name, value, rule.expected);
      return undefined;
    },
    names(given, part, known) {
      const fix = `remove it; there are ${known.join(', ')}`;
      for (const name of Object.keys(given).filter((each) => !known.includes(each))) {
        const place = part === '' ? where : `${where}: ${part}`;
        problems.push({ where: place, what: `there is no choice ${quoted(name)}`, fix });
      }
    },
  };
}

function lessonsOf({ lessons }: ChoosableCourse): Rule<readonly string[]> {
  const ids: readonly unknown[] = lessons.map(({ id }) => id);
  return {
    fits: (value): value is readonly string[] =>
      Array.isArray(value) && value.length > 0 && value.every((each) => ids.includes(each)),
    expected: `a list of one or more of ${ids.map((id) => `"${id}"`).join(', ')}`,
  };
}

function questionsOf({ questions }: ChoosableCourse): Rule<readonly string[]> {
  const ids = new Set<unknown>(questions.map(({ id }) => id));
  return {
    fits: (value): value is readonly string[] =>
      Array.isArray(value) && value.every((each) => ids.has(each)),
    expected: 'a list of ids of questions of this course, as its quiz files have them',
  };
}

/** The questions of one's own that a file of choices holds; none in a text that is no such file. */
export function ownBanksIn(text: string): readonly OwnBank[] {
  const own = jsonObject(text)?.own;
  return ownRule.fits(own) ? own : [];
}

/** The object that a JSON text holds; null for any other text. A byte order mark does no harm. */
export function jsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
