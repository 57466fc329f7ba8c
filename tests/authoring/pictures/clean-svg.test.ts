import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../src/authoring/pictures/clean-svg.ts';

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4"${more}>${inside}</svg>`;

describe('cleanSvg', () => {
  test('leaves a drawing as it is', () => {
    const drawing = svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><style>.b{fill:url(#a)}</style><rect class="b" width="4" height="4" fill="url(#a)" style="stroke:red"/><use href="#a"/><use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><text x="1" transform="rotate(3)">a &lt; b</text>',
    );
    expect(cleanSvg(drawing)).toBe(drawing);
  });

  test.each([
    ['a script', '<script>alert(1)</script>', /script|alert/],
    [
      'a script behind another',
      '<script/><script>alert(1)</script><set/><script>alert(2)</script>',
      /script|alert/,
    ],
    ['a script of another case', '<SCRIPT>alert(1)</SCRIPT>', /script|alert/i],
    [
      'a script in a namespace',
      '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
      /alert/,
    ],
    ['an event handler', '<rect onclick="alert(1)" ONLOAD="alert(1)" width="1"/>', /alert/],
    ['HTML', '<foreignObject><iframe src="https://a.b"/></foreignObject>', /foreign|iframe|a\.b/],
    ['a link', '<a href="https://a.b"><text>x</text></a>', /a\.b|<a/],
    ['a link to a script', '<a xlink:href="javascript:alert(1)"><text>x</text></a>', /alert/],
    [
      'an animation that makes one',
      '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
      /alert|set/,
    ],
    ['a picture from elsewhere', '<image href="https://a.b/c.png"/>', /a\.b/],
    ['a picture that is SVG', '<image href="data:image/svg+xml;base64,AAAA"/>', /data:/],
    ['a drawing from elsewhere', '<use href="other.svg#a"/>', /other/],
    ['a filter from elsewhere', '<rect filter="url(https://a.b/f.svg#x)"/>', /a\.b/],
    ['an address written with escapes', '<rect fill="\\75rl(https://a.b/f.svg#x)"/>', /a\.b/],
    ['a style that loads', '<rect style="fill:red;background:url(//a.b/c)"/>', /a\.b/],
    [
      'a style sheet that loads',
      '<style>@import "https://a.b/c.css";rect{fill:url("https://a.b/d")}</style>',
      /a\.b/,
    ],
    ['a font', '<style>@font-face{font-family:x;src:url(https://a.b/f)}</style>', /a\.b/],
    [
      'a style sheet in a section',
      '<style><![CDATA[@import url(https://a.b/c.css);]]></style>',
      /a\.b/,
    ],
    ['the base of addresses', '<rect xml:base="https://a.b/"/>', /a\.b/],
    ['what an editor noted', '<metadata>secret</metadata><!-- secret -->', /secret/],
  ])('takes %s out', (_, inside, trace) => {
    const clean = cleanSvg(svg(`${inside}<rect id="stays"/>`));
    expect(clean).not.toMatch(trace);
    expect(clean).toContain('<rect id="stays"/>');
  });

  test('takes out what stands before the drawing', () => {
    const clean = cleanSvg(
      `<?xml version="1.0"?><?xml-stylesheet href="https://a.b/c.css"?><!DOCTYPE svg [<!ENTITY x "y">]>${svg('<rect/>', ' onload="alert(1)"')}`,
    );
    expect(clean).not.toMatch(/a\.b|alert|DOCTYPE|xml-stylesheet/);
    expect(clean).toContain('<rect/>');
  });

  test('says what is wrong where it is no XML', () => {
    expect(() => cleanSvg('<svg><g></svg>')).toThrow();
  });

  test('lets nothing through that runs or loads, whatever it is put together from', () => {
    const pieces = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<g ',
        '<a ',
        '<use ',
        '<image ',
        '<style>',
        '</style>',
        '>',
        '/>',
      ],
      ...['href="javascript:x"', 'xlink:href="//e.f"', 'onclick="x"', 'style="fill:url(//e.f)"'],
      ...[
        '</g>',
        '</a>',
        '<set to="javascript:x"/>',
        '<style>@import "//e.f";a{fill:url(//e.f)}</style>',
        '<script/>',
        'x',
      ],
    );
    const insides = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(insides, (inside) => {
        let clean = '';
        try {
          clean = cleanSvg(svg(inside));
        } catch {
          return true;
        }
        // Between the tags stand words, which are shown as they are.
        const tags = clean.replace(/(?<=>)[^<]*(?=<)(?!<\/style>)/g, '');
        return !/<script|javascript:|onclick=|<set|href="\/\/|url\(\/\/|@import/i.test(tags);
      }),
      { numRuns: 3000 },
    );
  });
});
