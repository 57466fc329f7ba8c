import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/attempt/settings.ts';
import type { DrawnPage, DrawnQuestions } from '../../../src/packaging/make/drawn-questions.ts';
import { editedSite } from '../../../src/packaging/make/edited-site.ts';
import type { PackageParts } from '../../../src/packaging/make/make-package.ts';
import { course, files } from '../sample.ts';

const notStarted = '<div class="not-started"><p>Not started</p></div>';
const island = (name: string, text: string) =>
  `<course-island name="${name}" ssr props='{"text":"<section class=&quot;quiz&quot;>"}'>${text}</course-island>`;
const ask = (text: string, more = '') =>
  `<div class="startable"${more}>${island('Ask', text)}${notStarted}</div>`;
const lesson = (main: string, to = 'one') =>
  `<html><head><meta name="description" content="A lesson"><script type="module" src="./assets/course.AAAAAAAA.js"></script></head><body>` +
  `<a class="skip" href="#main">Text</a><a class="skip to-question" href="#item-${to}">Question</a>` +
  `<nav><a href="#check-title">Old title</a><small data-progress="water">1 question</small></nav><main>${main}</main></body></html>`;

const water = lesson(
  `${ask('Old')}<p>Text</p>${island('Predicted', 'Old')}` +
    `<section class="quiz" aria-labelledby="check-title"><h2>Old</h2>${ask('Old')}</section>`,
);
/** What scripts escape in a template. */
const curly = ['$', '{x}'].join('');

const site = files({
  'index.html': lesson('<p>Cover</p>'),
  'water.html': water,
  'assets/course.AAAAAAAA.js':
    'import{t as k}from"./keys.BBBBBBBB.js";import("./exam.CCCCCCCC.js")',
  'assets/exam.CCCCCCCC.js': 'import"./course.AAAAAAAA.js"',
  'assets/keys.BBBBBBBB.js': `var e=JSON.parse(\`{"a":"\\\`\\${curly}\\\\n"}\`);export{e as t};`,
  'assets/look.DDDDDDDD.js': 'export{}',
});
const sameKeys = `{"a":"\`${curly}\\n"}`;

const own = { id: 'sample', title: 'A sample', language: 'en', lessons: [], packaged: course };
const parts = {
  site,
  course: own,
  schemas: new Map(),
  packed: new Map(),
} as unknown as PackageParts;

const part = (text: string) => ({ island: island('Ask', text), lesson: null, onward: '' });
const page: DrawnPage = {
  places: [
    { kind: 'ask', part: { ...part('New'), onward: '<a class="onward">On</a>' } },
    { kind: 'island', name: 'Predicted', html: island('Predicted', 'New') },
    {
      kind: 'check',
      id: 'check',
      head: '<h2>New</h2>',
      parts: [{ ...part('New'), lesson: 'ice' }, part('New')],
    },
  ],
  titles: new Map([['check-title', 'Tom & "Ann"']]),
  toFirst: '<a class="skip to-question" href="#item-two">Question</a>',
  description: null,
};
const settings: Settings = {
  ...{ passMark: 70, examLength: 1, examAttempts: 1, completion: 'exam' },
  ...{ feedback: 'never', interactions: 'auto', exit: 'suspend' },
};
const drawn: DrawnQuestions = {
  keys: sameKeys,
  pages: new Map([['water.html', page]]),
  counts: new Map([['water', '3 questions']]),
  pictures: new Map(),
  answerSizes: { start: 1, lessons: {}, earlier: [], pool: [] },
  course: { title: 'A sample', settings },
  catalogue: { version: '2', keywords: ['new'] },
};

function edited(change: Partial<DrawnQuestions> = {}): Readonly<Record<string, string>> {
  const made = editedSite(parts, { ...drawn, ...change });
  if (made.kind === 'failed') throw new Error(JSON.stringify(made.problems));
  const text = new TextDecoder();
  return Object.fromEntries(
    [...made.parts.site].map(([path, bytes]) => [path, text.decode(bytes)]),
  );
}

