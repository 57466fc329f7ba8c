import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { textParser } from '../../../src/authoring/text/parse-text.ts';
import { Passage, Prose } from '../../../src/islands/items/Prose.tsx';
import { Quiz } from '../../../src/islands/Quiz.tsx';
import { createSco } from '../../../src/islands/sco/sco.ts';
import { holdSco } from '../../../src/islands/sco/use-sco.ts';
import type { Text } from '../../../src/quiz/text/text.ts';
import { course, quietPage } from '../quiet-page.ts';
import { check, items } from '../sample.ts';

beforeEach(() => holdSco(createSco(() => course, quietPage)));

const parse = textParser(() => ({ picture: { src: 'assets/map.0.png', width: 640, height: 360 } }));
const text = (source: string): Text => {
  const { text: parsed, flaws } = parse(source, 'block');
  expect(flaws).toEqual([]);
  return parsed;
};
const html = (source: string) => renderToString(<Prose text={text(source)} />);

const everything = text(
  'A *b* `c` [d](https://e.f) [g]{lang=he} $\\frac{h}{2}$, ![i](images/i.png)\nj\n\n- k\n- l\n\nm | n\n-|-:\no | p\n\n$$q = 1$$\n\n```\nr < s\n```',
);

describe('a text', () => {
  it('that is plain has no element of its own', () => {
    expect(html('a < b')).toBe('a &lt; b');
  });

  it('marks a link as leaving the course, and opens it away from it', () => {
    expect(html('[the rule](https://example.org/?a=1&b=2)')).toBe(
      '<a class="leaving" href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"><span>the rule</span><span class="visually-hidden"> (leaves the course)</span></a>',
    );
  });

  it('has room for a picture before it is there, and loads it when it is near', () => {
    expect(html('![A map of ice](images/map.png)')).toBe(
      '<img src="assets/map.0.png" width="640" height="360" alt="A map of ice" loading="lazy"/>',
    );
  });

  it('names the language of foreign words, and which way they run', () => {
    expect(html('[שלום]{lang=he}')).toBe('<span lang="he" dir="rtl">שלום</span>');
  });

  it('has formulas as MathML that says itself in a line, and keeps the mark behind one with it', () => {
    expect(html('so $\\frac{a}{2}$, too')).toBe(
      '<span>so </span><span class="with-mark"><span translate="no"><math display="inline" aria-label="a/2" dir="ltr"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></span><span>,</span></span><span> too</span>',
    );
  });

  it('scrolls what is wider than a phone in itself', () => {
    const sum = Array.from('abcdefghijkl').join('+');
    expect(html(`$$${sum}$$`)).toContain(
      '<div class="formula" translate="no"><div class="scroll" tabindex="0">',
    );
    expect(html(`is $${sum}$`)).toContain('class="scroll long-formula">');
    expect(html('a|b\n-|-\n1|2')).toContain('<div class="scroll" tabindex="0"><table>');
    expect(html('```\na\n```')).toBe(
      '<pre class="scroll" tabindex="0"><code translate="no">a</code></pre>',
    );
  });

  it('has tables with a head', () => {
    expect(html('a|b\n-|-:\n1|2')).toContain(
      '<thead><tr><th scope="col">a</th><th scope="col" data-align="right">b</th></tr></thead><tbody><tr><td>1</td><td data-align="right">2</td></tr></tbody>',
    );
  });

  it('has each string alone in its element, and no style', () => {
    const page = renderToString(<Passage text={everything} className="explanation" />);
    expect(page).toMatch(/^<div class="passage explanation">/);
    expect(page).not.toContain('<!-- -->');
    expect(page).not.toContain(' style=');
    // A piece of text has a tag on both sides, and these belong together.
    for (const [, before, after] of page.matchAll(/<(\/?\w+)[^<>]*>[^<>]+<(\/?\w+)/g)) {
      expect(after).toBe(`/${before}`);
    }
  });

  it('stays a paragraph where it has no blocks', () => {
    expect(renderToString(<Passage text={text('a *b*')} className="hint" />)).toBe(
      '<p class="hint"><span>a </span><em>b</em></p>',
    );
  });
});

describe('an item', () => {
  const page = (prompt: Text) =>
    renderToString(<Quiz quiz={check({ ...items.choice, prompt })} first={1} of={1} />);

  it('is named by the question, and described by what follows it', () => {
    const shown = page(text('Which is *so*?\n\na|b\n-|-\n1|2'));
    expect(shown).toContain('<legend class="item-prompt"><span>Which is </span><em>so</em>');
    expect(shown).toContain('aria-describedby="signs-prompt"');
    expect(shown).toMatch(/<\/legend><div class="passage item-case" id="signs-prompt"><div/);
  });

  it('has the picture before a question in its name', () => {
    expect(page(text('![A map](images/a.png)\n\nWhere is it?'))).toMatch(
      /<legend class="item-prompt"><img [^>]*alt="A map"[^>]*\/><span>Where is it\?<\/span><\/legend>/,
    );
  });

  it('that begins with a block is named by its label', () => {
    const shown = page(text('$$a = 1$$\n\nIs it so?'));
    expect(shown).toContain('<legend class="visually-hidden">Label of signs</legend>');
  });

  it('has no description where the question is all there is', () => {
    expect(page('Which?')).not.toContain('aria-describedby');
  });
});
