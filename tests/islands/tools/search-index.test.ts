import { describe, expect, it } from 'vitest';
import { type Found, searchOf } from '../../../src/islands/tools/search-index.ts';

const long = 'Words that say nothing go on. '.repeat(20);
const section = (href: string, title: string, text: string) => ({ href, title, of: 'Page', text });
const search = searchOf([
  section(
    'a.html#one',
    'What was announced',
    `${long}The export controls of 2022 came first. ${long}`,
  ),
  section('a.html#two', 'Controls', 'A licence is needed for the H200.'),
  section('b.html#zh', '出口管制', '美国在2022年对先进芯片实施出口管制，见许可证。'),
  section('b.html#h20', 'Sales', 'The H20 was sold; 15,832 is its measure.'),
]);
const hrefs = (query: string) => search(query).map(({ href }) => href);
const written = (parts: Found['title']) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('a search', () => {
  it.each([
    ['announced', ['a.html#one']],
    ['ANNOUNC', ['a.html#one']],
    ['anounced', ['a.html#one']],
    ['h200', ['a.html#two']],
    ['h20 sold', ['b.html#h20']],
    ['15832', ['b.html#h20']],
    ['芯片', ['b.html#zh']],
    ['片', ['b.html#zh']],
    ['芯片管制', ['b.html#zh']],
    ['export licence', []],
    ['', []],
    ['  ', []],
    ['*', []],
  ])('for %j finds %j', (query, expected) => {
    if (expected.length > 0) expect(hrefs(query)).toEqual(expected);
    else expect(hrefs(query).length).toBe(query.trim().length > 1 ? 2 : 0);
  });

  it('puts a title first', () => {
    expect(hrefs('controls')[0]).toBe('a.html#two');
    expect(hrefs('controls')).toContain('a.html#one');
  });

  it('puts a section before a source with the word in its headline', () => {
    const found = searchOf([
      { ...section('sources.html#S1', 'Licence granted', 'A paper'), isSource: true },
      section('a.html#licence', 'The licence', long),
    ])('licence');
    expect(found.map(({ href }) => href)).toEqual(['a.html#licence', 'sources.html#S1']);
    expect(written(found[1]?.title ?? [])).toBe('[Licence] granted');
  });

  it('shows the words around what it found, and marks it', () => {
    const [found] = search('export controls');
    expect(found?.of).toBe('Page');
    const snippet = written(found?.snippet ?? []);
    expect(snippet).toMatch(/^… .*The \[export\] \[controls\] of 2022 came first\. .* …$/);
    expect(snippet.length).toBeLessThan(200);
    const [chinese] = search('出口管制');
    expect(written(chinese?.title ?? [])).toBe('[出口管制]');
    expect(written(chinese?.snippet ?? [])).toBe(
      '美国在2022年对先进芯片实施[出口管制]，见许可证。',
    );
  });

  it('of what stands in the title alone shows how the text begins', () => {
    const [found] = search('announced');
    expect(written(found?.title ?? [])).toBe('What was [announced]');
    expect(written(found?.snippet ?? [])).toMatch(/^Words that say nothing go on\. /);
  });
});
