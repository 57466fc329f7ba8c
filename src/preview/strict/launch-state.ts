import type { ElementPath, ListStep } from '../../standard/element-path.ts';
import { type CmiData, section } from '../api/cmi-data.ts';

/** What the LMS is known to hold of a record, as far as rules depend on it; '' for nothing. */
export interface RecordState {
  readonly id: string;
  readonly type: string;
  readonly pattern: string;
  /** It was begun in this launch, so that nothing of it is unknown. */
  readonly begun: boolean;
}

export interface ListState {
  readonly count: number;
  /** False where the LMS may hold more records than have been seen. */
  readonly exact: boolean;
  readonly records: ReadonlyMap<number, RecordState>;
}

/** All that the checker remembers of a launch. */
export interface LaunchState {
  readonly phase: 'not-initialized' | 'running' | 'terminated';
  /** Calls judged so far. */
  readonly calls: number;
  /** By the list's name with indexes: `cmi.interactions.3.objectives`. */
  readonly lists: ReadonlyMap<string, ListState>;
}

const unseen: ListState = { count: 0, exact: false, records: new Map() };
const empty: ListState = { count: 0, exact: true, records: new Map() };
const unknownRecord: RecordState = { id: '', type: '', pattern: '', begun: false };

/**
 * Before Initialize.
 *
 * @param held the data model at launch, {} for a new attempt; null where nobody knows, which
 *   leaves gaps unjudged until the course asks for a count
 */
export function startOfLaunch(held: CmiData | null): LaunchState {
  const lists = new Map<string, ListState>();
  if (held !== null) {
    for (const name of ['comments_from_learner', 'comments_from_lms', 'objectives', 'interactions'])
      seed(lists, `cmi.${name}`, held[name]);
  }
  return { phase: 'not-initialized', calls: 0, lists };
}

function seed(lists: Map<string, ListState>, at: string, data: unknown): void {
  const records = new Map<number, RecordState>();
  for (const [index, value] of Object.entries(Array.isArray(data) ? { ...data } : section(data))) {
    if (!/^\d+$/.test(index)) continue;
    const record = section(value);
    const word = (name: string) => (typeof record[name] === 'string' ? record[name] : '');
    records.set(Number(index), {
      id: word('id'),
      type: word('type'),
      pattern: word('pattern'),
      begun: false,
    });
    if (at === 'cmi.interactions') {
      seed(lists, `${at}.${index}.objectives`, record.objectives);
      seed(lists, `${at}.${index}.correct_responses`, record.correct_responses);
    }
  }
  lists.set(at, { count: records.size, exact: true, records });
}

/** A list as far as it is known. */
export function listAt({ lists }: LaunchState, at: string): ListState {
  const known = lists.get(at);
  if (known !== undefined) return known;
  const [, parent = '', index = ''] = /^(.+)\.(\d+)\.\w+$/.exec(at) ?? [];
  return lists.get(parent)?.records.get(Number(index))?.begun === true ? empty : unseen;
}

export function recordAt(state: LaunchState, { at, index }: ListStep): RecordState {
  return listAt(state, at).records.get(index) ?? unknownRecord;
}

/** The state after the LMS took a value. */
export function afterSet(state: LaunchState, path: ElementPath, value: string): LaunchState {
  const step = path.steps.at(-1);
  if (step === undefined) return state;
  const list = listAt(state, step.at);
  const isNew = list.exact && step.index >= list.count;
  const before = list.records.get(step.index) ?? { ...unknownRecord, begun: isNew };
  const record = remembering(before, path.leaf, value);
  const unsure =
    path.name === 'cmi.interactions.n.type' && before.type !== ''
      ? `${step.at}.${step.index}.correct_responses`
      : null;
  const isKnown =
    list.records.get(step.index) === record &&
    step.index < list.count &&
    (unsure === null || state.lists.get(unsure) === unseen);
  // Courses read their records again and again, and long lists are long to copy.
  if (isKnown) return state;
  const lists = new Map(state.lists).set(step.at, {
    count: Math.max(list.count, step.index + 1),
    exact: list.exact,
    records: new Map(list.records).set(step.index, record),
  });
  if (unsure !== null) lists.set(unsure, unseen);
  return { ...state, lists };
}

/** The state after the LMS answered a GetValue: counts and ids are learned. */
export function afterGet(state: LaunchState, path: ElementPath, answer: string): LaunchState {
  if (path.leaf === '_count' && /^\d{1,6}$/.test(answer)) {
    const at = countedList(path);
    const list = { ...listAt(state, at), count: Number(answer), exact: true };
    return { ...state, lists: new Map(state.lists).set(at, list) };
  }
  const isLearned = ['id', 'type', 'pattern'].includes(path.leaf) && answer !== '';
  return isLearned ? afterSet(state, path, answer) : state;
}

/** Names with their indexes, up to `_count`. */
function countedList({ name, steps }: ElementPath): string {
  const list = name.slice(0, -'._count'.length);
  const step = steps.at(-1);
  return step === undefined ? list : `${step.at}.${step.index}${list.slice(step.list.length + 2)}`;
}

function remembering(record: RecordState, leaf: string, value: string): RecordState {
  const isKept = leaf === 'id' || leaf === 'type' || leaf === 'pattern';
  return isKept && record[leaf] !== value ? { ...record, [leaf]: value } : record;
}
