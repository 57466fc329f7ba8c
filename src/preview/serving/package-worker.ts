import { deviceLibrary } from '../../library/browser.ts';
import { openZip } from '../../packaging/zip/zip-reader.ts';
import { keptOff, refusalListener } from './kept-off.ts';
import { askLrs, lrsFolder } from './lrs-channel.ts';
import { type PackageAddress, packageAddress, packageFolder } from './package-address.ts';
import {
  type PackageFiles,
  type PackageRequest,
  packageFiles,
  packageResponse,
  type Refusal,
  refusalResponse,
} from './package-response.ts';
import { openRuleBook } from './serving-rules.ts';
import { tellUnserved } from './unserved.ts';

/**
 * The service worker that serves the packages of the library, each under its own path below the
 * worker's scope. Only pages of packages are in its scope; the site itself never asks it.
 */

/** The parts of a service worker's global that are used here; TypeScript's DOM library has none. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  /** Of the page or worker that asks; '' where a page is to be shown. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;
const ruleBook = openRuleBook();

/** Packages opened last; a zip under an id never changes. */
const opened = new Map<string, Promise<PackageFiles | string>>();
const mostOpened = 4;

// A new build's worker takes over at once, and the pages it finds keep their addresses.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { url } = event.request;
  const isOwn = url.startsWith(`${new URL(scope).origin}/`);
  event.respondWith(isOwn ? answer(event.request) : fromElsewhere(event));
});

/** Other hosts are asked as they would be in an LMS, while there is a network. */
async function fromElsewhere({ request, clientId }: FetchEvent): Promise<Response> {
  const asking = await worker.clients.get(clientId);
  const address = asking === undefined ? null : packageAddress(scope, asking.url);
  const offline = address !== null && (await ruleBook.rules(address.id)).offline;
  return offline ? Response.error() : fetch(request);
}

async function answer(request: Request): Promise<Response> {
  const address = packageAddress(scope, request.url);
  if (address === null) return answered(request, null);
  const { id, path } = address;
  if (request.url === listenerOf(id)) return refusalListener(id);
  if (path.startsWith(lrsFolder)) {
    return askLrs(id, request, request.url.slice(`${packageFolder(scope, id)}${lrsFolder}`.length));
  }
  const { offline, internet } = await ruleBook.rules(id);
  if (offline && !(await ruleBook.wasFetched(id, path))) return Response.error();
  const response = await answered(request, address);
  if (response.ok) await ruleBook.noteFetched(id, path);
  return internet ? response : keptOff(response, listenerOf(id), request.mode === 'navigate');
}

/** The address of the script that tells what pages of a package are refused. */
function listenerOf(id: string): string {
  return `${packageFolder(scope, id)}?refusals`;
}

async function answered(request: Request, address: PackageAddress | null): Promise<Response> {
  const asked: PackageRequest = {
    method: request.method,
    path: address?.path ?? new URL(request.url).pathname,
    range: request.headers.get('range'),
    isDocument: request.mode === 'navigate',
  };
  const given = address === null ? outside : await fromPackage(address.id, asked);
  if (given instanceof Response) return given;
  const { reason } = given;
  tellUnserved({ id: address?.id ?? null, path: asked.path, reason, from: 'package' });
  return refusalResponse(asked, given);
}

const outside: Refusal = {
  status: 404,
  reason:
    'The address leaves the package. In an LMS it would lead to the LMS’s own server: write addresses from the file they stand in, without a slash at the start.',
};

async function fromPackage(id: string, asked: PackageRequest): Promise<Response | Refusal> {
  const files = await open(id);
  if (typeof files !== 'string') return packageResponse(files, asked);
  opened.delete(id);
  return { status: 404, reason: files };
}

function open(id: string): Promise<PackageFiles | string> {
  const known = opened.get(id) ?? read(id);
  opened.delete(id);
  opened.set(id, known);
  for (const oldest of opened.keys()) {
    if (opened.size <= mostOpened) break;
    opened.delete(oldest);
  }
  return known;
}

async function read(id: string): Promise<PackageFiles | string> {
  const kept = await deviceLibrary.get(id);
  if (kept === null) return 'This package is no longer on this device. Drop its zip again.';
  const opening = await openZip(kept.zip);
  return opening.kind === 'opened'
    ? packageFiles(opening.archive)
    : `The package cannot be unzipped: ${opening.reason}.`;
}
