import { describe, expect, it } from 'vitest';
import { sessionHtml } from '../../../src/preview/session/session-html.ts';
import { readSession } from '../../../src/preview/session/session-record.ts';
import { call, session } from './recorded.ts';

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>&"';

describe('a saved session', () => {
  it.each([
    ['JSON', (saved: ReturnType<typeof session>) => JSON.stringify(saved)],
    ['HTML', sessionHtml],
  ])('is read from %s as it was saved', (_, write) => {
    const saved = session({
      packageTitle: hostile,
      calls: [...session().calls, call({ number: 3, value: hostile, parameters: ['a', hostile] })],
    });
    expect(readSession(write(saved))).toEqual({ kind: 'read', session: saved });
  });

  it('shows in HTML as text whatever content said', () => {
    const html = sessionHtml(session({ calls: [call({ value: hostile, result: hostile })] }));
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)).toEqual(['<script']);
  });

  it.each([
    ['', 'no session'],
    ['{"format":"other"}', 'no session'],
    ['<html></html>', 'no session'],
    [JSON.stringify({ ...session(), formatVersion: 2 }), 'newer version'],
  ])('is not made of %j, and the reason is told', (text, reason) => {
    const reading = readSession(text);
    expect(reading).toEqual({ kind: 'failed', reason: expect.stringContaining(reason) });
  });

  it.each([
    ['{"format":"scorm-bench-session","formatVersion":1}'],
    ['{"format":"scorm-bench-session","formatVersion":1,"calls":[null,7],"launches":["x"]}'],
  ])('is read without a throw where parts of it are missing: %s', (text) => {
    expect(readSession(text).kind).toBe('read');
  });
});
