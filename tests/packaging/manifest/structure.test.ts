import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from '../../../src/packaging/check/manifest/schema-validity.ts';
import type { PackagedCourse, PackagedSco } from '../../../src/packaging/manifest/course.ts';
import { courseStructure } from '../../../src/packaging/manifest/structure.ts';
import {
  structureOutline,
  zipStructure,
} from '../../../src/packaging/manifest/structure-outline.ts';
import { structureNamespace } from '../../../src/standard/cmi5.ts';
import { partIri, questionIri, unitIri } from '../../../src/standard/own-iris.ts';
import { course, made, schemas } from '../sample.ts';
import { flaggedEncrypted } from '../zip/zip-bytes.ts';

const lesson = (id: string): PackagedSco => ({
  id,
  title: `The lesson "${id}" <1>`,
  description: 'What it is about.',
  kind: 'lesson',
  pages: [`${id}.html`],
  launchData: '{"passMark":70}',
  completes: true,
  weight: 0,
});
const exam: PackagedSco = { ...lesson('exam'), title: 'Exam', kind: 'exam' };
const scos = [lesson('one'), lesson('two-b'), exam];

function structure(changes: Partial<PackagedCourse> = {}) {
  const bytes = new TextEncoder().encode(courseStructure({ ...course, ...changes }));
  const outline = structureOutline(bytes);
  if (outline.kind !== 'read') throw new Error(outline.reason);
  const namespaces = [{ uri: structureNamespace, file: 'CourseStructure.xsd' }] as const;
  return { ...outline, faults: schemaFaults(bytes, { namespaces }, schemas('cmi5')) };
}

describe('the course structure', () => {
  it('is, whole, what stands in the file of its name', () => {
    const parts = [lesson('one'), { ...lesson('two-b'), launchData: '', completes: false }, exam];
    const written = readFileSync(new URL('written/cmi5.xml', import.meta.url), 'utf8');
    expect(courseStructure({ ...course, title: ' A  sample\n& more', scos: parts })).toBe(written);
  });

  it('asks of checks alone no more than that they are completed', () => {
    expect(structure({ completion: 'checks' }).units[0]?.moveOn).toBe('Completed');
    expect(courseStructure(course)).toContain(
      'activityType="http://adlnet.gov/expapi/activities/course"',
    );
  });

  it('is one AU, judged by the mastery score', () => {
    const { faults, units } = structure();
    expect(faults).toEqual([]);
    expect(units).toEqual([
      {
        id: unitIri('sample'),
        title: 'A sample',
        url: 'index.html',
        moveOn: 'CompletedAndPassed',
        masteryScore: 0.7,
        launchMethod: 'AnyWindow',
        launchParameters: '{"passMark":70}',
        entitlementKey: '',
        blocks: [],
      },
    ]);
  });

  it('has an AU for each lesson and the exam, which alone has a mastery score', () => {
    const { faults, units } = structure({ scos });
    expect(faults).toEqual([]);
    expect(units.map(({ id, url, title }) => [id, url, title])).toEqual([
      [partIri('sample', 'one'), 'one.html', 'The lesson "one" <1>'],
      [partIri('sample', 'two-b'), 'two-b.html', 'The lesson "two-b" <1>'],
      [partIri('sample', 'exam'), 'exam.html', 'Exam'],
    ]);
    expect(units.map(({ masteryScore }) => masteryScore)).toEqual([null, null, 0.7]);
    // A question belongs to the AU that asks it.
    expect(questionIri('sample/one', 'q1')).toBe(`${partIri('sample', 'one')}#q1`);
  });

  it.each<[PackagedCourse['completion'], readonly string[]]>([
    ['checks-and-exam', ['Completed', 'Completed', 'CompletedAndPassed']],
    ['checks', ['Completed', 'Completed', 'NotApplicable']],
    ['exam', ['NotApplicable', 'NotApplicable', 'CompletedAndPassed']],
  ])('waits for what the rule %s asks for', (completion, expected) => {
    const parts = scos.map((sco) => ({
      ...sco,
      completes: completion !== (sco.kind === 'exam' ? 'checks' : 'exam'),
    }));
    const { faults, units } = structure({ completion, scos: parts });
    expect(faults).toEqual([]);
    expect(units.map(({ moveOn }) => moveOn)).toEqual(expected);
  });

  it('is read with the blocks that AUs lie in', () => {
    const text = courseStructure({ ...course, scos });
    const [, before = '', first = ''] = /^([\s\S]*?)(<au [\s\S]*?<\/au>)/.exec(text) ?? [];
    const title = '<title><langstring>B</langstring></title>';
    const block = (id: string, inner: string) =>
      `<block id="${id}">${title}${title.replaceAll('title', 'description')}${inner}</block>`;
    const nested =
      before + block('urn:a', block('urn:b', first)) + text.slice(before.length + first.length);
    const outline = structureOutline(new TextEncoder().encode(nested));
    if (outline.kind !== 'read') throw new Error(outline.reason);
    expect(outline.units.map(({ blocks }) => blocks)).toEqual([['urn:a', 'urn:b'], [], []]);
  });
});

describe('structureOutline', () => {
  const read = (text: string) => structureOutline(new TextEncoder().encode(text));

  it('reads what an AU says, and the defaults of what it does not', () => {
    const outline = read(`<courseStructure><course id="urn:c"><title><langstring> A
 title</langstring></title></course>
      <au id="urn:a" launchMethod="OwnWindow" masteryScore="high" moveOn="Passed"><url>a.html</url>
        <entitlementKey>key</entitlementKey></au><other/><block><au xmlns="urn:other"/><au/></block></courseStructure>`);
    const none = { id: '', title: '', url: '', masteryScore: null, launchParameters: '' };
    expect(outline).toEqual({
      ...{ kind: 'read', id: 'urn:c', title: 'A title' },
      units: [
        {
          ...{ ...none, id: 'urn:a', url: 'a.html', moveOn: 'Passed', launchMethod: 'OwnWindow' },
          ...{ entitlementKey: 'key', blocks: [] },
        },
        {
          ...{ ...none, moveOn: 'NotApplicable', launchMethod: 'AnyWindow' },
          ...{ entitlementKey: '', blocks: [''] },
        },
      ],
    });
    const empty = { kind: 'read', id: '', title: '', units: [] };
    expect(read('<courseStructure/>')).toEqual(empty);
    expect(read('<courseStructure><course/></courseStructure>')).toEqual(empty);
  });

  it.each([
    ['<a>\n</b>', /^line 2: \w/],
    ['<course/>', /^its root element is "course"$/],
  ])('says why %j cannot be read', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  });

  it('is read from a zip that has one, and no manifest of SCORM', async () => {
    const zip = (bytes: Uint8Array) => zipStructure(new Blob([new Uint8Array(bytes)]));
    expect(await zip(made('cmi5'))).toMatchObject({ kind: 'read', title: 'A sample' });
    expect(await zip(made('scorm-1.2'))).toBeNull();
    expect(await zip(new Uint8Array(50))).toBeNull();
    expect(await zip(flaggedEncrypted(made('cmi5')))).toEqual({
      kind: 'unreadable',
      reason: 'it is encrypted',
    });
  });
});
