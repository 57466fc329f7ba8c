import { z } from 'zod';
import { type Settings, settingRules } from './settings.ts';

const setting = <Name extends keyof Settings>(name: Name) => {
  const { fits, expected } = settingRules[name];
  return z.custom<NonNullable<Settings[Name]>>(fits, `write ${expected}`);
};

/** The settings of a course file: all of them, but for those of time. */
export const settingsSchema = z.strictObject({
  passMark: setting('passMark'),
  examLength: setting('examLength'),
  examAttempts: setting('examAttempts'),
  completion: setting('completion'),
  feedback: setting('feedback'),
  interactions: setting('interactions'),
  exit: setting('exit'),
  examMinutes: setting('examMinutes').exactOptional(),
  extraTime: setting('extraTime').exactOptional(),
  examCloses: setting('examCloses').exactOptional(),
});
