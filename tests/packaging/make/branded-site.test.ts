import { describe, expect, it } from 'vitest';
import { brandedSite } from '../../../src/packaging/make/branded-site.ts';
import type { Branding } from '../../../src/packaging/make/branding.ts';
import { reachable } from '../../../src/packaging/site/reachable.ts';
import { course } from '../../instructor/offered-course.ts';
import { files } from '../sample.ts';
import { png, svg } from './logos.ts';

const page = (name: string, title: string, body: string) => `<!DOCTYPE html><html lang="en"><head>
<meta name="package" content="site">${title}<link rel="icon" href="logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="./assets/course.1a.css"></head><body>
<header class="masthead"><a class="brand" href="index.html"><img src="logo.svg" alt=""><span translate="no">Canals</span></a></header>
<nav><ul><li><a href="practice.html">Practice</a></li></ul></nav>
<main id="${name}">${body}<p>Canals</p></main>
<footer class="colophon"><p><a href="mailto:help@canals.example">help@canals.example</a></p></footer>
<script type="module" src="./assets/course.js"></script></body></html>`;

const site = files({
  'index.html': page(
    'index',
    '<title data-fill="title">Canals and locks</title>',
    '<header class="page-head"><h1>Canals and locks</h1></header><a href="exam.html">Exam</a><a href="certificate.html">C</a>',
  ),
  'exam.html': page(
    'exam',
    '<title>Exam · Canals</title>',
    `<header class="page-head"></header><course-island name="Exam" ssr props='{"quiz":{"id":"exam","title":"Gates &amp; &#39;locks&#39;"}}'></course-island>`,
  ),
  'certificate.html': page(
    'certificate',
    '<title>Certificate · Canals</title>',
    `<course-island name="Certificate" ssr props='{"title":"Canals and locks"}'></course-island>`,
  ),
  'practice.html': page('practice', '<title>Practice · Canals</title>', ''),
  'staff.html': '<title>Make · Canals</title><img src="logo.svg">',
  'logo.svg': '<svg/>',
  'assets/course.1a.css':
    ':root{--paper:#f7f2e8;}@media (prefers-color-scheme:dark){:root{--paper:#1b2026;}}',
  'assets/course.js': 'import("./Practice.2b.js");import("./Certificate.3c.js")',
  'assets/Practice.2b.js': 'export const Practice = 1;',
  'assets/Certificate.3c.js': 'export const Certificate = 1;',
});

const branded = (own: Branding & { readonly title?: string }) =>
  brandedSite(site, own, course, 'index.html');
const textIn = (from: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder().decode(from.get(path));

describe('brandedSite', () => {
  it('changes nothing where nothing is chosen', () => {
    const { files, problems } = branded({});
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([...site.keys()]);
    for (const [path, bytes] of files) expect(bytes).toBe(site.get(path));
  });

  it('writes the short name in the head of pages and in the titles of windows, and nowhere else', () => {
    const { files } = branded({ shortName: 'Locks & <co>' });
    expect(textIn(files, 'exam.html')).toContain('<title>Exam · Locks &amp; &lt;co&gt;</title>');
    expect(textIn(files, 'exam.html')).toContain('<span translate="no">Locks &amp; &lt;co&gt;<');
    expect(textIn(files, 'exam.html')).toContain('<p>Canals</p>');
    expect(textIn(files, 'index.html')).toContain('>Canals and locks</title>');
    expect(files.get('staff.html')).toBe(site.get('staff.html'));
  });

  it.each([
    ['image/svg+xml', 'svg', svg(60, 20)],
    ['image/png', 'png', png(60, 30)],
  ])('has a logo of type %s in place of that of the course, which is gone', (type, ending, logo) => {
    const { files } = branded({ logo });
    const path = [...files.keys()].find((each) => each.startsWith('assets/logo.')) ?? '';
    expect(path).toMatch(new RegExp(`\\.${ending}$`));
    expect(textIn(files, 'index.html')).toContain(
      `<link rel="icon" href="${path}" type="${type}">`,
    );
    expect(textIn(files, 'index.html')).toContain(`<img src="${path}" alt="">`);
    const reached = reachable(files, 'index.html');
    expect(reached.problems).toEqual([]);
    expect(reached.paths).toContain(path);
    expect(reached.paths).not.toContain('logo.svg');
  });

  it('has colours in a style sheet behind that of the course, named by what it holds', () => {
    const sheetOf = (own: Branding) => {
      const { files } = branded(own);
      const [, path = ''] =
        /1a\.css"><link rel="stylesheet" href="\.\/([^"]+)">/.exec(textIn(files, 'index.html')) ??
        [];
      return { path, text: textIn(files, path) };
    };
    const one = sheetOf({ colours: { light: '#104f55', dark: '#7fd1c7' } });
    expect(one.text).toContain('--accent: #104f55');
    expect(one.text).toContain('--accent: #7fd1c7');
    expect(one.path).toBe(sheetOf({ colours: { light: '#104f55', dark: '#7fd1c7' } }).path);
    expect(one.path).not.toBe(sheetOf({ colours: { light: '#104f56', dark: '#7fd1c7' } }).path);
  });

  it('refuses colours that cannot be read, and names the nearest that can', () => {
    const { problems } = branded({ colours: { light: '#ffcc00', dark: '#333333' } });
    expect(problems.map(({ where }) => where)).toEqual(['colours.light', 'colours.dark']);
    const nearest = (at: number) => problems[at]?.fix.slice(-7) ?? '';
    expect(branded({ colours: { light: nearest(0), dark: nearest(1) } }).problems).toEqual([]);
  });

  it('has a welcome on the cover alone, as text', () => {
    const { files } = branded({ welcome: 'Hello <b>\nyou\n\nGo on.' });
    expect(textIn(files, 'index.html')).toContain('<p>Hello &lt;b&gt;<br>you</p><p>Go on.</p>');
    expect(textIn(files, 'exam.html')).not.toContain('Hello');
  });

  it('says at the foot of each page whom to ask, in place of whom the course names', () => {
    const { files } = branded({ contact: 'https://school.example/?a=1&b=2' });
    for (const path of ['index.html', 'exam.html', 'certificate.html']) {
      expect(textIn(files, path)).toContain(
        '<a href="https://school.example/?a=1&amp;b=2">https://school.example/?a=1&amp;b=2</a>',
      );
      expect(textIn(files, path)).not.toContain('help@canals.example');
    }
  });

  it('hands islands their texts and keeps what else they are given', () => {
    const certificate = { statement: "has taken part in <it's>", issuer: 'School' };
    const { files } = branded({ title: 'Locks', closing: "It's over & <done>", certificate });
    const propsOf = (path: string) => {
      const [, props = ''] = / props='([^']*)'/.exec(textIn(files, path)) ?? [];
      const plain = props.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'");
      return JSON.parse(plain.replaceAll('&amp;', '&'));
    };
    expect(propsOf('exam.html')).toEqual({
      quiz: { id: 'exam', title: "Gates & 'locks'" },
      closing: "It's over & <done>",
    });
    expect(propsOf('certificate.html')).toEqual({ title: 'Locks', ...certificate });
  });

  it('tells the exam what is off, and has no code for it', () => {
    const { files } = branded({ certificate: false, practice: false });
    expect(textIn(files, 'exam.html')).toContain('"certificate":false,"practice":false}');
    for (const path of ['assets/Practice.2b.js', 'assets/Certificate.3c.js']) {
      expect(textIn(files, path)).toBe('export{};\n');
    }
  });
});
