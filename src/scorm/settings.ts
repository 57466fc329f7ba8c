import {
  isSettingName,
  type Settings,
  settingNames,
  settingRules,
  withSetting,
} from '../attempt/settings.ts';

/** What a launch's settings came to; `problem` is for the instructor, in words, null for none. */
export interface LaunchSettings {
  readonly settings: Settings;
  readonly problem: string | null;
}

// Moodle's SCORM 2004 answers the last exit where launch data is asked for.
const exitWords = ['suspend', 'normal', 'logout', 'time-out'];

const mostProblems = 4;
const longestQuote = 40;

/**
 * The settings of a launch: `defaults`, overridden by the JSON object in the LMS's launch data,
 * for example `{"passMark": 80, "examAttempts": 2}`. What is wrong in it is said and left out, one
 * entry at a time; it never throws. Launch data of '' is no override.
 */
export function launchSettings(launchData: string, defaults: Settings): LaunchSettings {
  const text = launchData.trim();
  if (text === '' || exitWords.includes(text)) return { settings: defaults, problem: null };
  const given = parsed(text);
  if (given === null) {
    const problem = `The launch data of this course is not a JSON object, so the course's own settings hold. It begins: ${quoted(text)}. Write it as {"passMark": 70}, or leave it empty.`;
    return { settings: defaults, problem };
  }
  const problems: string[] = [];
  let accepted: Partial<Settings> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!isSettingName(key)) {
      problems.push(`there is no setting ${quoted(key)}; there are ${settingNames.join(', ')}`);
      continue;
    }
    const taken = withSetting(accepted, key, value);
    if (taken !== null) accepted = taken;
    else problems.push(`${key} must be ${settingRules[key].expected}, not ${quoted(value)}`);
  }
  return { settings: { ...defaults, ...accepted }, problem: summary(problems) };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function summary(problems: readonly string[]): string | null {
  if (problems.length === 0) return null;
  const more = problems.length - mostProblems;
  const listed = problems.slice(0, mostProblems).join('; ');
  const rest = more > 0 ? `; and ${more} more` : '';
  return `The launch data of this course has mistakes, and those entries are ignored: ${listed}${rest}.`;
}

function quoted(value: unknown): string {
  // Not written out: deep nesting would exhaust the stack.
  if (Array.isArray(value)) return 'a list';
  const text = typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}
