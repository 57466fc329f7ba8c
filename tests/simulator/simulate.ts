import fc from 'fast-check';
import { runCommand } from '../../src/commands/command.ts';
import { playVisits } from '../cmi5/visits.ts';
import { type History, historyArbitrary } from './history.ts';
import { BrokenPromise, run } from './run.ts';
import { simulateScos } from './scos.ts';
import { countsOf, type Tally, tallyTable, visitsIn } from './tally.ts';

/**
 * Lives the visits of many learners, drawn by seed: answers, pages, exams, reloads, hidden tabs,
 * crashes, two browsers, full and wiped storage, faults of the LMS, edits of the course and new
 * attempts. The core, the session, the journal and the launch mark are the real ones; clock, page,
 * storage and LMS are not.
 *
 * Promised, and checked after every call, save state and launch:
 *
 * - What was shown as "Saved in the LMS" is there at the next launch in any browser. What was shown
 *   as that or as "Kept in this browser" is there, whole, in the browser it was shown in. There
 *   means in the attempt; when the LMS began a new one, in what is offered as earlier answers.
 * - An answer gives way only to one with more tries, or with as many from another document.
 * - A sitting the LMS holds as handed in never opens again and never changes. One that only a
 *   journal holds never opens again, and gives way only to the same sitting handed in elsewhere.
 * - Statuses, score and progress stored by the LMS never go back within its attempt. (In 1.2, by
 *   the course's rules, completed may turn failed with the last sitting.)
 * - What was cleared by starting over never comes back, and no round is begun that nobody began.
 * - What was practised is there like an answer, and changes nothing that is reported.
 * - The time for which an open sitting is said to have been open is never less than was promised, and
 *   never more than it was open in windows that recorded, whatever becomes of clocks, windows and
 *   devices that sleep. A sitting whose time is up is handed in with all that was answered, what
 *   stood in a field among it, and not before.
 * - Suspend data keeps its limit and alphabet; when a save is told, what the LMS stored decodes to
 *   the attempt.
 * - Initialize and Terminate once a launch, nothing after Terminate but a Commit where it failed.
 *
 * Checked as well, before the LMS of each profile, and told at the end of a history:
 *
 * - Where "Saved in the LMS" is said, the LMS has the suspend data, the score, the status and every
 *   answer's record, unless it said "true" to a save that it lost: then the next launch sends them.
 * - Before a sound LMS no call is refused.
 * - In review and browse mode nothing is set, committed or ended.
 * - Who passes in a visit without trouble has completed the activity at its end, if there is a score.
 * - No LMS is told a status that was not earned, and none counts more time than passed.
 *
 * Not promised, because nothing in a page can give it:
 *
 * - In another browser: what an LMS said it stored and did not; what it cut or forgot; what waits
 *   in the first browser's journal; texts beyond what suspend data takes.
 * - Records of single answers, beside the answers: what an LMS said it stored and did not, once a
 *   later save has arrived; in another browser, what no Commit carried in the first.
 * - In the same browser: what its user wiped, or what found no room in a full storage and that the
 *   LMS then lost.
 * - Answers given in one browser before it heard that the learner started over in another.
 * - Records of answers in practice that found no room, or whose document died before a save.
 * - Answers to questions that were changed or removed, even if the question comes back.
 * - Between two browsers, for answers whose tries are not counted (open sittings, more than seven
 *   tries): that the later answer stays. The one in the later save does.
 * - Of two attempts set aside unanswered, or of one taken up into another: both sittings of the
 *   same number.
 * - What is answered while the LMS refuses to start or to name the learner: the page says that it
 *   is not sent, or not saved.
 * - Anything of two windows open at the same time; standings of single objectives.
 * - That a standing is held on to which the LMS does not tell, when another edition gives less.
 * - Records of answers that an LMS refuses in silence, such as one without optional elements.
 * - One Initialize where GetValue throws after a reload: SCORM 1.2 then cannot tell a running
 *   session from none.
 */

/** A history that broke a promise, as small as it could be made. */
export interface Failure {
  readonly seed: number;
  readonly profile: string;
  readonly kind: BrokenPromise['kind'];
  readonly promise: string;
  readonly history: History | null;
}

/** How long the search for a smaller history may take, in milliseconds. */
const longestSearch = 120_000;

/**
 * The history of a seed, lived through; when a promise is broken, the history or its smallest part
 * that breaks one.
 */
