import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, htmlMarks, htmlTags, isIsland } from '../../../src/packaging/site/html.ts';

const attributes = (html: string) =>
  htmlTags(html).flatMap((tag) =>
    tag.attributes.map(({ name, value, start, end }) => [name, value, html.slice(start, end)]),
  );

describe('htmlTags', () => {
  it.each([
    ['<img src="x&lowbar;y.png">', 'x_y.png', 'x&lowbar;y.png'],
    ["<img src='caf&eacute;.png'>", 'café.png', 'caf&eacute;.png'],
    ['<img src=caf&#xe9;.png>', 'café.png', 'caf&#xe9;.png'],
    ['<img SRC = "a.png">', 'a.png', 'a.png'],
    ['<img src="a.png?b=1&copy=2">', 'a.png?b=1&copy=2', 'a.png?b=1&copy=2'],
    ['<img/src="&amp;"/>', '&', '&amp;'],
    ['<img src="">', '', ''],
    ['<img src>', '', ''],
    ['<img src=>', '', ''],
    ['<img src="a>b">', 'a>b', 'a>b'],
  ])('reads the address in %s as a browser does, and where it stands', (html, value, raw) => {
    expect(attributes(html)).toEqual([['src', value, raw]]);
  });

  it('gives back any values whatever, at their places', () => {
    const value = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed());
    const quote = fc.constantFrom('"', "'");
    fc.assert(
      fc.property(fc.array(fc.tuple(value, quote), { maxLength: 5 }), (written) => {
        const raw = written.map(([text, mark]) =>
          text.replaceAll('&', '&amp;').replaceAll(mark, mark === '"' ? '&quot;' : '&#39;'),
        );
        const html = `<p>${written.map(([, mark], at) => `<i a${at}=${mark}${raw[at]}${mark}>`).join('&')}`;
        const expected = written.map(([text], at) => [`a${at}`, text, raw[at]]);
        expect(attributes(html)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['<!-- <a> --><b>', ['b']],
    ['<!--><b>', ['b']],
    ['<!doctype html><?php <a> ?><b>', ['b']],
    ['<title><a></title><b>', ['title', 'b']],
    ['<script>"<a>"</script><b>', ['script', 'b']],
    ['<script>"<!--<script></script><b>', ['script', 'b']],
    ['a < b <c', []],
    ['<A><B/>', ['a', 'b']],
    ['<b><a href="never closed', ['b']],
  ])('takes for tags of %s what a browser does', (html, names) => {
    expect(htmlTags(html).map(({ name }) => name)).toEqual(names);
  });

  it('knows what stands inside scripts and style sheets', () => {
    const html = '<script>a<b</script ><style></style><p>x</p><script>left open';
    const inside = htmlTags(html).map(({ text, textStart }) => [
      text,
      html.indexOf(text, textStart),
    ]);
    expect(inside.map(([text]) => text)).toEqual(['a<b', '', '', 'left open']);
    expect(inside[0]?.[1]).toBe('<script>'.length);
  });
});

describe('htmlMarks', () => {
  it('has opening and closing tags with their places', () => {
    const html = '<P CLASS=a>x</P ><script>a</script>';
    const [open, close, script, end] = htmlMarks(html);
    expect(open).toMatchObject({ name: 'p', start: 0, textStart: 11, text: '' });
    expect(close).toEqual({ closes: 'p', start: 12, end: 17 });
    expect(script).toMatchObject({ name: 'script', start: 17, textStart: 25, text: 'a' });
    expect(end).toEqual({ closes: 'script', start: 26, end: 35 });
  });

  it('ends a tag behind its bracket, closed at once or not, and takes no unfinished end', () => {
    const places = (html: string) =>
      htmlMarks(html).map((mark) => ('name' in mark ? mark.textStart : mark.end));
    expect(places('<br/>a')).toEqual([5]);
    expect(places('<br />a')).toEqual([6]);
    expect(places('<p>a</p')).toEqual([3]);
    expect(places('<p>a</p >b')).toEqual([3, 9]);
  });

  it('keeps the text of the last script alone from running on', () => {
    expect(htmlTags('<style>a</style><p>b</p>').map(({ text }) => text)).toEqual(['a', '']);
    expect(htmlTags('<script>a</b></script>').map(({ text }) => text)).toEqual(['a</b>']);
  });

  it('gives tags whose places join to the page, whatever it is', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<p',
        '</p>',
        '<script',
        '</script',
        '<!--',
        '-->',
        ' a=',
        '"',
        "'",
      ],
      ...['&amp;', '&', '<style>', '</style>', '<![CDATA[', ']]>', '\n', '<svg>', 'é', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        let before = 0;
        for (const mark of htmlMarks(html)) {
          const end = 'name' in mark ? mark.textStart : mark.end;
          expect(mark.start).toBeGreaterThanOrEqual(before);
          expect(html[mark.start]).toBe('<');
          expect(html[end - 1]).toBe('>');
          before = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('attribute', () => {
  it('is the value of that name, null for none', () => {
    const [tag] = htmlTags('<p A=1 b>');
    if (tag === undefined) throw new Error('there is a tag');
    expect([attribute(tag, 'a'), attribute(tag, 'b'), attribute(tag, 'c')]).toEqual([
      '1',
      '',
      null,
    ]);
  });
});

describe('isIsland', () => {
  it('knows the elements that scripts take over', () => {
    expect(['astro-island', 'course-island', 'island', 'p'].map(isIsland)).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
