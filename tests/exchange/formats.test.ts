import { describe, expect, it } from 'vitest';
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

describe('what stands before the first element of XML', () => {
  const comments = '<!-- ---- a line of an editor -- -->\n'.repeat(200);
  const doctype = '<!DOCTYPE quiz [ <!-- > --> ]>';

  it.each([
    ['comments', `<?xml version="1.0"?>\n${comments}`],
    ['a document type', `\uFEFF<?xml version="1.0"?>${doctype}\n`],
    ['an instruction and blanks', '\n <?xml-stylesheet href="a>b.xsl"?>'],
  ])('is passed over, also where there is much of it: %s', (_, before) => {
    expect(formatOf([file('a.xml', `${before}<quiz>`)])?.id).toBe('moodle-xml');
    expect(formatOf([file('a.xml', `${before}<questestinterop>`)])?.id).toBe('qti-1');
  });

  it('is no bank by itself, however much of it there is', () => {
    const many = '<!-- a --> '.repeat(5000);
    for (const text of [
      many,
      `${many}<!--`,
      `${many}<schema/>`,
      '<!--'.repeat(5000),
      '<?'.repeat(9000),
    ]) {
      expect(formatOf([file('a.xml', text)])).toBeUndefined();
    }
  });
});
