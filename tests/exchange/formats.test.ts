import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatOf, formats } from '../../src/exchange/formats.ts';

const guide = 'src/guides/formats.md';
const [start, end] = ['<!-- formats: made by tests/exchange/formats -->', '<!-- /formats -->'];

/** A section for each format, of what its table says. */
function sections(): string {
  return formats
    .map(({ id, name, endings, read, write, notes }) => {
      const ways = [read && 'read', write && 'written'].filter(Boolean).join(' and ');
      const cell = (text: string) => text.replace(/[|<]/g, '\\$&');
      const rows = notes.map(
        ({ theirs, ours, note }) => `| ${cell(theirs)} | ${cell(ours)} | ${cell(note)} |`,
      );
      const files = endings.map((each) => `\`.${each}\``).join(', ');
      return `## ${name}\n\n\`${id}\`, ${files}; ${ways}.\n\n| theirs | ours | what is changed or left |\n|---|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

it('says of each format what its table says: WRITE_GUIDE=1 writes it', () => {
  const text = readFileSync(guide, 'utf8');
  const [before = '', rest = ''] = text.split(start);
  const [, after = ''] = rest.split(end);
  const made = `${before}${start}\n\n${sections()}\n\n${end}${after}`;
  if (process.env.WRITE_GUIDE !== undefined) writeFileSync(guide, made);
  else expect(text).toBe(made);
});

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
