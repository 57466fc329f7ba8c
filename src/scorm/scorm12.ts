import type { AnswerNote, InteractionReport, ObjectiveReport, Report } from '../attempt/report.ts';
import { typeOf } from '../quiz/item-types.ts';
import type { Answer } from '../standard/answer.ts';
import type { ElementName } from '../standard/data-model.ts';
import { decimal } from '../standard/decimal.ts';
import type { NoSession } from '../standard/error-code.ts';
import { locationLimit12, suspendDataLimits } from '../standard/limits.ts';
import { plainText } from '../standard/plain-text.ts';
import { pattern12, response12 } from '../standard/response-12.ts';
import { clockTime, timespan12 } from '../standard/time.ts';
import type { Word12 } from '../standard/vocabulary.ts';
import { learnerAnswer, rightAnswer } from './answers.ts';
import type { CmiWrite, Dialect, Launch } from './cmi.ts';
import { isUntouched, launchMode, launchNumber, launchWord } from './launch-value.ts';
import { writes } from './writes.ts';

type Element = ElementName['1.2'];
type Write = readonly [element: Element, value: string];

/** SCORM 1.2 (Run-Time Environment, version 1.2, section 3.4). */
export const scorm12: Dialect = {
  version: '1.2',
  suspendDataLimit: suspendDataLimits['1.2'],
  // Moodle says 301 after a session as well.
  notRunning: [301, 101] satisfies NoSession<'1.2'>,
  trace: {
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    status: 'cmi.core.lesson_status',
    left: ['cmi.core.lesson_location', 'cmi.core.score.raw'],
    known: ['cmi.core.student_id', 'cmi.core.lesson_mode', 'cmi.core.lesson_status'],
  },
  learnerName: 'cmi.core.student_name',
  readLaunch,
  course,
  // Completed before passed. Where the course is completed only, a score is what has to follow: the
  // course's own by a hundredth beside it at first, and those of objectives.
  settling: (report) =>
    report.success === 'passed'
      ? { ...report, success: 'unknown' }
      : {
          ...report,
          score: report.score === null ? null : beside(report.score),
          objectives: [],
        },
  otherValue,
  suspendData: (data): Write => ['cmi.suspend_data', data],
  objective,
  interaction,
  // Moodle posts only what is new; other LMSs promise no number either.
  recordPlan: ({ practice }) => ({
    without: [],
    ungraded: true,
    most: 250,
    practice: practice ? 100 : 0,
  }),
  interactions: 'journal',
  counts: { objectives: 'cmi.objectives._count', interactions: 'cmi.interactions._count' },
  objectiveId: (index): Element => `cmi.objectives.${index}.id`,
  interactionId: () => null,
  sessionTime: (seconds): Write => ['cmi.core.session_time', timespan12(seconds)],
  endsOnce: true,
  // "normal" is no word of this version; '' is.
  exit: (kind): Write => ['cmi.core.exit', kind === 'suspend' ? 'suspend' : ''],
};

/** The same with our own API in the place of an LMS, in a browser, which keeps more. */
export const scorm12Alone: Dialect = {
  ...scorm12,
  suspendDataLimit: suspendDataLimits['2004'],
};

/** Seven GetValue calls, six where nothing was ever set. */
function readLaunch(get: (element: Element) => string): Omit<Launch, 'given'> {
  const status = launchWord(get('cmi.core.lesson_status'));
  const fresh = isUntouched(status);
  const suspendData = get('cmi.suspend_data');
  // The one status tells a failure, but not whether all was done: that is left to the attempt.
  const completed = status === 'passed' || status === 'completed';
  return {
    learnerId: get('cmi.core.student_id'),
    mode: launchMode(get('cmi.core.lesson_mode')),
    suspendData,
    launchData: get('cmi.launch_data'),
    held: {
      completion: completed ? 'completed' : 'incomplete',
      success: status === 'passed' || status === 'failed' ? status : 'unknown',
      score: fresh && suspendData === '' ? null : launchNumber(get('cmi.core.score.raw'), 0, 100),
      progress: completed ? 1 : 0,
    },
    fresh,
  };
}

