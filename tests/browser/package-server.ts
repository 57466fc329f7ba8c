import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Where the LMS puts a package: deep, with characters LMSs use. */
const deepPath = '/pluginfile.php/4711/mod_scorm/content/1/';

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
  /** The LMS's page with the course in its frame. */
  readonly lms: string;
  /** The launch page by itself, without an LMS. */
  readonly launchPage: string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  /** The bytes of a file of the package, by the path it is served under. */
  file(path: string): Uint8Array;
  close(): Promise<void>;
}

/** Serves a built zip, unpacked in memory, under a deep path, and an LMS page beside it. */
export async function servePackage(zip: string, version: '1.2' | '2004'): Promise<PackageServer> {
  const files = unzipSync(readFileSync(zip));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://lms').pathname);
    requests.push(path);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const body = bodyOf(path, files);
    if (body === null) {
      response.writeHead(404).end('Not found');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response
      .writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' })
      .end(body);
  });
  const origin = await listen(server);
  return {
    lms: `${origin}/lms.html?version=${version}&course=${encodeURIComponent(`${deepPath}index.html`)}`,
    launchPage: `${origin}${deepPath}index.html`,
    requests,
    file: (path) => files[path.slice(deepPath.length)] ?? new Uint8Array(),
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
  if (path === '/lms-page.js') {
    const source = readFileSync(new URL('./lms-page.ts', import.meta.url), 'utf8');
    return stripTypeScriptTypes(source);
  }
  if (path.startsWith('/scorm-again/')) return readFileSync(join(scormAgain, path.slice(13)));
  return path.startsWith(deepPath) ? (files[path.slice(deepPath.length)] ?? null) : null;
}

const lmsHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
<body><script type="module" src="/lms-page.js"></script></body></html>`;

function listen(server: Server): Promise<string> {
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      listening(`http://127.0.0.1:${port}`);
    });
  });
}
