import type { InstrumenterContext } from '@stryker-mutator/api/core';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import {
  inject,
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
  TestRunner,
} from 'vitest';

/** A mutant, and the tests that reach it. */
export interface Trial {
  readonly mutant: string;
  readonly tests: readonly string[];
  /** How often what is mutated may run, so that no loop is endless. */
  readonly hitLimit: number | undefined;
}

/** What is to be loaded: so many files, whether their tests run at once, and with which mutant in place. */
export interface Load {
  readonly files: number;
  readonly runs: boolean;
  readonly trial?: Trial;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly load: Load;
  }
}

declare global {
  /** What instrumented source reads, and what it counts. */
  var __stryker__: InstrumenterContext | undefined;
  /** What the source remembers its results in, while mutants are tried. */
  var Memo: typeof ForgetfulMap | undefined;
}

globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;
const load = inject('load');
const files: RunnerTestFile[] = [];
if (load.trial !== undefined) activate(load.trial);

/**
 * A memo that is empty for each mutant, and for each test of the first run: what an earlier one
 * worked out would hide the mutant, or that the test reaches it.
 */
class ForgetfulMap<Key, Value> extends Map<Key, Value> {
  #of = '';

  override get(key: Key): Value | undefined {
    const { activeMutant = '', currentTestId = '' } = state;
    const now = `${activeMutant} ${currentTestId}`;
    if (now !== this.#of) this.clear();
    this.#of = now;
    return super.get(key);
  }
}
globalThis.Memo = ForgetfulMap;

/** Runs the tests of all files once and keeps them, to try mutants on them one after the other. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a runner so
export default class extends TestRunner {
  override async onBeforeRunSuite(suite: RunnerTestSuite) {
    if (!load.runs) suite.mode = 'skip';
    await super.onBeforeRunSuite(suite);
  }

  override onBeforeTryTask(test: RunnerTestCase, options: { retry: number; repeats: number }) {
    super.onBeforeTryTask(test, options);
    state.currentTestId = test.fullName;
  }

  override onAfterRunTask(test: RunnerTestCase) {
    super.onAfterRunTask(test);
    delete state.currentTestId;
    if (load.trial !== undefined && test.result?.state === 'fail') this.cancel('test-failure');
  }

  override async onAfterRunFiles(ran: RunnerTestFile[]) {
    super.onAfterRunFiles(ran);
    files.push(...ran);
    if (files.length === load.files) await serve();
  }
}

/** Answers with what the tests did, and then to each mutant, until there is none. */
async function serve(): Promise<void> {
  const tests = files.flatMap(testsIn);
  const testsById = Map.groupBy(tests, ({ fullName }) => fullName);
  const channel = new BroadcastChannel('mutants');
  await new Promise<void>((resolve) => {
    channel.onmessage = async ({ data }: MessageEvent<Trial | null>) => {
      if (data === null) return resolve();
      const reached = data.tests.flatMap((id) => testsById.get(id) ?? []);
      channel.postMessage(await tryMutant(data, reached));
    };
    channel.postMessage(resultOf(tests));
  });
  channel.close();
}

function resultOf(tests: readonly RunnerTestCase[]): CompleteDryRunResult {
  const broken = files.filter(({ result }) => result?.errors !== undefined);
  const { mutantCoverage = { static: {}, perTest: {} } } = state;
  return {
    status: DryRunStatus.Complete,
    tests: [...broken, ...tests].map(testResult),
    mutantCoverage,
  };
}

function testResult(task: RunnerTestFile | RunnerTestCase): TestResult {
  const { result, file, location } = task;
  const test = {
    id: task.fullName,
    name: task.fullName,
    timeSpentMs: result?.duration ?? 0,
    fileName: file.filepath,
    ...(location && { startPosition: { line: location.line - 1, column: location.column - 1 } }),
  };
  if (result?.state === 'pass') return { ...test, status: TestStatus.Success };
  if (result?.state !== 'fail') return { ...test, status: TestStatus.Skipped };
  return { ...test, status: TestStatus.Failed, failureMessage: result.errors?.[0]?.message ?? '' };
}

/** Runs tests, the quickest first, until one fails. */
async function tryMutant(trial: Trial, tests: readonly RunnerTestCase[]): Promise<MutantRunResult> {
  activate(trial);
  const prepared = new Set<RunnerTestSuite>();
  const inOrder = tests.toSorted((a, b) => timeOf(a) - timeOf(b));
  for (const [index, test] of inOrder.entries()) {
    try {
      await run(test, prepared);
    } catch (error) {
      const nrOfTests = index + 1;
      const failureMessage = String(error);
      return {
        status: MutantRunStatus.Killed,
        killedBy: [test.fullName],
        failureMessage,
        nrOfTests,
      };
    }
    if ((state.hitCount ?? 0) > (trial.hitLimit ?? Infinity))
      return { status: MutantRunStatus.Timeout };
  }
  return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
}

function timeOf({ result }: RunnerTestCase): number {
  return result?.duration ?? 0;
}

/** Runs a test with what its suites do before and after it, and once before all of them. */
async function run(test: RunnerTestCase, prepared: Set<RunnerTestSuite>): Promise<void> {
  const suites = suitesAround(test);
  for (const suite of suites) {
    if (prepared.has(suite)) continue;
    prepared.add(suite);
    for (const hook of TestRunner.getSuiteHooks(suite).beforeAll) await hook(suite);
  }
  for (const suite of suites)
    for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite);
  await TestRunner.getTestFn(test)();
  for (const suite of suites.toReversed())
    for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
}

/** From the file inwards. */
function suitesAround(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let { suite } = test; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  return suites.includes(test.file) ? suites : [test.file, ...suites];
}

function testsIn({ tasks }: RunnerTestSuite): RunnerTestCase[] {
  return tasks.flatMap((task) => (task.type === 'test' ? [task] : testsIn(task)));
}

function activate({ mutant, hitLimit }: Trial): void {
  state.activeMutant = mutant;
  state.hitCount = 0;
  if (hitLimit === undefined) delete state.hitLimit;
  else state.hitLimit = hitLimit;
}
