import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import { DryRunStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import type { Load, Trial } from './worker.ts';

/**
 * Stryker's way to Vitest. The runner that it brings starts a worker and loads the tests for each
 * mutant, which takes far longer than the tests do; here they are loaded once, into one worker.
 */
class RoomRunner implements TestRunner {
  readonly #channel = new BroadcastChannel('mutants');
  #vitest: Vitest | undefined;
  #run: Promise<unknown> | undefined;
  #ready = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  dryRun(): Promise<DryRunResult> {
    return this.#load({ runs: true });
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { mutantActivation, activeMutant, testFilter = [], hitLimit } = options;
    const trial = { mutant: activeMutant.id, tests: testFilter, hitLimit };
    if (mutantActivation === 'static')
      return toMutantRunResult(await this.#load({ runs: true, trial }));
    if (!this.#ready) await this.#load({ runs: false });
    const result = this.#next<MutantRunResult>();
    this.#channel.postMessage(trial satisfies Trial);
    return result;
  }

  async dispose() {
    await this.#endRun();
    this.#channel.close();
    await this.#vitest?.close();
  }

  async #load(load: Omit<Load, 'files'>): Promise<DryRunResult> {
    await this.#endRun();
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.#vitest ??= await createVitest('test', { config: 'tests/mutants/vitest.config.ts' });
    const { length: files } = await this.#vitest.globTestSpecifications();
    this.#vitest.provide('load', { ...load, files });
    this.#ready = load.trial === undefined;
    const loaded = this.#next<DryRunResult>();
    this.#run = this.#vitest.start();
    const failed = this.#run.then(() => 'The tests could not be loaded.', String);
    return Promise.race([
      loaded,
      failed.then((errorMessage): DryRunResult => ({ status: DryRunStatus.Error, errorMessage })),
    ]);
  }

  async #endRun() {
    this.#channel.postMessage(null);
    await this.#run;
    this.#run = undefined;
  }

  #next<Answer>(): Promise<Answer> {
    return new Promise((resolve) => {
      this.#channel.onmessage = ({ data }) => resolve(data);
    });
  }
}

/** By this name Stryker finds them. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)];
