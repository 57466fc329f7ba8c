import { createServer } from 'node:http';
import sirv from 'sirv';

/** Serves the built site on loopback and says where to look; `PORT` picks the port. */
const port = Number(process.env.PORT ?? 4321);
const files = sirv('dist', { etag: true, dev: true });

createServer((request, response) => files(request, response))
  .on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
    process.exitCode = 1;
  })
  .listen(port, '127.0.0.1', () => {
    const address = `http://127.0.0.1:${port}`;
    console.log(
      [
        '',
        `The course:           ${address}/index.html`,
        `In the embedded LMS:  ${address}/preview.html`,
        `Packages for an LMS:  dist/packages/`,
        '',
        'Press Ctrl+C to stop.',
      ].join('\n'),
    );
  });
