import { htmlTags } from '../../packaging/site/html.ts';
import { type Unserved, unservedChannel } from './unserved.ts';

/**
 * Keeps the pages of a package off the internet: they load from the host of this site alone, which
 * serves the package. What they do among their own files is left to them.
 */
const ownHostOnly =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; form-action 'self'";

/**
 * A file of a package with the policy that keeps it off the internet. A page also gets a script that
 * tells what was refused: not all browsers let a service worker hear of it.
 *
 * @param listener the address of that script
 * @param isPage the answer is to become a page
 */
export async function keptOff(
  response: Response,
  listener: string,
  isPage: boolean,
): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', ownHostOnly);
  const { status } = response;
  if (!isPage || status !== 200 || headers.get('content-type') !== 'text/html') {
    return new Response(response.body, { status, headers });
  }
  const page = withScript(new Uint8Array(await response.arrayBuffer()), listener);
  headers.set('content-length', String(page.length));
  return new Response(page, { status, headers });
}

/** A page with a script before all others; as it was where no head or html element tells a place. */
function withScript(page: Uint8Array<ArrayBuffer>, address: string): Uint8Array<ArrayBuffer> {
  // A sign for each byte, whatever the encoding: tags are ASCII in all that matter.
  const tags = htmlTags(new TextDecoder('latin1').decode(page));
  const place =
    tags.find(({ name }) => name === 'head') ?? tags.find(({ name }) => name === 'html');
  if (place === undefined) return page;
  const script = new TextEncoder().encode(`<script src="${address}"></script>`);
  const longer = new Uint8Array(page.length + script.length);
  longer.set(page.subarray(0, place.textStart));
  longer.set(script, place.textStart);
  longer.set(page.subarray(place.textStart), place.textStart + script.length);
  return longer;
}

/** That script, for the pages of one package. */
export function refusalListener(id: string): Response {
  const script = `(${listen})(${[unservedChannel, id, ownHostOnly].map((each) => JSON.stringify(each)).join()})`;
  return new Response(script, {
    headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' },
  });
}

/** Runs in the package's page, which then holds no trace of the script. */
function listen(channel: string, id: string, policy: string): void {
  document.currentScript?.remove();
  const reports = new BroadcastChannel(channel);
  addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) => {
    // The page may have a policy of its own.
    if (originalPolicy !== policy || !/^(https?|wss?):/.test(blockedURI)) return;
    reports.postMessage({ id, path: blockedURI, reason: '', from: 'internet' } satisfies Unserved);
  });
}
