/** What completes the course: every check answered, the exam settled (passed, or no sitting left), or both. */
export type CompletionRule = 'checks' | 'exam' | 'checks-and-exam';

/**
 * How answers are reported: a record a try, one record an item, or none; `auto` is what suits the
 * SCORM version, as its dialect says.
 */
export type InteractionsMode = 'auto' | 'journal' | 'state' | 'off';

/** What the LMS is told on leaving: keep the attempt always, or close it once it is complete. */
export type ExitRule = 'suspend' | 'normal-when-complete';

/**
 * When the exam shows the right answers and the reasons: after each sitting, only once no sitting
 * is left (until then which answers were right), or never (the score alone).
 */
export type FeedbackRule = 'after-sitting' | 'after-last-sitting' | 'never';

/**
 * The rules an instructor may change; course.json has the defaults, a package's choices and an
 * LMS's launch data may override.
 */
export interface Settings {
  /** Percent of the exam's points needed to pass, 0 to 100. */
  readonly passMark: number;
  /** Items drawn from the exam's pool for one sitting. */
  readonly examLength: number;
  /** Sittings allowed. */
  readonly examAttempts: number;
  readonly completion: CompletionRule;
  readonly feedback: FeedbackRule;
  readonly interactions: InteractionsMode;
  readonly exit: ExitRule;
  /** Minutes that a sitting may take; 0 or absent for no limit. */
  readonly examMinutes?: number;
  /** By how many times the learner has more time, 1 to 10; absent for 1. */
  readonly extraTime?: number;
  /** Until when a sitting can be started, with the offset from UTC; '' or absent for no end. */
  readonly examCloses?: string;
}

/** What a value must be. */
export interface Rule<Value> {
  readonly fits: (value: unknown) => value is Value;
  /** Completes "write …" and "it must be …". */
  readonly expected: string;
}

/** The values a setting may have. */
export type Range =
  | { readonly kind: 'number' | 'whole-number'; readonly least: number; readonly most: number }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'moment'; readonly pattern: string };

/** '' or a moment in full: no place may have to guess which zone is meant. */
const momentPattern = '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d))?$';

interface SettingRule<Value> extends Rule<Value> {
  readonly range: Range;
}

type SettingRules = {
  readonly [Name in keyof Settings]-?: SettingRule<NonNullable<Settings[Name]>>;
};

/** What a course has that gives its exam no time. */
const untimedRules = {
  passMark: numberIn(0, 100, 70),
  examLength: wholeNumber(1, 200),
  examAttempts: wholeNumber(1, 10),
  completion: oneOf('checks', 'exam', 'checks-and-exam'),
  feedback: oneOf('after-sitting', 'after-last-sitting', 'never'),
  interactions: oneOf('auto', 'journal', 'state', 'off'),
  exit: oneOf('suspend', 'normal-when-complete'),
};

/** What each setting may be, wherever it is written: an author, an instructor and an LMS may be wrong. */
export const settingRules: SettingRules = {
  ...untimedRules,
  examMinutes: wholeNumber(0, 600),
  extraTime: numberIn(1, 10, 1.5),
  examCloses: {
    fits: isMoment,
    expected: 'a date and time with its offset from UTC, such as "2027-01-31T23:59+01:00", or ""',
    range: { kind: 'moment', pattern: momentPattern },
  },
};

/** All of them, in the order in which they are listed. */
export const settingNames = Object.keys(settingRules).filter(isSettingName);

export function isSettingName(name: string): name is keyof Settings {
  return Object.hasOwn(settingRules, name);
}

/** Whether a sitting has a limit of time, or a date until which it can be started. */
export function isTimed({
  examMinutes,
  examCloses,
}: {
  readonly examMinutes?: number | undefined;
  readonly examCloses?: string | undefined;
}): boolean {
  return Boolean(examMinutes || examCloses);
}

/** Those that do anything where the exam has a time, or none. */
export function settingsThere(timed: boolean): readonly (keyof Settings)[] {
  return timed ? settingNames : settingNames.filter((name) => name in untimedRules);
}

/** The settings with one of them changed; null where the value will not do. */
export function withSetting<Name extends keyof Settings>(
  settings: Partial<Settings>,
  name: Name,
  value: unknown,
): Partial<Settings> | null {
  return settingRules[name].fits(value) ? { ...settings, [name]: value } : null;
}

/** A value that is one of these words. */
export function oneOf<Word extends string>(...words: readonly Word[]): SettingRule<Word> {
  return {
    fits: (value): value is Word => words.some((word) => word === value),
    expected: words.map((word) => `"${word}"`).join(' or '),
    range: { kind: 'words', words },
  };
}

function numberIn(least: number, most: number, example: number): SettingRule<number> {
  return {
    fits: (value): value is number => typeof value === 'number' && value >= least && value <= most,
    expected: `a number from ${least} to ${most}, such as ${example}`,
    range: { kind: 'number', least, most },
  };
}

function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !new RegExp(momentPattern).test(value)) return false;
  const day = Date.parse(value.slice(0, 10));
  if (Number.isNaN(Date.parse(value)) || Number.isNaN(day)) return value === '';
  // `Date` takes 30 February for the second of March.
  return value.startsWith(new Date(day).toISOString().slice(0, 10));
}

function wholeNumber(least: number, most: number): SettingRule<number> {
  return {
    fits: (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    expected: `a whole number from ${least} to ${most}`,
    range: { kind: 'whole-number', least, most },
  };
}
