import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import { type ApiWindow, findApi } from '../../src/scorm/find-api.ts';
import { readLaunch } from '../../src/scorm/read-launch.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../fuzz/hostile-text.ts';

const words = ['completed', 'not attempted', 'Passed ', 'failed', 'browse', 'review', 'ab-initio'];
const numbers = ['87.5', '0', '100', '0,5', '-1', '1e3', '1e999', '0x10', 'Infinity', '٣'];
const text = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 3, arbitrary: mutated([...words, ...numbers]) },
);

/** Any value a function of an API can return, or a throw. */
const answer: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 8, arbitrary: text.map((value) => () => value) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<unknown>(
        null,
        undefined,
        true,
        1,
        Number.NaN,
        1n,
        Symbol('x'),
        [],
        ['a', ['b']],
        Object('true'),
        Object.create(null),
        Object.freeze({ toString: () => ({}) }),
        () => 'true',
      )
      .map((value) => () => value),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(new Error('gone'), null, 'text').map((thrown) => () => {
      throw thrown;
    }),
  },
);

const answers = fc.array(answer, { minLength: 1, maxLength: 8 });

/** An API whose every function gives the next answer, and the first again after the last. */
function answering(given: readonly (() => unknown)[]): object {
  let calls = 0;
  const next = () => {
    calls += 1;
    return given[calls % given.length]?.();
  };
  return new Proxy({}, { get: () => next });
}

describe('a launch, of thousands of LMSs in each version,', () => {
  test.each([scorm12, scorm2004])('is read within its bounds: $version', (dialect) => {
    let held = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const api = cmiApi(answering(given), dialect.version);
        const { launch } = readLaunch(api, dialect);
        const { score, progress, completion, success } = launch.held;
        expectTrue(
          typeof launch.learnerId === 'string' &&
            typeof launch.suspendData === 'string' &&
            typeof launch.launchData === 'string' &&
            ['normal', 'review', 'browse'].includes(launch.mode) &&
            ['completed', 'incomplete'].includes(completion) &&
            ['passed', 'failed', 'unknown'].includes(success) &&
            (score === null || (score >= 0 && score <= 100)) &&
            progress >= 0 &&
            progress <= 1,
          () => launch,
        );
        for (const outcome of [api.initialize(), api.set('cmi.exit', ''), api.commit()])
          expectTrue(
            outcome.ok !== false ||
              (Number.isFinite(outcome.code) && typeof outcome.message === 'string'),
            () => outcome,
          );
        expectNothingInherited();
        if (score !== null) held += 1;
      }),
      inputs,
    );
    expect(held).toBeGreaterThan(0);
  });
});

interface Oddities {
  readonly api: 'none' | 'usable' | 'element' | 'text' | 'null' | 'throws';
  readonly version: '1.2' | '2004';
  /** Numbers of other windows; -1 for null, -2 for a throw, -3 for none. */
  readonly parent: number;
  readonly opener: number;
  readonly top: number;
  readonly closed: boolean;
}

const relative = fc.integer({ min: -3, max: 5 });
const oddities: fc.Arbitrary<Oddities> = fc.record({
  api: fc.constantFrom('none', 'usable', 'element', 'text', 'null', 'throws'),
  version: fc.constantFrom('1.2', '2004'),
  parent: relative,
  opener: relative,
  top: relative,
  closed: fc.boolean(),
});

function windowsOf(given: readonly Oddities[]): readonly ApiWindow[] {
  const windows: ApiWindow[] = given.map((odd) => {
    const window = {};
    for (const name of ['parent', 'opener', 'top'] as const)
      Object.defineProperty(window, name, { get: () => relativeOf(odd[name]) });
    const name = odd.version === '1.2' ? 'API' : 'API_1484_11';
    if (odd.api !== 'none') Object.defineProperty(window, name, { get: () => apiOf(odd) });
    Object.defineProperty(window, 'closed', { value: odd.closed });
    return window;
  });
  function relativeOf(number: number): ApiWindow | null | undefined {
    if (number === -2) throw new DOMException('blocked', 'SecurityError');
    return number === -1 ? null : windows[number % windows.length];
  }
  return windows;
}

function apiOf({ api, version }: Oddities): unknown {
  const method = version === '1.2' ? 'LMSInitialize' : 'Initialize';
  switch (api) {
    case 'usable':
      return { [method]: () => 'true' };
    case 'element':
      return { [method]: 'no function' };
    case 'text':
      return method;
    case 'throws':
      throw new DOMException('blocked', 'SecurityError');
    default:
      return null;
  }
}

test('findApi finds in thousands of families of windows, circles among them, an API that works or none', () => {
  let found = 0;
  const family = fc.array(oddities, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(family, fc.constantFrom('scorm-1.2', 'scorm-2004-4th', ''), (given, name) => {
      const [first] = windowsOf(given);
      const api = first === undefined ? null : findApi(first, name);
      if (api === null) return;
      found += 1;
      const method = Reflect.get(api.api, api.version === '1.2' ? 'LMSInitialize' : 'Initialize');
      expectTrue(typeof method === 'function', () => given);
    }),
    inputs,
  );
  expect(found).toBeGreaterThan(inputs.numRuns / 20);
});
