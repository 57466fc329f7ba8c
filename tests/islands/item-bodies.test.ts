import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { itemBodies } from '../../src/islands/names.ts';

it.each(Object.entries(itemBodies))('draws %s items with %s', async (_, name) => {
  const file: object = await import(`../../src/islands/items/${name}.tsx`);
  expect(Object.keys(file)).toContain(name);
});

it('has no component of items that nothing draws', () => {
  const files = globSync('src/islands/**/*.{ts,tsx}');
  // Some are imported by modules that are made for each course.
  const importers = [...files, 'src/authoring/course-module.ts'];
  const imported = importers.map((file) => readFileSync(file, 'utf8')).join('\n');
  const drawn: readonly string[] = Object.values(itemBodies);
  const idle = files
    .filter((file) => /items\/[A-Z]\w*\.tsx$/.test(file))
    .map((file) => basename(file, '.tsx'))
    .filter((name) => !drawn.includes(name) && !imported.includes(`/${name}.tsx'`));
  expect(idle).toEqual([]);
});
