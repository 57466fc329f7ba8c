/**
 * Between the service worker, to which pages of a package send what is for the LRS, and the page that
 * has the package open, where the LRS is.
 */

/** A request as content sent it. */
export interface LrsRequest {
  readonly method: string;
  /** Behind the endpoint, with its query, such as `activities/state?stateId=…`. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LrsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where the LRS of a package is, beneath the package's own folder. */
export const lrsFolder = '.lrs/';

/**
 * A page of a package that is there once all is answered that the others have sent: whoever took them
 * away opens it to know that they have had their last words. It is opened by a navigation, which comes
 * to the service worker after what they sent as they went.
 */
export const lastWordsPage = `${lrsFolder}last-words`;

const channelName = 'chokepoint-lrs';

/** How long content waits for a page that answers, in milliseconds. */
const patience = 40_000;

interface Asked {
  readonly id: string;
  readonly number: string;
  readonly request: LrsRequest;
}

/** The answer to one of them; null for none, as where the network is gone. */
interface Said {
  readonly number: string;
  readonly response: LrsResponse | null;
}

/** What is being answered, by package. */
const underWay = new Map<string, Set<Promise<unknown>>>();

/** Has a page answer. In the service worker. */
export async function askLrs(id: string, request: Request, path: string): Promise<Response> {
  const own = underWay.get(id) ?? new Set();
  underWay.set(id, own);
  if (lrsFolder + path === lastWordsPage) {
    while (own.size > 0) await Promise.allSettled(own);
    return new Response('', { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  const answer = answeredByPage(id, request, path);
  own.add(answer);
  return answer.finally(() => own.delete(answer));
}

async function answeredByPage(id: string, request: Request, path: string): Promise<Response> {
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  const asked = { method: request.method, path, headers, body };
  const answer = await answerTo({ id, number: crypto.randomUUID(), request: asked });
  if (answer === null) return Response.error();
  const { status } = answer;
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : answer.body, { status, headers: answer.headers });
}

function answerTo(asked: Asked): Promise<LrsResponse | null> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const end = (response: LrsResponse | null) => {
      clearTimeout(timer);
      channel.close();
      resolve(response);
    };
    const timer = setTimeout(() => end(null), patience);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isSaid(data) && data.number === asked.number) end(data.response);
    };
    channel.postMessage(asked);
  });
}

/**
 * Answers for a package, until the returned function is called. In the page.
 *
 * @param handle null where nothing is to be answered, as if the network were gone
 */
export function answerLrs(
  id: string,
  handle: (request: LrsRequest) => Promise<LrsResponse | null>,
): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    if (!isAsked(data) || data.id !== id) return;
    const response = await handle(data.request);
    channel.postMessage({ number: data.number, response } satisfies Said);
  };
  return () => channel.close();
}

/** A package that is tried may send on the channel as well. */
function isSaid(data: unknown): data is Said {
  return isNumbered(data) && 'response' in data;
}

function isAsked(data: unknown): data is Asked {
  return isNumbered(data) && 'request' in data && 'id' in data;
}

function isNumbered(data: unknown): data is { readonly number: string } {
  return typeof data === 'object' && data !== null && 'number' in data;
}
