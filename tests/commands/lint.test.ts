import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lintImports } from '../../src/commands/lint-imports.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Files that break a rule each, by their paths, with the rule and where it is said to be broken. */
const broken: Readonly<Record<string, readonly [text: string, said: string]>> = {
  'src/quiz/up.ts': [
    "import type { Course } from '../attempt/course.ts';\nexport type Up = Course;",
    'imports-of-quiz: src/quiz/up.ts → src/attempt/course.ts',
  ],
  'src/components/Across.astro': [
    "---\nimport { openZip } from '../packaging/zip/zip-reader.ts';\n---\n<p>{openZip.name}</p>",
    'imports-of-components: src/components/Across.astro',
  ],
  'src/components/Script.astro': [
    "<script>import { useLibrary } from '../library/use-library.ts';\nuseLibrary();</script>",
    'imports-of-components: src/components/Script.astro',
  ],
  'src/attic/old.ts': [
    "export { label } from '../quiz/label.ts';",
    'rooms-that-are-listed: src/attic/old.ts → src/quiz/label.ts',
  ],
  'src/packaging/zip/up.ts': [
    "export { resolve } from '../site/target.ts';",
    'imports-of-packaging-zip: src/packaging/zip/up.ts → src/packaging/site/target.ts',
  ],
  'src/packaging/check/files/up.ts': [
    "export { checkPackage } from '../check-package.ts';",
    'not-up-to-a-parent-folder: src/packaging/check/files/up.ts',
  ],
  'src/preview/records/across.ts': [
    "export type { Recordings } from '../session/recordings.ts';",
    'no-cycles-of-folders: src/preview/records',
  ],
  'src/quiz/one.ts': [
    "export type { Two } from './two.ts';\nexport type One = 1;",
    'no-cycles: src/quiz/',
  ],
  'src/quiz/two.ts': [
    "import type { One } from './one.ts';\nexport type Two = One;",
    'no-cycles: src/quiz/',
  ],
  'src/components/Unused.astro': ['<p>a</p>', 'no-unused-files: src/components/Unused.astro'],
  'src/standard/disk.ts': [
    "export { readFileSync } from 'node:fs';",
    'pure-folders-touch-no-platform: src/standard/disk.ts → fs',
  ],
  'src/scorm/nowhere.ts': ["import './gone.ts';", 'not-to-unresolvable: src/scorm/nowhere.ts'],
};

describe('the linter of imports', () => {
  it('names each import that breaks a rule, in Astro files as in TypeScript', async () => {
    const added = Object.fromEntries(Object.entries(broken).map(([path, [text]]) => [path, text]));
    const { output } = await lintImports('node_modules/.cache/broken-imports', added);
    const lines = String(output).replaceAll('.astro.ts', '.astro').split('\n');
    for (const [, said] of Object.values(broken)) {
      expect(lines).toContainEqual(expect.stringContaining(`error ${said}`));
    }
  });
});

const impure = ['Date.now()', 'new Date()', 'Math.random()', 'document.title', 'fetch("a")']
  .concat(['globalThis.name', 'setTimeout(String)', 'performance.now()', 'crypto.randomUUID()'])
  .concat(['localStorage.length', 'window.name', 'navigator.language', 'process.argv']);

describe('the linter of pure folders', () => {
  it('refuses clock, chance and platform, but at the edges and outside', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-'));
    folders.push(folder);
    mkdirSync(join(folder, 'src/commands'), { recursive: true });
    for (const file of ['biome.json', 'src/commands/pure.grit'])
      copyFileSync(file, join(folder, file));
    const pure = ['quiz/a.ts', 'attempt/a.ts', 'standard/a.ts', 'packaging/site/a.ts'];
    const free = ['packaging/node.ts', 'packaging/worker.ts', 'scorm/a.ts', 'library/browser.ts'];
    const text = impure.map((code, at) => `export const a${at} = ${code};\n`).join('');
    const allowed = 'export const fixed = new Date(2000, 0, 1);\n';
    for (const path of [...pure, ...free]) {
      mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
      writeFileSync(join(folder, 'src', path), text + allowed);
    }
    const places = complaints(folder).filter(([, rule]) => /noRestrictedGlobals|plugin/.test(rule));
    const expected = pure.flatMap((path) => impure.map((_, at) => `src/${path}:${at + 1}`));
    expect(new Set(places.map(([place]) => place))).toEqual(new Set(expected));
  });
});

/** What Biome complains of in a folder: file and line, and the rule. */
function complaints(folder: string): readonly (readonly [place: string, rule: string])[] {
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'];
  try {
    execFileSync(biome, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (error) {
    const text = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return [...text.matchAll(/title=([^,]*),file=([^,]*),line=(\d+)/g)].map(
      ([, rule = '', file = '', line = '']) => [`${file}:${line}`, rule],
    );
  }
}
