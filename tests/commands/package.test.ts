import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { page, siteTexts } from '../packaging/sample.ts';

const command = fileURLToPath(new URL('../../src/commands/package.ts', import.meta.url));
const courseFile = readFileSync(new URL('../../src/content/course.json', import.meta.url), 'utf8');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project folder with a built site and a file of choices. */
function project(choices: object | string, changes: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'making-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...siteTexts, ...changes })) {
    write(folder, `dist/${path}`, text);
  }
  write(folder, 'dist/packages/course.json', courseFile);
  write(folder, 'mine.json', typeof choices === 'string' ? choices : JSON.stringify(choices));
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run package', () => {
  it('writes the one package that the file describes, checked, and says where', () => {
    const folder = project({
      format: 'scorm-1.2',
      identifier: 'week-3',
      settings: { passMark: 55 },
    });
    const { status, stdout, stderr } = run(folder, '--settings', 'mine.json', '--out', 'zips');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^zips\/week-3-scorm-1\.2\.zip {2}[\d.]+ kB, \d+ files\n$/);
    const files = unzipSync(
      new Uint8Array(readFileSync(join(folder, 'zips/week-3-scorm-1.2.zip'))),
    );
    const text = (path: string) => new TextDecoder().decode(files[path]);
    expect(text('imsmanifest.xml')).toContain('"passMark":55');
    expect(text('index.html')).toContain('course-settings');
  });

  it('writes nothing where the file has mistakes, and tells each with its fix', () => {
    const folder = project({ format: 'scorm-1.2', settings: { passMark: 120 } });
    const { status, stderr } = run(folder, '--settings', 'mine.json');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'mine.json: settings.passMark: 120 will not do; write a number from 0 to 100, such as 70\n',
    );
    expect(existsSync(join(folder, 'chokepoint-scorm-1.2.zip'))).toBe(false);
  });

  it('makes it of no other course than the one that is named', () => {
    const folder = project({ format: 'scorm-1.2' });
    write(folder, 'mine/course.json', courseFile);
    const own = ['--settings', 'mine.json', '--out', 'zips'];
    expect(run(folder, ...own, '--course', 'mine').stderr).toBe('');
    write(folder, 'mine/course.json', courseFile.replace('"chokepoint"', '"another"'));
    const { status, stderr } = run(folder, ...own, '--course', 'mine');
    expect(status).toBe(1);
    expect(stderr).toContain('npm run build -- --course mine');
  });

  it('writes no package that an LMS may stumble over', () => {
    const folder = project(
      { format: 'scorm-1.2' },
      { 'index.html': page('<img src="https://example.org/a.png">') },
    );
    const { status, stderr } = run(folder, '--settings', 'mine.json');
    expect(status).toBe(1);
    expect(stderr).toContain('https://example.org/a.png');
    expect(stderr).toContain('it is not written');
    expect(existsSync(join(folder, 'chokepoint-scorm-1.2.zip'))).toBe(false);
  });

  it('names line and column where the file is no JSON, or no UTF-8', () => {
    const broken = run(project('{\n  "format": "web",\n}'), '--settings', 'mine.json');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(/^mine\.json:2:18 nothing follows this comma/);
    const folder = project('');
    writeFileSync(join(folder, 'mine.json'), Buffer.from('{"title": "Gr\u00fc\u00dfe"}', 'latin1'));
    const latin = run(folder, '--settings', 'mine.json');
    expect(latin.status).toBe(1);
    expect(latin.stderr).toMatch(/^mine\.json:1:14 .*Windows-1252/);
  });

  it('says what to do where the file is not there', () => {
    const { status, stderr } = run(project({ format: 'web' }), '--settings', 'gone.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/gone\.json.*save your choices on the page Make/);
  });

  it('says what to do where nothing is built', () => {
    const folder = project({ format: 'web' });
    rmSync(join(folder, 'dist'), { recursive: true });
    const { status, stderr } = run(folder, '--settings', 'mine.json');
    expect(status).toBe(1);
    expect(stderr).toContain('npm run build');
  });
});
