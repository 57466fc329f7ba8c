import { deviceLibrary } from '../../library/browser.ts';
import { openZip } from '../../packaging/zip-reader.ts';
import { packageAddress } from './package-address.ts';
import {
  type PackageFiles,
  type PackageRequest,
  packageFiles,
  packageResponse,
  type Refusal,
  refusalResponse,
} from './package-response.ts';
import { tellUnserved } from './unserved.ts';

/**
 * The service worker that serves the packages of the library, each under its own path below the
 * worker's scope. Only pages of packages are in its scope; the site itself never asks it.
 */

/** The parts of a service worker's global that are used here; TypeScript's DOM library has none. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;

/** Packages opened last; a zip under an id never changes. */
const opened = new Map<string, Promise<PackageFiles | string>>();
const mostOpened = 4;

// A new build's worker takes over at once, and the pages it finds keep their addresses.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { url } = event.request;
  // Other hosts are asked as they would be in an LMS.
  if (url.startsWith(`${new URL(scope).origin}/`)) event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const address = packageAddress(scope, request.url);
  const asked: PackageRequest = {
    method: request.method,
    path: address?.path ?? new URL(request.url).pathname,
    range: request.headers.get('range'),
    isDocument: request.mode === 'navigate',
  };
  const answered = address === null ? outside : await fromPackage(address.id, asked);
  if (answered instanceof Response) return answered;
  tellUnserved({ id: address?.id ?? null, path: asked.path, reason: answered.reason });
  return refusalResponse(asked, answered);
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
