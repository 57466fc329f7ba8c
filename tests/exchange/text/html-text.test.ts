import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParser } from '../../../src/authoring/text/parse-text.ts';
import { htmlText } from '../../../src/exchange/text/html-text.ts';
import { markdownOf } from '../../../src/exchange/text/letters.ts';
import { plainText } from '../../../src/quiz/text/text.ts';

const picture = (src: string) =>
  src.startsWith('https:') ? { missing: `The picture ${src} is left out.` } : `images/${src}`;
const block = (html: string) => htmlText(html, { room: 'block', picture });
const line = (html: string) => htmlText(html, { room: 'line', picture });
const parse = textParser((src) => ({ picture: { src, width: 1, height: 1 } }));

describe('HTML as the Markdown of quizzes', () => {
  it.each([
    ['<p>One <b>bold</b> and <em>other</em> word.</p>', 'One **bold** and *other* word.'],
    ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
    ['<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul>', '- a\n- b\n  1. c\n  2. d'],
    ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['<ul><li>only</li></ul>', 'only'],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td></td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1\\|2 |  |',
    ],
    ['Use <code>a*b</code> &lt; 2', 'Use `a*b` < 2'],
    ['<pre>if (a)\n  b</pre>', '```\nif (a)\n  b\n```'],
    ['<a href="https://example.org/a_(b)">there</a>', '[there](https://example.org/a_%28b%29)'],
    ['<img src="map.png" alt="A map">', '![A map](images/map.png)'],
    ['<img src="line.png" alt="">', '![decorative](images/line.png)'],
    ['H<sub>2</sub>O, x<sup>2</sup>', 'H₂O, x²'],
    ['\\(a^2\\) and $$b$$', '$a^2$ and $b$'],
    ['<p>\\[\\frac{a}{b}\\]</p>', '$$\\frac{a}{b}$$'],
    ['<p>a</p><math display="block"><mi>b</mi></math>', 'a\n\n$$b$$'],
    ['<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', '$\\frac{a}{2}$'],
    ['2*3*4 costs $5 [sic] C:\\temp', '2\\*3\\*4 costs \\$5 \\[sic\\] C:\\temp'],
    ['1. a single line', '1\\. a single line'],
    ['<span lang="de">Zoll</span> is a tariff', '[Zoll]{lang=de} is a tariff'],
    ['<p>&nbsp;</p><p></p>', ''],
  ])('%s', (html, text) => {
    expect(block(html).text).toBe(text);
    expect(parse(text, 'block').flaws).toEqual([]);
  });

  it('says what it leaves out', () => {
    expect(block('<p onclick="x()">a<script>b()</script><iframe src="c"></iframe></p>')).toEqual({
      text: 'a',
      changes: ['A script is left out.', 'A frame with a page of another site is left out.'],
    });
    expect(block('a<img src="https://t.example/p.gif" width="1" height="1">').changes).toEqual([
      'A picture of one pixel, as trackers have it, is left out.',
    ]);
    expect(block('<a href="javascript:x()">words</a>')).toEqual({
      text: 'words',
      changes: ['The link to javascript:x() is left out; its words stay.'],
    });
  });

  it('keeps to one line where there is room for one', () => {
    expect(line('<p>a</p><p>b</p>').text).toBe('a\nb');
    expect(line('<ul><li>a</li><li>b</li></ul>').text).toBe('a\nb');
  });

  it('keeps any letters as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const { text: read, flaws } = parse(markdownOf(text) || 'x', 'block');
        expect(flaws).toEqual([]);
        const shown =
          text.trim() === ''
            ? 'x'
            : text
                .trim()
                .replace(/ *\n */g, '\n')
                .replace(/\n+/g, '\n');
        expect(plainText(read).replace(/\n+/g, '\n')).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and what it gives reads without a flaw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: letters, maxLength: 6 }))),
        (parts) => {
          for (const room of ['block', 'line'] as const) {
            const { text } = htmlText(parts.join(''), { room, picture });
            if (text !== '') expect(parse(text, room).flaws).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const letters = fc.constantFrom(...'ab1 \\*_`[]$|-+.)(<>&#"\'{}!:/~^=\n', 'é', '中', '。', '😀');

const pieces = [
  ...'p b i em strong ul ol li table tr td th pre code br sub sup a h1 div span u math mi'
    .split(' ')
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  '<img src="a.png">',
  '<a href="https://example.org">',
  '\\(',
  '\\)',
  '$$',
  '&nbsp;',
  '<script>',
  '</script>',
];
