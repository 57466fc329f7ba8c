import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfMark,
  markContents,
  markPage,
  withoutSiteOnly,
} from '../../../src/packaging/site/mark.ts';

const values = (html: string) => markContents(html).map((each) => each.value);

describe('markPage', () => {
  it.each([
    '<meta name="package" content="site">',
    "<meta content='site' name='package' />",
    '<META NAME=package CONTENT=site>',
  ])('writes the mark into %s and changes nothing else', (meta) => {
    const html = `<!doctype html><head>${meta}</head><p>site</p>`;
    const marked = markPage(html, 'scorm-2004');
    expect(marked).toEqual({
      kind: 'marked',
      html: html.replace(/site/, 'scorm-2004'),
    });
  });

  it('does not take comments, scripts or texts for the mark', () => {
    const other =
      '<!-- <meta name="package" content="a"> --><script>\'<meta name="package" content="b">\'</script>';
    expect(markPage(other, 'web')).toEqual({ kind: 'unmarked', marks: 0 });
    const marked = markPage(`${other}<meta name="package" content="site">`, 'web');
    expect(marked.kind === 'marked' && values(marked.html)).toEqual(['web']);
  });

  it('refuses a page with two marks', () => {
    const one = '<meta name="package" content="site">';
    expect(markPage(one + one, 'web')).toEqual({ kind: 'unmarked', marks: 2 });
    const other = '<meta name="author" content="A"><p name="package" content="b">';
    expect(markPage(other, 'web')).toEqual({ kind: 'unmarked', marks: 0 });
  });

  it('keeps everything around the mark whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const html = `${before}<meta name="package" content="site">${after}`;
        const marked = markPage(html, 'web');
        if (marked.kind === 'marked') expect(marked.html.replace('"web"', '"site"')).toBe(html);
      }),
    );
  });
});

describe('endOfMark', () => {
  it('is where the tag ends, 0 where none is', () => {
    const html = '<meta name="other" content="a"><meta name="package" content="site">b';
    expect(html.slice(endOfMark(html))).toBe('b');
    expect(endOfMark('<p name="package" content="site">')).toBe(0);
  });
});

describe('withoutSiteOnly', () => {
  it('takes out such elements with all that stands in them, and nothing else', () => {
    const html =
      'a<p data-only="site">b<i data-only="site">c</i></p>d<p data-only="print">e</p><img data-only=site>f';
    expect(withoutSiteOnly(html)).toBe('ad<p data-only="print">e</p>f');
  });

  it('keeps everything around them whatever stands there', () => {
    const text = fc.string().map((each) => each.replaceAll('<', ''));
    fc.assert(
      fc.property(text, text, text, (before, inside, after) => {
        const html = `${before}<p data-only="site">${inside}<br>${inside}</p>${after}`;
        expect(withoutSiteOnly(html)).toBe(before + after);
      }),
    );
  });
});
