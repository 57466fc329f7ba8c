import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCourse } from '../../src/authoring/node.ts';
import { askedCourse } from '../../src/results/course/asked-course.ts';
import { moodleRows, moodleText } from '../results/exports.ts';
import { plantedClass } from '../results/planted-class.ts';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('tells the three planted items of an export, and writes the tables without names', () => {
  const course = askedCourse(loadCourse('src/content'));
  const planted = plantedClass(course, 200);
  const report = join(folder, 'report.txt');
  writeFileSync(report, moodleText(moodleRows(planted)));
  const tables = ['items', 'options', 'answers'].map((name) => join(folder, `${name}.csv`));
  const [items = '', options = '', answers = ''] = tables;
  const { status, stdout, stderr } = called('src/commands/results.ts', [
    report,
    ...['--items', items, '--options', options, '--answers', answers],
  ]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const told = stdout
    .split('To change first:')
    .slice(1)
    .map((part) => part.split(/Worth a look|^\w/m)[0] ?? '');
  const named = told
    .join('')
    .match(/^ {2}(\S+)/gm)
    ?.map((line) => line.trim());
  expect(named?.sort()).toEqual([...planted.faults.values()].sort());
  expect(stdout).toContain('is the key right?');
  const [key] = course.items.get(planted.faults.get('key') ?? '')?.options ?? [];
  expect(stdout).toMatch(
    new RegExp(`^ {6}(?: *\\d+ % ){3} *\\d+ % {2}A ${key?.text.slice(0, 12)}`, 'm'),
  );
  for (const table of tables) {
    expect(readFileSync(table, 'utf8')).not.toMatch(/Learner <|example\.org/);
  }
  expect(readFileSync(answers, 'utf8')).toMatch(/^person_id,item_id,/);
});

it('analyses a table of answers with DuckDB, and finds what it finds without', () => {
  const answers = join(folder, 'answers.csv');
  const { status, stdout, stderr } = called('src/commands/results.ts', [answers, '--large']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const [, worst] = stdout.split('The questions that separate worst:');
  expect(worst?.trim().split('\n')[0]).toContain('checks reading_left_out: 200 answers');
});

it('says what of a file it could not read, with status 1', () => {
  const file = join(folder, 'letter.txt');
  writeFileSync(file, 'Dear colleague');
  const { status, stdout, stderr } = called('src/commands/results.ts', [file]);
  expect(stdout).toContain('letter.txt left: It is in no format that is known here');
  expect(stderr).toContain('No answer could be read.');
  expect(status).toBe(1);
});
