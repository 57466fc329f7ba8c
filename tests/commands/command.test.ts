import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { called } from './called.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The commands that read arguments, by name, with the file each runs. */
const commands = Object.entries<string>(scripts).flatMap(([name, script]) => {
  const file = /^node (\S+\.ts)$/.exec(script)?.[1];
  return file === undefined ? [] : [[name === 'start' ? name : `run ${name}`, file] as const];
});

describe('every command', () => {
  it('is among those tried here', () => {
    const names = commands.map(([name]) => name.replace('run ', ''));
    const owed =
      'start new dev build serve check results package check-package schema bench simulate mutants engines';
    expect(names).toEqual(expect.arrayContaining(owed.split(' ')));
  });

  it.each(commands)('npm %s -- --help says what it does, and does nothing else', (name, file) => {
    const { status, stdout, stderr } = called(file, ['--help']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^npm ${name}\\b.*\\n\\n[A-Z]`));
    expect(status).toBe(0);
  });
});

it.each([
  ['src/commands/build.ts', ['--colour', 'red'], "Unknown option '--colour'"],
  ['src/commands/start.ts', ['5000'], '"5000" is not expected here.'],
  ['src/commands/start.ts', ['--port', 'five'], 'A port is a whole number'],
  ['src/commands/dev.ts', ['--port', '65536'], 'A port is a whole number'],
  ['src/commands/new.ts', [], 'Name the folder of the new course.'],
  ['src/commands/package.ts', [], 'Name the file of choices with --settings.'],
  ['src/commands/results.ts', [], 'Name the files to read.'],
  ['src/commands/check-package.ts', [], 'Name the zip to check.'],
  ['src/commands/check-package.ts', ['a.zip', 'b.zip'], '"b.zip" is one name too many.'],
  ['tests/mutants/run-mutants.ts', ['--room', 'kitchen'], 'There is no room "kitchen".'],
  ['tests/simulator/simulate.ts', ['--visits', 'many'], '"many" is no whole number.'],
])('%s %j is called wrongly, and shows how to call it', (file, args, words) => {
  const { status, stdout, stderr } = called(file, args);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/\n\nnpm (start|run) /);
  expect(stderr.split('\n')[0]).toContain(words);
  expect(status).toBe(2);
});