export function simulate(
  seed: number,
  tally: Tally,
  failing: 'whole' | 'smallest' = 'whole',
): Failure | null {
  const version = seed % 2 === 0 ? '1.2' : '2004';
  const timed = seed % 3 === 0;
  let counted: Tally = tally;
  const property = fc.property(fc.noBias(historyArbitrary(version, timed)), (history) => {
    const into = counted;
    // Runs that only shrink a failure are not counted.
    counted = new Map();
    run(history, into);
  });
  const result = fc.check(property, {
    seed,
    numRuns: 1,
    ...(failing === 'whole' ? { endOnFailure: true } : { interruptAfterTimeLimit: longestSearch }),
  });
  if (!result.failed) return null;
  const { errorInstance: error } = result;
  const history = result.counterexample?.[0] ?? null;
  const profile = history?.profile ?? '';
  const kind = error instanceof BrokenPromise ? error.kind : 'lost';
  if (kind === 'lost') countsOf(tally, profile).lost += 1;
  const promise = error instanceof Error ? error.message : String(error);
  return { seed, profile, kind, promise, history };
}

/** How many failures of a kind before an LMS are shown one by one. */
const mostShown = 3;

const usage = `npm run simulate [-- --visits 5000 | --seed 17 | --cmi5 | --scos]

Plays visits of many learners before every LMS that is known, with crashes, lost networks and LMSs
that fail, and checks that no answer is lost and nothing is called saved that is not. Prints a line
every ten seconds, and a table at the end.

  --visits  how many visits to play; by default 200,000
  --seed    plays one history alone, and the smallest part of it that fails
  --cmi5    plays before an LRS that fails, answers late and forgets, in the place of all LMSs
  --scos    plays a package in which each lesson and the exam is a SCO of its own`;

const options = {
  visits: { type: 'string', default: '200000' },
  seed: { type: 'string' },
  cmi5: { type: 'boolean', default: false },
  scos: { type: 'boolean', default: false },
} as const;

function play(visits: number): 0 | 1 {
  const tally: Tally = new Map();
  const shown = new Map<string, number>();
  let told = Date.now();
  for (let seed = 1; visitsIn(tally) < visits; seed += 1) {
    const failure = simulate(seed, tally);
    if (failure !== null) show(failure, shown);
    if (Date.now() - told > 10_000) {
      told = Date.now();
      console.log(`${visitsIn(tally).toLocaleString('en')} visits`);
    }
  }
  console.log(tallyTable(tally));
  return shown.size === 0 ? 0 : 1;
}

/** @param seed of the one history to be played; null for as many as have so many visits */
function playScos(most: number, seed: number | null): 0 | 1 {
  const tally: Tally = new Map();
  let broken = 0;
  for (let at = seed ?? 1; seed === null ? visitsIn(tally) < most : at === seed; at += 1) {
    const failure = simulateScos(at, tally);
    if (failure === null) continue;
    broken += 1;
    if (broken <= mostShown) console.log(`${failure.profile}, seed ${at}: ${failure.promise}`);
  }
  console.log(tallyTable(tally));
  return broken === 0 ? 0 : 1;
}

function playOne(seed: number): 0 | 1 {
  const tally: Tally = new Map();
  const failure = simulate(seed, tally, 'smallest');
  console.log(failure === null ? tallyTable(tally) : JSON.stringify(failure, null, 1));
  return failure === null ? 0 : 1;
}

/** @param seed of the one history to be played; null for as many as have so many visits */
async function playOnLrs(most: number, seed: number | null): Promise<0 | 1> {
  const sum = { visits: 0, refused: 0, statements: 0, requests: 0, broken: 0 };
  for (let at = seed ?? 1; seed === null ? sum.visits < most : at === seed; at += 1) {
    const { broken, ...counts } = await playVisits(at);
    for (const name of ['visits', 'refused', 'statements', 'requests'] as const)
      sum[name] += counts[name];
    sum.broken += broken.length;
    for (const promise of broken) console.log(promise);
  }
  console.log(
    `${sum.visits} visits, of which ${sum.refused} were not let in: ${sum.requests} requests, ${sum.statements} statements, ${sum.broken} promises broken`,
  );
  return sum.broken === 0 ? 0 : 1;
}

function show({ seed, profile, kind, promise }: Failure, shown: Map<string, number>): void {
  const before = shown.get(`${profile} ${kind}`) ?? 0;
  shown.set(`${profile} ${kind}`, before + 1);
  if (before >= mostShown) return;
  console.log(`${profile}, seed ${seed}: ${promise}`);
  console.log(`  npm run simulate -- --seed ${seed}`);
}

if (import.meta.main) {
  await runCommand({ usage, options }, ({ values: { visits, seed, cmi5, scos } }) => {
    for (const number of [visits, seed ?? '1']) {
      if (!/^\d+$/.test(number)) return { misused: `"${number}" is no whole number.` };
    }
    if (cmi5) return playOnLrs(Number(visits), seed === undefined ? null : Number(seed));
    if (scos) return playScos(Number(visits), seed === undefined ? null : Number(seed));
    return seed === undefined ? play(Number(visits)) : playOne(Number(seed));
  });
}
