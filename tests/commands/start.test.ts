import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { called } from './called.ts';

/** A site of one page, as small as Astro builds one, and the home of somebody who never used Astro. */
const project = mkdtempSync(join(tmpdir(), 'project-'));
const home = join(project, 'home');

const write = (path: string, text: string) => writeFileSync(join(project, path), text);
const writePage = (body: string) =>
  write(
    'src/pages/index.html',
    `<!doctype html><html lang="en"><head><title>One</title><meta name="package" content="site"></head><body>${body}</body></html>`,
  );
const writeFaultyPage = () => writePage('<a href="gone.html">x</a>');
const variables = {
  HOME: home,
  XDG_CONFIG_HOME: home,
  CI: '',
  COURSE: resolve('src/content'),
};
const build = () => called('src/commands/build.ts', [], project, variables);

beforeAll(() => {
  for (const folder of ['src/pages', 'home', 'public/assets']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  write('package.json', '{"type": "module"}');
  write('public/assets/Cmi5.0.js', '// What speaks with an LRS.');
  write('astro.config.mjs', "export default { build: { format: 'file' } };");
});

let running: ChildProcess | null = null;
/** Where it serves. */
let origin = '';
/** Asks by a connection of its own: a build takes longer than the server keeps one. */
const answer = (headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${origin}/index.html`, { headers: { connection: 'close', ...headers } });
const page = async () => (await answer()).text();

afterAll(() => {
  running?.kill();
  rmSync(project, { recursive: true });
});

describe('npm start', () => {
  it('says in one line that its port is in use, and builds nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : address);
    const { status, stdout, stderr } = called(
      'src/commands/start.ts',
      ['--port', port],
      project,
      variables,
    );
    other.close();
    expect(stderr).toBe(`Port ${port} is in use. Choose another: npm start -- --port 4321\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('builds and serves the site with its packages, and tells nobody of it', async () => {
    writePage('first');
    running = started();
    origin = await originOf(running);
    expect(await page()).toContain('first');
    expect(existsSync(join(project, 'dist/packages/chokepoint-scorm-1.2.zip'))).toBe(true);
    // Astro writes down here that it told of its telemetry, where that is on.
    expect(readdirSync(home)).toEqual([]);
  });

  it('goes on with the old site where a new one cannot be packaged', async () => {
    const before = readdirSync(join(project, 'dist'), { recursive: true });
    writeFaultyPage();
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('"gone.html" leads to no file');
    expect(readdirSync(join(project, 'dist'), { recursive: true })).toEqual(before);
    expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
    expect(await page()).toContain('first');
  });

  it('goes on with the next build where one takes its place', async () => {
    writePage(`second ${'and so on '.repeat(200)}`);
    const { status, stderr } = build();
    expect([status, stderr]).toEqual([0, '']);
    expect(await page()).toContain('second');
    for (const encoding of ['br', 'gzip']) {
      const compressed = await answer({ 'accept-encoding': encoding });
      expect(compressed.headers.get('content-encoding')).toBe(encoding);
      expect(await compressed.text()).toContain('second and so on');
    }
    const plain = await answer({ 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const part = await answer({ 'accept-encoding': 'gzip', range: 'bytes=0-8' });
    expect([part.status, await part.text()]).toEqual([206, '<!doctype']);
  });

  it('ends where the course has problems', () => {
    write('course.json', '{');
    const { status, stderr } = called('src/commands/start.ts', ['--port', '0'], project, {
      COURSE: project,
    });
    expect(stderr).toMatch(/^course\.json:1:2 /);
    expect(status).toBe(1);
  });
});

function started(): ChildProcess {
  return spawn(process.execPath, [resolve('src/commands/start.ts'), '--port', '0'], {
    cwd: project,
    env: { ...process.env, ...variables, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Where a site is served, once that is said: after it was built. */
async function originOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of stdout ?? []) {
    said += String(part);
    const origin = /Make\s+(http:\/\/127\.0\.0\.1:\d+)\/instructor\.html/.exec(said)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error(`No address was printed: ${said}`);
}
