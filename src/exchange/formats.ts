import type { Format } from './format.ts';
import { h5p } from './h5p.ts';
import { moodleXml } from './moodle.ts';
import { qtiFormats } from './qti.ts';
import { csv, lists, xlsx } from './table-formats.ts';

/**
 * The formats that banks of questions come and go in. The command `convert`, the page for authors
 * and the guide to formats all read this table.
 */
export const formats: readonly Format[] = [moodleXml, ...qtiFormats, csv, xlsx, lists, h5p];
