import { describe, expect, it } from 'vitest';
import { type HtmlElement, htmlElements } from '../../../src/packaging/site/html-elements.ts';

const spans = (html: string) =>
  htmlElements(html).map(({ tag, contentEnd, end }) => [
    html.slice(tag.start, end),
    html.slice(tag.textStart, contentEnd),
  ]);

const named = (html: string, name: string): readonly HtmlElement[] =>
  htmlElements(html).filter(({ tag }) => tag.name === name);

describe('htmlElements', () => {
  it('ends each element at its own closing tag, with others of its name inside', () => {
    const html = '<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>';
    expect(spans(html)).toEqual([
      [html, '<li>a<ol><li>b</li></ol></li><li>c</li>'],
      ['<li>a<ol><li>b</li></ol></li>', 'a<ol><li>b</li></ol>'],
      ['<ol><li>b</li></ol>', '<li>b</li>'],
      ['<li>b</li>', 'b'],
      ['<li>c</li>', 'c'],
    ]);
  });

  it('ends elements without content at their tag, and unclosed ones with their parent', () => {
    expect(spans('<p>a<br>b<img src="x"></p>').map(([whole]) => whole)).toEqual([
      '<p>a<br>b<img src="x"></p>',
      '<br>',
      '<img src="x">',
    ]);
    expect(spans('<ul><li>a</ul>b')).toEqual([
      ['<ul><li>a</ul>', '<li>a'],
      ['<li>a', 'a'],
    ]);
    expect(spans('<p>a')).toEqual([['<p>a', 'a']]);
  });

  it('passes over closing tags that close nothing', () => {
    expect(spans('</b><p>a</b>c</p></p><i>d</i>').map(([whole]) => whole)).toEqual([
      '<p>a</b>c</p>',
      '<i>d</i>',
    ]);
    expect(spans('<p>a</p').map(([whole]) => whole)).toEqual(['<p>a</p']);
  });

  it('ends with what closes, and leaves open what stands around it', () => {
    const html = '<main><p>a</p><i>b</i>c</main>d';
    expect(htmlElements(html).map(({ tag, end }) => [tag.name, html.slice(end)])).toEqual([
      ['main', 'd'],
      ['p', '<i>b</i>c</main>d'],
      ['i', 'c</main>d'],
    ]);
    const [open, inner] = htmlElements('<main><p>a</p>b');
    expect([open?.end, open?.contentEnd, open?.inside]).toEqual([15, 15, []]);
    expect([inner?.end, inner?.inside]).toEqual([14, ['main']]);
  });

  it('knows what the unclosed and the empty stand in', () => {
    const html = '<main><ul><li><br><b>a</ul>';
    expect(htmlElements(html).map(({ tag, inside }) => [tag.name, inside])).toEqual([
      ['main', []],
      ['ul', ['main']],
      ['li', ['ul', 'main']],
      ['br', ['li', 'ul', 'main']],
      ['b', ['li', 'ul', 'main']],
    ]);
  });

  it('takes no tag for one that stands in a comment, a script, an attribute or a title', () => {
    const html =
      '<p title="</p>"><!-- </p> --><script>"</p>"</script></p><title></p>&lt;</title></p>';
    expect(named(html, 'p').map(({ tag, end }) => html.slice(tag.start, end))).toEqual([
      '<p title="</p>"><!-- </p> --><script>"</p>"</script></p>',
    ]);
    expect(spans(html).at(-1)).toEqual(['<title></p>&lt;</title>', '</p>&lt;']);
  });

  it('knows what an element stands in, the nearest first', () => {
    const html = '<main><astro-island><p><a href="x">x</a></p></astro-island><a>y</a></main>';
    expect(named(html, 'a').map(({ inside }) => inside)).toEqual([
      ['p', 'astro-island', 'main'],
      ['main'],
    ]);
  });
});
