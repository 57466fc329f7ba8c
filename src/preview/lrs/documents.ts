import { sha1 } from '../../standard/uuid.ts';
import { section } from '../api/cmi-data.ts';
import type { LrsRequest, LrsResponse } from '../serving/lrs-channel.ts';

/** Reads, writes and deletes a document, by its ETag where one is asked for (part three, 3.1). */
export function answerDocument(
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
