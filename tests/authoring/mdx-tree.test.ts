import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mdxTree } from '../../src/authoring/mdx-tree.ts';
import { parseLesson } from '../../src/authoring/parse-lesson.ts';
import { readLesson } from '../../src/authoring/read-lesson.ts';

/** The parser of lessons that runs in browsers finds what the one that builds pages finds. */

const closed = ['Quiz', 'Ask'];

describe('a fault of a lesson', () => {
  it.each([
    'One.\n\na <b>c\n',
    'x </b> y',
    '<Summary>\n\nfoo',
    'Is it? <Ask id="x">',
    'a {b',
    'a {1+} b',
    'a<br>b',
    '<!-- x -->',
    'a <3 b',
    'See <https://example.org/x> there.',
    'See <help@school.example>.',
    '# x\n\n<Summary><Claim facts="A"></Summary></Claim>',
    'One\n\n- a <b>c\n- d\n\nx </i> y',
    '<Claim facts="A1>x</Claim>',
  ])('is the same: %s', (text) => {
    const { faults } = readLesson(text, closed, mdxTree);
    expect(faults).toEqual(parseLesson(text, closed).faults);
    expect(faults).not.toEqual([]);
  });
});

const folders = ['src/content/lessons', 'src/starter/lessons'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`),
);

it.each(files)('reads %s as pages have it', (file) => {
  const text = readFileSync(file, 'utf8');
  const sketch = (tree: unknown) => JSON.stringify(tree, ['type', 'name', 'children', 'depth']);
  const { tree, faults } = readLesson(text, closed, mdxTree);
  expect(faults).toEqual([]);
  expect(sketch(tree)).toBe(sketch(parseLesson(text, closed).tree));
});
