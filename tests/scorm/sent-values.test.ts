import { beforeEach, describe, expect, it } from 'vitest';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { type SentValues, sentValues } from '../../src/scorm/sent-values.ts';

describe('the values of a launch', () => {
  let calls: string[];
  let refused: ReadonlySet<string>;
  let values: SentValues;
  beforeEach(() => {
    calls = [];
    refused = new Set();
    const raw = {
      LMSSetValue(element: string, value: string) {
        calls.push(`${element}=${value}`);
        return String(!refused.has(element));
      },
    };
    values = sentValues(cmiApi(raw, '1.2'), (element, value) => `${element}=${value}` === 'held=1');
  });
  const made = () => calls.splice(0);

  it('are set once each', () => {
    values.set([
      ['a', '1'],
      ['b', '2'],
    ]);
    values.set([
      ['a', '1'],
      ['b', '3'],
    ]);
    values.setRecord([['a', '1']]);
    expect(made()).toEqual(['a=1', 'b=2', 'b=3']);
  });

  it('are not set again where the LMS refused one', () => {
    refused = new Set(['a']);
    values.set([['a', '1']]);
    values.set([['a', '2']]);
    values.setRecord([['a', '3']]);
    expect(made()).toEqual(['a=1']);
    expect(values.unproven()).toEqual([]);
  });

  it('are all set anew once they are forgotten', () => {
    values.set([['a', '1']]);
    values.setRecord([['r', '1']]);
    values.forget();
    values.set([['a', '1']]);
    values.setRecord([['r', '1']]);
    expect(made()).toEqual(['a=1', 'r=1', 'a=1', 'r=1']);
  });

  it('are unproven until a Commit is believed that carried them, those of records apart', () => {
    values.set([['a', '1']]);
    values.setRecord([['r', '1']]);
    values.set([['held', '1']]);
    expect(values.unproven()).toEqual(['a']);
    const believe = values.carry();
    expect(values.unproven()).toEqual(['a']);
    believe();
    expect(values.unproven()).toEqual([]);
  });

  it('stay unproven that changed while a Commit was under way, or came after it', () => {
    values.set([
      ['a', '1'],
      ['b', '1'],
    ]);
    const believe = values.carry();
    values.set([
      ['b', '2'],
      ['c', '1'],
    ]);
    believe();
    expect(values.unproven()).toEqual(['b', 'c']);
  });

  it('change for a Commit, and back, where they may not have arrived', () => {
    values.set([
      ['a', '1'],
      ['none', '1'],
      ['held', '1'],
    ]);
    const other = (element: string, value: string) => (element === 'none' ? null : `${value}x`);
    made();
    const settle = values.unsettle(other);
    expect(made()).toEqual(['a=1x']);
    settle();
    expect(made()).toEqual(['a=1']);
    expect(values.unproven()).toEqual(['a', 'none']);
  });

  it('change to something that the last Commit did not carry, and back but for some', () => {
    const other = (_: string, value: string, tried: string | null) =>
      ['x', 'y'].find((each) => each !== tried && each !== value) ?? null;
    values.set([['a', 'x']]);
    values.carry();
    values.set([['a', '1']]);
    made();
    const settle = values.unsettle(other);
    expect(made()).toEqual(['a=y']);
    values.carry()();
    settle(['a']);
    expect(made()).toEqual([]);
    values.set([['a', '1']]);
    expect(made()).toEqual(['a=1']);
    expect(values.unproven()).toEqual(['a']);
  });

  it('stay what they were where the LMS refuses the other value', () => {
    const write: CmiWrite = ['a', '1'];
    values.set([write]);
    refused = new Set(['a']);
    const settle = values.unsettle(() => 'x');
    settle();
    expect(made()).toEqual(['a=1', 'a=x']);
  });
});
