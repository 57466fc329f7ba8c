import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PictureFinder } from '../../../src/authoring/pictures/picture-finder.ts';
import { textParser } from '../../../src/authoring/text/parse-text.ts';
import { plainText, type Text } from '../../../src/quiz/text/text.ts';

const picture = { src: 'assets/map.0.png', width: 640, height: 360 };
const find: PictureFinder['find'] = (address) =>
  address === 'images/map.png' ? { picture } : { flaw: 'no such picture' };
const parse = textParser(find);

/** What is wrong with a text, with the piece of it that is meant. */
const flaws = (source: string, room: 'block' | 'line' = 'block') =>
  parse(source, room).flaws.map(({ at, message }) => `${source.slice(at, at + 6)}: ${message}`);

const textOf = (source: string): Text => {
  const { text, flaws: found } = parse(source, 'block');
  expect(found).toEqual([]);
  return text;
};

const em = (...children: readonly string[]) => ({ tag: 'em', children });
const strong = (...children: readonly string[]) => ({ tag: 'strong', children });
const item = (...children: readonly unknown[]) => ({ tag: 'li', children });
const p = (...children: readonly unknown[]) => ({ tag: 'p', children });

describe('a text', () => {
  test.each([
    ['emphasis', 'the *first* and **last**', ['the ', em('first'), ' and ', strong('last')]],
    ['emphasis between Chinese letters', '这是**“重要”**的', ['这是', strong('“重要”'), '的']],
    ['code', 'call `a*b`', ['call ', { tag: 'code', children: ['a*b'] }]],
    [
      'a link',
      '[the rule](https://example.org/a?b=c)',
      [{ tag: 'a', href: 'https://example.org/a?b=c', children: ['the rule'] }],
    ],
    ['a line break', 'one\ntwo', ['one', { tag: 'br' }, 'two']],
    ['paragraphs', 'one\n\ntwo', [p('one'), p('two')]],
    [
      'lists',
      'Both:\n\n- *a*\n- b\n  1. c\n\n3. d\n4. e',
      [
        p('Both:'),
        {
          tag: 'ul',
          children: [item(em('a')), item('b', { tag: 'ol', children: [item('c')] })],
        },
        { tag: 'ol', start: 3, children: [item('d'), item('e')] },
      ],
    ],
    [
      'a table',
      'Year | Share\n---|---:\n2024 | *5*\n2025',
      [
        {
          tag: 'table',
          children: [
            [{ children: ['Year'] }, { align: 'right', children: ['Share'] }],
            [{ children: ['2024'] }, { align: 'right', children: [em('5')] }],
            [{ children: ['2025'] }, { align: 'right', children: [] }],
          ],
        },
      ],
    ],
    ['a block of code', '```js\na <b>\n```', [{ tag: 'pre', children: ['a <b>'] }]],
    [
      'words of another language',
      '[Zoll]{lang=de}, [תעריף]{lang=he}',
      [
        { tag: 'span', lang: 'de', dir: 'ltr', children: ['Zoll'] },
        ', ',
        { tag: 'span', lang: 'he', dir: 'rtl', children: ['תעריף'] },
      ],
    ],
    [
      'a picture, and one that only decorates',
      '![A map](images/map.png)![decorative](images/map.png)',
      [
        { tag: 'img', ...picture, alt: 'A map' },
        { tag: 'img', ...picture, alt: '' },
      ],
    ],
    [
      'a formula in a line',
      'if $a/2$ is',
      [
        'if ',
        {
          tag: 'math',
          display: 'inline',
          plain: 'a/2',
          children: [
            { tag: 'mi', children: ['a'] },
            { tag: 'mi', children: ['/'] },
            { tag: 'mn', children: ['2'] },
          ],
        },
        ' is',
      ],
    ],
    [
      'a formula behind what is no list',
      '- $$a$$',
      [
        p('- '),
        { tag: 'math', display: 'block', plain: 'a', children: [{ tag: 'mi', children: ['a'] }] },
      ],
    ],
    [
      'a formula of its own line, which parts the paragraph around it',
      'so $$a$$ holds',
      [
        p('so'),
        { tag: 'math', display: 'block', plain: 'a', children: [{ tag: 'mi', children: ['a'] }] },
        p('holds'),
      ],
    ],
  ])('has %s', (_, source, text) => {
    expect(textOf(source)).toEqual(text);
  });

  test.each([
    '1. What is it?',
    '- 5 %',
    '-',
    '2019. A year',
    '# 1',
    '> 5',
    '---',
    'a < b & c > d &lt; <b>bold</b> <br>',
    '<script>alert(1)</script>',
    'It costs $5, or $6 with tax: US$7.',
    'It costs $\u{100000}–$\u{100001}.',
    '5 * 3 = 15',
    'snake_case, to__init__.py and ____',
    'C:\\temp',
    'see [1] and [x]{y}',
    'a | b',
    '5 ~ 6',
    'https://example.org/a',
    '!important',
    '{a} {{b}}',
  ])('is %j itself, which no reader would take for more', (source) => {
    expect(textOf(source)).toBe(source);
  });

  test.each([
    ['escaped marks', '2 \\* 3 \\_ \\` \\[x\\] \\$y \\\\', '2 * 3 _ ` [x] $y \\'],
    ['an escaped number of a list', '1\\. a\n2\\. b', '1. a\n2. b'],
  ])('has %s as letters', (_, source, plain) => {
    expect(plainText(textOf(source))).toBe(plain);
  });
});

