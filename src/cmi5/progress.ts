import { type LaunchAddress, objectIn, section } from './launch-address.ts';
import { etagOf, type Lrs, type Reply } from './lrs.ts';
import type { Standing } from './standing.ts';
import { type Statement, statementId, type Told } from './statements.ts';

/** The document in which the LRS keeps the progress of the learner (xAPI, state resource). */
export interface Progress {
  /** As SCORM has it. */
  readonly suspendData: string;
  /** Counts the sessions that have written it: of two that run at once, the later one writes. */
  readonly turn: number;
  /** The session that wrote it. */
  readonly session: string;
  readonly said: Standing;
  /** Statements that left as the page closed: nobody saw whether they arrived. */
  readonly unproven: readonly Statement[];
  /** A failure among these, by the id of its statement: another session cannot say it for this one. */
  readonly failure: { readonly id: string; readonly score: number | null } | null;
}

export const progressDocument = { kind: 'state', id: 'progress' } as const;

/** The document as a launch found it. */
export type FoundProgress =
  /** `said`: what statements of this registration say all the same, as where the LRS forgot it. */
  | { readonly kind: 'none'; readonly said: Standing }
  /** It may be there, and could not be had. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'found'; readonly progress: Progress | null; readonly etag: string | null };

/** @param address of the launch, which the statements asked for belong to */
export async function findProgress(lrs: Lrs, address: LaunchAddress): Promise<FoundProgress> {
  const reply = await lrs.read(progressDocument);
  switch (reply.kind) {
    case 'done':
      // Some LRSs answer with nothing where there is nothing.
      if (reply.text.trim() === '') return notFound(lrs, address);
      return {
        kind: 'found',
        progress: await withFailure(progressIn(reply.text), lrs),
        etag: reply.etag,
      };
    case 'refused':
      return reply.status === 404 ? notFound(lrs, address) : { kind: 'unread' };
    case 'unreachable':
      return { kind: 'unread' };
  }
}

/**
 * On a first launch nothing is there. On any other the LRS may have lost the document: what it was told
 * stands, and a failure must not follow a pass (cmi5, 9.3).
 */
async function notFound(lrs: Lrs, address: LaunchAddress): Promise<FoundProgress> {
  const facts = { address, contextTemplate: {}, masteryScore: null };
  const isSaid = async (told: Told) => (await lrs.find(statementId(facts, told))).kind === 'done';
  const [completed, passed] = await Promise.all([
    isSaid({ verb: 'completed', duration: '' }),
    isSaid({ verb: 'passed', duration: '', score: null }),
  ]);
  const progress = completed ? 1 : 0;
  const success = passed ? 'passed' : 'unknown';
  return { kind: 'none', said: { completed, success, score: null, progress } };
}

/** The progress with the failure that was said last, if that arrived. */
async function withFailure(progress: Progress | null, lrs: Lrs): Promise<Progress | null> {
  if (progress?.failure == null) return progress;
  const { kind } = await lrs.find(progress.failure.id);
  if (kind !== 'done') return progress;
  const { score } = progress.failure;
  return { ...progress, said: { ...progress.said, success: 'failed', score } };
}

/** Writes the document of one session. */
export interface ProgressWriter {
  /** Writes it unless it stands there already; where it takes several requests, for as long as it may. */
  write(
    progress: Pick<Progress, 'suspendData' | 'said'>,
    may: () => boolean,
  ): Promise<Reply['kind']>;
  /**
   * The page goes: writes what it can, with statements that may be lost.
   *
   * @param room characters of requests that the browser still sends for a page that goes
   */
  writeLast(
    progress: Pick<Progress, 'suspendData' | 'said' | 'unproven' | 'failure'>,
    room: number,
  ): void;
}

/** Characters of requests that browsers send for a page that goes: 64 KiB, of which some are theirs. */
export const mostAtTheEnd = 60_000;

/** @param session names it, unlike every other */
export function progressWriter(lrs: Lrs, found: FoundProgress, session: string): ProgressWriter {
  const earlier = found.kind === 'found' ? found.progress : null;
  let turn = (earlier?.turn ?? 0) + 1;
  let etag = found.kind === 'found' ? found.etag : '';
  let marksAreOurs = true;
  let written = '';

  const textOf = (progress: Pick<Progress, 'suspendData' | 'said'>) =>
    JSON.stringify({ turn, session, unproven: [], failure: null, ...progress });
  const put = async (text: string): Promise<Reply> => {
    const reply = await lrs.write(progressDocument, text, etag, false);
    if (reply.kind === 'done') {
      written = text;
      etag = reply.etag ?? (marksAreOurs ? etagOf(text) : null);
    }
    return reply;
  };
  return {
    async write(progress, may) {
      const text = textOf(progress);
      if (text === written) return 'done';
      const reply = await put(text);
      if (reply.kind !== 'refused' || reply.status !== 412 || !may()) return reply.kind;
      // Somebody has written since: an earlier session gives way to this one, this one to a later.
      const now = await lrs.read(progressDocument);
      if (now.kind === 'unreachable') return now.kind;
      if (!may()) return 'refused';
      const theirs = now.kind === 'done' ? progressIn(now.text) : null;
      const isOwn = theirs?.session === session;
      if (theirs !== null && !isOwn && theirs.turn > turn) return 'refused';
      if (theirs !== null && !isOwn && theirs.turn === turn) turn += 1;
      // Where it was this one, the LRS makes its marks in a way of its own.
      if (isOwn) marksAreOurs = false;
      etag = now.kind === 'done' ? now.etag : '';
      return (await put(textOf(progress))).kind;
    },
    writeLast(progress, room) {
      const text = textOf(progress);
      if (text !== written && found.kind !== 'unread') {
        void lrs.write(progressDocument, text, etag, text.length < room);
      }
    },
  };
}

/** What a document says; null where it is none of ours. */
function progressIn(text: string): Progress | null {
  const read = objectIn(text);
  if (read === null || typeof read.suspendData !== 'string') return null;
  const said = section(read.said) ?? {};
  const { success, score } = said;
  return {
    suspendData: read.suspendData,
    turn: Number(read.turn) || 0,
    session: String(read.session),
    said: {
      completed: said.completed === true,
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
      score: typeof score === 'number' ? score : null,
      progress: Number(said.progress) || 0,
    },
    unproven: Array.isArray(read.unproven) ? read.unproven.filter(isStatement) : [],
    failure: failureIn(read.failure),
  };
}

function failureIn(value: unknown): Progress['failure'] {
  const { id, score } = section(value) ?? {};
  return typeof id === 'string' ? { id, score: typeof score === 'number' ? score : null } : null;
}

function isStatement(value: unknown): value is Statement {
  const found = section(value);
  return typeof found?.id === 'string' && section(found.verb) !== null;
}
