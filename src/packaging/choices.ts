import { type PackageFormat, packageFormats } from './format.ts';
import type { Problem } from './problem.ts';
import { oneLine } from './text.ts';

/** The rules of a course that an instructor may change for a package. */
export interface ChosenSettings {
  /** Percent, 0 to 100. */
  readonly passMark?: number;
  readonly completion?: 'checks' | 'exam' | 'checks-and-exam';
  readonly examAttempts?: number;
  readonly examLength?: number;
  /** When the exam shows what was right, and why. */
  readonly feedback?: 'after-sitting' | 'after-last-sitting' | 'never';
  readonly interactions?: 'journal' | 'state' | 'off';
  readonly exit?: 'suspend' | 'normal-when-complete';
}

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
  readonly settings?: ChosenSettings;
}

/** What of a course can be chosen; `course.json` has this shape. */
export interface ChoosableCourse {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly lessons: readonly { readonly id: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
}

export type ReadChoices =
  | { readonly kind: 'read'; readonly choices: PackageChoices }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

interface Rule {
  readonly fits: (value: unknown) => boolean;
  /** Completes "write …". */
  readonly expected: string;
}

const settingRules: Readonly<Record<keyof ChosenSettings, Rule>> = {
  passMark: {
    fits: (value) => typeof value === 'number' && value >= 0 && value <= 100,
    expected: 'a number from 0 to 100, such as 70',
  },
  completion: word('checks', 'exam', 'checks-and-exam'),
  examAttempts: wholeNumber(1, 10),
  examLength: wholeNumber(1, 200),
  feedback: word('after-sitting', 'after-last-sitting', 'never'),
  interactions: word('journal', 'state', 'off'),
  exit: word('suspend', 'normal-when-complete'),
};

const textRules: Readonly<Record<'title' | 'identifier' | 'language', Rule>> = {
  title: {
    fits: (value) =>
      typeof value === 'string' && oneLine(value) !== '' && [...oneLine(value)].length <= 200,
    expected: 'a title of 1 to 200 characters',
  },
  identifier: {
    fits: (value) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(value),
    expected: 'a letter, then letters, digits, _ or -, at most 60 characters and no blanks',
  },
  language: {
    fits: (value) => typeof value === 'string' && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(value),
    expected: 'a language tag such as en or pt-BR',
  },
};

/**
 * Reads choices that were saved, shared or written by hand, and leaves out those that only repeat
 * the course: equal packages have equal choices.
 *
 * @param text JSON, such as `{"format": "scorm-1.2", "settings": {"passMark": 80}}`
 * @param where what the text is, for problems: the name of a file, or "the link"
 */
export function readChoices(text: string, where: string, course: ChoosableCourse): ReadChoices {
  const given = jsonObject(text);
  if (given === null) {
    const what = 'it is not a JSON object';
    const mend = 'write it as {"format": "scorm-1.2"}, or save it anew from the page';
    return { kind: 'failed', problems: [{ where, what, mend }] };
  }
  const problems: Problem[] = [];
  const judge = (name: string, value: unknown, rule: Rule) => {
    if (rule.fits(value)) return true;
    const what = value === undefined ? 'it is missing' : `${quoted(value)} will not do`;
    problems.push({ where: `${where}: ${name}`, what, mend: `write ${rule.expected}` });
    return false;
  };
  const known = ['format', ...Object.keys(textRules), 'lessons', 'settings'];
  refuseUnknown(given, known, where, problems);
  judge('format', given.format, word(...packageFormats.map(({ id }) => id)));
  for (const [name, rule] of Object.entries(textRules)) {
    if (given[name] !== undefined) judge(name, given[name], rule);
  }
  const ids = course.lessons.map(({ id }) => id);
  if (given.lessons !== undefined) judge('lessons', given.lessons, lessonsOf(ids));
  if (given.settings !== undefined && judge('settings', given.settings, objectRule)) {
    const settings = given.settings as Readonly<Record<string, unknown>>;
    refuseUnknown(settings, Object.keys(settingRules), `${where}: settings`, problems);
    for (const [name, rule] of Object.entries(settingRules)) {
      if (settings[name] !== undefined) judge(`settings.${name}`, settings[name], rule);
    }
  }
  if (problems.length > 0) return { kind: 'failed', problems };
  return { kind: 'read', choices: ownChoices(given as unknown as PackageChoices, course) };
}

/** Choices without those that only repeat the course, in one order of everything. */
export function ownChoices(choices: PackageChoices, course: ChoosableCourse): PackageChoices {
  const { format, identifier, language, lessons } = choices;
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
  };
}

/** Choices as the text of a file, `chokepoint-package.json`: equal choices give equal texts. */
export function writeChoices(choices: PackageChoices, course: ChoosableCourse): string {
  return `${JSON.stringify(ownChoices(choices, course), null, 2)}\n`;
}

/** Choices as the last part of a link, `#choices=…`: base64url of their JSON in UTF-8. */
export function linkOfChoices(choices: PackageChoices, course: ChoosableCourse): string {
  const bytes = new TextEncoder().encode(JSON.stringify(ownChoices(choices, course)));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads what `linkOfChoices` wrote. */
export function readChoicesLink(link: string, course: ChoosableCourse): ReadChoices {
  const where = 'the link';
  const text = linkText(link);
  if (text !== null && jsonObject(text) !== null) return readChoices(text, where, course);
  const what =
    'it is incomplete: its end was lost on the way, as when a long link is broken in two';
  const mend = 'copy all of it, up to its last letter, or ask for it again';
  return { kind: 'failed', problems: [{ where, what, mend }] };
}

function linkText(link: string): string | null {
  try {
    const text = atob(link.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const settingNames = Object.keys(settingRules) as readonly (keyof ChosenSettings)[];

const objectRule: Rule = {
  fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  expected: 'an object such as {"passMark": 80}',
};

function refuseUnknown(
  given: object,
  known: readonly string[],
  where: string,
  problems: Problem[],
): void {
  for (const name of Object.keys(given).filter((each) => !known.includes(each))) {
    const mend = `remove it; there are ${known.join(', ')}`;
    problems.push({ where, what: `there is no choice ${quoted(name)}`, mend });
  }
}

function lessonsOf(ids: readonly string[]): Rule {
  return {
    fits: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((each) => ids.includes(each)),
    expected: `a list of one or more of ${ids.map((id) => `"${id}"`).join(', ')}`,
  };
}

function wholeNumber(least: number, most: number): Rule {
  return {
    fits: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    expected: `a whole number from ${least} to ${most}`,
  };
}

function word(...words: readonly string[]): Rule {
  return {
    fits: (value) => typeof value === 'string' && words.includes(value),
    expected: words.map((each) => `"${each}"`).join(' or '),
  };
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return objectRule.fits(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
