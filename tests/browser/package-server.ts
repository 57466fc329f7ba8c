import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type LmsRecord, lmsRecord } from './lms-record.ts';

/** Where the LMS puts a package: deep, with characters LMSs use. */
export const deepPath = '/pluginfile.php/4711/mod_scorm/content/1/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** The folder of scorm-again's modules for browsers, beside what `require` gets. */
const scormAgain = join(
  dirname(createRequire(import.meta.url).resolve('scorm-again/scorm12/min')),
  'esm',
);

export interface PackageServer {
  /** `http://127.0.0.1:port`; the same server answers as `http://localhost:port`, another site. */
  readonly origin: string;
  /** The LMS's page with the course in its frame. */
  readonly lms: string;
  /** The launch page by itself, without an LMS. */
  readonly launchPage: string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  /** What the LMS holds now. */
  readonly record: LmsRecord;
  /** Has the LMS hold what a visit left that no browser here made. */
  leave(cmi: LmsRecord['cmi']): void;
  /** The bytes of a file of the package, by the path it is served under. */
  file(path: string): Uint8Array;
  /** Puts another package in the place of this one, as after an edit of the course. */
  upload(zip: string): void;
  /** False: every connection is dropped, as by a server or network that is gone. */
  reachable(yes: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves a built zip, unpacked in memory, under a deep path, and an LMS page beside it.
 *
 * @param headers sent with every answer
 */
export async function servePackage(
  zip: string,
  version: '1.2' | '2004',
  headers: Readonly<Record<string, string>> = {},
): Promise<PackageServer> {
  let files = unzipSync(readFileSync(zip));
  const requests: string[] = [];
  const lms = lmsRecord();
  let reachable = true;
  const server = createServer(async (request, response) => {
    if (!reachable) {
      request.destroy();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://lms').pathname);
    requests.push(path);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (path === '/commit') {
      const text = await textOf(request).catch(() => null);
      // The page died while it sent.
      if (text === null) return;
      lms.commit(text);
      response.writeHead(204).end();
      return;
    }
    const body = path === '/launch' ? lms.launch() : bodyOf(path, files);
    if (body === null) {
      response.writeHead(404).end('Not found');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response
      .writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers })
      .end(body);
  });
  const origin = await listen(server);
  return {
    origin,
    lms: `${origin}/lms.html?version=${version}&course=${encodeURIComponent(`${deepPath}index.html`)}`,
    launchPage: `${origin}${deepPath}index.html`,
    requests,
    get record() {
      return lms.record();
    },
    leave: lms.leave,
    file: (path) => files[path.slice(deepPath.length)] ?? new Uint8Array(),
    upload(other) {
      files = unzipSync(readFileSync(other));
    },
    reachable(yes) {
      reachable = yes;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function bodyOf(
  path: string,
  files: Readonly<Record<string, Uint8Array>>,
): string | Uint8Array | null {
  if (path === '/lms.html') return lmsHtml;
  if (path === '/frame.html') return frameHtml;
  if (path === '/elsewhere.html') return '<!doctype html><title>Elsewhere</title><p>Elsewhere';
  if (path === '/lms-page.js') {
    const source = readFileSync(new URL('./lms-page.ts', import.meta.url), 'utf8');
    return stripTypeScriptTypes(source);
  }
  if (path.startsWith('/scorm-again/')) return readFileSync(join(scormAgain, path.slice(13)));
  return path.startsWith(deepPath) ? (files[path.slice(deepPath.length)] ?? null) : null;
}

const style =
  '<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>';

const lmsHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title>${style}
<body><script type="module" src="/lms-page.js"></script></body></html>`;

/** A page between the LMS and the course: it shows the address it is given in a frame. */
const frameHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title>${style}
<body><script>
const frame = document.createElement('iframe');
frame.src = new URL(location.href).searchParams.get('src');
document.body.append(frame);
</script></body></html>`;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server): Promise<string> {
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      listening(`http://127.0.0.1:${port}`);
    });
  });
}
