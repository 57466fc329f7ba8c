import { until } from '../until.ts';
import type { Scenario } from './scenario.ts';
import { settled, type Visit } from './visit.ts';

/** The LMS's server goes away while the page stands. */
export const network: readonly Scenario[] = [
  {
    id: 'network-back',
    title: 'the network is gone and comes back',
    before: cut,
    async dies(visit) {
      visit.server.reachable(true);
      await until('saving again', async () => (await settled(visit)) === 'saved');
    },
    lastAnswer: 'seen',
    goesOn: true,
  },
  {
    id: 'network-gone',
    title: 'the network is gone, and the tab is closed',
    short: true,
    before: cut,
    dies: ({ lms }) => lms.close(),
    after: ({ server }) => server.reachable(true),
    lastAnswer: 'seen',
    goesOn: false,
    noSave: 'Nothing can reach the LMS. The answer waits in this browser.',
  },
  {
    id: 'lms-untrue',
    title: 'the network is gone, the LMS says “saved” all the same, and the tab is closed',
    address: ({ lms }) => `${lms}&always-true`,
    before: cut,
    dies: ({ lms }) => lms.close(),
    after: ({ server }) => server.reachable(true),
    lastAnswer: 'seen',
    goesOn: false,
    untrue: true,
    noSave: 'The LMS says what is not so. The answer waits in this browser.',
  },
];

function cut({ server }: Visit): void {
  server.reachable(false);
}
