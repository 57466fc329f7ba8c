import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** As root on Debian, installs the first of these packages that can be had; elsewhere does nothing. */
export function installFromDebian(...names: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const succeeds = (...words: readonly string[]) =>
    spawnSync('apt-get', ['-q', ...words], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  succeeds('update');
  for (const name of names) {
    console.log(`Installing Debian’s ${name} for the tests.`);
    if (succeeds('install', '-y', '--no-install-recommends', name)) return;
  }
}

/** The first program of these names on the path, else of these places; null for none. */
export function findInstalled(
  programs: readonly string[],
  others: readonly string[],
): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => programs.map((name) => join(folder, name))),
    ...others,
  ];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
