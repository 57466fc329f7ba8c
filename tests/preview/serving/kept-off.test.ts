import { describe, expect, it } from 'vitest';
import { keptOff } from '../../../src/preview/serving/kept-off.ts';

const script = '<script src="/try/a/?refusals"></script>';

async function served(body: string | Uint8Array<ArrayBuffer>, type = 'text/html', isPage = true) {
  const headers = { 'content-type': type, 'content-length': String(body.length) };
  const response = await keptOff(new Response(body, { headers }), '/try/a/?refusals', isPage);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  return { bytes, text: new TextDecoder().decode(bytes), headers: response.headers };
}

describe('a file that is kept off the internet', () => {
  it.each([
    ['text/html'],
    ['text/javascript'],
    ['image/svg+xml'],
  ])('comes with a policy for its own host alone, as %s', async (type) => {
    const { headers } = await served('<p>x', type);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self' /);
    expect(headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
  });

  it.each([
    ['<!doctype html><head lang="x>y"><title>é</title>', '<!doctype html><head lang="x>y">'],
    ['<!-- <head> --><html><body>', '<!-- <head> --><html>'],
  ])('tells, as the page %s, what it is refused', async (page, before) => {
    expect((await served(page)).text).toBe(before + script + page.slice(before.length));
  });

  it.each([['only text'], ['\ufeff<!doctype html><p>x']])('stays as it is as %j', async (page) => {
    expect((await served(page)).bytes).toEqual(new TextEncoder().encode(page));
  });

  it('stays as it is where it is no page to be shown, or no HTML', async () => {
    expect((await served('<head></head>', 'text/html', false)).text).toBe('<head></head>');
    expect((await served('<head></head>', 'image/svg+xml')).text).toBe('<head></head>');
  });

  it('stays as it is in UTF-16, where tags are no ASCII', async () => {
    const page = new Uint8Array(
      new Uint16Array([...'<head>'].map((sign) => sign.charCodeAt(0))).buffer,
    );
    expect((await served(page)).bytes).toEqual(page);
  });
});
