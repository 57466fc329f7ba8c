import { answerTable } from './answer-table.ts';
import { benchSession } from './bench-session.ts';
import { blackboardResults } from './blackboard-results.ts';
import { canvasClassic, canvasNew } from './canvas-reports.ts';
import { itemFigures } from './item-figures.ts';
import { moodleReport } from './moodle-report.ts';
import { moodleTracks } from './moodle-tracks.ts';
import type { ResultFormat } from './result-format.ts';
import { scormCloud } from './scorm-cloud.ts';
import { xapiStatements } from './xapi.ts';

/** The formats that results are read in; the first that recognises a file takes it. */
export const resultFormats: readonly ResultFormat[] = [
  answerTable,
  moodleReport,
  benchSession,
  moodleTracks,
  scormCloud,
  xapiStatements,
  canvasClassic,
  canvasNew,
  blackboardResults,
  itemFigures,
];
