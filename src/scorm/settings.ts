import { isTimed, type Settings, settingsThere, withSetting } from '../attempt/settings.ts';
import type { Notice, SettingFlaw } from './notice.ts';

/** What a launch's settings came to; `problem` is for the instructor, null for none. */
export interface LaunchSettings {
  readonly settings: Settings;
  readonly problem: Notice | null;
}

// Moodle's SCORM 2004 answers the last exit where launch data is asked for.
const exitWords = ['suspend', 'normal', 'logout', 'time-out'];

const mostFlaws = 4;
const longestQuote = 40;

/**
 * The settings of a launch: `defaults`, overridden by the JSON object in the LMS's launch data,
 * for example `{"passMark": 80, "examAttempts": 2}`. What is wrong in it is said and left out, one
 * entry at a time; it never throws. Launch data of '' is no override.
 *
 * @param timed whether the package can time an exam: one that cannot has no settings of time
 */
export function launchSettings(
  launchData: string,
  defaults: Settings,
  timed = isTimed(defaults),
): LaunchSettings {
  const text = launchData.trim();
  if (text === '' || exitWords.includes(text)) return { settings: defaults, problem: null };
  const given = parsed(text);
  if (given === null) {
    const problem = { kind: 'launch-data-unread', begins: quoted(text) } as const;
    return { settings: defaults, problem };
  }
  const known = settingsThere(timed);
  const flaws: SettingFlaw[] = [];
  let accepted: Partial<Settings> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = known.find((each) => each === key);
    if (name === undefined) {
      flaws.push({ kind: 'unknown', name: quoted(key), known });
      continue;
    }
    const taken = withSetting(accepted, name, value);
    if (taken !== null) accepted = taken;
    else flaws.push({ kind: 'unfit', name, value: quoted(value) });
  }
  return { settings: { ...defaults, ...accepted }, problem: summary(flaws) };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function summary(flaws: readonly SettingFlaw[]): Notice | null {
  if (flaws.length === 0) return null;
  const more = Math.max(0, flaws.length - mostFlaws);
  return { kind: 'launch-data-flawed', flaws: flaws.slice(0, mostFlaws), more };
}

function quoted(value: unknown): string {
  // Not written out: deep nesting would exhaust the stack.
  if (Array.isArray(value)) return '[…]';
  const text = typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value);
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}
