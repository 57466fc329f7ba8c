import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/**
 * Holds the imports of `src` to the rules of `.dependency-cruiser.cjs`. dependency-cruiser reads no
 * Astro files (its issue 1007), so it is given a copy of `src` in which each is the TypeScript that
 * it holds: the frontmatter and the scripts.
 *
 * @param copy a folder below that of node_modules, to be written anew
 * @param added files for the copy alone, by their paths in the project
 */
export async function lintImports(
  copy: string,
  added: Readonly<Record<string, string>> = {},
): Promise<IReporterOutput> {
  rmSync(copy, { recursive: true, force: true });
  for (const path of ['src', 'astro.config.mjs', 'package.json']) {
    cpSync(path, join(copy, path), { recursive: true });
  }
  for (const [path, text] of Object.entries(added)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  for (const path of globSync('src/**/*.astro', { cwd: copy })) {
    const file = join(copy, path);
    writeFileSync(file, scripts(readFileSync(file, 'utf8')));
    // An import of `X.astro` finds it: dependency-cruiser tries endings.
    renameSync(file, `${file}.ts`);
  }
  const options = await extractOptions('./.dependency-cruiser.cjs');
  return cruise(
    ['src', 'astro.config.mjs'],
    { ...options, baseDir: resolve(copy), outputType: 'err' },
    { alias: { '@kit': resolve(copy, 'src/components') } },
  );
}

function scripts(astro: string): string {
  const frontmatter = /^---\n([\s\S]*?)^---$/m.exec(astro)?.[1] ?? '';
  const inline = [...astro.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...inline.map(([, code = '']) => code)].join('\n');
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { output, exitCode } = await lintImports('node_modules/.cache/imports');
  console.log(String(output).replaceAll('.astro.ts', '.astro'));
  process.exitCode = exitCode;
}
