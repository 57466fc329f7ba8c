import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/attempt/settings.ts';
import { launchSettings } from '../../src/scorm/settings.ts';
import { notice } from '../../src/words/en.ts';

const defaults: Settings = {
  passMark: 70,
  examLength: 20,
  examAttempts: 3,
  completion: 'checks-and-exam',
  feedback: 'after-sitting',
  interactions: 'journal',
  exit: 'suspend',
};

describe('launchSettings', () => {
  it.each([[''], [' \n'], ['{}']])('overrides nothing with %j', (launchData) => {
    expect(launchSettings(launchData, defaults)).toEqual({ settings: defaults, problem: null });
  });

  it('overrides what it names', () => {
    const launchData = JSON.stringify({
      passMark: 80,
      completion: 'exam',
      exit: 'normal-when-complete',
    });
    expect(launchSettings(launchData, defaults)).toEqual({
      settings: { ...defaults, passMark: 80, completion: 'exam', exit: 'normal-when-complete' },
      problem: null,
    });
  });

  it('says what is wrong, entry by entry, and keeps the rest', () => {
    const launchData = JSON.stringify({
      passMark: '80',
      examLength: 10,
      examAttempts: 0,
      colour: 'red',
    });
    const { settings, problem } = launchSettings(launchData, defaults);
    expect(settings).toEqual({ ...defaults, examLength: 10 });
    expect(problem && notice(problem)).toContain(
      'passMark must be a number from 0 to 100, such as 70, not "80"',
    );
    expect(problem && notice(problem)).toContain(
      'examAttempts must be a whole number from 1 to 10, not 0',
    );
    expect(problem && notice(problem)).toContain('there is no setting "colour"');
  });

  it.each([
    ['70'],
    ['[1]'],
    ['null'],
    ['{"passMark": 80'],
    ['passMark=80'],
    ['"x"'],
  ])('reports %j, which is no JSON object, and goes on without', (launchData) => {
    const { settings, problem } = launchSettings(launchData, defaults);
    expect(settings).toEqual(defaults);
    expect(problem && notice(problem)).toContain('not a JSON object');
  });

  it.each([
    ...['suspend', 'normal', 'logout', 'time-out', ' suspend '],
  ])('does not take for launch data the exit "%s", which Moodle answers in its place', (exit) => {
    expect(launchSettings(exit, defaults)).toEqual({ settings: defaults, problem: null });
  });

  it('quotes what is wrong as JSON, in part where it is long', () => {
    const begins = (launchData: string) => launchSettings(launchData, defaults).problem;
    expect(begins(' nonsense ')).toEqual({ kind: 'launch-data-unread', begins: '"nonsense"' });
    expect(begins('x'.repeat(38))).toMatchObject({ begins: `"${'x'.repeat(38)}"` });
    expect(begins('x'.repeat(39))).toMatchObject({ begins: `"${'x'.repeat(39)}…` });
    const values = { passMark: [80], examLength: null, examAttempts: {}, exit: true, other: 1 };
    expect(launchSettings(JSON.stringify(values), defaults).problem).toEqual({
      kind: 'launch-data-flawed',
      flaws: [
        { kind: 'unfit', name: 'passMark', value: '[…]' },
        { kind: 'unfit', name: 'examLength', value: 'null' },
        { kind: 'unfit', name: 'examAttempts', value: '{…}' },
        { kind: 'unfit', name: 'exit', value: 'true' },
      ],
      more: 1,
    });
    const four = { a: 1, b: 1, c: 1, d: 1 };
    expect(launchSettings(JSON.stringify(four), defaults).problem).toMatchObject({ more: 0 });
  });

  it('is not harmed by keys that mean something to objects', () => {
    const launchData = '{"__proto__": {"passMark": 1}, "constructor": 1, "toString": 2}';
    const { settings, problem } = launchSettings(launchData, defaults);
    expect(settings).toEqual(defaults);
    expect(problem && notice(problem)).toContain('"__proto__"');
    expect(Object.hasOwn(Object.prototype, 'passMark')).toBe(false);
  });

  it('survives values nested without end', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { settings, problem } = launchSettings(
      `{"passMark": ${deep}, "examLength": {}}`,
      defaults,
    );
    expect(settings).toEqual(defaults);
    expect(problem && notice(problem)).toMatch(/not \[…\].*not \{…\}/);
  });

  it('keeps its report short', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${'x'.repeat(99)}${index}`, 1]),
    );
    const { problem } = launchSettings(JSON.stringify(many), defaults);
    expect(problem && notice(problem).length).toBeLessThan(1000);
    expect(problem && notice(problem)).toContain('and 496 more');
  });

  it('gives settings within bounds for any string and any JSON', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.double(),
      fc.constantFrom('checks', 'off', 'suspend', 80),
    );
    const overrides = fc.dictionary(fc.constantFrom(...Object.keys(defaults), 'other'), value);
    const launchData = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      overrides.map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(launchData, (given) => {
        const { settings } = launchSettings(given, defaults);
        expect(Object.keys(settings)).toEqual(Object.keys(defaults));
        expect(settings.passMark).toBeGreaterThanOrEqual(0);
        expect(settings.passMark).toBeLessThanOrEqual(100);
        expect(Number.isInteger(settings.examLength) && settings.examLength > 0).toBe(true);
        expect(Number.isInteger(settings.examAttempts) && settings.examAttempts > 0).toBe(true);
        expect(['checks', 'exam', 'checks-and-exam']).toContain(settings.completion);
        expect(['auto', 'journal', 'state', 'off']).toContain(settings.interactions);
        expect(['suspend', 'normal-when-complete']).toContain(settings.exit);
      }),
    );
  });
});
