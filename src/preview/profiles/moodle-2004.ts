import { isType, takesPattern, takesResponse } from './moodle-responses-2004.ts';
import { type LmsProfile, plain, type Refusals, type Values } from './profile.ts';
import { recordOrder } from './record-order.ts';

/** How Moodle takes an element; read-only ones and keywords have no form. */
type Form =
  | RegExp
  | readonly [form: RegExp, least: number, most: number]
  | 'read'
  | 'response'
  | 'pattern'
  | 'type';

const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;
const real: Form = decimal;
const scaled: Form = [decimal, -1, 1];
const measure: Form = [decimal, 0, 1];
const longIdentifier = /^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/;
const completion = /^(completed|incomplete|not attempted|unknown)$/;
const success = /^(passed|failed|unknown)$/;
const line250 = /^(\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\})?([^{].{0,249})?$/;
const timespan = /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const time =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}((Z|[+-]([01]\d|2[0-3]))(:[0-5]\d)?)?)?)?)?)?)?)?$/;

const forms: Readonly<Record<string, Form>> = {
  'cmi.comments_from_learner.n.comment':
    /^(\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\})?([^{].{0,3999})?$/,
  'cmi.comments_from_learner.n.location': /^[\s\S]{0,250}$/,
  'cmi.comments_from_learner.n.timestamp': time,
  'cmi.completion_status': completion,
  'cmi.completion_threshold': 'read',
  'cmi.credit': 'read',
  'cmi.entry': 'read',
  'cmi.exit': /^(time-out|suspend|logout|normal|)$/,
  'cmi.interactions.n.id': longIdentifier,
  'cmi.interactions.n.type': 'type',
  'cmi.interactions.n.objectives.n.id': longIdentifier,
  'cmi.interactions.n.timestamp': time,
  'cmi.interactions.n.correct_responses.n.pattern': 'pattern',
  'cmi.interactions.n.weighting': real,
  'cmi.interactions.n.learner_response': 'response',
  'cmi.interactions.n.result': /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/,
  'cmi.interactions.n.latency': timespan,
  'cmi.interactions.n.description': line250,
  'cmi.launch_data': 'read',
  'cmi.learner_id': 'read',
  'cmi.learner_name': 'read',
  'cmi.learner_preference.audio_level': real,
  'cmi.learner_preference.language': /^(([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?)?$/,
  'cmi.learner_preference.delivery_speed': real,
  'cmi.learner_preference.audio_captioning': /^(-1|0|1)$/,
  'cmi.location': /^[\s\S]{0,1000}$/,
  'cmi.max_time_allowed': 'read',
  'cmi.mode': 'read',
  'cmi.objectives.n.id': longIdentifier,
  'cmi.objectives.n.score.scaled': scaled,
  'cmi.objectives.n.score.raw': real,
  'cmi.objectives.n.score.min': real,
  'cmi.objectives.n.score.max': real,
  'cmi.objectives.n.success_status': success,
  'cmi.objectives.n.completion_status': completion,
  'cmi.objectives.n.progress_measure': measure,
  'cmi.objectives.n.description': line250,
  'cmi.progress_measure': measure,
  'cmi.scaled_passing_score': 'read',
  'cmi.score.scaled': scaled,
  'cmi.score.raw': real,
  'cmi.score.min': real,
  'cmi.score.max': real,
  'cmi.session_time': timespan,
  'cmi.success_status': success,
  'cmi.suspend_data': /^[\s\S]{0,64000}$/,
  'cmi.time_limit_action': 'read',
  'cmi.total_time': 'read',
  'adl.nav.request':
    /^(_none_|continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|\{target=\S{1,}\}(choice|jump))$/,
};

/**
 * SCORM 2004 of Moodle, by trial of 4.3 and 4.4dev and by its source,
 * mod/scorm/datamodels/scorm_13.js and mod/scorm/locallib.php.
 */
export const moodle2004: LmsProfile = {
  ...plain,
  name: 'moodle-2004',
  title: 'Moodle, SCORM 2004',
  does: 'Sends every interaction of the attempt at each save, by beacon once the page was hidden, so a long attempt grows too big to end there; a finished attempt is launched in review.',
  versions: ['2004'],
  refusals: (_, held) => refusals(held),
  posts: 'changes-since-launch',
  saidOffline: 'true',
  endsWith: (request) =>
    /^(|_none_|continue|previous|suspendAll)$/.test(request)
      ? 'true'
      : /^(exit|abandon)All$/.test(request)
        ? 'throws'
        : 'false',
  beacon: true,
  initializeAgain: ({ launch }) => launch,
  addsTime: 'at-end',
  reviewsFinal: true,
  keepsLooking: true,
  completion: 'updates',
  score: 'percentage',
};

function refusals(held: Values): Refusals {
  const order = recordOrder(held);
  const types = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [element, value] of held) remember(element, value);

  function remember(element: string, value: string): void {
    if (element.endsWith('.type')) types.set(recordOf(element), value);
    if (element.endsWith('.id')) ids.set(recordOf(element), value);
  }
  function refusal(element: string, value: string): number {
    const name = element.replace(/\.\d+(?=\.)/g, '.n');
    if (/\._(children|count|version)$/.test(name)) return 404;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) return 401;
    if (form === 'read') return 404;
    if (!order.fits(element)) return 351;
    const record = recordOf(element);
    const isRecord = /\.n\.[a-z_.]+$/.test(name);
    const beginsRecord = /\.(id|pattern|comment|location|timestamp)$/.test(name);
    if (isRecord && !order.has(record) && !beginsRecord) return 408;
    if (name === 'cmi.objectives.n.id' && isTaken(ids, record, value)) return 351;
    const interaction = record.split('.').slice(0, 3).join('.');
    return formError(form, value, types.get(interaction) ?? '');
  }
  return (element, value) => {
    const code = refusal(element, value);
    if (code === 0) {
      order.note(element);
      remember(element, value);
    }
    return code;
  };
}

/** The record an element belongs to: `cmi.interactions.3` of `cmi.interactions.3.type`. */
function recordOf(element: string): string {
  return /^.*\.\d+(?=\.)/.exec(element)?.[0] ?? '';
}

/** An objective keeps its id, and no two have the same. */
function isTaken(ids: ReadonlyMap<string, string>, record: string, id: string): boolean {
  const own = ids.get(record);
  return (
    (own !== undefined && own !== id) ||
    [...ids].some(
      ([other, taken]) => other.startsWith('cmi.objectives.') && other !== record && taken === id,
    )
  );
}

function formError(form: Exclude<Form, 'read'>, value: string, type: string): number {
  if (form === 'type') return isType(value) ? 0 : 406;
  if (form === 'response') return type === '' ? 408 : takesResponse(type, value) ? 0 : 406;
  if (form === 'pattern') return type === '' ? 408 : takesPattern(type, value) ? 0 : 406;
  if (form instanceof RegExp) return form.test(value) ? 0 : 406;
  const [shape, least, most] = form;
  if (!shape.test(value)) return 406;
  return Number(value) >= least && Number(value) <= most ? 0 : 407;
}
