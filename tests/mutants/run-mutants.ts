import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stryker } from '@stryker-mutator/core';
import { runCommand } from '../../src/commands/command.ts';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];
type Settings = ConstructorParameters<typeof Stryker>[0];

/** A folder of `src/` whose tests are put to the test; the file patterns that it leaves out. */
interface Room {
  readonly name: string;
  /** Tests of other folders that judge it as well. */
  readonly also?: readonly string[];
  /** Edges that touch the platform: browser tests judge them. */
  readonly without: readonly string[];
}

const rooms: readonly Room[] = [
  { name: 'quiz', also: ['authoring/{json-schema,read-quiz}.test.ts'], without: [] },
  { name: 'attempt', without: [] },
  { name: 'review', without: [] },
  { name: 'standard', also: ['packaging/manifest/structure.test.ts'], without: [] },
  { name: 'scorm', without: ['{browser,session,standalone,window-lock,take-turns,turn}.ts'] },
  // Their tests do not make whole packages, and so take seconds.
  ...['packaging/zip', 'packaging/site', 'packaging/check'].map((name) => ({
    name,
    without: ['**/node.ts'],
  })),
  {
    name: 'packaging/manifest',
    also: ['packaging/check/structure.test.ts'],
    without: ['node.ts'],
  },
  { name: 'packaging/make', without: ['{node,fetch-parts}.ts'] },
];

const cache = 'node_modules/.cache/mutants';
const names = rooms.map(({ name }) => name);
const usage = `npm run mutants [-- --room name --only pattern --static --concurrency 1]

Changes the source in one small place at a time and runs the tests of the same room, which should
notice: a mutant that no test kills shows what nothing tests. Names those, and how many of the
mutants that tests reach were killed. What was judged before and has not changed since is not
judged again. The reports are in ${cache}/.

  --room         one of ${names.join(', ')}; by default all of them
  --only         tries only these files of the room, as in score.ts or '{merge,store}.ts'
  --static       also changes what is worked out once, when a module is loaded; each such mutant
                 runs all tests of the room
  --concurrency  how many mutants are tried at the same time; by default one a core

Exit status: 0 where at least 95 % were killed in each room, 1 where fewer were.`;

const options = {
  room: { type: 'string' },
  only: { type: 'string', default: '**/*.ts' },
  static: { type: 'boolean', default: false },
  concurrency: { type: 'string', default: String(availableParallelism()) },
} as const;

await runCommand({ usage, options }, async ({ values }) => {
  const { room, only, concurrency } = values;
  if (room !== undefined && !names.includes(room))
    return { misused: `There is no room "${room}".` };
  if (!/^[1-9]\d*$/.test(concurrency)) return { misused: `"${concurrency}" is not a number.` };
  const shares: number[] = [];
  for (const each of rooms.filter(({ name }) => room === undefined || name === room)) {
    shares.push(await killedShare(each, only, !values.static, Number(concurrency)));
  }
  return shares.every((share) => share >= 0.95) ? 0 : 1;
});

/** Tries the mutants of a room and prints what came of it; the share of those reached that were killed. */
async function killedShare(
  room: Room,
  only: string,
  ignoreStatic: boolean,
  concurrency: number,
): Promise<number> {
  console.log(`\n${room.name}:`);
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker(
    settings(room, only, ignoreStatic, concurrency),
  ).runMutationTest();
  for (const mutant of results)
    if (/^(Survived|NoCoverage)$/.test(mutant.status)) console.log(lineOf(mutant));
  const folders = Map.groupBy(results, ({ fileName }) => dirname(relative('src', fileName)));
  for (const [folder, inFolder] of folders) if (folder !== room.name) printShare(folder, inFolder);
  return printShare(room.name, results);
}

/** Prints how many of the mutants that tests reach were killed; their share. */
function printShare(name: string, results: readonly MutantResult[]): number {
  const count = (statuses: RegExp) => results.filter(({ status }) => statuses.test(status)).length;
  const killed = count(/^(Killed|Timeout)$/);
  const reached = killed + count(/^Survived$/);
  const share = reached === 0 ? 1 : killed / reached;
  const percent = (100 * share).toFixed(1);
  console.log(
    `${name}: ${killed} of ${reached} mutants killed (${percent} %), ${count(/^NoCoverage$/)} that no test reaches`,
  );
  return share;
}

function settings(
  { name, also = [], without }: Room,
  only: string,
  ignoreStatic: boolean,
  concurrency: number,
): Settings {
  mkdirSync(cache, { recursive: true });
  rmSync('.stryker-tmp', { recursive: true, force: true });
  const report = `${cache}/${name.replace('/', '-')}`;
  process.env.MUTANTS_TESTS = JSON.stringify([`${name}/**/*.test.ts`, ...also]);
  return {
    mutate: [`src/${name}/${only}`, ...without.map((pattern) => `!src/${name}/${pattern}`)],
    plugins: [fileURLToPath(new URL('test-runner.ts', import.meta.url))],
    testRunner: 'room',
    coverageAnalysis: 'perTest',
    ignoreStatic,
    concurrency,
    // Endless loops are found by their count of turns: this bounds what hangs on a busy machine.
    timeoutMS: 30_000,
    incremental: true,
    incrementalFile: `${report}.json`,
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: `${report}.html` },
    // Vitest reads TypeScript by itself.
    tsconfigFile: 'none',
    ignorePatterns: ['dist*'],
  };
}

function lineOf({ status, fileName, location, replacement = '' }: MutantResult): string {
  const { line, column } = location.start;
  const change = replacement.replace(/\s+/g, ' ').slice(0, 80);
  return `  ${status === 'Survived' ? 'survived' : 'unreached'} ${relative('', fileName)}:${line}:${column} ${change}`;
}
