import { createServer, type Server } from 'node:http';
import compression from '@polka/compression';
import sirv from 'sirv';

/** Where the built site lies, from the folder of the project. */
export const siteFolder = 'dist';

const defaultPort = 4321;

/** Says, for commands that serve, which option picks the port. */
export const portOption = { port: { type: 'string' } } as const;

/**
 * The port to serve at: the option, else the variable `PORT`, else 4321.
 *
 * @returns null where that is no port; 0 stands for any that is free
 */
export function portOf(option: string | undefined): number | null {
  const written = option ?? process.env.PORT ?? String(defaultPort);
  const port = Number(written);
  return /^\d+$/.test(written) && port < 65536 ? port : null;
}

export const portMisused = 'A port is a whole number from 1 to 65535, such as 5000.';

/**
 * Serves the built site on this machine alone, from the files as they are at each request, texts
 * compressed, as most hosts of pages do.
 *
 * @param start how the command is called, for the remedy where the port cannot be had
 * @returns null where the port cannot be had, which is printed
 */
export function serveSite(port: number, start: string): Promise<Server | null> {
  const files = sirv(siteFolder, { etag: true, dev: true });
  const compressed = compression({ brotli: true, level: 6 });
  const server = createServer((request, response) => {
    const serve = () =>
      files(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n');
      });
    // A part of a file is told by the bytes that the file has.
    if (request.headers.range === undefined) compressed(request, response, serve);
    else serve();
  });
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
      const other = port === defaultPort ? 5000 : defaultPort;
      console.error(`Port ${port} ${why}. Choose another: ${start} -- --port ${other}`);
      resolve(null);
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Where to look, in words. */
export function addresses(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  const page = (name: string) => `http://127.0.0.1:${port}/${name}.html`;
  return [
    '',
    `The course  ${page('index')}`,
    `Write       ${page('author')}  the questions of the course`,
    `Make        ${page('instructor')}  a package with your lessons and rules`,
    `Check       ${page('check')}  a SCORM package of any maker`,
    `Try         ${page('preview')}  a package in an LMS that shows every call`,
    `Results     ${page('results')}  what the answers of a class say of the questions`,
    `Packages    ${siteFolder}/packages/`,
    '',
    'Press Ctrl+C to stop.',
  ].join('\n');
}
