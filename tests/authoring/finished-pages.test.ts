import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishedPage, oneSheet, stubsIn } from '../../src/authoring/finished-pages.ts';

const head = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'sha256-abc=' 'sha256-def='; style-src 'self' 'sha256-ghi=';">`;
const style = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

describe('finishedPage', () => {
  test('moves inline scripts into files, side by side into one, and keeps their order', () => {
    const { html, files } = finishedPage(
      '<p>a</p><script>one()</script><script>if (1 < 2) two()</script><p>b</p><script>three()</script>',
    );
    expect([...files.values()]).toEqual(['one()\nif (1 < 2) two()\n', 'three()\n']);
    const [first, second] = [...files.keys()];
    expect(html).toBe(
      `<p>a</p><script src="${first}"></script><p>b</p><script src="${second}"></script>`,
    );
  });

  test('names files after their content, so that pages share them', () => {
    const [one] = finishedPage('<script>same()</script>').files.keys();
    const [other] = finishedPage('<h1>Other</h1><script>same()</script>').files.keys();
    const [third] = finishedPage('<script>different()</script>').files.keys();
    expect(one).toBe(other);
    expect(third).not.toBe(one);
  });

  test('leaves module scripts, data blocks and scripts with an address alone', () => {
    const page =
      '<script type="module" src="./assets/a.js"></script><script type="application/json">{}</script><script src="b.js"></script>';
    expect(finishedPage(page)).toEqual({ html: page, files: new Map() });
  });

  test('names the script that an entry does nothing but import', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stubs-'));
    try {
      mkdirSync(join(folder, 'assets'));
      const write = (name: string, text: string) =>
        writeFileSync(join(folder, 'assets', name), text);
      write('Page.a.js', 'import"./course.b.js";\n');
      write('course.b.js', 'import"./preact.c.js";console.log(1)');
      write('Exam.d.js', 'export{t as Exam}from"./exam.e.js";');
      const stubs = stubsIn(folder);
      expect([...stubs]).toEqual([['assets/Page.a.js', 'assets/course.b.js']]);
      const page = (script: string) =>
        `<script type="module" src="./assets/${script}"></script><script src="./assets/Page.a.js"></script>`;
      expect(finishedPage(page('Page.a.js'), 'a page', { stubs }).html).toBe(page('course.b.js'));
      expect(finishedPage(page('Exam.d.js'), 'a page', { stubs }).html).toBe(page('Exam.d.js'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('names the script that gives the exam its time, in pages of packages', () => {
    const mark = '<meta name="package" content="site">';
    const timing = 'assets/timing.a.js';
    expect(finishedPage(`${mark}<p>a</p>`, 'a page', { timing }).html).toBe(
      `${mark}<script type="module" src="./assets/timing.a.js"></script><p>a</p>`,
    );
    expect(finishedPage('<p>a</p>', 'a page', { timing }).html).toBe('<p>a</p>');
  });

  test('links one style sheet in the place of all that pages of packages link', () => {
    const page = (names: readonly string[]) =>
      names.map((name) => `<link rel="stylesheet" href="./assets/${name}.css">`).join('');
    const mark = '<meta name="package" content="site">';
    const staff = page(['staff']);
    const cover = mark + page(['cover', 'course']);
    const lesson = mark + page(['figures', 'items', 'course']);
    const sheet = oneSheet([staff, cover, lesson], (path) => `/* ${path} */`);
    expect(sheet?.text).toBe(
      '/* assets/figures.css */\n/* assets/items.css */\n/* assets/course.css */\n/* assets/cover.css */',
    );
    for (const html of [cover, lesson]) {
      expect(finishedPage(html, 'a page', { sheet }).html).toBe(
        `${mark}<link rel="stylesheet" href="./${sheet?.path}">`,
      );
    }
    expect(finishedPage(staff, 'a page', { sheet }).html).toBe(staff);
    expect(oneSheet([staff, mark], () => 'x')).toBeNull();
  });

  test('leaves a policy that allows files of the package alone', () => {
    const { html } = finishedPage(head + style);
    expect(html).toBe(
      `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src 'self';">`,
    );
  });

  test('addresses images from the page, for a package lies anywhere', () => {
    const image = (address: string) => `<p><img src="${address}" alt="A leaf" width="32"></p>`;
    expect(finishedPage(image('/assets/leaf.webp')).html).toBe(image('./assets/leaf.webp'));
    expect(finishedPage(image('logo.svg')).html).toBe(image('logo.svg'));
  });

  test('takes the folder’s mark from the islands', () => {
    const island = (uid: string) =>
      `<astro-island uid="${uid}" prefix="r1" props="{}"></astro-island>`;
    expect(finishedPage(island('Z1hEmmr')).html).toBe(finishedPage(island('22PeiR')).html);
  });

  describe('an island of course pages', () => {
    const island = (name: string, props: string, client = 'load') =>
      `<script>(self.Astro||(self.Astro={})).${client}=1</script><script>customElements.get("astro-island")</script><astro-island uid="Z1" prefix="r3" component-url="./assets/a.js" component-export="${name}" renderer-url="./assets/client.js" props="${props}" ssr client="${client}" opts="{}" await-children><p>1 &lt; 2</p><!--astro:end--></astro-island>`;

    test('becomes ours, with its props as plain JSON, and needs no runtime of Astro', () => {
      const props =
        '{&quot;quiz&quot;:[0,{&quot;title&quot;:[0,&quot;Tom&#39;s &amp;amp; &lt;code&gt; &quot;],&quot;items&quot;:[1,[[0,{&quot;points&quot;:[0,1]}],[0,null]]]}]}';
      const { html, files } = finishedPage(island('Quiz', props));
      expect(html).toBe(
        `<course-island name="Quiz" ssr props='{"quiz":{"title":"Tom&#39;s &amp;amp; &lt;code&gt; ","items":[{"points":1},null]}}'><p>1 &lt; 2</p></course-island>`,
      );
      expect(files.size).toBe(0);
      expect(finishedPage(island('SaveLine', '{}')).html).toBe(
        '<course-island name="SaveLine" ssr><p>1 &lt; 2</p></course-island>',
      );
    });

    test('has of a quiz what its key does not say', () => {
      const key = {
        id: 'leaf-check',
        kind: 'check' as const,
        items: [
          {
            id: 'leaf_green',
            objective: 'leaf',
            type: 'true-false' as const,
            points: 1,
            correct: true,
          },
        ],
      };
      const keys = new Map([[key.id, key]]);
      const props =
        '{&quot;quiz&quot;:[0,{&quot;id&quot;:[0,&quot;leaf-check&quot;],&quot;items&quot;:[1,[[0,{&quot;id&quot;:[0,&quot;leaf_green&quot;],&quot;points&quot;:[0,1],&quot;correct&quot;:[0,true],&quot;prompt&quot;:[0,&quot;It is green.&quot;]}]]]}],&quot;first&quot;:[0,1]}';
      const given = (name: string, client?: string) =>
        /props='([^']*)'/.exec(finishedPage(island(name, props, client), '', { keys }).html)?.[1];
      expect(given('Quiz')).toBe(
        '{"quiz":{"id":"leaf-check","items":[{"prompt":"It is green."}]},"first":1}',
      );
      expect(given('Tank', 'visible')).toContain('"correct":true');
    });

    test('leaves others and the runtime they need to Astro', () => {
      for (const other of [island('MakePage', '{}'), island('Quiz', '{}', 'idle')]) {
        const { html, files } = finishedPage(island('Quiz', '{}') + other);
        expect(html).toContain('<course-island');
        expect(html).toContain('<astro-island');
        expect([...files.values()].join('')).toContain('get("astro-island")');
      }
    });

    test('that is a figure which moves says where its script is, and waits', () => {
      const { html, files } = finishedPage(island('Tank', '{&quot;litres&quot;:[0,5]}', 'visible'));
      expect(html).toBe(
        `<course-island name="Tank" prefix="r3" waiting component-url="./assets/a.js" props='{"litres":5}'><p>1 &lt; 2</p></course-island>`,
      );
      expect(files.size).toBe(0);
    });

    test('cannot take what JSON has not, and says where it stands', () => {
      const date = '{&quot;at&quot;:[3,&quot;2026-01-01T00:00:00.000Z&quot;]}';
      expect(() => finishedPage(island('Quiz', date), 'water.html')).toThrow(
        'water.html: Quiz.at: an island takes plain JSON alone, and this is a Date',
      );
      const map = '{&quot;at&quot;:[1,[[0,{&quot;on&quot;:[4,[1,[]]]}]]]}';
      expect(() => finishedPage(island('Tank', map, 'visible'), 'water.html')).toThrow(
        'water.html: Tank.at[0].on: an island takes plain JSON alone, and this is a Map',
      );
    });
  });

  test('says of code that it is not to be translated', () => {
    const { html } = finishedPage('<code>id</code> <code class="x">b</code> <codec>');
    expect(html).toBe(
      '<code translate="no">id</code> <code translate="no" class="x">b</code> <codec>',
    );
  });
});
