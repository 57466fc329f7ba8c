import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
