import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

/** The starter as its author edits it, by hand and on the page Write. */

/** By the items they are made in. */
export const edits = [
  [
    'water_mostly_fresh',
    'Most of the water on Earth is fresh.',
    'Most of the water on Earth is salt water.',
  ],
  ['water_mostly_fresh', '"correct": false', '"correct": true'],
  ['water_rain_volume', '"to": 40', '"to": 45'],
  [
    'water_most_fresh',
    'Where is most of the fresh water?',
    'Where does most of the fresh water lie?',
  ],
  ['water_vapour', '"accept": ["vapour"', '"accept": ["vapour", "a vapour"'],
  ['water_fresh_percent', '"tolerance": 0.5', '"tolerance": 0.6'],
] as const;

/** Those that ask something else then. */
export const changedItems = ['water_mostly_fresh', 'water_rain_volume'];

/**
 * Copies the starter with other words, one more answer, a wider tolerance, and without practice; and
 * two items that ask something else.
 */
export function editStarter(starter: string, folder: string): void {
  cpSync(starter, folder, { recursive: true });
  const quiz = join(folder, 'quizzes', 'water-check.json');
  let text = readFileSync(quiz, 'utf8');
  for (const [, old, now] of edits) {
    expect(text.split(old)).toHaveLength(2);
    text = text.replace(old, now);
  }
  writeFileSync(quiz, text);
  const file = join(folder, 'course.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{ "practice": false,'));
}
/** What a package says of its questions; the two differ in practice, which its contents list. */
export function questionsIn(zip: string) {
  const files = Object.entries(unzipSync(readFileSync(zip)));
  const keys = files.find(([path]) => /keys\.[\w-]+\.js$/.test(path))?.[1] ?? new Uint8Array();
  const [, quoted = ''] = /JSON\.parse\((.*)\);export/s.exec(strFromU8(keys)) ?? [];
  const { practice: _, ...key } = JSON.parse(quoted.slice(1, -1).replace(/\\(.)/gs, '$1'));
  const pages = files.flatMap(([path, bytes]) => {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(strFromU8(bytes)) ?? [];
    if (!/<course-island name="(?:Ask|Quiz|Exam)"/.test(main)) return [];
    // Scripts of figures have names of their content.
    return [[path, main.replace(/\.[\w-]{8}\.js/g, '.js').split(/(?=<)/)] as const];
  });
  return { key, pages };
}
