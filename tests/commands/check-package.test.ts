import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { goodFiles, manifest, without } from '../packaging/check/vendors/damage.ts';
import { files } from '../packaging/sample.ts';

const command = fileURLToPath(new URL('../../src/commands/check-package.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-'));
const good = join(folder, 'good.zip');
const bad = join(folder, 'bad.zip');
const zipOf = (texts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(files(texts)));
writeFileSync(good, zipOf(goodFiles('dominKnow')));
writeFileSync(bad, zipOf(without(manifest)(goodFiles('dominKnow'))));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], {
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run check-package', () => {
  it('ends with 0 where nothing keeps the package from working, and writes both reports', () => {
    const json = join(folder, 'report.json');
    const html = join(folder, 'report.html');
    const { status, stdout, stderr } = run(good, '--json', json, '--html', html);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('[schema-files]');
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^good\.zip: It should import/);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      name: 'good.zip',
      course: { title: 'Onboarding', launchPages: [{ href: 'index.html', scormType: 'sco' }] },
    });
    expect(readFileSync(html, 'utf8')).toContain('good.zip');
  });

  it('ends with 1 where something does', () => {
    const { status, stdout } = run(bad);
    expect(status).toBe(1);
    expect(stdout).toContain('[manifest-place]');
  });

  it('ends with 2, and says how to use it, where the arguments are wrong', () => {
    for (const given of [
      [],
      [good, bad],
      [good, '--pdf', 'x'],
      [join(folder, 'gone.zip')],
      [folder],
    ]) {
      const { status, stderr } = run(...given);
      expect(status).toBe(2);
      expect(stderr).not.toBe('');
    }
    const { status } = run(good, '--json', join(folder, 'no-such-folder/report.json'));
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'no-such-folder'))).toBe(false);
  });
});
