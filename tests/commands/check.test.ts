import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { called } from './called.ts';

let project = '';

afterEach(() => rmSync(project, { recursive: true }));

type Changes = Readonly<Record<string, (text: string) => string | Buffer>>;

/** The course of this project in a folder of its own, its files as `change` says. */
function check(change: Changes, ...more: readonly string[]) {
  const folders = { 'src/content': 'src/content', quizzes: 'quizzes' };
  return checked(folders, 'src/content', change, more);
}

/** The same of the starter, which takes half the time. */
function checkStarter(change: Changes, ...more: readonly string[]) {
  return checked({ 'src/starter': '.' }, '.', change, more);
}

function checked(
  folders: Readonly<Record<string, string>>,
  course: string,
  change: Changes,
  more: readonly string[],
) {
  project = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [from, to] of Object.entries(folders)) {
    cpSync(from, join(project, to), { recursive: true });
  }
  for (const [path, changed] of Object.entries(change)) {
    const file = join(project, path);
    writeFileSync(file, changed(readFileSync(file, 'utf8')));
  }
  const run = called('src/commands/check.ts', ['--course', join(project, course), ...more]);
  const own = (text: string) => text.replaceAll(`${relative('.', project)}/`, '');
  return { ...run, stderr: own(run.stderr) };
}

describe('npm run check', () => {
  it('counts lessons and questions where there is no problem, and with --guess says what a guesser gets by which rules', () => {
    const { status, stdout, stderr } = check({}, '--guess');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ lessons, \d+ questions, no problems\n/);
    expect(stdout).toMatch(/^choose one \(\d+ items\)\n( {2}.+ \d+ %\n)+/m);
    expect(stdout).toMatch(/^ {2}the longest +\d+ %$/m);
    expect(status).toBe(0);
  });

  it('tells what the review finds, with rule and section of the guide, fails nothing for it, and says what a guesser gets', () => {
    const { status, stdout, stderr } = checkStarter({
      'quizzes/water-check.json': (text) =>
        text.replace('"In rivers and lakes"', '"All of the above"'),
    });
    expect(stderr).toMatch(
      /^quizzes\/water-check\.json:\d+:\d+ warning items\[1\]\.options\[2\]\.text: .+ \[all-or-none\]$/m,
    );
    expect(stderr).toMatch(/^ {2}see src\/guides\/review\.md#all-or-none$/m);
    expect(stdout).toMatch(/^1 lesson, \d+ questions, 1 warning\n/);
    expect(stdout).toMatch(
      /^A guesser who knows nothing gets \d+ % \(± \d+\) of the exam .+, and \d+ % \(± \d+\) by chance/m,
    );
    expect(stdout).not.toMatch(/^choose one/m);
    expect(status).toBe(0);
  });

  it('names every problem of all files at once, with place and remedy', () => {
    const latin = (text: string) => Buffer.from(text.replace('a', '\u00e9'), 'latin1');
    const { status, stdout, stderr } = check({
      'quizzes/approval-check.json': (text) => text.replace('"kind"', '"kinde"'),
      'quizzes/rules-check.json': (text) => text.replace('"items": [', '"items": [,'),
      'quizzes/exam.json': latin,
      'src/content/glossary.json': (text) => text.replace('"term"', '"terms"'),
      'src/content/lessons/rules-and-chips.mdx': (text) => `${text}\nA line<br>and a next\n`,
      'src/content/lessons/approval.mdx': (text) => text.replace('facts="', 'facts="QQ '),
      'src/content/lessons/long-game.mdx': (text) => `${text}\n<Foo\n`,
      'src/content/lessons/temporary-window.mdx': latin,
      'src/content/figures/gates.json': (text) => text.replace(/"facts": \[/, '"facts": ["QQ", '),
      'src/content/figures/Timeline.astro': (text) => text.replace('---', '---\nconst = 1;'),
    });
    const told = [
      /^quizzes\/approval-check\.json:\d+:\d+ kinde: /m,
      /^quizzes\/rules-check\.json:\d+:\d+ a value is missing before this comma/m,
      /^quizzes\/exam\.json:\d+:\d+ .*UTF-8/m,
      /^src\/content\/glossary\.json:\d+:\d+ [\w-]+\.terms: /m,
      /^src\/content\/lessons\/rules-and-chips\.mdx:\d+:\d+ /m,
      /^src\/content\/lessons\/approval\.mdx:\d+:\d+ there is no fact "QQ"; the nearest: /m,
      /^src\/content\/lessons\/long-game\.mdx:\d+:\d+ \w/m,
      /^src\/content\/lessons\/temporary-window\.mdx:\d+:\d+ .*UTF-8/m,
      /^src\/content\/figures\/gates\.json:\d+:\d+ \S+ .*"QQ"/m,
      /^src\/content\/figures\/Timeline\.astro:\d+:\d+ /m,
    ];
    for (const line of told) expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^10 errors$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('prints SARIF for programs with --sarif, and ends as without', () => {
    const broken = {
      'quizzes/water-check.json': (text: string) => text.replace('"kind"', '"kinde"'),
    };
    const { status, stdout, stderr } = checkStarter(broken, '--sarif');
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'unknown-entry' }] }],
    });
    expect([status, stderr]).toEqual([1, '']);
  });
});
