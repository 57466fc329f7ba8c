import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { buildPages } from './build-pages.ts';
import { takesAll } from './learner.ts';
import { mostBytes, packages } from './packages.ts';

/** What the build weighs; in `npm run engines` against a second one, made in another time zone. */

mkdirSync('node_modules/.cache', { recursive: true });
const second = mkdtempSync('node_modules/.cache/second-build-');
afterAll(() => rmSync(second, { recursive: true }));

function filesOf(folder: string): readonly string[] {
  return globSync('**', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile() && !path.startsWith('packages'))
    .sort();
}

it.each(packages)('weighs no more than it may for SCORM $version', ({ zip, version }) => {
  expect(statSync(zip).size).toBeLessThanOrEqual(mostBytes[version]);
});

it('weighs as cmi5 at most 15 % more than as SCORM 1.2, which has nothing of cmi5', () => {
  const [first] = packages;
  const file = (name: string) => `dist/packages/chokepoint-${name}.zip`;
  expect(statSync(file('cmi5')).size).toBeLessThanOrEqual(mostBytes['1.2'] * 1.15);
  expect(Object.keys(unzipSync(readFileSync(file('cmi5'))))).toContainEqual(
    expect.stringContaining('assets/Cmi5.'),
  );
  const others = Object.keys(unzipSync(readFileSync(first?.zip ?? '')));
  expect(others.filter((path) => /Cmi5|cmi5/.test(path))).toEqual([]);
});

it.runIf(takesAll)('gives the same bytes again in another time zone', () => {
  buildPages(second, { zone: 'Pacific/Kiritimati' });
  expect(filesOf(second)).toEqual(filesOf('dist'));
  const differing = filesOf('dist').filter(
    (path) => !readFileSync(join('dist', path)).equals(readFileSync(join(second, path))),
  );
  expect(differing, 'is dist older than the sources? Run npm run build').toEqual([]);
});
