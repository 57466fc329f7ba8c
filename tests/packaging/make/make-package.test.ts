import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkedPackage } from '../../../src/packaging/make/checked-package.ts';
import type { PackageChoices } from '../../../src/packaging/make/choices.ts';
import { readCourseFile } from '../../../src/packaging/make/course-file.ts';
import { fetchParts } from '../../../src/packaging/make/fetch-parts.ts';
import {
  type MakeResult,
  makePackage,
  type PackageParts,
} from '../../../src/packaging/make/make-package.ts';
import { builtParts, chosenParts } from '../../../src/packaging/make/node.ts';
import { packageFormats } from '../../../src/packaging/manifest/format.ts';
import { attribute } from '../../../src/packaging/site/html.ts';
import { htmlElements } from '../../../src/packaging/site/html-elements.ts';
import type { SiteFiles } from '../../../src/packaging/site/site-files.ts';
import { choicesArbitrary, course, lessonIds } from './choices-arbitrary.ts';

/** What the build packs, and what a browser gets of it: the web package and the schemas. */
let parts: PackageParts;
let fetched: PackageParts;
let site: SiteFiles;

beforeAll(async () => {
  if (!existsSync('dist/packages/chokepoint-web.zip')) {
    throw new Error('dist/packages/ is not built; run npm run build');
  }
  const file = 'dist/packages/course.json';
  const read = readCourseFile(readFileSync(file, 'utf8'), file);
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
  parts = await builtParts('dist', read.own);
  site = parts.site;
  const come = await fetchParts(
    async (name) => new Response(await openAsBlob(`dist/packages/${name}`)),
    () => {},
    { scos: 'per-lesson' },
  );
  if (come.kind === 'failed') throw new Error(JSON.stringify(come.problems));
  fetched = come.parts;
});

/** Of choices that each property makes packages of, which takes a third of a second each. */
const runs = import.meta.env.MODE === 'fuzz' ? 100 : 4;

const unzipped = (bytes: Uint8Array): SiteFiles => new Map(Object.entries(unzipSync(bytes)));

function made(result: MakeResult) {
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.problems));
  return result;
}

const make = (choices: PackageChoices, from: SiteFiles = site) =>
  made(makePackage({ ...parts, site: from }, choices));

/** Those whose answers SCORM 1.2 keeps: the course has 3 sittings of 20, and more in a shorter exam fit. */
const fitting = choicesArbitrary.filter(
  ({ format, settings: { examLength = 20, examAttempts = 3 } = {} }) =>
    format !== 'scorm-1.2' || examLength * examAttempts <= 60,
);

/** The same pages and style sheets beside files that hold nothing, which is faster. */
const pagesOnly = () =>
  new Map(
    [...site].map(([path, bytes]) => [
      path,
      /\.(?:html|css)$/.test(path) ? bytes : new Uint8Array(),
    ]),
  );

const text = (files: SiteFiles, path: string) => new TextDecoder().decode(files.get(path));

/** Where the link on or back of a page leads; null for nowhere. */
function turn(files: SiteFiles, path: string, rel: 'next' | 'prev'): string | null {
  const links = htmlElements(text(files, path)).filter(({ tag }) => attribute(tag, 'rel') === rel);
  expect(links.length).toBeLessThanOrEqual(1);
  return links[0] === undefined ? null : attribute(links[0].tag, 'href');
}

function walk(files: SiteFiles, from: string, rel: 'next' | 'prev'): readonly string[] {
  const pages = [from];
  for (let page = turn(files, from, rel); page !== null; page = turn(files, page, rel)) {
    if (pages.push(page) > 20) break;
  }
  return pages;
}

const settingsOf = (html: string) => {
  const metas = htmlElements(html).filter(
    ({ tag }) => attribute(tag, 'name') === 'course-settings',
  );
  return metas.map(({ tag }) => JSON.parse(attribute(tag, 'content') ?? ''));
};

