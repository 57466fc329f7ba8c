import { verbs } from '../standard/cmi5.ts';
import { timespan2004 } from '../standard/time.ts';
import type { GivenAnswer } from './dialect.ts';
import type { Lrs, Reply } from './lrs.ts';
import { type OutboxStart, openOutbox } from './outbox.ts';
import { ownElements } from './own-elements.ts';
import { type FoundProgress, mostAtTheEnd, progressWriter } from './progress.ts';
import { judged, nothingSaid, type Standing } from './standing.ts';
import { type SessionFacts, sessionId, type Told } from './statements.ts';

/** What a session on an LRS starts from. */
export interface SessionStart extends Pick<OutboxStart, 'language' | 'questionIri' | 'texts'> {
  readonly lrs: Lrs;
  readonly facts: SessionFacts;
  readonly mode: 'normal' | 'review' | 'browse';
  /** JSON of settings that the LMS has for the course; '' for none. */
  readonly launchData: string;
  readonly found: FoundProgress;
  /** Lessons that are other AUs, and completed. */
  readonly done: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the session said that it began, in milliseconds; null for one that has not. */
  readonly began: number | null;
  /** An earlier document of the launch has ended it. */
  readonly isOver: boolean;
  readonly onBegun: (at: number) => void;
  /** The session is over; what the LRS was told of it last arrives when `told` does. */
  readonly onEnded: (told: Promise<boolean>) => void;
}

/** Errors of SCORM 2004 that the API answers with (RTE 3.1.7). */
const errors = {
  over: 104,
  notEnded: 112,
  notRead: 122,
  notSet: 132,
  notCommitted: 142,
  notTaken: 391,
} as const;

/**
 * An API of SCORM 2004 in front of an LRS: what a session sets and commits becomes statements and the
 * progress document, in one order. Statements go first, and the document follows once they have
 * arrived: what it says was answered, the LRS has been told.
 */
