import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFiles, type FilesRequest, quizFiles } from '../../src/authoring/quiz-files.ts';

/** The server for development writes quizzes of the course for its own pages, and nothing else. */

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quiz-files-'));
  folder = join(home, 'course');
  cpSync('src/starter', folder, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const path = () => join(folder, 'quizzes', 'water-check.json');
const name = () => relative('.', path());
const onDisk = () => readFileSync(path(), 'utf8');

const own: FilesRequest = {
  method: 'PUT',
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  site: 'same-origin',
  contentType: 'application/json',
  body: '',
};

const put = (change: object, from: Partial<FilesRequest> = {}) =>
  answerFiles(folder, {
    ...own,
    body: JSON.stringify({ file: name(), before: onDisk(), text: '{}\n', ...change }),
    ...from,
  });

describe('a file of the course', () => {
  it('is read with all others, and written', () => {
    const read = answerFiles(folder, { ...own, method: 'GET', origin: undefined });
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ quizzes: [{}, { file: name(), text: onDisk() }] });
    expect(put({ text: '{ "new": "文" }\r\n' })).toEqual({ status: 200, body: {} });
    expect(onDisk()).toBe('{ "new": "文" }\r\n');
    expect(readdirSync(join(folder, 'quizzes')).filter((each) => each.endsWith('.tmp'))).toEqual(
      [],
    );
  });

  it('is left as it is where somebody else has changed it, and its text is told', () => {
    const old = onDisk();
    writeFileSync(path(), 'changed');
    expect(put({ before: old })).toEqual({ status: 409, body: { text: 'changed' } });
    expect(onDisk()).toBe('changed');
  });

  it('is written byte by byte as it was given: a mark at its beginning stays', () => {
    writeFileSync(path(), '\uFEFF{}');
    expect(put({ before: '{}' }).status).toBe(409);
    expect(put({ before: '\uFEFF{}', text: '\uFEFF{ }' }).status).toBe(200);
    expect(readFileSync(path())).toEqual(Buffer.from('\uFEFF{ }'));
  });
});

describe('what is new', () => {
  const fresh = (named: string) => relative('.', join(folder, 'quizzes', named));
  // A picture of one pixel.
  const gif = 'R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=';
  const add = (file: string, picture = gif) =>
    answerFiles(folder, { ...own, body: JSON.stringify({ file, picture }) });
  const inQuizzes = () =>
    readdirSync(join(folder, 'quizzes'), { encoding: 'utf8', recursive: true }).sort();

  beforeEach(() => rmSync(join(folder, 'quizzes', 'images'), { recursive: true }));

  it('is put beside what there is: a quiz, and a picture in a folder that is made', () => {
    expect(put({ file: fresh('new-check.json'), before: '' }).status).toBe(200);
    expect(readFileSync(join(folder, 'quizzes', 'new-check.json'), 'utf8')).toBe('{}\n');
    const before = inQuizzes();
    expect(add(fresh('images/dot.gif')).status).toBe(200);
    expect(readFileSync(join(folder, 'quizzes/images/dot.gif'), 'base64')).toBe(gif);
    expect(inQuizzes().filter((name) => !before.includes(name))).toEqual([
      'images',
      join('images', 'dot.gif'),
    ]);
  });

  it('takes the place of nothing: another picture, a quiz that came meanwhile', () => {
    expect(add(fresh('images/dot.gif')).status).toBe(200);
    expect(add(fresh('images/dot.gif')).status).toBe(200);
    writeFileSync(join(folder, 'quizzes/images/dot.gif'), 'theirs');
    expect(add(fresh('images/dot.gif')).status).toBe(409);
    expect(readFileSync(join(folder, 'quizzes/images/dot.gif'), 'utf8')).toBe('theirs');
    expect(put({ before: '' }).status).toBe(409);
  });

  it.each([
    ['a picture outside', '../images/dot.gif'],
    ['a picture among the quizzes', 'dot.gif'],
    ['a picture further down', 'images/more/dot.gif'],
    ['a hidden picture', 'images/.gif'],
    ['a picture by two points', 'images/../dot.gif'],
  ])('is not put elsewhere: %s', (_, file) => {
    const before = readdirSync(home, { recursive: true }).sort();
    expect(add(fresh(file)).status).toBe(404);
    expect(add(`${relative('.', join(folder, 'quizzes'))}/${file}`).status).toBe(404);
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);
  });

  it.each([
    'New.json',
    'quiz.schema.json',
    '../other.json',
    '.json',
    'new.txt',
    'sub/new.json',
  ])('is no quiz by the name %s', (named) => {
    expect(put({ file: fresh(named), before: '' }).status).toBe(404);
  });

  it('is a picture: nothing else is put there, nor through a link', () => {
    expect(add(fresh('images/dot.gif'), Buffer.from('<script>').toString('base64'))).toMatchObject({
      status: 400,
      body: { why: expect.stringContaining('cannot be read as a picture') },
    });
    expect(add(fresh('images/dot.gif'), 'no base64!').status).toBe(400);
    const outside = join(home, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(folder, 'quizzes', 'images'));
    expect(add(fresh('images/dot.gif')).status).toBe(404);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('what is no quiz of the course', () => {
  it.each([
    ['its terms', () => relative('.', join(folder, 'glossary.json'))],
    ['a file above', () => `${relative('.', join(folder, 'quizzes'))}/../course.json`],
    ['a file by another way', () => `${relative('.', folder)}/./quizzes/water-check.json`],
    ['a file by its absolute path', path],
    ['a file by backslashes', () => name().replaceAll('/', '\\')],
    ['a schema', () => relative('.', join(folder, 'quizzes', 'quiz.schema.json'))],
    ['a file that is not there', () => relative('.', join(folder, 'quizzes', 'none.json'))],
    ['a folder', () => relative('.', join(folder, 'quizzes', 'folder.json'))],
    ['a link', () => relative('.', join(folder, 'quizzes', 'link.json'))],
    ['nothing', () => ''],
    ['a name with a zero in it', () => `${name()}\0.json`],
  ])('is not written: %s', (_, file) => {
    const outside = join(home, 'outside.json');
    writeFileSync(outside, 'mine');
    writeFileSync(join(folder, 'quizzes', 'quiz.schema.json'), 'mine');
    mkdirSync(join(folder, 'quizzes', 'folder.json'));
    symlinkSync(outside, join(folder, 'quizzes', 'link.json'));
    const course = readFileSync(join(folder, 'course.json'), 'utf8');
    const old = onDisk();
    for (const known of ['mine', course, old]) {
      expect(put({ file: file(), before: known })).toMatchObject({ status: 404 });
    }
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'course.json'), 'utf8')).toBe(course);
    expect(onDisk()).toBe(old);
  });
});

