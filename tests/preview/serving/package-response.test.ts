import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../../src/packaging/zip/zip-reader.ts';
import {
  type PackageFiles,
  packageFiles,
  packageResponse,
  type Refusal,
  refusalResponse,
} from '../../../src/preview/serving/package-response.ts';

const text = 'alert("ten digits: 0123456789")';
let files: PackageFiles;

beforeAll(async () => {
  const zip = zipSync({
    'index.html': strToU8('<!doctype html><title>Start</title>'),
    'scripts/Main.js': strToU8(text),
    'media\\film.mp4': strToU8('film'),
  });
  const opening = await openZip(new Blob([zip as Uint8Array<ArrayBuffer>]));
  if (opening.kind !== 'opened') throw new Error(opening.reason);
  files = packageFiles(opening.archive);
});

const ask = (path: string, given: { method?: string; range?: string } = {}) =>
  packageResponse(files, {
    method: given.method ?? 'GET',
    path,
    range: given.range ?? null,
    isDocument: false,
  });

async function served(path: string, given: { method?: string; range?: string } = {}) {
  const answer = await ask(path, given);
  if (!(answer instanceof Response)) throw new Error(answer.reason);
  return answer;
}

describe('packageResponse', () => {
  it('serves a file whole, by its type, and keeps it out of caches', async () => {
    const response = await served('scripts/Main.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript',
      'content-length': String(text.length),
      'cache-control': 'no-store',
    });
  });

  it('answers HEAD with the length and no bytes', async () => {
    const response = await served('scripts/Main.js', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe('');
  });

  it('serves the part of a film that is asked for', async () => {
    const response = await served('scripts/Main.js', { range: 'bytes=6-10' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes 6-10/${text.length}`);
    expect(await response.text()).toBe(text.slice(6, 11));
  });

  it('says 416 where nothing of the file is asked for', async () => {
    const response = await served('index.html', { range: 'bytes=900-' });
    expect(response.status).toBe(416);
  });

  it.each([
    ['nowhere.js', 'no such file'],
    ['scripts/main.js', 'scripts/Main.js, which differs in upper and lower case'],
    ['media/film.mp4', 'backslash'],
    ['', 'folder'],
    ['scripts/', 'folder'],
  ])('says why there is no "%s"', async (path, reason) => {
    const refusal = (await ask(path)) as Refusal;
    expect(refusal.status).toBe(404);
    expect(refusal.reason).toContain(reason);
  });

  it('takes no other method', async () => {
    expect(await ask('index.html', { method: 'POST' })).toMatchObject({ status: 405 });
  });
});

describe('refusalResponse', () => {
  it('shows a person a page on which names from the package are text', async () => {
    const asked = { path: '<img src=x onerror=alert(1)>', isDocument: true };
    const response = refusalResponse(asked, { status: 404, reason: 'Gone.' });
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('Gone.');
    expect(page).not.toContain('<img');
  });
});
