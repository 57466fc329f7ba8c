import { aiken } from './aiken.ts';
import type { SourceFile } from './bank/bank.ts';
import type { Format } from './bank/format.ts';
import { paper } from './exam-paper.ts';
import { gift } from './gift/gift.ts';
import { h5p } from './h5p/h5p.ts';
import { lists } from './lists/lists.ts';
import { moodleXml } from './moodle/moodle.ts';
import { qtiFormats } from './qti/qti.ts';
import { quizJson } from './quiz-json.ts';
import { scormLog } from './scorm/scorm-log.ts';
import { csv, xlsx } from './tables/tables.ts';

/**
 * The formats that banks of questions come and go in. The command `convert`, the page for authors
 * and the guide to formats all read this table.
 */
export const formats: readonly Format[] = [
  quizJson,
  moodleXml,
  ...qtiFormats,
  h5p,
  gift,
  aiken,
  csv,
  xlsx,
  lists,
  paper,
  scormLog,
];

/** The format of that id. */
export function formatNamed(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that files are in, by what stands in them. */
export function formatOf(files: readonly SourceFile[]): Format | undefined {
  return formats.find((format) => format.read !== undefined && format.recognises(files));
}

/** The formats that a file to be written may be in, by the ending of its name. */
export function formatsEnding(name: string): readonly Format[] {
  const ending = /\.([^./]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return formats.filter((format) => format.write !== undefined && format.endings.includes(ending));
}
