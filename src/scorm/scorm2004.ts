import type { Course } from '../attempt/course.ts';
import { onceEach } from '../attempt/once-each.ts';
import type { AnswerNote, InteractionReport, ObjectiveReport, Report } from '../attempt/report.ts';
import { typeOf } from '../quiz/item-types.ts';
import type { ElementName } from '../standard/data-model.ts';
import { decimal } from '../standard/decimal.ts';
import type { NoSession } from '../standard/error-code.ts';
import { descriptionLimit2004, locationLimit2004, suspendDataLimits } from '../standard/limits.ts';
import { plainText } from '../standard/plain-text.ts';
import { localizedText, pattern2004, response2004 } from '../standard/response-2004.ts';
import { timespan2004, timestamp } from '../standard/time.ts';
import { learnerAnswer, rightAnswer } from './answers.ts';
import type { CmiWrite, Dialect, Launch } from './cmi.ts';
import { isUntouched, launchMode, launchNumber, launchWord } from './launch-value.ts';
import { recordPlan } from './record-plan.ts';
import { writes } from './writes.ts';

type Element = ElementName['2004'];
type Write = readonly [element: Element, value: string];

/**
 * SCORM 2004, 3rd and 4th edition (Run-Time Environment, section 4.2). No navigation request is
 * ever made: in a package with one SCO, Moodle answers most of them with a failed Terminate.
 */
export const scorm2004: Dialect = {
  version: '2004',
  suspendDataLimit: suspendDataLimits['2004'],
  notRunning: [122, 123] satisfies NoSession<'2004'>,
  trace: {
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    status: 'cmi.completion_status',
    left: ['cmi.location', 'cmi.score.raw'],
    known: ['cmi.learner_id', 'cmi.mode', 'cmi.completion_status'],
  },
  learnerName: 'cmi.learner_name',
  readLaunch,
  course,
  // Moodle sends all of it again, which is what it takes, also after a failure that was stored.
  settling: (report) => report,
  otherValue: null,
  suspendData: (data): Write => ['cmi.suspend_data', data],
  objective,
  interaction,
  recordPlan: onceEach((course: Course) => recordPlan(course, { interaction, objective })),
  interactions: 'state',
  counts: { objectives: 'cmi.objectives._count', interactions: 'cmi.interactions._count' },
  objectiveId: (index): Element => `cmi.objectives.${index}.id`,
  interactionId: (index): Element => `cmi.interactions.${index}.id`,
  sessionTime: (seconds): Write => ['cmi.session_time', timespan2004(seconds)],
  endsOnce: false,
  exit: (kind): Write => ['cmi.exit', kind],
};

/** Six to nine GetValue calls: what was never set is not asked for, since that is error 403. */
function readLaunch(get: (element: Element) => string): Omit<Launch, 'given'> {
  const completion = launchWord(get('cmi.completion_status'));
  const success = launchWord(get('cmi.success_status'));
  const fresh = isUntouched(completion) && isUntouched(success);
  const judged = success === 'passed' || success === 'failed';
  const completed = completion === 'completed';
  const suspendData = get('cmi.suspend_data');
  const isFirst = fresh && suspendData === '';
  const progress = isFirst || completed ? null : launchNumber(get('cmi.progress_measure'), 0, 1);
  return {
    learnerId: get('cmi.learner_id'),
    mode: launchMode(get('cmi.mode')),
    suspendData,
    launchData: get('cmi.launch_data'),
    held: {
      completion: completed ? 'completed' : 'incomplete',
      success: judged ? success : 'unknown',
      // A score is only ever sent together with a verdict.
      score: judged ? launchNumber(get('cmi.score.raw'), 0, 100) : null,
      progress: completed ? 1 : (progress ?? 0),
    },
    fresh,
  };
}

function course(report: Report): readonly CmiWrite[] {
  const { score } = report;
  return writes<'2004'>(
    ['cmi.location', plainText(report.place, locationLimit2004)],
    ['cmi.progress_measure', decimal(report.progress)],
    ['cmi.score.scaled', score === null ? null : decimal(score / 100)],
    ['cmi.score.raw', score === null ? null : decimal(score)],
    ['cmi.score.min', score === null ? null : '0'],
    ['cmi.score.max', score === null ? null : '100'],
    ['cmi.completion_status', report.completion],
    ['cmi.success_status', report.success === 'unknown' ? null : report.success],
  );
}

function objective(index: number, { id, score, status }: ObjectiveReport): readonly CmiWrite[] {
  const at = `cmi.objectives.${index}` as const;
  return writes<'2004'>(
    [`${at}.id`, id],
    [`${at}.score.scaled`, score === null ? null : decimal(score / 100)],
    [`${at}.success_status`, status === 'passed' || status === 'failed' ? status : null],
  );
}

/** At most ten elements: id, then type, then all that depends on the type. */
function interaction(
  index: number,
  { id, item, response, result }: InteractionReport,
  note: AnswerNote | null,
): readonly CmiWrite[] {
  const at = `cmi.interactions.${index}` as const;
  const answer = learnerAnswer(item, response);
  const right = rightAnswer(item);
  const zone = note === null ? 0 : new Date(note.at).getTimezoneOffset();
  return writes<'2004'>(
    [`${at}.id`, id],
    [`${at}.type`, typeOf(item).interaction],
    [`${at}.objectives.0.id`, item.objective],
    [`${at}.timestamp`, note && timestamp(note.at, zone)],
    [`${at}.correct_responses.0.pattern`, right && pattern2004(right)],
    [`${at}.weighting`, decimal(item.points)],
    [`${at}.learner_response`, answer && response2004(answer)],
    [`${at}.result`, result],
    [`${at}.latency`, note && timespan2004(note.seconds)],
    [`${at}.description`, note && localizedText(note.label, descriptionLimit2004)],
  );
}
