import { expect, it } from 'vitest';
import { formatOf } from '../../src/exchange/formats.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

it('knows a package of H5P beside scripts that look like GIFT, also in a folder', () => {
  const script = file('lib/run.js', 'var a = {};\nif (a) { =b }');
  const notes = file('lib/license.txt', 'Terms {}');
  expect(formatOf([script, notes, file('h5p.json', '{}')])?.id).toBe('h5p');
  expect(formatOf([script, notes, file('metals/h5p.json', '{}')])?.id).toBe('h5p');
});

it('knows no bank in a package of pages and scripts', () => {
  expect(formatOf([file('a/run.js', 'if (a) {}'), file('b.css', 'a {}')])).toBeUndefined();
});
