import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkedPackage, type MakeProgress } from '../../../src/packaging/make/checked-package.ts';
import type { PackageChoices } from '../../../src/packaging/make/choices.ts';
import { readCourseFile } from '../../../src/packaging/make/course-file.ts';
import { fetchParts } from '../../../src/packaging/make/fetch-parts.ts';
import { makePackage } from '../../../src/packaging/make/make-package.ts';
import { besidePages } from '../../../src/packaging/make/package-course.ts';
import { readAllSchemas } from '../../../src/packaging/manifest/node.ts';
import { schemasZipFiles } from '../../../src/packaging/manifest/trusted-schemas.ts';
import { zip } from '../../../src/packaging/zip/zip.ts';
import { made, site } from '../sample.ts';

const courseText = readFileSync(
  new URL('../../../src/content/course.json', import.meta.url),
  'utf8',
);

/** What the build leaves beside the packages. */
const served = new Map<string, Uint8Array | string>([
  ['chokepoint-web.zip', made('web')],
  ['course.json', courseText],
  [
    'schemas.zip',
    zip(schemasZipFiles(readAllSchemas(), besidePages(site(), { launchPage: 'index.html' })), []),
  ],
  ['extras.zip', zip(new Map(), [])],
]);

const get = async (name: string, from = served) => {
  const body = from.get(name);
  if (body === undefined) return new Response('', { status: 404 });
  return new Response(typeof body === 'string' ? body : new Uint8Array(body));
};

const settings = { passMark: 42 };

describe('fetchParts', () => {
  it.each<PackageChoices>([
    { format: 'scorm-2004-4th', settings },
    { format: 'cmi5', settings },
  ])('gives what makes the same package as the site itself: %o', async (choices) => {
    const shares: number[] = [];
    const fetched = await fetchParts(get, (share) => shares.push(share));
    if (fetched.kind === 'failed') throw new Error(JSON.stringify(fetched.problems));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    const course = readCourseFile(courseText, 'course.json');
    if (course.kind === 'failed') throw new Error(JSON.stringify(course.problems));
    const parts = {
      site: site(),
      course: course.own,
      schemas: readAllSchemas(),
      packed: new Map(),
    };
    const [one, other] = [
      await checkedPackage(fetched.parts, choices),
      await checkedPackage(parts, choices),
    ];
    if (one.kind === 'failed' || other.kind === 'failed') throw new Error('not made');
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.report).toEqual(other.report);
    expect(one.report.findings).toEqual([]);
  });

  it('takes all from the folder of a further language of the interface', async () => {
    const asked: string[] = [];
    const text = JSON.stringify({ ...JSON.parse(courseText), interfaceLanguage: 'zh-Hans' });
    const own = new Map([...served, ['course.json', text]]);
    const fetched = await fetchParts(
      (name) => {
        asked.push(name);
        return get(name.replace('zh-Hans/', ''), own);
      },
      () => {},
      { interfaceLanguage: 'zh-Hans' },
    );
    expect(asked.sort()).toEqual([...served.keys()].map((name) => `zh-Hans/${name}`).sort());
    if (fetched.kind === 'failed') throw new Error(JSON.stringify(fetched.problems));
    const make = (choices: PackageChoices, isEdited = false) => {
      const made = makePackage({ ...fetched.parts, isEdited }, choices);
      return made.kind === 'made' ? made.name : made.problems.map(({ what }) => what);
    };
    const chinese = { format: 'web', interfaceLanguage: 'zh-Hans' } as const;
    expect(make(chinese)).toBe('chokepoint-interface-zh-Hans-web.zip');
    expect(make({ ...chinese, title: 'Chips' })).toBe('Chips-interface-zh-Hans-web.zip');
    // Never another language than was chosen, nor words of two.
    expect(make({ format: 'web' })).toEqual([
      'the pages at hand do not speak the language of the course',
    ]);
    expect(make(chinese, true)).toEqual([
      'questions of one’s own are drawn with words in "en", the language of the course',
    ]);
  });

  it('tells how far making is, step by step', async () => {
    const fetched = await fetchParts(get, () => {});
    if (fetched.kind === 'failed') throw new Error(JSON.stringify(fetched.problems));
    const told: MakeProgress[] = [];
    const choices: PackageChoices = { format: 'scorm-2004-4th', settings };
    await checkedPackage(fetched.parts, choices, (progress) => told.push(progress));
    expect(told[0]).toEqual({ step: 'making', share: 0 });
    expect(told.at(-1)).toEqual({ step: 'checking', share: 1 });
  });

  it.each([...served.keys()])('says which file is missing: %s', async (name) => {
    const rest = new Map([...served].filter(([each]) => each !== name));
    const fetched = await fetchParts(
      (asked) => get(asked, rest),
      () => {},
    );
    expect(fetched.kind === 'failed' && fetched.problems.map(({ where }) => where)).toEqual([name]);
  });

  it('says so when the network is gone or the site came damaged', async () => {
    const gone = await fetchParts(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => {},
    );
    expect(gone.kind === 'failed' && gone.problems).toHaveLength(3);
    const cut = new Map(served).set('chokepoint-web.zip', made('web').slice(0, 500));
    const fetched = await fetchParts(
      (name) => get(name, cut),
      () => {},
    );
    expect(fetched.kind === 'failed' && fetched.problems[0]?.what).toBe('it came damaged');
  });
});
