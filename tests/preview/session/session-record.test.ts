import { describe, expect, it } from 'vitest';
import { sessionHtml } from '../../../src/preview/session/session-html.ts';
import { readSession, type SessionFinding } from '../../../src/preview/session/session-record.ts';
import { call, session } from './recorded.ts';

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>&"';

const finding: SessionFinding = {
  launch: 1,
  number: 2,
  method: 'SetValue',
  element: 'cmi.session_time',
  value: hostile,
  rule: 'time',
  severity: 'some-lmss',
  problem: hostile,
  fix: 'Write it as PT1M.',
  section: '4.2.22',
  error: 0,
};

describe('a saved session', () => {
  it.each([
    ['JSON', (saved: ReturnType<typeof session>) => JSON.stringify(saved)],
    ['HTML', sessionHtml],
  ])('is read from %s as it was saved', (_, write) => {
    const saved = session({
      packageTitle: hostile,
      findings: [finding],
      calls: [...session().calls, call({ number: 3, value: hostile, parameters: ['a', hostile] })],
    });
    expect(readSession(write(saved))).toEqual({ kind: 'read', session: saved });
  });

  it('shows in HTML as text whatever content said', () => {
    const html = sessionHtml(session({ calls: [call({ value: hostile, result: hostile })] }));
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html).toMatch(/: 1 launch, 1 call, \d/);
  });

  it.each([
    ['', 'no session'],
    ['{"format":"other"}', 'no session'],
    ['<html></html>', 'no session'],
    [JSON.stringify({ ...session(), formatVersion: 2 }), 'newer version'],
  ])('is not made of %j, and the reason is reported', (text, reason) => {
    const reading = readSession(text);
    expect(reading).toEqual({ kind: 'failed', reason: expect.stringContaining(reason) });
  });

  it.each([
    ['{"format":"scorm-bench-session","formatVersion":1}'],
    ['{"format":"scorm-bench-session","formatVersion":1,"calls":[null,7],"launches":["x"]}'],
    [
      '{"format":"scorm-bench-session","formatVersion":1,"findings":[null,{"rule":{}},{"rule":"time","fix":{},"section":[]}]}',
    ],
  ])('is read and shown without a throw where parts of it are missing: %s', (text) => {
    const reading = readSession(text);
    if (reading.kind === 'failed') throw new Error(reading.reason);
    expect(sessionHtml(reading.session)).toContain('<h1>');
    expect(reading.session.findings.every(({ fix }) => fix === '')).toBe(true);
  });

  it('leaves out findings of rules that are not known', () => {
    const text = JSON.stringify({ ...session(), findings: [{ rule: 'of-tomorrow' }] });
    expect(readSession(text)).toEqual({ kind: 'read', session: session() });
  });
});
