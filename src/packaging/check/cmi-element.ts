import type { ScormVersion } from '../edition.ts';

/** An element of a data model, as far as a constant in a script can be judged by it. */
export interface CmiElement {
  readonly access: 'read-write' | 'read-only' | 'write-only';
  /** Whether a value can be set; true of whatever cannot be judged. */
  legal(value: string): boolean;
  /** What can be set, to follow "write". */
  readonly values: string;
}

/** The element of that name, its indexes as numbers; null where the version has none. */
export function cmiElement(version: ScormVersion, name: string): CmiElement | null {
  const pattern = name.replace(/\.\d+(?=\.|$)/g, '.n');
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

const anything = () => true;

function open(names: string): readonly (readonly [string, CmiElement])[] {
  return names
    .split(/\s+/)
    .map((name) => [name, { access: 'read-write', legal: anything, values: 'text' }] as const);
}

function readOnly(names: string): readonly (readonly [string, CmiElement])[] {
  return names
    .split(/\s+/)
    .map((name) => [name, { access: 'read-only', legal: () => false, values: 'nothing' }] as const);
}

function one(...words: readonly string[]): Omit<CmiElement, 'access'> {
  return {
    legal: (value) => words.includes(value),
    values: words.map((word) => `"${word}"`).join(', '),
  };
}

function matching(pattern: RegExp, values: string): Omit<CmiElement, 'access'> {
  return { legal: (value) => pattern.test(value), values };
}

function between(least: number, most: number, blank: boolean): Omit<CmiElement, 'access'> {
  const values = `a number from ${least} to ${most}`;
  return {
    values,
    legal: (value) =>
      value === ''
        ? blank
        : /^-?\d+(?:\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most,
  };
}

function upTo(characters: number): Omit<CmiElement, 'access'> {
  return {
    legal: (value) => value.length <= characters,
    values: `at most ${characters} characters`,
  };
}

const writable = (judged: Omit<CmiElement, 'access'>): CmiElement => ({
  access: 'read-write',
  ...judged,
});
const writeOnly = (judged: Omit<CmiElement, 'access'>): CmiElement => ({
  access: 'write-only',
  ...judged,
});

const time12 = matching(/^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/, 'a time as 0000:00:00.00');
const status12 = one('passed', 'completed', 'failed', 'incomplete', 'browsed');
const result12 = matching(
  /^(?:correct|wrong|unanticipated|neutral|-?\d+(?:\.\d+)?)$/,
  '"correct", "wrong", "unanticipated", "neutral" or a number',
);

const scorm12: ReadonlyMap<string, CmiElement> = new Map([
  ...readOnly(
    `cmi._version cmi.core._children cmi.core.student_id cmi.core.student_name cmi.core.credit
    cmi.core.entry cmi.core.total_time cmi.core.lesson_mode cmi.core.score._children cmi.launch_data
    cmi.comments_from_lms cmi.objectives._children cmi.objectives._count
    cmi.objectives.n.score._children cmi.student_data._children cmi.student_data.mastery_score
    cmi.student_data.max_time_allowed cmi.student_data.time_limit_action
    cmi.student_preference._children cmi.interactions._children cmi.interactions._count
    cmi.interactions.n.objectives._count cmi.interactions.n.correct_responses._count`,
  ),
  ...open(
    `cmi.comments cmi.objectives.n.id cmi.student_preference.language
    cmi.student_preference.audio cmi.student_preference.speed cmi.student_preference.text
    cmi.interactions.n.id cmi.interactions.n.objectives.n.id cmi.interactions.n.time
    cmi.interactions.n.correct_responses.n.pattern cmi.interactions.n.weighting
    cmi.interactions.n.student_response cmi.interactions.n.latency`,
  ),
  ['cmi.core.lesson_status', writable(status12)],
  ['cmi.core.lesson_location', writable(upTo(255))],
  ['cmi.core.exit', writeOnly(one('', 'time-out', 'suspend', 'logout'))],
  ['cmi.core.session_time', writeOnly(time12)],
  ['cmi.core.score.raw', writable(between(0, 100, true))],
  ['cmi.core.score.min', writable(between(0, 100, true))],
  ['cmi.core.score.max', writable(between(0, 100, true))],
  ['cmi.suspend_data', writable(upTo(4096))],
  ['cmi.objectives.n.score.raw', writable(between(0, 100, true))],
  ['cmi.objectives.n.score.min', writable(between(0, 100, true))],
  ['cmi.objectives.n.score.max', writable(between(0, 100, true))],
  [
    'cmi.objectives.n.status',
    writable(one('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')),
  ],
  [
    'cmi.interactions.n.type',
    writeOnly(
      one(
        ...['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert'],
        'numeric',
      ),
    ),
  ],
  ['cmi.interactions.n.result', writeOnly(result12)],
] satisfies readonly (readonly [string, CmiElement])[]);

const duration = matching(
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/,
  'a duration as PT1H5M30.25S',
);
const completion = one('completed', 'incomplete', 'not attempted', 'unknown');
const success = one('passed', 'failed', 'unknown');
const real = matching(/^-?\d+(?:\.\d+)?$/, 'a number');
const result2004 = matching(
  /^(?:correct|incorrect|unanticipated|neutral|-?\d+(?:\.\d+)?)$/,
  '"correct", "incorrect", "unanticipated", "neutral" or a number',
);

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
    adl.nav.request_valid.previous adl.data._children adl.data._count adl.data.n.id`,
  ),
  ...open(
    `cmi.comments_from_learner.n.comment cmi.comments_from_learner.n.location
    cmi.comments_from_learner.n.timestamp cmi.interactions.n.id cmi.interactions.n.objectives.n.id
    cmi.interactions.n.timestamp cmi.interactions.n.correct_responses.n.pattern
    cmi.interactions.n.weighting cmi.interactions.n.learner_response cmi.interactions.n.latency
    cmi.interactions.n.description cmi.learner_preference.audio_level
    cmi.learner_preference.language cmi.learner_preference.delivery_speed
    cmi.learner_preference.audio_captioning cmi.objectives.n.id cmi.objectives.n.description
    adl.nav.request adl.data.n.store`,
  ),
  ['cmi.completion_status', writable(completion)],
  ['cmi.success_status', writable(success)],
  ['cmi.exit', writeOnly(one('', 'time-out', 'suspend', 'logout', 'normal'))],
  ['cmi.location', writable(upTo(1000))],
  ['cmi.suspend_data', writable(upTo(64000))],
  ['cmi.session_time', writeOnly(duration)],
  ['cmi.progress_measure', writable(between(0, 1, false))],
  ['cmi.score.scaled', writable(between(-1, 1, false))],
  ['cmi.score.raw', writable(real)],
  ['cmi.score.min', writable(real)],
  ['cmi.score.max', writable(real)],
  ['cmi.objectives.n.completion_status', writable(completion)],
  ['cmi.objectives.n.success_status', writable(success)],
  ['cmi.objectives.n.progress_measure', writable(between(0, 1, false))],
  ['cmi.objectives.n.score.scaled', writable(between(-1, 1, false))],
  ['cmi.objectives.n.score.raw', writable(real)],
  ['cmi.objectives.n.score.min', writable(real)],
  ['cmi.objectives.n.score.max', writable(real)],
  [
    'cmi.interactions.n.type',
    writable(
      one(
        ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance'],
        ...['sequencing', 'likert', 'numeric', 'other'],
      ),
    ),
  ],
  ['cmi.interactions.n.result', writable(result2004)],
] satisfies readonly (readonly [string, CmiElement])[]);
