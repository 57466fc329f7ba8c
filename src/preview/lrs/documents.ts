import { launchDataId, preferencesId } from '../../standard/cmi5.ts';
import { sha1 } from '../../standard/uuid.ts';
import { section, word } from '../api/cmi-data.ts';
import type { LrsRequest, LrsResponse } from '../serving/lrs-channel.ts';
import type { Breach, Requirement } from './requirements.ts';
import type { SessionState } from './session-state.ts';

/**
 * Answers for a document of a session: what it asks for must be its learner's, and its own.
 *
 * @param documents texts by `documentKey`
 */
export function askDocument(
  documents: Map<string, string>,
  session: SessionState,
  request: LrsRequest,
  find: (breaches: readonly Breach[]) => void,
): LrsResponse {
  const { method, path: address } = request;
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  const { registration } = session;
  const refuse = (requirement: Requirement, problem: string) => {
    find([{ requirement, problem }]);
    return says(403, `${requirement}: ${problem}`);
  };
  if (session.stands === 'terminated') {
    return refuse('8.1.2.0-2', 'The session has said terminated.');
  }
  const agent = section(parsed(query.get('agent') ?? ''));
  if (word(section(agent.account).name) !== word(section(registration.actor.account).name)) {
    return refuse('8.1.3.0-3', 'It names another learner.');
  }
  const isLaunchData = query.get('stateId') === launchDataId;
  if (isLaunchData && method === 'GET') session.readLaunchData = true;
  const isPreferences = query.get('profileId') === preferencesId;
  if (isPreferences) session.readPreferences = true;
  if (isPreferences && (method === 'PUT' || method === 'POST') && !hasPreferences(request)) {
    return refuse('11.0.0.0-5', 'It has not.');
  }
  if (isLaunchData && method !== 'GET') return refuse('10.2.1.0-5', `It was sent a ${method}.`);
  if (address.startsWith('activities/state') && query.get('registration') !== registration.id) {
    return refuse('8.1.4.0-3', 'It names another one.');
  }
  return answerDocument(documents, documentKey(address), request);
}

function hasPreferences({ body }: LrsRequest): boolean {
  const { languagePreference, audioPreference } = section(parsed(body));
  return typeof languagePreference === 'string' && typeof audioPreference === 'string';
}

/** Reads, writes and deletes a document, by its ETag where one is asked for (part three, 3.1). */
function answerDocument(
  documents: Map<string, string>,
  key: string,
  { method, headers, body }: LrsRequest,
): LrsResponse {
  const held = documents.get(key);
  const etag = held === undefined ? null : `"${sha1(new TextEncoder().encode(held))}"`;
  if (method === 'GET') {
    if (held === undefined || etag === null) return says(404, 'there is no such document');
    return { status: 200, headers: { 'content-type': 'application/json', etag }, body: held };
  }
  const wanted = headers['if-match'];
  const isRefused =
    (wanted !== undefined && wanted !== etag && wanted !== '*') ||
    (headers['if-none-match'] !== undefined && held !== undefined);
  if (isRefused) return says(412, 'the document is not what it was');
  if (method === 'DELETE') documents.delete(key);
  else if (method === 'POST') {
    documents.set(
      key,
      JSON.stringify({ ...section(parsed(held ?? '{}')), ...section(parsed(body)) }),
    );
  } else if (method === 'PUT') documents.set(key, body);
  else return says(405, `a document cannot be sent a ${method}`);
  return says(204, '');
}

/** The address of a document, its parameters in one order. */
export function documentKey(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return `${path}?${parameters}`;
}

/** What a JSON text holds; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function says(status: number, body: string): LrsResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}

export function json(value: unknown): LrsResponse {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(value) };
}
