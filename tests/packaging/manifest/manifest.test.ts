import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from '../../../src/packaging/check/manifest/schema-validity.ts';
import type { PackagedCourse } from '../../../src/packaging/manifest/course.ts';
import { namespacesOf } from '../../../src/packaging/manifest/edition.ts';
import {
  attributeOf,
  descendants,
  readXml,
  type XmlNode,
} from '../../../src/packaging/manifest/xml-tree.ts';
import { course, format, schemas } from '../sample.ts';

const ids = ['scorm-1.2', 'scorm-2004-3rd', 'scorm-2004-4th'] as const;
type Id = (typeof ids)[number];
const paths = ['index.html', 'assets/a.js'];

function documents(id: Id, about: PackagedCourse) {
  const { standard } = format(id);
  if (standard === null) throw new Error(`${id} has no manifest`);
  return { standard, all: standard.documents(about, paths) };
}

function manifest(id: Id, changes: Partial<PackagedCourse> = {}) {
  const { standard, all } = documents(id, { ...course, ...changes });
  const bytes = new TextEncoder().encode(all.get('imsmanifest.xml'));
  const read = readXml(bytes);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.faults));
  const nodes = descendants(read.root);
  return {
    nodes,
    root: read.root,
    faults: schemaFaults(bytes, standard, schemas(id)),
    texts: (name: string) => nodes.filter((node) => node.name === name).map((node) => node.text),
    one: (name: string): XmlNode | undefined => nodes.find((node) => node.name === name),
  };
}

/** The identifiers of manifest, organization, item and resource, in their order. */
function identifiers(id: Id, about: PackagedCourse, files: readonly string[]) {
  const text = format(id).standard?.documents(about, files).get('imsmanifest.xml') ?? '';
  const read = readXml(new TextEncoder().encode(text));
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.faults));
  return descendants(read.root).flatMap((node) => attributeOf(node, 'identifier') ?? []);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<&>"\'',
    ']]>',
    '🙂 "chips"',
    'a\u0000b\u001f',
    '\ud800 lone',
    '\ufffe\uffff',
    '\r\n\t',
  ),
);

const anyCourse: fc.Arbitrary<PackagedCourse> = fc.record({
  id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,30}$/),
  title: anyText,
  description: anyText,
  language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
  version: anyText,
  keywords: fc.array(anyText, { maxLength: 3 }),
  licence: anyText,
  passMark: fc.double({ min: 0, max: 100, noNaN: true }),
  completion: fc.constantFrom('checks', 'exam', 'checks-and-exam'),
  examAttempts: fc.integer({ min: 1, max: 4 }),
  launchData: fc.constantFrom('', '{"passMark":70,"a":"<&>"}'),
  launchPage: fc.constant('index.html'),
  objectives: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), { maxLength: 3 }),
});