describe('what may have been meant otherwise is told at its place', () => {
  test.each([
    ['a stray asterisk', 'GDP* of', '* of: this * begins or ends nothing'],
    ['an asterisk inside a number', 'so 2*3*4', '*3*4: emphasis cannot begin or end inside'],
    ['a stray backtick', 'the `x', '`x: this ` begins or ends nothing'],
    ['a stray dollar sign', 'let $x be', '$x be: this $ begins or ends no formula'],
    ['blanks inside dollar signs', 'let $ x^2 $ be', '$ x^2 : this $ begins or ends no'],
    ['two prices', 'from $5 to 10$ each', 'to 10$: "to" would be drawn as a product of letters'],
    ['a price before a currency', '$5, US$ 6', '5, US$: this looks like two prices'],
    ['emphasis by underscores', 'it is _so_ here', '_so_ h: emphasis is written with *'],
    ['strong words by underscores', 'it is __so__', '__so__: emphasis is written with **'],
    ['a needless backslash', 'C:\\(x86)', '\\(x86): this backslash would not show'],
    ['two backslashes before a letter', '\\\\server', '\\\\serv: two backslashes show as one'],
    ['a link within the course', '[a](b.html)', '[a](b.: a link leads out of the course'],
    ['a link to a script', '[a](javascript:b)', '[a](ja: a link leads out of the course'],
    ['a link without words', '[](https://a.b)', '[](htt: this link has no words'],
    ['a link with a blank', '[a](https://b c)', '](http: this looks like a link'],
    ['a picture without alternative', '![](images/map.png)', '![](im: say what the picture shows'],
    ['a file name for one', '![map.png](images/map.png)', '![map.: say what the picture shows'],
    ['a picture that is missing', 'a ![A map](images/m.png)', '![A ma: no such picture'],
    ['an unknown language', '[a]{lang=klingonese}', '[a]{la: "klingonese" names no language'],
    [
      'a language without a name',
      '[a]{lang=}',
      ']{lang: words of another language stand in one line',
    ],
    ['an asterisk in foreign words', '[a *b]{lang=de}', '*b]{la: this * begins or ends nothing'],
    ['a formula that cannot be read', 'a $\\frac{1$', '$: the formula cannot be read'],
    ['an unknown command', 'a $x \\foo$', '\\foo$: the formula cannot be read'],
    ['an empty formula', 'a $$ $$', ' $$: this formula is empty'],
    ['a backslash lost in JSON', 'a $\frac12$', '\frac12: a backslash is lost here'],
    ['letters that no formula has', 'a $价$', '价$: the formula cannot be read'],
  ])('for %s', (_, source, start) => {
    expect(flaws(source).map((flaw) => flaw.slice(0, start.length))).toEqual([start]);
  });

  test.each([
    ['a list', '- a\n- b', 'list'],
    ['a table', 'a|b\n-|-', 'table'],
    ['a formula of its own line', '$$a$$', 'formula of its own line'],
    ['code in lines', '```\na\n```', 'block of code'],
    ['a second paragraph', 'a\n\nb', 'second paragraph'],
  ])('for %s where a text stands in one line', (_, source, noun) => {
    expect(flaws(source, 'line').join()).toContain(`there is no room for a ${noun} here`);
    expect(flaws(source)).toEqual([]);
  });
});

