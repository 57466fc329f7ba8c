import type { Format } from './format.ts';
import { isMoodleXml, readMoodle } from './moodle-read.ts';
import { writeMoodle } from './moodle-write.ts';

export const moodleXml: Format = {
  id: 'moodle-xml',
  name: 'Moodle XML',
  endings: ['xml'],
  recognises: (files) => files.some(isMoodleXml),
  read: readMoodle,
  write: writeMoodle,
  notes: [],
};
