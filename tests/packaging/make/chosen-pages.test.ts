import { describe, expect, it } from 'vitest';
import { chosenPages, type PageChanges } from '../../../src/packaging/make/chosen-pages.ts';
import { files, page } from '../sample.ts';

const turn = (prev: string | null, next: string | null) =>
  [
    prev === null ? '' : `<a rel="prev" href="${prev}.html">Back to ${prev}</a>`,
    next === null ? '' : `<a rel="next" href="${next}.html">On to ${next}</a>`,
  ].join('');

const site = files({
  'index.html': page(`<i data-fill="title">Old</i>${turn(null, 'one')}`),
  'one.html': page(turn('index', 'two')),
  'two.html': page(turn('one', 'three')),
  'three.html': page(
    `${turn('two', null)}<p>See <a class="x" href="./one.html#part"><b>one</b></a>.</p>` +
      '<ul><li data-with="one"><a href="one.html">1</a></li><li data-with="two">2</li></ul>' +
      '<course-island><a href="one.html">Start</a></course-island>',
  ),
  'staff.html': '<a href="one.html">One</a>',
  'a.js': 'x',
});

const nothing: PageChanges = {
  without: new Set(),
  fills: new Map(),
  settings: '',
  timing: null,
};

function texts(changes: Partial<PageChanges>): Readonly<Record<string, string>> {
  const { files: chosen } = chosenPages(site, {
    ...nothing,
    fills: new Map([['title', null]]),
    ...changes,
  });
  return Object.fromEntries(
    [...chosen].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

const body = (html: string | undefined) => html?.replace(/^.*<body>|<\/body>.*$/gs, '');

describe('chosenPages', () => {
  it('changes nothing where nothing is chosen', () => {
    const { files: chosen } = chosenPages(site, { ...nothing, fills: new Map([['title', null]]) });
    expect([...chosen]).toEqual([...site]);
  });

  it('leaves a page out with what stands only with it, and unlinks it where it is named', () => {
    const chosen = texts({ without: new Set(['one.html']) });
    expect(Object.keys(chosen)).not.toContain('one.html');
    expect(body(chosen['three.html'])).toBe(
      `${turn('two', null)}<p>See <b>one</b>.</p><ul><li data-with="two">2</li></ul>` +
        '<course-island><a href="two.html">Start</a></course-island>',
    );
  });

  it('names the script that gives the exam its time in all pages once, or in none', () => {
    const script = '<script type="module" src="./assets/timing.a1.js"></script>';
    const timed = texts({ timing: 'assets/timing.a1.js', settings: '{"a":1}' });
    for (const name of ['index.html', 'one.html', 'two.html', 'three.html']) {
      expect(timed[name]?.split(script)).toHaveLength(2);
    }
    expect(timed['staff.html']).not.toContain('timing');
    const own = { ...nothing, fills: new Map([['title', null]]) };
    const bytes = Object.entries(timed).map(([path, text]) => {
      return [path, new TextEncoder().encode(text)] as const;
    });
    const again = chosenPages(new Map(bytes), { ...own, timing: 'assets/timing.a1.js' });
    expect([...again.files]).toEqual(bytes);
    const untimed = chosenPages(new Map(bytes), own);
    expect(new TextDecoder().decode(untimed.files.get('one.html'))).not.toContain('timing');
  });

  it('writes numbers in the forms and the digits of the page’s language', () => {
    const forms = JSON.stringify({
      one: '# урок',
      few: '# урока',
      many: '# уроков',
      other: '# урока',
    });
    const html = `<html lang="ru"><head><meta name="package" content="site"></head><b data-fill="lessons" data-forms='${forms}'>6 уроков</b><i data-fill="number">6</i></html>`;
    const inRussian = (count: number) => {
      const fills = new Map([
        ['lessons', count],
        ['number', count],
      ]);
      const { files: chosen } = chosenPages(files({ 'index.html': html }), { ...nothing, fills });
      return /<b[^>]*>(.*)<\/b><i[^>]*>(.*)<\/i>/
        .exec(new TextDecoder().decode(chosen.get('index.html')))
        ?.slice(1);
    };
    expect(inRussian(1)).toEqual(['1 урок', '1']);
    expect(inRussian(3)).toEqual(['3 урока', '3']);
    expect(inRussian(5)).toEqual(['5 уроков', '5']);
    expect(inRussian(1200)).toEqual(
      ['1 200 уроков', '1 200'].map((each) => each.replace(' ', '\u00a0')),
    );
  });

  it('leads on and back past any number of pages left out', () => {
    const chosen = texts({ without: new Set(['one.html', 'two.html']) });
    expect(body(chosen['index.html'])).toBe(
      '<i data-fill="title">Old</i><a rel="next" href="three.html">On to three</a>',
    );
    expect(body(chosen['three.html'])).toContain(
      '<a rel="prev" href="index.html">Back to index</a>',
    );
  });

  it('leads nowhere on where all that follows is left out', () => {
    const chosen = texts({ without: new Set(['three.html']) });
    expect(body(chosen['two.html'])).toBe('<a rel="prev" href="one.html">Back to one</a>');
  });

  it('fills in texts as text', () => {
    const chosen = texts({ fills: new Map([['title', '<New> & "best"']]) });
    expect(chosen['index.html']).toContain(
      '<i data-fill="title">&lt;New&gt; &amp; &quot;best&quot;</i>',
    );
  });

  it('refuses a text nobody can fill in', () => {
    const { problems } = chosenPages(site, { ...nothing, fills: new Map([['minutes', '5']]) });
    expect(problems).toEqual([
      {
        where: 'index.html:1',
        what: 'data-fill="title" is nothing that can be filled in',
        fix: 'write one of minutes',
      },
    ]);
  });

  it('writes the settings once into each page of the course, and into no other', () => {
    const chosen = texts({ settings: '{"passMark":80,"title":"<&"}' });
    for (const path of ['index.html', 'one.html', 'two.html', 'three.html']) {
      expect(chosen[path]?.split('name="course-settings"')).toHaveLength(2);
      expect(chosen[path]).toContain(
        'content="site"><meta name="course-settings" content="{&quot;passMark&quot;:80,&quot;title&quot;:&quot;&lt;&amp;&quot;}">',
      );
    }
    expect(chosen['staff.html']).toBe('<a href="one.html">One</a>');
  });

  it('ends where pages left out lead only to one another', () => {
    const ring = files({
      'index.html': page('<a rel="next" href="one.html">x</a>'),
      'one.html': page('<a rel="next" href="two.html">x</a>'),
      'two.html': page('<a rel="next" href="one.html">x</a>'),
    });
    const { files: chosen } = chosenPages(ring, {
      ...nothing,
      without: new Set(['one.html', 'two.html']),
    });
    expect(body(new TextDecoder().decode(chosen.get('index.html')))).toBe('');
  });
});