function course(report: Report): readonly CmiWrite[] {
  const score = report.score === null ? null : decimal(report.score);
  return writes<'1.2'>(
    ['cmi.core.lesson_location', plainText(report.place, locationLimit12)],
    ['cmi.core.score.raw', score],
    ['cmi.core.score.min', score && '0'],
    ['cmi.core.score.max', score && '100'],
    ['cmi.core.lesson_status', lessonStatus(report)],
  );
}

/** The two statuses in one word. A failure with sittings left is no failure yet. */
function lessonStatus(report: Report): Word12<'lessonStatus'> {
  if (report.success === 'failed' && report.final) return 'failed';
  if (report.completion === 'incomplete') return 'incomplete';
  return report.success === 'passed' ? 'passed' : 'completed';
}

/** Another score that passes no mark which this one does not pass. */
function beside(score: number): number {
  return score >= 0.01 ? score - 0.01 : score + 0.01;
}

/** No status that the learner has not reached. */
function otherValue(element: string, value: string, tried: string | null): string | null {
  const name = element.slice(element.lastIndexOf('.') + 1);
  switch (name) {
    case 'lesson_status':
    case 'status':
      return otherStatus[value]?.find((status) => status !== tried) ?? null;
    case 'raw':
    case 'min':
      return decimal(beside(Number(value)));
    case 'max':
      return '99.99';
    case 'exit':
      return value === 'suspend' ? '' : 'suspend';
    case 'lesson_location':
    case 'id':
      return `${value.slice(0, 254)}_`;
    default:
      return null;
  }
}

const otherStatus: Readonly<Record<string, readonly Word12<'lessonStatus'>[]>> = {
  passed: ['completed', 'incomplete'],
  completed: ['incomplete'],
  failed: ['incomplete'],
  incomplete: ['browsed'],
};

function objective(index: number, { id, score, status }: ObjectiveReport): readonly CmiWrite[] {
  const at = `cmi.objectives.${index}` as const;
  return writes<'1.2'>(
    [`${at}.id`, id],
    [`${at}.score.raw`, score === null ? null : decimal(score)],
    // Naming an objective is enough to say that nothing was done for it.
    [`${at}.status`, status === 'not attempted' ? null : status],
  );
}

/**
 * At most eight elements: of the objectives of an interaction Chamilo wants to hear nothing. The id, which reports
 * show, begins with words of the question if known.
 */
function interaction(
  index: number,
  { id, item, response, result }: InteractionReport,
  note: AnswerNote | null,
): readonly CmiWrite[] {
  const at = `cmi.interactions.${index}` as const;
  const answer = learnerAnswer(item, response);
  const right = rightAnswer(item);
  const zone = note === null ? 0 : new Date(note.at).getTimezoneOffset();
  return writes<'1.2'>(
    [`${at}.id`, note === null ? id : readableId(note.label, id)],
    [`${at}.type`, interactionType(typeOf(item).interaction)],
    [`${at}.time`, note && clockTime(note.at, zone)],
    [`${at}.correct_responses.0.pattern`, right && pattern12(right)],
    [`${at}.weighting`, decimal(item.points)],
    [`${at}.student_response`, answer && response12(answer)],
    [`${at}.result`, result === 'incorrect' ? 'wrong' : result],
    [`${at}.latency`, note && timespan12(note.seconds)],
  );
}

/** Characters of an interaction id that Moodle's reports show without trouble. */
const readableLength = 60;

/** Words of the question before the id, in letters, digits and `_` alone (CMIIdentifier). */
function readableId(label: string, id: string): string {
  const room = readableLength - id.length - 1;
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]/)
    .filter((word) => word !== '');
  let text = '';
  for (const word of words) {
    if (text.length + word.length + 1 > room) break;
    text += `${word}_`;
  }
  return text + id;
}

/** The version knows no long fill-in. */
function interactionType(type: Answer['type']): Word12<'interactionType'> {
  return type === 'long-fill-in' ? 'fill-in' : type;
}
