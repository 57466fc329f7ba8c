import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { schemasOf } from '../../src/packaging/manifest/trusted-schemas.ts';
import { unzipped } from '../../src/packaging/zip/zip-reader.ts';
import { allSchemas, page, siteTexts } from './sample.ts';

const program = `
import { packageSite } from '${new URL('../../src/packaging/node.ts', import.meta.url)}';
const answerSizes = { start: 30, lessons: { approval: Number(process.env.ANSWERS) }, earlier: [], pool: [] };
process.exitCode = (await packageSite({ folder: 'dist', built: { answerSizes, content: '5eed5eed' } }, 'course.json')) ? 0 : 1;
`;
const courseFile = readFileSync(new URL('../../src/content/course.json', import.meta.url), 'utf8');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project folder with a built site in it. */
function project(changes: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'packaging-'));
  folders.push(folder);
  const texts = { ...siteTexts, ...changes };
  for (const [path, text] of Object.entries(texts)) write(folder, `dist/${path}`, text);
  write(folder, 'course.json', courseFile);
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** @param answers characters of suspend data that those of a lesson can take */
function run(cwd: string, TZ = 'UTC', answers = 60) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    {
      cwd,
      env: { ...process.env, TZ, ANSWERS: String(answers), NODE_OPTIONS: '' },
      encoding: 'utf8',
    },
  );
  return { status, lines: stdout.trim().split('\n'), stderr };
}

const names = ['scorm-1.2', 'scorm-2004-3rd', 'scorm-2004-4th', 'cmi5', 'web'].map(
  (id) => `chokepoint-${id}.zip`,
);

const packagesOf = (folder: string) =>
  names.map((name) => readFileSync(join(folder, 'dist/packages', name)));

describe('packageSite', () => {
  it('writes and checks all packages, a line each, the same in two time zones', async () => {
    const folder = project();
    const first = run(folder, 'Pacific/Auckland');
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.lines.map((line) => line.split(' ')[0])).toEqual(names);
    expect(first.lines.every((line) => / kB, \d+ files, 0 findings$/.test(line))).toBe(true);
    const packages = packagesOf(folder);
    // The second run finds the packages of the first in the site, and must not pack them.
    expect(run(folder, 'America/Los_Angeles').status).toBe(0);
    expect(packagesOf(folder)).toEqual(packages);
    const schemas = await unzipped(await openAsBlob(join(folder, 'dist/packages/schemas.zip')));
    expect(schemas && schemasOf(schemas.files)).toEqual(allSchemas());
    for (const bytes of packages) {
      expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('index.html');
    }
  });

  it('leaves out SCORM 1.2 alone, and says why, where answers take more than it keeps', () => {
    const folder = project();
    const { status, lines, stderr } = run(folder, 'UTC', 5000);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(
      /^chokepoint-scorm-1\.2\.zip {2}not made: SCORM 1\.2: answers can take 5\d{3} characters of suspend data, and it keeps 4096; take SCORM 2004/,
    );
    expect(names.filter((name) => existsSync(join(folder, 'dist/packages', name)))).toEqual(
      names.slice(1),
    );
  });

  it('fails with the findings and leaves no package that LMSs would refuse', () => {
    const folder = project();
    expect(run(folder).status).toBe(0);
    write(folder, 'dist/index.html', page('<img src="https://example.org/a.png">'));
    const second = run(folder);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('index.html:1: warning: "https://example.org/a.png" is loaded');
    expect(names.some((name) => existsSync(join(folder, 'dist/packages', name)))).toBe(false);
  });

  it('fails with the problems of a site that cannot be packaged', () => {
    const { status, stderr } = run(project({ 'index.html': page('<a href="gone.html">x</a>') }));
    expect(status).toBe(1);
    expect(stderr).toContain('index.html:1: "gone.html" leads to no file');
  });
});
