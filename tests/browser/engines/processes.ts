import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kills what this test file has started (each runs in a process of its own) and whose command line
 * matches: a browser's page processes.
 */
export function killOwn(matches: RegExp): void {
  for (const each of descendants(process.pid).filter((pid) => matches.test(commandLine(pid)))) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It ended with one killed before it.
    }
  }
}

/** Linux only. */
function descendants(pid: number): readonly number[] {
  const parents = new Map(processes().map((each) => [each, parentOf(each)]));
  const found: number[] = [pid];
  for (const each of found) {
    found.push(...[...parents].filter(([, parent]) => parent === each).map(([child]) => child));
  }
  return found.slice(1);
}

function processes(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  // After the name in brackets: state, parent.
  return Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);
}

function commandLine(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ');
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