describe('makePackage', () => {
  it.each(
    packageFormats.map(({ id }) => id),
  )('makes the very %s of the build where nothing is chosen', (id) => {
    const { bytes, name } = make({ format: id });
    expect(Buffer.compare(bytes, readFileSync(`dist/packages/${name}`))).toBe(0);
    expect(name).toBe(`chokepoint-${id}.zip`);
  });

  it.each(
    packageFormats.map(({ id }) => id),
  )('makes the same %s from what the build leaves for browsers as from the site', (id) => {
    const choices: PackageChoices = {
      format: id,
      title: 'Chips & "rules"',
      identifier: 'part',
      lessons: ['long-game', 'approval'],
      questions: parts.course.questions.flatMap(({ id }, at) => (at % 3 === 0 ? [id] : [])),
      settings: { passMark: 80, feedback: 'never' },
      ...(id === 'scorm-2004-4th' && { scos: 'per-lesson', examWeight: 60 }),
    };
    const bytes = make(choices).bytes;
    expect(Buffer.compare(made(makePackage(fetched, choices)).bytes, bytes)).toBe(0);
    const other: PackageChoices = {
      settings: { feedback: 'never', passMark: 80, exit: 'suspend' },
      lessons: ['approval', 'long-game'],
      questions: [...(choices.questions ?? [])].reverse(),
      identifier: 'part',
      title: ' Chips & "rules" ',
      format: id,
      ...(id === 'scorm-2004-4th' && { examWeight: 60, scos: 'per-lesson' }),
    };
    expect(Buffer.compare(make(other).bytes, bytes)).toBe(0);
  });

  it('leads through any choice of lessons once, there and back, and nowhere else', () => {
    const pages = pagesOnly();
    fc.assert(
      fc.property(fc.subarray(lessonIds, { minLength: 1 }), (lessons) => {
        const { bytes } = make({ format: 'web', lessons }, pages);
        const files = unzipped(bytes);
        const kept = lessons.map((id) => `${id}.html`);
        const own = [
          'index',
          'exam',
          'practice',
          'certificate',
          'accessibility',
          'glossary',
          'sources',
        ];
        const others = own.map((page) => `${page}.html`);
        expect([...files.keys()].filter((path) => path.endsWith('.html')).sort()).toEqual(
          [...kept, ...others].sort(),
        );
        const [first = ''] = kept;
        expect(text(files, 'index.html')).toContain(`href="${first}">Start</a>`);
        expect(walk(files, first, 'next')).toEqual([...kept, 'exam.html']);
        expect(walk(files, 'exam.html', 'prev')).toEqual([
          'exam.html',
          ...[...kept].reverse(),
          'index.html',
        ]);
      }),
      { numRuns: runs },
    );
  });

  it('has the pictures of the questions that are in it, and no others', () => {
    const pages = pagesOnly();
    const island = `<course-island name="Quiz" props='{"text":[{"tag":"img","src":"assets/map.0a.png"}]}'></course-island></main>`;
    const page = text(site, 'approval.html').replace('</main>', island);
    expect(page).toContain('map.0a.png');
    pages.set('approval.html', new TextEncoder().encode(page));
    pages.set('assets/map.0a.png', new Uint8Array([1]));
    pages.set('assets/unused.0b.png', new Uint8Array([2]));
    const pictures = (lessons: readonly string[]) =>
      [...unzipped(make({ format: 'web', lessons }, pages).bytes).keys()].filter((path) =>
        path.endsWith('.png'),
      );
    expect(pictures(lessonIds)).toEqual(['assets/map.0a.png']);
    expect(pictures(lessonIds.filter((id) => id !== 'approval'))).toEqual([]);
  });

  it('numbers and counts the lessons that are there', () => {
    const lessons = ['rules-and-chips', 'long-game'];
    const files = unzipped(make({ format: 'web', lessons }, pagesOnly()).bytes);
    const words = (path: string) => text(files, path).replace(/<[^>]*>/g, '');
    const minutes = course.lessons
      .filter(({ id }) => lessons.includes(id))
      .reduce((sum, lesson) => sum + lesson.minutes, 0);
    expect(words('index.html')).toContain(`2 lessons, about ${minutes} minutes`);
    expect(words('index.html')).toMatch(/1\. Rules and chips.*2\. The long game/s);
    const last = course.lessons.find(({ id }) => id === 'long-game')?.minutes;
    expect(words('long-game.html')).toContain(`Lesson 2 of 2, ${last} minutes`);
    expect(text(files, 'index.html')).not.toMatch(/The approval|6 lessons/);
    const one = unzipped(make({ format: 'web', lessons: ['long-game'] }, pagesOnly()).bytes);
    expect(text(one, 'index.html').replace(/<[^>]*>/g, '')).toContain(
      `1 lesson, about ${last} minutes`,
    );
  });

  it('has the script that gives the exam its time where the choices ask for it, from Node as from a browser', () => {
    const script = (files: readonly string[]) => files.filter((path) => /timing/.test(path));
    expect(script(make({ format: 'scorm-1.2' }).files)).toEqual([]);
    expect(script(make({ format: 'scorm-1.2', settings: { passMark: 1 } }).files)).toEqual([]);
    for (const settings of [{ examMinutes: 45 }, { examCloses: '2027-01-31T23:59Z' }]) {
      const choices: PackageChoices = { format: 'scorm-1.2', settings };
      const { files, bytes } = make(choices);
      expect(script(files)).toEqual([expect.stringMatching(/^assets\/timing\.[\w-]+\.js$/)]);
      expect(Buffer.compare(made(makePackage(fetched, choices)).bytes, bytes)).toBe(0);
    }
    const bare = new Map([...site].filter(([path]) => !/timing/.test(path)));
    const lacking = makePackage(
      { ...parts, site: bare },
      { format: 'web', settings: { examMinutes: 5 } },
    );
    expect(lacking).toMatchObject({ kind: 'failed', problems: [{ where: 'settings' }] });
  });

  it('says in every page what was chosen, and nothing where nothing was', () => {
    const pages = pagesOnly();
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const result = make({ ...choices, format: 'web' }, pages);
        const files = unzipped(result.bytes);
        const said = result.files
          .filter((path) => path.endsWith('.html'))
          .map((path) => JSON.stringify(settingsOf(text(files, path))));
        expect(new Set(said).size).toBe(1);
        const { identifier, lessons, settings = {} } = choices;
        const [first = ''] = said;
        const given = JSON.parse(first)[0];
        if (identifier !== undefined) expect(given.identifier).toBe(identifier);
        if (lessons !== undefined && lessons.length < lessonIds.length) {
          expect(given.lessons).toEqual(lessons);
        }
        const held = { ...parts.course.settings, ...given?.settings };
        expect(held).toEqual({ ...parts.course.settings, ...settings });
        if (Object.keys(choices).length === 1) expect(given).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  it('names the file of a package to choices so that it does not pass for the whole course', () => {
    const name = (choices: Omit<PackageChoices, 'format'>) =>
      make({ format: 'web', ...choices }, pagesOnly()).name;
    const [first = '', , third = ''] = lessonIds;
    expect(name({})).toBe('chokepoint-web.zip');
    expect(name({ lessons: [first, third] })).toBe('chokepoint-lessons-1-3-web.zip');
    expect(name({ settings: { passMark: 65 }, practice: false })).toBe(
      'chokepoint-own-rules-own-looks-web.zip',
    );
    expect(name({ lessons: [first], identifier: 'week-3' })).toBe('week-3-web.zip');
    const week3 = { lessons: [first], identifier: 'week-3' };
    expect(name({ ...week3, title: '芯片: week 3' })).toBe('芯片-week-3-web.zip');
    expect(name({ ...week3, title: '…' })).toBe('week-3-web.zip');
  });

  it('writes the choices into the manifest', () => {
    const settings = { passMark: 65, completion: 'exam', examAttempts: 1 } as const;
    const choices = { title: 'Part <1>', identifier: 'part-1', language: 'en-GB', settings };
    const of = (id: PackageChoices['format']) => {
      const result = make({ ...choices, format: id });
      expect(result.name).toBe(`Part-1-${id}.zip`);
      const files = unzipped(result.bytes);
      return text(files, 'imsmanifest.xml');
    };
    const first = of('scorm-1.2');
    expect(first).toContain('<adlcp:masteryscore>65</adlcp:masteryscore>');
    expect(first).toContain('xml:lang="en-GB"');
    for (const manifest of [first, of('scorm-2004-4th')]) {
      expect(manifest).toContain('identifier="part-1"');
      expect(manifest).toContain('<title>Part &lt;1&gt;</title>');
      expect(manifest).toContain(
        '"passMark":65,"examLength":20,"examAttempts":1,"completion":"exam"',
      );
    }
    expect(of('scorm-2004-3rd')).toContain('>0.65</imsss:minNormalizedMeasure>');
  });

  it('gives a course the same identifiers whatever is chosen, but for another identifier', () => {
    const found = (choices: PackageChoices) => {
      const manifest = text(unzipped(make(choices).bytes), 'imsmanifest.xml');
      return [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, identifier]) => identifier);
    };
    const inLms = fitting.filter(({ format, scos }) => format.startsWith('scorm') && !scos);
    fc.assert(
      fc.property(inLms, (choices) => {
        const id = choices.identifier ?? 'chokepoint';
        expect(found(choices)).toEqual([id, `${id}-organization`, `${id}-item`, `${id}-resource`]);
      }),
      { numRuns: runs },
    );
  });

  it('gives a course of cmi5 the same ids whatever is chosen, but for another identifier', () => {
    const found = (choices: Omit<PackageChoices, 'format'>) => {
      const structure = text(unzipped(make({ ...choices, format: 'cmi5' }).bytes), 'cmi5.xml');
      return [...structure.matchAll(/ id="(urn:uuid:[0-9a-f-]{36})"/g)].map(([, id]) => id);
    };
    const usual = found({});
    expect(new Set(usual).size).toBe(2);
    expect(found({ title: 'Another', settings: { passMark: 90 } })).toEqual(usual);
    expect(found({ identifier: 'other' })).not.toEqual(usual);
    const parted = found({ scos: 'per-lesson' });
    expect(new Set(parted).size).toBe(lessonIds.length + 2);
    const [first = '', ...rest] = lessonIds;
    expect(parted).toEqual(expect.arrayContaining(found({ scos: 'per-lesson', lessons: [first] })));
    expect(rest.length).toBeGreaterThan(0);
  });

  it('has nothing for the check to find, whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(fitting, async (choices) => {
        const result = await checkedPackage(parts, choices);
        if (result.kind === 'failed') throw new Error(JSON.stringify(result.problems));
        // What SCOs of a course share is not in all LMSs: that is noted, and nothing else.
        const found = result.report.findings.filter(
          ({ severity, rule }) => !(severity === 'note' && rule === 'sequencing-support'),
        );
        expect(found).toEqual([]);
        if (choices.scos === undefined) expect(result.report.findings).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('refuses SCORM 1.2 alone where answers take more than it keeps, and not for fewer lessons', () => {
    const [one = '', two = ''] = lessonIds;
    const answerSizes = { start: 30, lessons: { [one]: 3000, [two]: 3000 }, earlier: [], pool: [] };
    const large = { ...parts, site: pagesOnly(), course: { ...parts.course, answerSizes } };
    const result = makePackage(large, { format: 'scorm-1.2' });
    expect(result.kind === 'failed' && result.problems).toEqual([
      {
        where: 'SCORM 1.2',
        what: expect.stringMatching(/^answers can take 6\d{3} characters .* it keeps 4096$/),
        fix: 'take SCORM 2004 3rd Edition or SCORM 2004 4th Edition, or have fewer lessons, fewer sittings or a shorter exam',
      },
    ]);
    for (const choices of [
      { format: 'scorm-2004-4th' },
      { format: 'web' },
      { format: 'scorm-1.2', lessons: [one] },
    ] as const) {
      expect(makePackage(large, choices).kind).toBe('made');
    }
  });

  it('refuses a format that there is not, and a site that is none', () => {
    const wrong: PackageChoices = JSON.parse('{"format": "aicc"}');
    const result = makePackage(parts, wrong);
    expect(result.kind === 'failed' && result.problems[0]?.what).toContain('"aicc"');
    expect(makePackage({ ...parts, site: new Map() }, { format: 'web' }).kind).toBe('failed');
  });
});

describe('a package whose interface is in another language', () => {
  it.each(
    packageFormats.map(({ id }) => id),
  )('is sound with all or some in it: %s', async (format) => {
    const chinese: PackageChoices = { format, interfaceLanguage: 'zh-Hans' };
    const questions = parts.course.questions.filter((_, at) => at % 3 !== 0).map(({ id }) => id);
    const some: PackageChoices = { ...chinese, lessons: lessonIds.slice(0, 2), questions };
    const several: PackageChoices = { ...some, scos: 'per-lesson' };
    for (const choices of [chinese, some, ...(format === 'web' ? [] : [several])]) {
      const come = await chosenParts('dist', parts.course, choices);
      if (come.kind === 'failed') throw new Error(JSON.stringify(come.problems));
      const checked = await checkedPackage(come.parts, choices);
      if (checked.kind === 'failed') throw new Error(JSON.stringify(checked.problems));
      expect(checked.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const pages = unzipped(checked.bytes);
      const page = (path: string) => new TextDecoder().decode(pages.get(path));
      if (choices !== several)
        expect(page('index.html')).toMatch(choices === chinese ? />115分钟</ : />40分钟</);
      expect(page('approval.html')).toContain('<html lang="zh-Hans"');
      expect(page('approval.html')).toMatch(
        choices === chinese ? /第1题，共8题/ : /第1题，共[4-7]题/,
      );
    }
  });
});
