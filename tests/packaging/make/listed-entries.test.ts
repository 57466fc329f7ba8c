import { describe, expect, it } from 'vitest';
import { type LeftOut, listedSite } from '../../../src/packaging/make/listed-entries.ts';
import { files } from '../sample.ts';

/** A course whose lessons cite sources and name terms, and a package without some of it. */

const group = (letter: string, entries: string) =>
  `<section class="letter"><h2 id="letter-${letter}">${letter}</h2><section class="publisher"><ul class="entries">${entries}</ul></section></section>`;
const sources =
  '<nav><ul><li><a href="#letter-a">A</a></li><li><a href="#letter-b">B</a></li></ul></nav>' +
  group('a', '<li id="S1">First<ul><li><a href="one.html#claim-1">x</a></li></ul></li>') +
  group('b', '<li id="S2">Second</li><li id="S3">Third</li><li id="S4">Nobody’s</li>');
const term = (id: string, links: string) => `<div id="${id}"><dt>${id}</dt><dd>${links}</dd></div>`;
const glossary = `<dl class="entries">${term('chip', '<a href="glossary.html#wafer">w</a>')}${term('wafer', '<a href="sources.html#S3">s</a>')}${term('loop', '<a href="glossary.html#loop">l</a>')}</dl>`;
const site = files({
  'one.html':
    '<a href="sources.html">All</a><a href="sources.html#S1">1</a><a href="glossary.html#loop">l</a>',
  'two.html': '<a href="glossary.html#chip">chip</a>',
  'sources.html': sources,
  'glossary.html': glossary,
});

function left(out: Partial<LeftOut>) {
  const listed = listedSite(site, { pages: new Set(), rests: [], asked: [], ...out });
  const text = (path: string) => new TextDecoder().decode(listed.files.get(path));
  const ids = (path: string) => [...text(path).matchAll(/ id="([^"-]+)"/g)].map(([, id]) => id);
  return { ...listed, text, sources: ids('sources.html'), terms: ids('glossary.html') };
}

describe('what a package lists', () => {
  it('is all there is where nothing is left out', () => {
    const whole = left({ rests: ['sources.html#S2'], asked: ['sources.html#S2'] });
    expect(whole.files).toBe(site);
    expect([...whole.counts]).toEqual([
      ['sources.html', null],
      ['glossary.html', null],
    ]);
  });

  it('is what its lessons lead to, by terms as well, and what nobody leads to', () => {
    const one = left({ pages: new Set(['two.html']) });
    expect([one.sources, one.terms]).toEqual([['S1', 'S2', 'S4'], ['loop']]);
    const two = left({ pages: new Set(['one.html']) });
    expect([two.sources, two.terms]).toEqual([
      ['S2', 'S3', 'S4'],
      ['chip', 'wafer'],
    ]);
    expect([...two.counts.values()]).toEqual([3, 2]);
  });

  it('is what its questions rest on', () => {
    const rests = ['sources.html#S1', 'sources.html#S2'];
    expect(left({ rests, asked: [] }).sources).toEqual(['S1', 'S3', 'S4']);
    expect(left({ rests, asked: ['sources.html#S2'] }).files).toEqual(site);
  });

  it('has no group without an entry, and no link to one', () => {
    const { text } = left({ pages: new Set(['one.html']) });
    expect(text('sources.html')).toBe(
      '<nav><ul><li><a href="#letter-b">B</a></li></ul></nav>' +
        group('b', '<li id="S2">Second</li><li id="S3">Third</li><li id="S4">Nobody’s</li>'),
    );
  });

  it('is reached by links whether or not their `%` are escapes', () => {
    const odd = files({
      'one.html': '<a href="glossary.html#%E5%8D%8A">h</a><a href="glossary.html#100%">p</a>',
      'two.html': '<a href="glossary.html#chip">c</a>',
      'glossary.html': `<dl class="entries">${['半', '100%', 'chip'].map((id) => term(id, '')).join('')}</dl>`,
    });
    const leaving = (page: string) => {
      const listed = listedSite(odd, { pages: new Set([page]), rests: [], asked: [] });
      const text = new TextDecoder().decode(listed.files.get('glossary.html'));
      return [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    };
    expect(leaving('one.html')).toEqual(['chip']);
    expect(leaving('two.html')).toEqual(['半', '100%']);
  });

  it('says of a page that it lists nothing any more', () => {
    const only = files({
      'one.html': '<a href="glossary.html#a">a</a>',
      'glossary.html': `<dl class="entries">${term('a', '')}</dl>`,
    });
    const { counts } = listedSite(only, { pages: new Set(['one.html']), rests: [], asked: [] });
    expect([...counts]).toEqual([['glossary.html', 0]]);
  });
});
