import { sha1 } from '../standard/uuid.ts';
import type { LaunchAddress } from './launch-address.ts';
import type { Statement } from './statements.ts';

/** What speaking with an LRS asks of the page. */
export interface LrsPlatform {
  /** As the browser has it. */
  fetch(address: string, request: RequestInit): Promise<Answer>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

/** What is read of an answer. */
export type Answer = Pick<Response, 'ok' | 'status' | 'headers' | 'text'>;

/** What became of a request. */
export type Reply =
  | { readonly kind: 'done'; readonly text: string; readonly etag: string | null }
  /** The server will not have it, whenever it is asked; 0 where it gave nothing that could be read. */
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** No answer, or none of the LRS itself: it may have arrived all the same. */
  | { readonly kind: 'unreachable' };

/** An LRS as a launch may use it (xAPI 1.0.3, part three). */
export interface Lrs {
  /** A document of the learner: of this AU and registration, or beside them. */
  read(document: DocumentName): Promise<Reply>;
  /**
   * Writes one, where it still is what `etag` says (part three, 3.1).
   *
   * @param etag null for one that nobody has read, '' for one that is not there
   * @param last the page goes: the browser is to send it all the same
   */
  write(document: DocumentName, text: string, etag: string | null, last: boolean): Promise<Reply>;
  /** Sends statements in one request. */
  send(statements: readonly Statement[], last: boolean): Promise<Reply>;
  /** Asks for one by its id. */
  find(id: string): Promise<Reply>;
  /** Asks for those of the learner in this registration that have the verb, of whatever AU. */
  search(verb: string): Promise<Reply>;
}

export type DocumentName =
  | { readonly kind: 'state'; readonly id: string }
  | { readonly kind: 'profile'; readonly id: string };

/** A request that is answered no sooner than this, in milliseconds, counts as one that is not. */
const patience = 30_000;

export function openLrs(address: LaunchAddress, token: string, platform: LrsPlatform): Lrs {
  const { endpoint, actor, registration, activityId } = address;
  const agent = JSON.stringify(actor);

  async function ask(path: string, request: RequestInit & { readonly etag?: string | null }) {
    const { etag = null, ...rest } = request;
    const condition: Record<string, string> =
      etag === null ? {} : etag === '' ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    return answered(
      platform.fetch(endpoint + path, {
        ...rest,
        ...(rest.keepalive === true ? {} : { signal: AbortSignal.timeout(patience) }),
        headers: {
          Authorization: `Basic ${token}`,
          'X-Experience-API-Version': '1.0.3',
          ...(rest.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...condition,
        },
      }),
    );
  }
  const addressOf = ({ kind, id }: DocumentName) =>
    kind === 'state'
      ? `activities/state?${new URLSearchParams({ activityId, agent, registration, stateId: id })}`
      : `agents/profile?${new URLSearchParams({ agent, profileId: id })}`;
  return {
    read: (document) => ask(addressOf(document), { method: 'GET', cache: 'no-store' }),
    write: (document, body, etag, keepalive) =>
      ask(addressOf(document), { method: 'PUT', body, etag, keepalive }),
    send: (statements, keepalive) =>
      ask('statements', { method: 'POST', body: JSON.stringify(statements), keepalive }),
    find: (id) => ask(`statements?${new URLSearchParams({ statementId: id })}`, { method: 'GET' }),
    search: (verb) =>
      ask(`statements?${new URLSearchParams({ agent, registration, verb })}`, {
        method: 'GET',
        cache: 'no-store',
      }),
  };
}

/** The mark of a document that was written, as an LRS makes it (xAPI 1.0.3, part three, 3.1). */
export function etagOf(text: string): string {
  return `"${sha1(new TextEncoder().encode(text))}"`;
}

export type Token =
  | { readonly kind: 'given'; readonly token: string }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

/**
 * Asks for the token (cmi5, 8.2). It is given once, so it is asked for again only where nobody can
 * have answered, or where the LMS says that it failed itself (8.2.3.2, code 3).
 */
export async function fetchToken(address: string, platform: LrsPlatform): Promise<Token> {
  const first = await askToken(address, platform);
  if (first.kind === 'given' || first.code === 1 || first.code === 2) return first;
  await platform.pause(2000);
  return askToken(address, platform);
}

async function askToken(address: string, platform: LrsPlatform): Promise<Token> {
  const signal = AbortSignal.timeout(patience);
  const reply = await answered(platform.fetch(address, { method: 'POST', signal }));
  if (reply.kind === 'unreachable') {
    return { kind: 'refused', code: 0, message: 'the LMS gave no token: it cannot be reached' };
  }
  const said = jsonIn(reply.text);
  const token = said?.['auth-token'];
  if (reply.kind === 'done' && typeof token === 'string' && token !== '') {
    return { kind: 'given', token };
  }
  const code = Number(said?.['error-code'] ?? (reply.kind === 'refused' ? reply.status : 0)) || 0;
  return { kind: 'refused', code, message: String(said?.['error-text'] ?? 'it gave no token') };
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Statuses of servers that are overloaded, or of those between. */
const passing = [408, 425, 429];

async function answered(answer: Promise<Answer>): Promise<Reply> {
  try {
    const { ok, status, headers, text } = await whole(await answer);
    if (ok) return { kind: 'done', text, etag: headers.get('ETag') };
    if (status >= 500 || passing.includes(status)) return { kind: 'unreachable' };
    return { kind: 'refused', status, text };
  } catch {
    return { kind: 'unreachable' };
  }
}

async function whole(answer: Answer) {
  const { ok, status, headers } = answer;
  return { ok, status, headers, text: await answer.text() };
}
