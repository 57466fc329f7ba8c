import type { Format } from './format.ts';
import { moodleXml } from './moodle.ts';
import { qtiFormats } from './qti.ts';

/**
 * The formats that banks of questions come and go in. The command `convert`, the page for authors
 * and the guide to formats all read this table.
 */
export const formats: readonly Format[] = [moodleXml, ...qtiFormats];