describe.each(ids)('the manifest of %s', (id) => {
  it('is, whole, what stands in the file of its name', () => {
    const about: PackagedCourse = {
      ...course,
      title: ' A  sample\n& more ',
      completion: 'exam',
      examAttempts: 1,
      passMark: 66.5,
      objectives: ['one', 'two'],
    };
    const written = readFileSync(new URL(`written/${id}.xml`, import.meta.url), 'utf8');
    expect(documents(id, about).all.get('imsmanifest.xml')).toBe(written);
    expect(manifest(id, about).faults).toEqual([]);
  });

  it('is valid against the schemas of its version whatever the texts', () => {
    fc.assert(
      fc.property(anyCourse, (about) => {
        expect(manifest(id, about).faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps title and version, and where there is room for them description and keywords', () => {
    const title = 'A & B <i>"\'🙂';
    const { nodes, root } = manifest(id, { title, description: 'c < d' });
    const texts = nodes.map((node) => node.text);
    const catalogued = id === 'scorm-1.2' ? ['c < d', 'rules & rivals', '1.0.0', 'en'] : [];
    for (const text of [title, ...catalogued]) expect(texts).toContain(text);
    expect(attributeOf(root, 'version')).toBe('1.0.0');
  });

  it('declares the schema of every namespace it uses, and the package holds each', () => {
    const { standard, all } = documents(id, course);
    const { root } = manifest(id);
    const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
    const words = root.attributes
      .find(({ name, namespace }) => name === 'schemaLocation' && namespace === xsi)
      ?.value.split(' ');
    const used = namespacesOf(root).filter((each) => !each.startsWith('http://www.w3.org/'));
    for (const namespace of used) {
      const place = words?.[(words?.indexOf(namespace) ?? -1) + 1];
      expect(standard.schemaFiles).toContain(place);
    }
    // ADL's test suite asks the same of metadata in files of its own.
    expect([...all.keys()]).toEqual(['imsmanifest.xml']);
  });

  it('has the same identifiers in every version of a course', () => {
    fc.assert(
      fc.property(
        anyCourse,
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}\.html$/), { maxLength: 20 }),
        (about, pages) => {
          const updated = { ...about, id: course.id };
          expect(identifiers(id, updated, ['index.html', ...pages])).toEqual([
            'sample',
            'sample-organization',
            'sample-item',
            'sample-resource',
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lists every file, the launch page as what the one resource opens', () => {
    const { nodes, one } = manifest(id);
    const listed = nodes
      .filter((node) => node.name === 'file')
      .map((node) => attributeOf(node, 'href'));
    expect(listed).toEqual(expect.arrayContaining(paths));
    expect(nodes.filter((node) => node.name === 'resource')).toHaveLength(1);
    const resource = one('resource');
    expect(resource && attributeOf(resource, 'href')).toBe('index.html');
  });

  it('hands over the launch data, and leaves it out where there is none', () => {
    const name = id === 'scorm-1.2' ? 'datafromlms' : 'dataFromLMS';
    expect(manifest(id).texts(name)).toEqual(['{"passMark":70}']);
    expect(manifest(id, { launchData: '' }).texts(name)).toEqual([]);
  });

  it('says nothing of a licence where there is none', () => {
    expect(manifest(id, { licence: '' }).texts('rights')).toEqual([]);
    expect(manifest(id, { version: '1'.repeat(30) }).faults).toEqual([]);
  });

  it('is the same for the same course', () => {
    expect(documents(id, course).all).toEqual(documents(id, { ...course }).all);
  });
});

describe('the pass mark of SCORM 1.2', () => {
  it.each([
    ['exam', 1, ['70']],
    ['exam', 2, []],
    ['checks', 1, []],
    ['checks-and-exam', 1, []],
  ] as const)('with completion %s and %i attempts is %j', (completion, examAttempts, found) => {
    expect(manifest('scorm-1.2', { completion, examAttempts }).texts('masteryscore')).toEqual(
      found,
    );
  });

  it('cuts a title at 200 characters without cutting one in two', () => {
    const { faults, texts } = manifest('scorm-1.2', { title: '🙂'.repeat(300) });
    expect(faults).toEqual([]);
    expect(texts('title').at(-1)).toBe('🙂'.repeat(200));
  });
});

describe.each(['scorm-2004-3rd', 'scorm-2004-4th'] as const)('sequencing of %s', (id) => {
  it('asks for the pass mark as a fraction and leaves the statuses to the course', () => {
    const { texts, one } = manifest(id, { passMark: 57 });
    expect(texts('minNormalizedMeasure')).toEqual(['0.57']);
    const objective = one('primaryObjective');
    expect(objective && attributeOf(objective, 'satisfiedByMeasure')).toBe('true');
    const controls = one('deliveryControls');
    expect(controls && attributeOf(controls, 'completionSetByContent')).toBe('true');
    expect(controls && attributeOf(controls, 'objectiveSetByContent')).toBe('true');
  });

  it('hides what one SCO makes useless or harmful', () => {
    expect(manifest(id).texts('hideLMSUI')).toEqual([
      'continue',
      'previous',
      'abandon',
      'abandonAll',
    ]);
  });

  it('declares objectives only when asked to', () => {
    const declared = (objectives: string[]) => {
      const { nodes } = manifest(id, { objectives });
      return nodes.flatMap((node) => attributeOf(node, 'objectiveID') ?? []);
    };
    expect(declared([])).toEqual([]);
    expect(declared(['a', 'b'])).toEqual(['sample_primary', 'a', 'b']);
  });
});

describe('the completion threshold', () => {
  it('is a number in the 3rd edition and attributes in the 4th', () => {
    expect(manifest('scorm-2004-3rd').texts('completionThreshold')).toEqual(['1.0']);
    const fourth = manifest('scorm-2004-4th').one('completionThreshold');
    expect(fourth && attributeOf(fourth, 'completedByMeasure')).toBe('true');
    expect(fourth && attributeOf(fourth, 'minProgressMeasure')).toBe('1.0');
  });
});
