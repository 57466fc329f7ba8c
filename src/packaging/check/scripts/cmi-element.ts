import type { ScormVersion } from '../../../standard/api.ts';
import {
  anything,
  type CmiFormat,
  identifier12,
  identifier2004,
  language,
  localized,
  matching,
  navigationRequest,
  notEmpty,
  number,
  one,
  timespan12,
  timestamp,
  upTo,
  wordOrNumber,
} from './cmi-format.ts';

/** An element of a data model, as far as a constant in a script can be judged by it. */
export interface CmiElement extends CmiFormat {
  readonly access: 'read-write' | 'read-only' | 'write-only';
}

const target = /^(adl\.nav\.request_valid\.(?:choice|jump))\.\{target=[^{}]+\}$/;

/** The element of that name, its indexes as numbers; null where the version has none. */
export function cmiElement(version: ScormVersion, name: string): CmiElement | null {
  const plain = target.exec(name)?.[1] ?? name;
  const pattern = plain.replace(/\.\d+(?=\.|$)/g, '.n');
  const model = version === '1.2' ? scorm12 : scorm2004;
  return model.get(pattern) ?? null;
}

/** The version whose data model alone has the element; null where both have it, or none. */
export function versionOf(name: string): ScormVersion | null {
  const old = cmiElement('1.2', name) !== null || /^cmi\.(?:core|student_\w+)\./.test(name);
  const later =
    cmiElement('2004', name) !== null ||
    /^(?:adl\.|cmi\.(?:learner_\w+|comments_from_l\w+|score)\.)/.test(name);
  return old === later ? null : old ? '1.2' : '2004';
}

type Row = readonly [string, CmiElement];

function readOnly(names: string): readonly Row[] {
  const element: CmiElement = { access: 'read-only', ...anything };
  return names.split(/\s+/).map((name) => [name, element]);
}

function writable(format: CmiFormat, ...names: readonly string[]): readonly Row[] {
  return names.map((name) => [name, { access: 'read-write', ...format }]);
}

function writeOnly(format: CmiFormat, ...names: readonly string[]): readonly Row[] {
  return names.map((name) => [name, { access: 'write-only', ...format }]);
}

const score12 = number({ least: 0, most: 100, blank: true });
const statuses12 = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const types = [
  ...['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert'],
  'numeric',
];

/** RTE 1.2, section 3.4. */
const scorm12: ReadonlyMap<string, CmiElement> = new Map([
  ...readOnly(
    `cmi._children cmi._version cmi.core._children cmi.core.student_id cmi.core.student_name
    cmi.core.credit cmi.core.entry cmi.core.total_time cmi.core.lesson_mode
    cmi.core.score._children cmi.launch_data cmi.comments_from_lms cmi.objectives._children
    cmi.objectives._count cmi.objectives.n.score._children cmi.student_data._children
    cmi.student_data.mastery_score cmi.student_data.max_time_allowed
    cmi.student_data.time_limit_action cmi.student_preference._children
    cmi.interactions._children cmi.interactions._count cmi.interactions.n.objectives._count
    cmi.interactions.n.correct_responses._count`,
  ),
  ...writable(one(...statuses12), 'cmi.core.lesson_status'),
  ...writable(one(...statuses12, 'not attempted'), 'cmi.objectives.n.status'),
  ...writable(upTo(255, 'at-most'), 'cmi.core.lesson_location', 'cmi.student_preference.language'),
  ...writable(upTo(4096, 'at-most'), 'cmi.suspend_data', 'cmi.comments'),
  ...writable(
    score12,
    ...['raw', 'min', 'max'].flatMap((end) => [
      `cmi.core.score.${end}`,
      `cmi.objectives.n.score.${end}`,
    ]),
  ),
  ...writable(number({ least: -1, most: 100, whole: true }), 'cmi.student_preference.audio'),
  ...writable(number({ least: -100, most: 100, whole: true }), 'cmi.student_preference.speed'),
  ...writable(number({ least: -1, most: 1, whole: true }), 'cmi.student_preference.text'),
  ...writable(identifier12, 'cmi.objectives.n.id'),
  ...writeOnly(one('', 'time-out', 'suspend', 'logout'), 'cmi.core.exit'),
  ...writeOnly(timespan12, 'cmi.core.session_time', 'cmi.interactions.n.latency'),
  ...writeOnly(identifier12, 'cmi.interactions.n.id', 'cmi.interactions.n.objectives.n.id'),
  ...writeOnly(one(...types), 'cmi.interactions.n.type'),
  ...writeOnly(
    matching(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/, 'a time of day as 14:05:00'),
    'cmi.interactions.n.time',
  ),
  ...writeOnly(number({ narrow: [-100, 100] }), 'cmi.interactions.n.weighting'),
  ...writeOnly(
    wordOrNumber(one('correct', 'wrong', 'unanticipated', 'neutral'), number({ narrow: [0, 999] })),
    'cmi.interactions.n.result',
  ),
  // What these may be depends on the type of the interaction.
  ...writeOnly(
    anything,
    'cmi.interactions.n.student_response',
    'cmi.interactions.n.correct_responses.n.pattern',
  ),
]);