describe('a site with other questions', () => {
  it('has them where the others stood, and around them what it had', () => {
    const parts = `${ask('New', ' data-with="ice"')}${ask('New')}`;
    const asked = ask('New').replace(/<\/div>$/, '<a class="onward">On</a></div>');
    expect(edited()['water.html']).toBe(
      lesson(
        `${asked}<p>Text</p>${island('Predicted', 'New')}` +
          `<section class="quiz" aria-labelledby="check-title"><h2>New</h2>${parts}</section>`,
        'two',
      )
        .replace('Old title', 'Tom &amp; &quot;Ann&quot;')
        .replace('1 question<', '3 questions<'),
    );
  });

  it('has checks that its pages have not at their ends, and says in its catalogue what is new', () => {
    const more = {
      kind: 'check',
      id: 'more',
      head: '<h2>More</h2>',
      parts: [part('Even')],
    } as const;
    const pages = new Map([['water.html', { ...page, places: [...page.places, more] }]]);
    const inArticle = site.get('water.html');
    const html = new TextDecoder().decode(inArticle);
    const held = html.replace('<main>', '<main><article>').replace('</main>', '</article></main>');
    const other = new Map([...site, ['water.html', new TextEncoder().encode(held)] as const]);
    const made = editedSite({ ...parts, site: other }, { ...drawn, pages });
    if (made.kind === 'failed') throw new Error(JSON.stringify(made.problems));
    expect(new TextDecoder().decode(made.parts.site.get('water.html'))).toContain(
      `<section class="quiz" aria-labelledby="more-title"><h2>More</h2>${ask('Even')}</section></article>`,
    );
    expect(made.parts.course.packaged).toEqual({ ...course, version: '2', keywords: ['new'] });
    // Without a text that has an end, there is nowhere to put it.
    expect(editedSite(parts, { ...drawn, pages }).kind).toBe('failed');
  });

  it('counts them on every page', () => {
    expect(edited()['index.html']).toContain('<small data-progress="water">3 questions</small>');
  });

  it('leads to its first question, or nowhere where it has none', () => {
    const none = new Map([['water.html', { ...page, toFirst: '' }]]);
    expect(edited({ pages: none })['water.html']).not.toContain('to-question');
  });

  it('says of itself what is new', () => {
    const described = new Map([['water.html', { ...page, description: 'A & "B"' }]]);
    expect(edited({ pages: described })['water.html']).toContain(
      '<meta name="description" content="A &#38; &#34;B&#34;">',
    );
  });

  it('keeps its scripts as they are where the keys are the same', () => {
    expect(Object.keys(edited())).toEqual([...site.keys()]);
    expect(edited()['assets/keys.BBBBBBBB.js']).toContain('JSON.parse(`');
  });

  it('gives other keys, and every script that loads them, another name, the same for the same keys', () => {
    const keys = '{"a":"$& `"}';
    const made = edited({ keys });
    expect(edited({ keys })).toEqual(made);
    const name = (start: string) => Object.keys(made).find((path) => path.startsWith(start)) ?? '';
    for (const [path, old] of [
      ['assets/keys.', 'BBBBBBBB'],
      ['assets/course.', 'AAAAAAAA'],
      ['assets/exam.', 'CCCCCCCC'],
    ] as const) {
      expect(name(path)).toMatch(/\.[\da-f]{8}\.js$/);
      expect(JSON.stringify(made)).not.toContain(old);
    }
    expect(name('assets/look.')).toBe('assets/look.DDDDDDDD.js');
    expect(made['water.html']).toContain(`src="./${name('assets/course.')}"`);
    expect(made[name('assets/course.')]).toContain(`./${name('assets/keys.').slice(7)}`);
    const [, text = ''] = /JSON\.parse\((.*)\);export/.exec(made[name('assets/keys.')] ?? '') ?? [];
    expect(JSON.parse(text)).toBe(keys);
  });

  it('has their pictures', () => {
    const pictures = new Map([['assets/map.png', new Uint8Array([1])]]);
    expect(edited({ pictures })).toHaveProperty(['assets/map.png']);
  });

  it('is not made where questions stand in other places, or where no keys are', () => {
    const fewer = new Map([['water.html', { ...page, places: page.places.slice(1) }]]);
    expect(editedSite(parts, { ...drawn, pages: fewer })).toMatchObject({
      kind: 'failed',
      problems: [{ where: 'water.html' }],
    });
    const without = new Map([...site].filter(([path]) => !path.includes('keys')));
    expect(editedSite({ ...parts, site: without }, drawn)).toMatchObject({
      kind: 'failed',
      problems: [{ where: 'assets' }],
    });
  });
});
