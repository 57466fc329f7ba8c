import { describe, expect, it } from 'vitest';
import { strictAdl } from '../../src/preview/profiles/strict-adl.ts';
import { keptLms } from '../scorm/kept-lms.ts';
import type { History, Step, Visit } from './history.ts';
import { historyOf } from './history.ts';
import { BrokenPromise, isDoneIn, run } from './run.ts';
import { type Lms, quickLms } from './server.ts';
import { simulate } from './simulate.ts';
import { type Tally, tallyTable, visitsIn } from './tally.ts';

const quiet: Visit = {
  browser: 0,
  sameTab: false,
  faults: [],
  edits: [],
  newAttempt: false,
  wiped: false,
  steps: [],
  end: 'leave',
};
const answer: Step = { kind: 'answer', nth: 0, pick: 0, painted: true };
const startExam: Step = { kind: 'start-exam', painted: true };
const submitExam: Step = { kind: 'submit-exam', painted: true };

/** `npm run simulate` lives as many as one likes. */
const [visits, histories] = import.meta.env.MODE === 'fuzz' ? [20_000, 12] : [500, 5];

describe('the simulator', () => {
  it('lives hundreds of visits without a broken promise', () => {
    const tally: Tally = new Map();
    const failures = [];
    for (let seed = 1_000_000; visitsIn(tally) < visits; seed += 1) {
      const failure = simulate(seed, tally);
      if (failure !== null)
        failures.push(`${failure.profile}, seed ${failure.seed}: ${failure.promise}`);
    }
    console.log(tallyTable(tally));
    expect(failures).toEqual([]);
  });

  it('lives a history the same way every time', () => {
    const [first, second]: readonly [Tally, Tally] = [new Map(), new Map()];
    simulate(7, first);
    simulate(7, second);
    expect(second).toEqual(first);
  });

  it.each([
    '1.2',
    '2004',
  ] as const)('finds an LMS that forgets what it said it stored in %s', (version) => {
    const lms = forgetful(version);
    const history: History = {
      version,
      profile: 'plain',
      settings: {},
      seed: 1,
      visits: [
        { ...quiet, steps: [answer] },
        { ...quiet, browser: 1 },
      ],
    };
    expect(() => run(history, new Map(), lms)).toThrow(BrokenPromise);
    expect(() => run(history, new Map(), quickLms(version))).not.toThrow();
  });

  it('sets nothing less after a pass that was committed on the way of its repair', () => {
    const refused = (times: number) => [{ fault: 'session-expired', after: 0, times }] as const;
    const history: History = {
      version: '1.2',
      profile: 'open-edx',
      settings: { completion: 'exam', passMark: 0 },
      seed: 0,
      visits: [
        { ...quiet, faults: [{ fault: 'commit-refused', after: 0 }], steps: [startExam] },
        { ...quiet, faults: refused(2), steps: [submitExam] },
        quiet,
      ],
    };
    expect(() => run(history, new Map())).not.toThrow();
  });

  it('asks an LMS that wants records in order for none behind one that a fault holds back', async () => {
    const history: History = {
      version: '1.2',
      profile: 'plain',
      settings: {},
      seed: 1,
      visits: [
        {
          ...quiet,
          faults: [{ fault: 'forgets-to-resend', after: 0, times: 3 }],
          steps: [answer, answer, answer],
        },
      ],
    };
    const lms = await scormAgain('1.2');
    expect(() => run(history, new Map(), lms)).not.toThrow();
  });

  it.each([
    '1.2',
    '2004',
  ] as const)('keeps its promises with scorm-again as the LMS in %s', async (version) => {
    for (let seed = 1; seed <= histories; seed += 1) {
      const lms = await scormAgain(version);
      expect(() => run(historyOf(version, seed), new Map(), lms)).not.toThrow();
    }
  });
});

/** Answers "true" and drops what it stored when the launch is over. */
function forgetful(version: Lms['version']): Lms {
  let lms = quickLms(version);
  return {
    ...lms,
    attempt: () => 1,
    stored: (element) => lms.stored(element),
    beginAttempt() {},
    launch() {
      lms = quickLms(version);
      return lms.launch();
    },
  };
}

async function scormAgain(version: Lms['version']): Promise<Lms> {
  // As many as a history can have attempts: each is made before the run, which does not wait.
  const servers = await Promise.all(Array.from({ length: 15 }, () => keptLms(version)));
  let attempt = 1;
  const stored = (element: string) => {
    let value: unknown = servers[attempt]?.stored();
    for (const name of element.split('.').slice(1)) value = Reflect.get(Object(value), name);
    return value === undefined || value === null ? '' : String(value);
  };
  return {
    // It refuses what is out of order.
    ...quickLms(version, strictAdl),
    attempt: () => attempt,
    stored,
    gradebook: () => ({ score: null, complete: isDoneIn({ version, stored }), seconds: 0 }),
    beginAttempt() {
      attempt += 1;
    },
    launch() {
      const isOver = stored('cmi.suspend_data') !== '' && stored('cmi.exit') !== 'suspend';
      if (version === '2004' && isOver) attempt += 1;
      return { ...servers[attempt]?.launch() };
    },
  };
}
