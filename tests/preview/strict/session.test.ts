import { describe, expect, it } from 'vitest';
import { apiMethods } from '../../../src/standard/api.ts';
import { type AnyCall, judged } from './judged.ts';

describe.each(['1.2', '2004'] as const)('the session of SCORM %s', (version) => {
  const names = apiMethods[version];
  const location = version === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location';
  const exit = version === '1.2' ? 'cmi.core.exit' : 'cmi.exit';
  const begin: AnyCall = [names.initialize, ''];
  const read: AnyCall = [names.get, location];
  const write: AnyCall = [names.set, location, 'page-4'];
  const commit: AnyCall = [names.commit, ''];
  const end: AnyCall = [names.terminate, ''];
  const rules = (...calls: readonly AnyCall[]) =>
    judged(version, calls).map(({ number, rule, severity }) => [number, rule, severity]);

  it('has no finding in the right order', () => {
    const errors: readonly AnyCall[] = [
      [names.lastError],
      [names.errorString, '0'],
      [names.diagnostic, ''],
    ];
    expect(rules(...errors, begin, read, write, commit, write, end, ...errors)).toEqual([]);
  });

  it.each([
    { told: 'a second Initialize', calls: [begin, begin] },
    { told: 'Initialize after the end', calls: [begin, end, begin] },
    { told: 'a second Terminate', calls: [begin, end, end] },
    { told: 'Terminate before Initialize', calls: [end] },
    { told: 'GetValue before Initialize', calls: [read] },
    { told: 'SetValue before Initialize', calls: [write] },
    { told: 'Commit before Initialize', calls: [commit] },
    { told: 'GetValue after the end', calls: [begin, end, read] },
    { told: 'SetValue after the end', calls: [begin, end, write] },
    { told: 'Commit after the end', calls: [begin, end, commit] },
  ])('tells of $told', ({ calls }) => {
    expect(rules(...calls)).toEqual([[calls.length, 'session', 'standard']]);
  });

  it('has not begun where the LMS refused to', () => {
    const answer = ([method]: AnyCall) => (method === names.initialize ? 'false' : 'true');
    expect(judged(version, [begin, read], {}, answer).map(({ rule }) => rule)).toEqual(['session']);
    expect(judged(version, [begin, begin], {}, answer)).toEqual([]);
  });

  it.each(['true', true, 1, '1', ' True '])('has begun where the LMS answers %j', (result) => {
    expect(judged(version, [begin, write], {}, () => result)).toEqual([]);
  });

  it.each<{ readonly told: string; readonly call: AnyCall; readonly severity?: string }>([
    { told: 'Commit without an argument', call: [names.commit] },
    { told: 'Commit with a word', call: [names.commit, 'true'] },
    { told: 'Commit with null', call: [names.commit, null] },
    { told: 'Commit with two arguments', call: [names.commit, '', ''], severity: 'some-lmss' },
    { told: 'GetValue without an element', call: [names.get] },
    { told: 'SetValue without a value', call: [names.set, location] },
    { told: 'SetValue with null', call: [names.set, location, null] },
    { told: 'SetValue with undefined', call: [names.set, location, undefined] },
    { told: 'SetValue with a number', call: [names.set, location, 4] },
    { told: 'SetValue with a String object', call: [names.set, location, new String('page')] },
    { told: 'an element that is no string', call: [names.set, 4, 'page'] },
    { told: 'GetLastError with an argument', call: [names.lastError, ''], severity: 'some-lmss' },
    { told: 'GetErrorString with a number', call: [names.errorString, 101] },
  ])('tells of $told', ({ call, severity = 'standard' }) => {
    expect(rules(begin, call)).toEqual([[2, 'arguments', severity]]);
  });

  it.each(['initialize', 'terminate'] as const)('tells of %s with an argument', (role) => {
    const calls: readonly AnyCall[] = role === 'initialize' ? [] : [begin];
    expect(rules(...calls, [names[role], 'now'])).toEqual([
      [calls.length + 1, 'arguments', 'standard'],
    ]);
    expect(rules(...calls, [names[role]])).toEqual([[calls.length + 1, 'arguments', 'standard']]);
  });

  it.each([
    { element: exit, rule: 'write-only' },
    { element: `${location}._children`, rule: 'keyword' },
    { element: 'cmi.nothing', rule: 'element' },
    { element: 'cmi', rule: 'element' },
    { element: '', rule: 'element' },
  ])('tells of reading $element', ({ element, rule }) => {
    expect(rules(begin, [names.get, element])).toEqual([[2, rule, 'standard']]);
  });

  it.each([
    'cmi._version',
    'cmi.objectives._children',
    'cmi.objectives._count',
    'cmi.interactions._count',
    'cmi.suspend_data',
    ...(version === '2004'
      ? ['adl.nav.request_valid.choice.{target=item.2}', 'adl.data._count']
      : []),
  ])('has no finding for reading %s', (element) => {
    expect(rules(begin, [names.get, element])).toEqual([]);
  });

  it('names the section of the function', () => {
    const [found] = judged(version, [commit]);
    expect(found?.section).toBe(
      version === '1.2' ? 'RTE 1.2 3.3, LMSCommit' : 'RTE 2004 3.1.4.3, Commit',
    );
  });
});
