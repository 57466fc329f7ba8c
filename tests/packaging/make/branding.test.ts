import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownBranding, paragraphs } from '../../../src/packaging/make/branding.ts';
import { fileNameOf } from '../../../src/packaging/make/file-name.ts';
import { readChoices } from '../../../src/packaging/make/read-choices.ts';
import { course } from '../../instructor/offered-course.ts';
import { png, svg } from './logos.ts';

const problems = (branding: object) => {
  const text = JSON.stringify({ format: 'web', ...branding });
  const read = readChoices(text, 'file.json', course);
  return read.kind === 'failed' ? read.problems.map(({ where }) => where) : [];
};

describe('branding', () => {
  it('leaves out what only repeats the course', () => {
    const own = {
      ...{ shortName: ' Canals ', contact: 'help@canals.example', practice: true },
      colours: { light: '#104F55', dark: '#7FD1C7' },
      certificate: { statement: '  ', issuer: '' },
    } as const;
    expect(ownBranding(own, course)).toEqual({});
    expect(ownBranding({ certificate: true }, course)).toEqual({});
    expect(ownBranding({ ...own, practice: false, certificate: false }, course)).toEqual({
      certificate: false,
      practice: false,
    });
    // What is not there cannot be left out.
    expect(ownBranding({ practice: false }, { ...course, practice: false })).toEqual({});
  });

  it('keeps texts in paragraphs, whatever system they were written on', () => {
    const written = '  One\r\ntwo \r\n\r\n \r\n\r\n three\t four ';
    expect(paragraphs(written)).toBe('One\ntwo\n\nthree four');
    expect(ownBranding({ welcome: written, closing: '\n' }, course)).toEqual({
      welcome: 'One\ntwo\n\nthree four',
    });
  });

  it.each([
    ['shortName', ['', 5, 'x'.repeat(41)], ['x'.repeat(40), '芯片']],
    ['welcome', ['', ' \n ', 'x'.repeat(1001)], ['x'.repeat(1000)]],
    ['closing', ['', null], ['Danke.']],
    [
      'contact',
      ['help', 'http://school.example', 'javascript:alert(1)', 'a@b', 'a@b.c"onclick=', 'a b@c.de'],
      ['a.b+c@school.example', 'https://school.example/help?course=1'],
    ],
    [
      'colours',
      [{ light: '#104f55' }, { light: 'red', dark: '#7fd1c7' }, 'red', [], null],
      [{ light: '#104f55', dark: '#7fd1c8' }],
    ],
    [
      'certificate',
      ['no', { heading: 'x' }, { issuer: 5 }, { issuer: 'x'.repeat(161) }],
      [false, true, { issuer: 'School' }, {}],
    ],
    ['practice', ['no', 0], [true, false]],
    ['logo', ['logo.svg', 'data:image/gif;base64,AAAA', svg(700, 100)], [svg(60, 20), png(60, 30)]],
  ])('refuses a %s that cannot be, and no other', (name, wrong, right) => {
    for (const value of wrong) expect(problems({ [name]: value })).toEqual([`file.json: ${name}`]);
    for (const value of right) expect(problems({ [name]: value })).toEqual([]);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Chips and forecasts', 'Chips-and-forecasts'],
    [' Week 3: “Étude” / draft? ', 'Week-3-Étude-draft'],
    ['芯片与规则：第三周', '芯片与规则-第三周'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', ''],
    ['e\u0301tude', 'étude'],
    [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long-long-long-long'],
  ])('of %j is %j', (title, name) => expect(fileNameOf(title)).toBe(name));

  it('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileNameOf(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]*$/u);
        expect(new TextEncoder().encode(`${name}-scorm-2004-3rd.zip`).length).toBeLessThan(256);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });
});
