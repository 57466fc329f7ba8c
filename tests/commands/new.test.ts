import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkItems } from '../../src/attempt/course.ts';
import { loadCourse } from '../../src/authoring/node.ts';
import { called } from './called.ts';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'new-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const make = (...args: readonly string[]) => called('src/commands/new.ts', args);

describe('npm run new', () => {
  it('writes a course without a problem, with a question of every type in its check', () => {
    const folder = join(home, 'Water-101');
    const { status, stdout, stderr } = make(folder);
    expect(stderr).toBe('');
    expect(stdout).toContain(`npm start -- --course ${folder}`);
    expect(status).toBe(0);
    const { course } = loadCourse(folder);
    expect(course.id).toBe('water-101');
    expect(new Set(checkItems(course).map(({ type }) => type)).size).toBe(9);
    expect(course.exam.items.length).toBeGreaterThanOrEqual(course.settings.examLength);
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    const same = (to: string, from: string) =>
      expect(readFileSync(join(folder, to), 'utf8')).toBe(readFileSync(from, 'utf8'));
    same('quizzes/quiz.schema.json', 'quizzes/quiz.schema.json');
    same('course.schema.json', 'src/content/course.schema.json');
  });

  it('writes a course that npm run dev shows, wherever it lies', async () => {
    const folder = join(home, 'shown');
    make(folder);
    // Astro shows no pages to a test's runner.
    const env = { ...process.env, NODE_OPTIONS: '', VITEST: undefined };
    const dev = spawn(
      process.execPath,
      ['src/commands/dev.ts', '--port', '0', '--course', folder],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const origin = await originOf(dev);
      const lesson = await fetch(`${origin}/water.html`);
      expect(lesson.status).toBe(200);
      expect(await lesson.text()).toContain('Where the water is');
    } finally {
      dev.kill();
    }
  });

  it('keeps the id of the starter where the name of the folder cannot be one', () => {
    make(join(home, 'Élan 2'));
    expect(loadCourse(join(home, 'Élan 2')).course.id).toBe('my-course');
  });

  it('refuses a folder that holds something, and a file, and leaves both as they are', () => {
    writeFileSync(join(home, 'file'), 'mine');
    const other = join(home, 'Water-101');
    const before = readdirSync(other);
    for (const [name, words] of [
      [other, 'this folder is not empty'],
      [join(home, 'file'), 'this is a file'],
    ] as const) {
      const { status, stderr } = make(name);
      expect(stderr).toContain(`${name}: ${words}`);
      expect(status).toBe(1);
    }
    expect(readdirSync(other)).toEqual(before);
    expect(readFileSync(join(home, 'file'), 'utf8')).toBe('mine');
  });
});

describe('npm run new -- lesson and quiz', () => {
  it('add to a course what its check finds nothing wrong with', () => {
    const folder = join(home, 'grown');
    make(folder);
    const lesson = make('lesson', 'Deep water & ice', '--course', folder);
    expect(lesson.stderr).toBe('');
    expect(lesson.stdout).toContain('deep-water-ice.mdx');
    expect(lesson.stdout).toContain(`npm run check -- --course ${folder}`);
    const quiz = make('quiz', 'What lies below?', '--course', folder, '--lesson', 'water');
    expect(quiz.stderr).toBe('');
    const { course, file } = loadCourse(folder);
    expect(file.lessons.map(({ id, title, checks }) => [id, title, checks])).toEqual([
      ['water', 'Where the water is', ['water-check', 'what-lies-below']],
      ['deep-water-ice', 'Deep water & ice', ['deep-water-ice-check']],
    ]);
    expect(checkItems(course).map(({ id }) => id)).toContain('what_lies_below_1');
    const text = readFileSync(join(folder, 'lessons/water.mdx'), 'utf8');
    expect(text.endsWith('<Quiz id="water-check" />\n\n<Quiz id="what-lies-below" />\n')).toBe(
      true,
    );
    const judged = called('src/commands/check.ts', ['--course', folder, '--json']);
    expect(JSON.parse(judged.stdout)).toMatchObject({ errors: 0 });
    expect(judged.status).toBe(0);
  });

  it('change nothing where something is in the way', () => {
    const folder = join(home, 'grown');
    const course = readFileSync(join(folder, 'course.json'), 'utf8');
    for (const [args, words] of [
      [['lesson', 'Deep water & ice'], 'there is such a file already'],
      [['lesson', 'Exam'], 'is the page of the exam'],
      [['lesson', '…'], 'a title needs letters or digits'],
      [['quiz', 'What lies below?'], 'there is such a file already'],
      [['quiz', 'New', '--lesson', 'nix'], 'there is no lesson "nix"; there are: water, deep'],
    ] as const) {
      const { status, stderr } = make(...args, '--course', folder);
      expect(stderr).toContain(words);
      expect(status).toBe(1);
    }
    expect(readFileSync(join(folder, 'course.json'), 'utf8')).toBe(course);
  });

  it('say how to call them', () => {
    for (const [args, words] of [
      [['lesson'], 'Name the lesson: npm run new -- lesson "Title".'],
      [['unit', 'Title'], '"unit" is nothing that can be added; write lesson or quiz.'],
      [[join(home, 'x'), '--lesson', 'water'], 'Name what to add'],
      [['lesson', 'A', '--course', join(home, 'nowhere')], 'there is no such folder'],
    ] as const) {
      const { status, stderr } = make(...args);
      expect(stderr).toContain(words);
      expect(status).toBe(2);
    }
  });
});

/** Where a course is served while it is written, once that is said; what follows is read as well. */
function originOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout?.on('data', (part) => {
      said += stripVTControlCharacters(String(part));
      const origin = /Local\s+(http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    stdout?.on('end', () => reject(new Error(`No address was printed: ${said}`)));
  });
}
