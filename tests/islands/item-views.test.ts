import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { viewFile } from '../../src/islands/names.ts';
import { isItemType, writtenTypes } from '../../src/quiz/written-types.ts';

const types = Object.keys(writtenTypes).filter(isItemType);

it.each(types)('shows %s items', async (type) => {
  const file: object = await import(`../../src/islands/items/${viewFile(type)}.tsx`);
  expect(Object.keys(file)).toEqual(['view']);
});

it('has no component of items that nothing draws', () => {
  const files = globSync('src/islands/**/*.{ts,tsx}');
  // Some are imported by modules that are made for each course.
  const importers = [...files, 'src/authoring/module-texts.ts'];
  const imported = importers.map((file) => readFileSync(file, 'utf8')).join('\n');
  const drawn: readonly string[] = types.map(viewFile);
  const idle = files
    .filter((file) => /items\/[A-Z]\w*\.tsx$/.test(file))
    .map((file) => basename(file, '.tsx'))
    .filter((name) => !drawn.includes(name) && !imported.includes(`/${name}.tsx'`));
  expect(idle).toEqual([]);
});