describe('of any letters', () => {
  test('a text without marks is itself', () => {
    const unmarked = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\\*_`[\]$\n\r]/.test(text));
    fc.assert(fc.property(unmarked, (source) => parse(source, 'block').text === source));
  });

  test('a text is shown as it is where each mark is escaped', () => {
    const marks = fc.constantFrom(...'\\*_`[]$|-+.)1ab <>&#!{}~');
    const texts = fc.string({ unit: marks, minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(texts, (source) => {
        const letters = source.trim();
        const escaped = letters.replace(/[\\*_`[\]$]/g, '\\$&');
        const { text, flaws: found } = parse(escaped, 'block');
        const doubled = /\\\\[\p{L}\p{N}]/u.test(escaped);
        return letters === '' || (text === letters && (found.length === 0 || doubled));
      }),
      { numRuns: 2000 },
    );
  });

  test('is read, and each flaw has a place and a message', () => {
    const pieces = fc.constantFrom(
      ...['*', '**', '_', '`', '```', '$', '$$', '[', ']', '(', ')', '![', '](', '{lang=', '}'],
      ...['\\', '\\frac', '{', '|', '|-|', '\n', '\n\n', '- ', '1. ', '  ', 'a', '中', '<b>', '&'],
      ...['https://a.b', 'images/map.png', 'de', '🙂', '\u202e', '\t', '\f'],
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('block', 'line'), (source, room) => {
        const { text, flaws: found } = parse(source.trim(), room);
        expect(plainText(text)).toBeTypeOf('string');
        for (const { at, message } of found) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(source.length);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the guide for authors', () => {
  const [, section = ''] = readFileSync('src/guides/authors.md', 'utf8').split('### Text\n');
  const [table = ''] = section.split('\n\nJSON');
  const written = table.split('\n').flatMap((row) => {
    const cell = /^\| ((?:\\\||[^|])*) \|/.exec(row)?.[1] ?? '';
    return [...cell.matchAll(/(`+) ?(.*?) ?\1(?!`)/g)].map(([, , span = '']) => span);
  });

  test('has examples', () => expect(written.length).toBeGreaterThan(10));

  test.each(written)('shows %s as it is read', (span) => {
    const source: string = JSON.parse(`"${span.replaceAll('\\|', '|')}"`);
    expect(textOf(source.trim() === '' ? `a${source}b` : source)).not.toBeTypeOf('string');
  });
});

describe('the texts of our quizzes', () => {
  const files = globSync('quizzes/*.json').filter((file) => !file.endsWith('.schema.json'));

  // As the guide says: without one of these signs it is just what was typed.
  const marks = /[\\*_[\]$`\n]/;

  test.each(files)('read as they did in %s, where they have no mark', (file) => {
    const texts = [...readFileSync(file, 'utf8').matchAll(/": ("(?:[^"\\]|\\.)*")/g)].map(
      ([, text = '""']) => String(JSON.parse(text)),
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts.filter((each) => !marks.test(each))) {
      expect(parse(text, 'block')).toEqual({ text, flaws: [] });
    }
  });
});
