import { type LmsProfile, plain, type Refusals, type Values, type VisitValues } from './profile.ts';
import { recordOrder } from './record-order.ts';

/** How Moodle takes an element; read-only ones and keywords have no form. */
type Form = RegExp | readonly [form: RegExp, least: number, most: number] | 'read' | 'keyword';

const text = /^[\s\S]{0,255}$/;
const decimal = /^-?\d{0,3}(\.\d*)?$/;
const timespan = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const identifier = /^[\x21-\x7E]{0,255}$/;
const score: Form = [decimal, 0, 100];
const status = /^(passed|completed|failed|incomplete|browsed)$/;

const forms: Readonly<Record<string, Form>> = {
  'cmi._children': 'keyword',
  'cmi._version': 'keyword',
  'cmi.core._children': 'keyword',
  'cmi.core.student_id': 'read',
  'cmi.core.student_name': 'read',
  'cmi.core.lesson_location': text,
  'cmi.core.credit': 'read',
  'cmi.core.lesson_status': status,
  'cmi.core.entry': 'read',
  'cmi.core.score._children': 'keyword',
  'cmi.core.score.raw': score,
  'cmi.core.score.max': score,
  'cmi.core.score.min': score,
  'cmi.core.total_time': 'read',
  'cmi.core.lesson_mode': 'read',
  'cmi.core.exit': /^(time-out|suspend|logout|)$/,
  'cmi.core.session_time': timespan,
  // A site may set "scormstandard", and then it is 4,096.
  'cmi.suspend_data': /^[\s\S]{0,64000}$/,
  'cmi.launch_data': 'read',
  'cmi.comments': /^[\s\S]{0,4096}$/,
  'cmi.comments_from_lms': 'read',
  'cmi.objectives._children': 'keyword',
  'cmi.objectives._count': 'keyword',
  'cmi.objectives.n.id': identifier,
  'cmi.objectives.n.score._children': 'keyword',
  'cmi.objectives.n.score.raw': score,
  'cmi.objectives.n.score.min': score,
  'cmi.objectives.n.score.max': score,
  'cmi.objectives.n.status': /^(passed|completed|failed|incomplete|browsed|not attempted)$/,
  'cmi.student_data._children': 'keyword',
  'cmi.student_data.mastery_score': 'read',
  'cmi.student_data.max_time_allowed': 'read',
  'cmi.student_data.time_limit_action': 'read',
  'cmi.student_preference._children': 'keyword',
  'cmi.student_preference.audio': [/^-?\d+$/, -1, 100],
  'cmi.student_preference.language': text,
  'cmi.student_preference.speed': [/^-?\d+$/, -100, 100],
  'cmi.student_preference.text': [/^-?\d+$/, -1, 1],
  'cmi.interactions._children': 'keyword',
  'cmi.interactions._count': 'keyword',
  'cmi.interactions.n.id': identifier,
  'cmi.interactions.n.objectives._count': 'keyword',
  'cmi.interactions.n.objectives.n.id': identifier,
  'cmi.interactions.n.time': /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  'cmi.interactions.n.type':
    /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  'cmi.interactions.n.correct_responses._count': 'keyword',
  'cmi.interactions.n.correct_responses.n.pattern': text,
  'cmi.interactions.n.weighting': [decimal, -100, 100],
  'cmi.interactions.n.student_response': text,
  'cmi.interactions.n.result': /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/,
  'cmi.interactions.n.latency': timespan,
  'nav.event': /^(previous|continue)$/,
};

/**
 * SCORM 1.2 of Moodle, by trial of 4.3 and 4.4dev and by its source, mod/scorm/datamodels/scorm_12.js
 * and mod/scorm/locallib.php. The form of a response is not held against the type.
 */
export const moodle12: LmsProfile = {
  ...plain,
  name: 'moodle-1.2',
  title: 'Moodle, SCORM 1.2',
  does: 'Sends only what changed since it last tried to, so what a failed save carried is not sent again; a finished attempt is launched in review.',
  versions: ['1.2'],
  refusals: (_, held) => refusals(held),
  // What was set as a number is one from then on.
  answer: (element, value, setNow) =>
    value !== null && setNow && isRanged(nameOf(element))
      ? Number(value)
      : plain.answer(element, value, setNow),
  posts: 'changes',
  saidOffline: 'true',
  terminateAgain: false,
  beacon: true,
  initializeAgain,
  reopens: true,
  addsTime: 'at-end',
  reviewsFinal: true,
  keepsLooking: true,
  completion: 'updates',
  score: 'percentage',
};

/** Its own list of values trips over records within records once they were sent. */
function initializeAgain({ launch, sent }: VisitValues): Values | 'throws' {
  const trips = [...sent.keys()].some((element) =>
    /^cmi\.interactions\.\d+\.(objectives|correct_responses)\./.test(element),
  );
  return trips ? 'throws' : new Map([...launch, ...sent]);
}

function refusals(held: Values): Refusals {
  const order = recordOrder(held);
  return (element, value) => {
    const name = nameOf(element);
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) return 201;
    if (form === 'keyword') return 402;
    if (form === 'read') return 403;
    if (!fits(form, value)) return 405;
    if (!order.fits(element)) return 201;
    order.note(element);
    return 0;
  };
}

function fits(form: Exclude<Form, string>, value: string): boolean {
  if (form instanceof RegExp) return form.test(value);
  const [shape, least, most] = form;
  return shape.test(value) && Number(value) >= least && Number(value) <= most;
}

function isRanged(name: string): boolean {
  return Object.hasOwn(forms, name) && Array.isArray(forms[name]);
}

function nameOf(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}
