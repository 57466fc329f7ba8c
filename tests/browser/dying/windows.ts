import { deepPath, type PackageServer } from '../package-server.ts';
import { until } from '../until.ts';
import { reload } from './moving.ts';
import type { Scenario } from './scenario.ts';
import type { Visit } from './visit.ts';

/** The course and the LMS are in other windows, or with others between them. */
export const windows: readonly Scenario[] = [
  {
    id: 'api-two-up',
    title: 'the LMS is two frames up, and takes the frames away',
    address: (server) => withCourse(server, frameOf(server.origin, course(server))),
    dies: removeFrame,
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'cross-origin-between',
    title: 'a frame of another site stands between the LMS and the course, and is taken away',
    address: (server) => withCourse(server, frameOf(otherSite(server), course(server))),
    dies: removeFrame,
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'storage-forbidden',
    title: 'the browser forbids the course to store anything, and the tab is closed',
    blocksForeignStorage: true,
    address: (server) => frameOf(otherSite(server), server.lms),
    before: storageIsForbidden,
    dies: ({ lms }) => lms.close(),
    hurried: 'lost',
    lastAnswer: 'moment',
    goesOn: false,
    impossible: { WebKit: 'its browser has no switch for it' },
  },
  {
    id: 'storage-forbidden-reload',
    title: 'the browser forbids the course to store anything, and it is reloaded',
    blocksForeignStorage: true,
    address: (server) => frameOf(otherSite(server), server.lms),
    before: storageIsForbidden,
    dies: reload,
    lastAnswer: 'moment',
    goesOn: true,
    impossible: { WebKit: 'its browser has no switch for it' },
  },
  {
    id: 'popup-closed',
    title: 'the course is in a window the LMS opened, and that window is closed',
    address: (server) => `${server.lms}&popup`,
    dies: ({ course: window }) => window.close(),
    hurried: 'browser',
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'opener-closed',
    title: 'the course is in a window the LMS opened, and the LMS is closed',
    short: true,
    address: (server) => `${server.lms}&popup`,
    async before({ lms, course: window }) {
      await lms.close();
      await until('the LMS to be gone', () =>
        window.inCourse(() => opener === null || opener.closed === true, null),
      );
    },
    dies: ({ course: window }) => window.close(),
    lastAnswer: 'seen',
    goesOn: false,
    impossible: { WebKit: 'its driver can open a window only from one that it cannot close' },
    noSave:
      'The LMS is gone, and the course reaches it only through its page. The answer waits in this browser.',
  },
];

/** The address of the course itself. */
function course({ origin }: PackageServer): string {
  return `${origin}${deepPath}index.html`;
}

/** The LMS's page with another page in the course's frame. */
function withCourse({ lms }: PackageServer, address: string): string {
  const url = new URL(lms);
  url.searchParams.set('course', address);
  return url.href;
}

/** A page that shows an address in a frame. */
function frameOf(origin: string, address: string): string {
  return `${origin}/frame.html?src=${encodeURIComponent(address)}`;
}

function otherSite({ origin }: PackageServer): string {
  return origin.replace('127.0.0.1', 'localhost');
}

async function removeFrame({ lms }: Visit): Promise<void> {
  await lms.inPage(() => document.querySelector('iframe')?.remove(), null);
}

async function storageIsForbidden({ course: window }: Visit): Promise<void> {
  const stores = await window.inCourse(() => {
    try {
      localStorage.setItem('x', 'x');
      return true;
    } catch {
      return false;
    }
  }, null);
  if (stores) throw new Error('The browser was to forbid storage here.');
}