const completion = one('completed', 'incomplete', 'not attempted', 'unknown');
const success = one('passed', 'failed', 'unknown');
const digits = [5, 7] as const;
const real = number({ digits });
const measure = number({ least: 0, most: 1, digits });
const scaled = number({ least: -1, most: 1, digits });
const duration = matching(
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/,
  'a duration as PT1H5M30.25S',
);

/** RTE 2004, section 4.2, and the elements of navigation and shared data. */
const scorm2004: ReadonlyMap<string, CmiElement> = new Map([
  ...readOnly(
    `cmi._version cmi.comments_from_learner._children cmi.comments_from_learner._count
    cmi.comments_from_lms._children cmi.comments_from_lms._count cmi.comments_from_lms.n.comment
    cmi.comments_from_lms.n.location cmi.comments_from_lms.n.timestamp cmi.completion_threshold
    cmi.credit cmi.entry cmi.interactions._children cmi.interactions._count
    cmi.interactions.n.objectives._count cmi.interactions.n.correct_responses._count
    cmi.launch_data cmi.learner_id cmi.learner_name cmi.learner_preference._children
    cmi.max_time_allowed cmi.mode cmi.objectives._children cmi.objectives._count
    cmi.objectives.n.score._children cmi.scaled_passing_score cmi.score._children
    cmi.time_limit_action cmi.total_time adl.nav.request_valid.continue
    adl.nav.request_valid.previous adl.nav.request_valid.choice adl.nav.request_valid.jump
    adl.data._children adl.data._count adl.data.n.id`,
  ),
  ...writable(completion, 'cmi.completion_status', 'cmi.objectives.n.completion_status'),
  ...writable(success, 'cmi.success_status', 'cmi.objectives.n.success_status'),
  ...writable(measure, 'cmi.progress_measure', 'cmi.objectives.n.progress_measure'),
  ...['cmi.score', 'cmi.objectives.n.score'].flatMap((score) => [
    ...writable(scaled, `${score}.scaled`),
    ...writable(real, `${score}.raw`, `${score}.min`, `${score}.max`),
  ]),
  ...writable(notEmpty(upTo(1000, 'sure')), 'cmi.location'),
  ...writable(upTo(64000, 'sure'), 'cmi.suspend_data', 'adl.data.n.store'),
  ...writable(localized(4000), 'cmi.comments_from_learner.n.comment'),
  ...writable(notEmpty(upTo(250, 'sure')), 'cmi.comments_from_learner.n.location'),
  ...writable(timestamp, 'cmi.comments_from_learner.n.timestamp', 'cmi.interactions.n.timestamp'),
  ...writable(
    identifier2004,
    'cmi.objectives.n.id',
    'cmi.interactions.n.id',
    'cmi.interactions.n.objectives.n.id',
  ),
  ...writable(localized(250), 'cmi.objectives.n.description', 'cmi.interactions.n.description'),
  ...writable(one(...types, 'long-fill-in', 'other'), 'cmi.interactions.n.type'),
  ...writable(real, 'cmi.interactions.n.weighting'),
  ...writable(
    wordOrNumber(one('correct', 'incorrect', 'unanticipated', 'neutral'), real),
    'cmi.interactions.n.result',
  ),
  ...writable(duration, 'cmi.interactions.n.latency'),
  ...writable(
    number({ least: 0, digits }),
    'cmi.learner_preference.audio_level',
    'cmi.learner_preference.delivery_speed',
  ),
  ...writable(notEmpty(language), 'cmi.learner_preference.language'),
  ...writable(one('-1', '0', '1'), 'cmi.learner_preference.audio_captioning'),
  ...writable(navigationRequest, 'adl.nav.request'),
  // What these may be depends on the type of the interaction.
  ...writable(
    anything,
    'cmi.interactions.n.learner_response',
    'cmi.interactions.n.correct_responses.n.pattern',
  ),
  ...writeOnly(notEmpty(one('', 'time-out', 'suspend', 'logout', 'normal')), 'cmi.exit'),
  ...writeOnly(duration, 'cmi.session_time'),
]);
