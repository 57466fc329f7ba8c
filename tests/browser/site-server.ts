import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** A site may lie anywhere: its pages must not mind. */
const deepPath = '/~staff/courses/one/';

export interface SiteServer {
  /** The address of a page of the built site. */
  page(name: string): string;
  /** Paths asked for since the start, in order, from the folder of the site on. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a built site under a deep path, as a school's web server would. */
export async function serveSite(folder = 'dist'): Promise<SiteServer> {
  const requests: string[] = [];
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(deepPath)) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const name = path.slice(deepPath.length);
    requests.push(name);
    request.url = `/${name}`;
    files(request, response, () => void response.writeHead(404).end());
  });
  const port = await listen(server);
  return {
    page: (name) => `http://127.0.0.1:${port}${deepPath}${name}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