export function sessionApi(start: SessionStart) {
  const { lrs, facts, found, mode } = start;
  const session = sessionId(facts.contextTemplate) || facts.address.fetch;
  const earlier = found.kind === 'found' ? found.progress : null;
  const values = new Map<string, string>();
  const writer = progressWriter(lrs, found, session);
  let began = start.began ?? 0;
  const outbox = openOutbox({ ...start, unproven: earlier?.unproven ?? [], began: () => began });
  const held = heldValues(start);
  let said = saidIn(found);
  let hasVerdict = false;
  let latest = began;
  let state: 'before' | 'running' | 'over' = start.began === null ? 'before' : 'running';
  if (start.isOver) state = 'over';
  let error = 0;
  let work: Promise<unknown> = Promise.resolve();

  const fail = (code: number): 'false' => {
    error = code;
    return 'false';
  };
  /** A moment of this session, whatever became of the clock: statements are in order by it. */
  const moment = (at: number): number => {
    latest = Math.max(at, latest);
    return latest;
  };
  const duration = () => timespan2004(Math.max(0, start.now() - began) / 1000);
  const say = (told: Told) => {
    hasVerdict ||= told.verb === 'passed' || told.verb === 'failed';
    outbox.say(told, moment(start.now()));
  };
  const sayStanding = (isEnd: boolean) => {
    const { masteryScore } = facts;
    const judging = { values, said, hasVerdict, isEnd, masteryScore, duration: duration() };
    const { toSay, standing } = judged(judging);
    for (const told of toSay) say(told);
    said = standing;
  };
  const suspendData = () => values.get('cmi.suspend_data') ?? earlier?.suspendData ?? '';
  /** The end says all that waits, and nothing is asked for after it (cmi5, 8.1.2 and 9.3.8). */
  const isRunning = () => state === 'running';
  /** One after another: requests that cross could arrive in another order. */
  const inTurn = (task: () => Promise<Reply['kind']>): Promise<'true' | 'false'> => {
    const next = work.then(task).then((kind) => (kind === 'done' ? 'true' : fail(errors.notTaken)));
    work = next;
    return next;
  };
  const save = async () => {
    const sent = await outbox.send(isRunning);
    if (sent !== 'done') return sent;
    return isRunning() ? writer.write({ suspendData: suspendData(), said }, isRunning) : 'refused';
  };

  return {
    Initialize(): string {
      if (state === 'over') return fail(errors.over);
      if (state === 'running') return 'true';
      state = 'running';
      began = start.now();
      start.onBegun(began);
      say({ verb: 'initialized' });
      void inTurn(() => outbox.send(isRunning));
      return 'true';
    },
    GetValue(element: string): string {
      error = 0;
      if (state !== 'running') {
        fail(errors.notRead);
        return '';
      }
      return values.get(element) ?? held(element);
    },
    SetValue(element: string, value: string): string {
      error = 0;
      if (state !== 'running') return fail(errors.notSet);
      if (values.get(element) === value) return 'true';
      values.set(element, value);
      if (element.startsWith(ownElements.answer)) {
        const answer: GivenAnswer = JSON.parse(value);
        const at = Math.max(answer.note?.at ?? start.now(), began);
        outbox.answer(element.slice(ownElements.answer.length), answer, at);
        moment(at);
      }
      return 'true';
    },
    Commit(): Promise<string> | string {
      error = 0;
      if (state !== 'running') return fail(errors.notCommitted);
      sayStanding(false);
      return inTurn(save);
    },
    /**
     * Says the last of the session. The page may go at once: so the statements leave in one request,
     * and the document right before it, with those in it that nobody may see arrive. After it the LMS
     * takes nothing. Where they are too many to stand in the document, it follows them all the same:
     * then it is lost, rather than that it tells of what nobody was told.
     */
    Terminate(): Promise<string> | string {
      error = 0;
      if (state !== 'running') return fail(errors.notEnded);
      const before = said;
      if (mode === 'normal') sayStanding(true);
      say({ verb: 'terminated', duration: values.get('cmi.session_time') ?? duration() });
      state = 'over';
      const rest = outbox.rest();
      const size = JSON.stringify(rest).length;
      const failure = rest.find(({ verb }) => verb.id === verbs.failed);
      const unproven = rest.filter(({ verb }) => !ofSessionAlone.test(verb.id));
      const isWhole = unproven.length === 0 || size < mostAtTheEnd / 3;
      const writeLast = () => {
        if (mode !== 'normal') return;
        const last = {
          suspendData: suspendData(),
          said: failure ? { ...said, success: before.success, score: before.score } : said,
          failure: failure ? { id: failure.id, score: said.score } : null,
          unproven: isWhole ? unproven : [],
        };
        writer.writeLast(last, mostAtTheEnd - size);
      };
      if (isWhole) writeLast();
      const sent = lrs.send(rest, size < mostAtTheEnd);
      if (!isWhole) writeLast();
      const told = sent.then((reply) => reply.kind === 'done');
      start.onEnded(told);
      return told.then((isTold) => (isTold ? 'true' : fail(errors.notTaken)));
    },
    GetLastError: () => String(error),
    GetErrorString: () => 'the LRS did not take it',
    GetDiagnostic: () => '',
  };
}

/** Verbs of which another session has its own. */
const ofSessionAlone = /\/(?:initialized|failed|terminated)$/;

function saidIn(found: FoundProgress): Standing {
  if (found.kind === 'none') return found.said;
  return (found.kind === 'found' ? found.progress?.said : null) ?? nothingSaid;
}

/** What the LMS and the LRS said at launch, in elements of SCORM 2004. */
function heldValues({ found, facts, mode, launchData, done }: SessionStart) {
  const progress = found.kind === 'found' ? found.progress : null;
  const { completed, success, score, progress: share } = saidIn(found);
  const isFirst = progress === null && !completed && success === 'unknown';
  const { actor } = facts.address;
  const { account } = actor;
  const values: Readonly<Record<string, string>> = {
    'cmi.mode': mode,
    'cmi.learner_id':
      account === undefined ? JSON.stringify(actor) : `${account.homePage} ${account.name}`,
    'cmi.learner_name': typeof actor.name === 'string' ? actor.name : '',
    'cmi.launch_data': launchData,
    [ownElements.done]: done.join(' '),
    ...(found.kind !== 'unread' && {
      'cmi.entry': isFirst ? 'ab-initio' : 'resume',
      'cmi.suspend_data': progress?.suspendData ?? '',
      'cmi.completion_status': completed ? 'completed' : isFirst ? 'unknown' : 'incomplete',
      'cmi.success_status': success,
      'cmi.score.raw': score === null ? '' : String(score),
      'cmi.progress_measure': String(share),
    }),
  };
  return (element: string): string => {
    // Nobody may take it for an attempt that was never begun.
    if (found.kind === 'unread' && element === 'cmi.suspend_data') throw new Error('not read');
    return values[element] ?? '';
  };
}
