import { describe, expect, it } from 'vitest';
import { type ScoPlan, scoPages } from '../../../src/packaging/make/sco-pages.ts';
import { attribute } from '../../../src/packaging/site/html.ts';
import { htmlElements } from '../../../src/packaging/site/html-elements.ts';
import { files, page } from '../sample.ts';

const contents =
  '<nav><ol><li><a href="one.html">1. One</a><small>8 questions</small></li>' +
  '<li><a href="two.html"><span>2</span>. Two</a></li><li><a href="exam.html">Exam</a></li></ol>' +
  '<ul><li><a href="certificate.html">Certificate</a></li><li><a href="terms.html">Terms</a></li></ul></nav>';

const site = files({
  'index.html': page(contents),
  'one.html': page(
    `<a class="brand" href="index.html"><img src="logo.svg" alt="">Course</a>${contents}` +
      '<a rel="prev" href="index.html">Cover</a><a rel="next" href="two.html"><small>Next</small>Two</a>',
  ),
  'two.html': page(
    `${contents}<a rel="prev" href="one.html">One</a><a rel="next" href="exam.html">Exam</a>`,
  ),
  'exam.html': page(`${contents}<a rel="prev" href="two.html">Two</a>`),
  'certificate.html': page(contents),
  'terms.html': page(`${contents}<p>In <a href="./one.html#claim-2">lesson one</a>.</p>`),
  'staff.html': '<a href="one.html">One</a>',
  'a.js': 'x',
});

const plan: ScoPlan = {
  ownerOf: new Map([
    ['one.html', 'one'],
    ['two.html', 'two'],
    ['exam.html', 'exam'],
    ['certificate.html', 'exam'],
  ]),
  without: new Set(['index.html']),
  script: 'assets/scos.1.js',
  settings: (sco) => JSON.stringify({ sco }),
};

const parted = scoPages(site, plan);
const text = (path: string) => new TextDecoder().decode(parted.get(path));

/** Where links of a page lead, with what they say they led to where they lead nowhere. */
const links = (path: string) =>
  htmlElements(text(path))
    .filter(({ tag }) => tag.name === 'a')
    .map(({ tag }) => attribute(tag, 'href') ?? `(${attribute(tag, 'data-sco') ?? ''})`);

describe('scoPages', () => {
  it('leaves out the pages of no SCO, and leaves alone what is no page of the course', () => {
    expect([...parted.keys()].sort()).toEqual(
      [...site.keys()].filter((path) => path !== 'index.html').sort(),
    );
    for (const path of ['staff.html', 'a.js']) expect(parted.get(path)).toBe(site.get(path));
  });

  it('links no page of another SCO, and says where such a link led', () => {
    expect(links('one.html')).toEqual(['()', 'one.html', '(two)', '(exam)', 'terms.html', '(two)']);
    expect(links('two.html')).toEqual(['(one)', 'two.html', '(exam)', 'terms.html', '(exam)']);
    expect(links('exam.html')).toEqual([
      '(one)',
      '(two)',
      'exam.html',
      'certificate.html',
      'terms.html',
    ]);
    expect(links('certificate.html')).toEqual(links('exam.html'));
    expect(text('one.html')).toContain(
      '<a data-sco="two" data-page="two.html" rel="next"><small>Next</small>Two</a>',
    );
    expect(text('one.html')).toContain('<a class="brand"><img src="logo.svg" alt="">Course</a>');
  });

  it('lets the open SCO decide which links are its own where all have the page', () => {
    expect(links('terms.html')).toEqual(['(one)', '(two)', '(exam)', 'terms.html', '(one)']);
    expect(text('terms.html')).toContain('data-page="./one.html#claim-2"');
  });

  it('tells each page its SCO, before any other script', () => {
    const said = (path: string) => {
      const elements = htmlElements(text(path));
      const meta = elements.find(({ tag }) => attribute(tag, 'name') === 'course-settings');
      const script = elements.find(({ tag }) => tag.name === 'script');
      expect(script && attribute(script.tag, 'src')).toBe('./assets/scos.1.js');
      // What other packages load stands behind the mark.
      const mark = elements.find(({ tag }) => attribute(tag, 'name') === 'package');
      expect(script?.tag.start).toBeLessThan(mark?.tag.start ?? 0);
      return JSON.parse((meta && attribute(meta.tag, 'content')) ?? '').sco;
    };
    expect(['one.html', 'exam.html', 'certificate.html', 'terms.html'].map(said)).toEqual([
      'one',
      'exam',
      'exam',
      '',
    ]);
  });
});
