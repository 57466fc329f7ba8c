import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What came of a command that ran as a process of its own. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the file of a command to its end.
 *
 * @param file its path from the folder of the project
 * @param cwd the folder to run it in; the project's if it is left out
 * @param variables of the environment, beside those of this process
 */
export function called(
  file: string,
  args: readonly string[],
  cwd = root,
  variables: Readonly<Record<string, string>> = {},
): CommandRun {
  // Half of the time of a short command is its TypeScript.
  const env = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled`, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}${file}`, ...args], {
    cwd,
    env: { ...process.env, ...env, ...variables },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