describe('who asks', () => {
  it.each<[string, Partial<FilesRequest>]>([
    ['a page of another site', { origin: 'https://example.org', site: 'cross-site' }],
    ['a page of another port', { origin: 'http://localhost:5000', site: 'same-site' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['a name that leads here', { host: 'evil.example:4321', origin: 'http://evil.example:4321' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['another machine', { host: '192.168.0.7:4321', origin: 'http://192.168.0.7:4321' }],
    ['a program without a word of where it is', { origin: undefined, site: undefined }],
    ['an address that was typed', { origin: undefined, site: 'none' }],
    ['nobody', { host: undefined }],
  ])('is refused: %s', (_, from) => {
    const old = onDisk();
    for (const method of ['GET', 'PUT']) expect(put({}, { ...from, method }).status).toBe(403);
    expect(onDisk()).toBe(old);
  });

  it('is answered at each name of this machine', () => {
    for (const host of ['localhost:4321', '127.0.0.1:5000', '[::1]:4321', 'localhost'])
      expect(put({}, { host, origin: `http://${host}` }).status).toBe(200);
  });

  it('is told what is wrong with what is asked', () => {
    expect(put({}, { method: 'DELETE' }).status).toBe(405);
    expect(put({}, { contentType: 'text/plain' }).status).toBe(415);
    expect(put({}, { contentType: undefined }).status).toBe(415);
    expect(put({}, { body: 'x' }).status).toBe(400);
    expect(put({ more: 1 }).status).toBe(400);
    expect(put({ text: 1 }).status).toBe(400);
  });
});

describe('the server', () => {
  let server: Server;
  afterEach(() => new Promise((closed) => server.close(closed)));

  it('answers its own pages, and serves a build nothing of it', async () => {
    const plugin = quizFiles(folder);
    expect(plugin.apply).toBe('serve');
    const handlers: Parameters<typeof createServer>[1][] = [];
    const use = (address: string, handler: Parameters<typeof createServer>[1]) => {
      expect(address).toBe('/__quizzes');
      handlers.push(handler);
    };
    const configure = plugin.configureServer;
    if (typeof configure !== 'function') throw new Error('It configures a server.');
    Reflect.apply(configure, {}, [{ middlewares: { use } }]);
    server = createServer(handlers[0]);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const change = JSON.stringify({ file: name(), before: onDisk(), text: '{"new":true}' });
    const asked = (headers: Record<string, string>) =>
      fetch(origin, {
        method: 'PUT',
        body: change,
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await asked({ origin: 'http://elsewhere.example' })).status).toBe(403);
    expect((await asked({ origin })).status).toBe(200);
    expect(onDisk()).toBe('{"new":true}');
    const again = await asked({ origin });
    expect(again.status).toBe(409);
    expect(await again.json()).toEqual({ text: '{"new":true}' });
  });
});
