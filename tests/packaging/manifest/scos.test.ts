import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from '../../../src/packaging/check/manifest/schema-validity.ts';
import type { PackagedCourse, PackagedSco } from '../../../src/packaging/manifest/course.ts';
import { outlineOf } from '../../../src/packaging/manifest/outline.ts';
import { attributeOf, descendants, readXml } from '../../../src/packaging/manifest/xml-tree.ts';
import { course, format, schemas } from '../sample.ts';

/** The manifests of a course of several SCOs. */

const ids = ['scorm-1.2', 'scorm-2004-3rd', 'scorm-2004-4th'] as const;
type Id = (typeof ids)[number];

const lesson = (id: string): PackagedSco => ({
  id,
  title: `The lesson "${id}" <1>`,
  description: 'What it is about.',
  kind: 'lesson',
  pages: [`${id}.html`],
  launchData: '{"passMark":70}',
  completes: true,
  weight: 0.2,
});
const exam: PackagedSco = {
  ...lesson('exam'),
  title: 'Exam',
  kind: 'exam',
  pages: ['exam.html', 'certificate.html'],
  weight: 0.6,
};
const scos = [lesson('one'), lesson('two-b'), exam];
const paths = ['one.html', 'a.js', 'certificate.html', 'exam.html', 'shared.html', 'two-b.html'];

function manifest(id: Id, changes: Partial<PackagedCourse> = {}) {
  const { standard } = format(id);
  if (standard === null) throw new Error(`${id} has no manifest`);
  const text = standard
    .documents({ ...course, id: 'c', scos, ...changes }, paths)
    .get('imsmanifest.xml');
  const bytes = new TextEncoder().encode(text);
  const read = readXml(bytes);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.faults));
  const outline = outlineOf(read.root);
  if (outline.kind !== 'read') throw new Error(outline.reason);
  const [organization] = outline.organizations;
  return {
    text: text ?? '',
    nodes: descendants(read.root),
    faults: schemaFaults(bytes, standard, schemas(id)),
    items: organization?.items ?? [],
  };
}

describe.each(ids)('the manifest of several SCOs in %s', (id) => {
  it('is, whole, what stands in the file of its name', () => {
    const optional = { completes: false, weight: 0, launchData: '', title: ' Two\nlines' };
    const parts = [lesson('one'), { ...lesson('two-b'), ...optional }, exam];
    const written = readFileSync(new URL(`written/${id}-scos.xml`, import.meta.url), 'utf8');
    const { text, faults } = manifest(id, { scos: parts, examAttempts: 1 });
    expect(text).toBe(written);
    expect(faults).toEqual([]);
  });

  it('is valid, and opens each in its order, under identifiers of its own', () => {
    const { faults, items } = manifest(id);
    expect(faults).toEqual([]);
    expect(items.map(({ identifier, launch }) => [identifier, launch?.path])).toEqual([
      ['c-one-item', 'one.html'],
      ['c-two-b-item', 'two-b.html'],
      ['c-exam-item', 'exam.html'],
    ]);
    expect(items.map(({ launch }) => launch?.scormType)).toEqual(['sco', 'sco', 'sco']);
    expect(items[0]?.title).toBe('The lesson "one" <1>');
  });

  it('names each file once: the pages of a SCO in its resource, all others in one they depend on', () => {
    const { nodes } = manifest(id);
    const resources = nodes.filter(({ name }) => name === 'resource');
    const filesOf = (node: (typeof nodes)[number]) =>
      node.children
        .filter(({ name }) => name === 'file')
        .map((file) => attributeOf(file, 'href') ?? '');
    expect(resources.map(filesOf)).toEqual([
      ['one.html'],
      ['two-b.html'],
      ['exam.html', 'certificate.html'],
      ['a.js', 'shared.html'],
    ]);
    const needs = nodes.filter(({ name }) => name === 'dependency');
    expect(needs.map((node) => attributeOf(node, 'identifierref'))).toEqual(
      Array(3).fill('c-resource'),
    );
  });
});

describe('the exam of several SCOs', () => {
  const waiting = { ...course, id: 'c' };

  it('waits in 1.2 for each lesson by a prerequisite', () => {
    const prerequisites = (changes: Partial<PackagedCourse> = {}) =>
      manifest('scorm-1.2', changes).items.map(({ launch }) => launch?.prerequisites);
    expect(prerequisites()).toEqual(['', '', 'c-one-item&c-two-b-item']);
    const free = scos.map((sco) => ({ ...sco, completes: sco.kind === 'exam' }));
    expect(prerequisites({ scos: free })).toEqual(['', '', '']);
  });

  it('has a mastery score in 1.2 only where a failed sitting is the last', () => {
    const masteryScores = (examAttempts: number) =>
      manifest('scorm-1.2', { examAttempts }).items.map(({ launch }) => launch?.masteryScore);
    expect(masteryScores(1)).toEqual([null, null, waiting.passMark]);
    expect(masteryScores(2)).toEqual([null, null, null]);
  });

  it.each([
    'scorm-2004-3rd',
    'scorm-2004-4th',
  ] as const)('waits in %s until each lesson is known to be done, by global objectives', (id) => {
    const [one, two, last] = manifest(id).items.map(({ sequencing }) => sequencing);
    const targets = [one, two].map((each) => each?.primaryObjective?.mapInfo);
    expect(targets).toEqual(
      ['c-one-done', 'c-two-b-done'].map((targetObjectiveID) => [
        expect.objectContaining({ targetObjectiveID, writeSatisfiedStatus: true }),
      ]),
    );
    expect(last?.objectives?.map(({ mapInfo }) => mapInfo)).toEqual(
      ['c-one-done', 'c-two-b-done'].map((targetObjectiveID) => [
        expect.objectContaining({ targetObjectiveID, readSatisfiedStatus: true }),
      ]),
    );
    const [rule] = last?.sequencingRules?.preConditionRules ?? [];
    expect(rule?.action).toBe('disabled');
    expect(rule?.conditionCombination).toBe('any');
    expect(rule?.conditions.map((each) => [each.referencedObjective, each.condition])).toEqual([
      ['c-one-done', 'satisfied'],
      ['c-one-done', 'objectiveStatusKnown'],
      ['c-two-b-done', 'satisfied'],
      ['c-two-b-done', 'objectiveStatusKnown'],
    ]);
    expect(rule?.conditions.every(({ operator }) => operator === 'not')).toBe(true);
    expect(one?.sequencingRules).toBeUndefined();
    const free = scos.map((sco) => ({ ...sco, completes: sco.kind === 'exam' }));
    expect(manifest(id, { scos: free }).text).not.toContain('preConditionRule');
  });

  it.each([
    'scorm-2004-3rd',
    'scorm-2004-4th',
  ] as const)('alone passes the course in %s, and weighs in its score what was chosen', (id) => {
    const controls = manifest(id).items.map(({ sequencing }) => sequencing.sequencingControls);
    expect(controls.map((each) => each?.objectiveMeasureWeight)).toEqual([0.2, 0.2, 0.6]);
    const passes = (changes: Partial<PackagedCourse> = {}) =>
      manifest(id, changes).items.map(
        ({ sequencing }) => sequencing.sequencingControls?.rollupObjectiveSatisfied,
      );
    expect(passes()).toEqual([true, true, true]);
    const silent = scos.map((sco) => ({ ...sco, weight: sco.kind === 'exam' ? 1 : 0 }));
    expect(passes({ scos: silent })).toEqual([false, false, true]);
    const half = scos.map((sco) => ({ ...sco, completes: sco.kind === 'lesson' }));
    expect(
      manifest(id, { scos: half }).items.map(
        ({ sequencing }) => sequencing.sequencingControls?.rollupProgressCompletion,
      ),
    ).toEqual([true, true, false]);
  });

  it('shares data in the 4th edition: each SCO writes its own, and all read it', () => {
    const maps = manifest('scorm-2004-4th').items.map(
      ({ sequencing }) => sequencing.sharedDataMaps ?? [],
    );
    expect(maps.map((each) => each.map(({ targetID }) => targetID))).toEqual(
      Array(3).fill(['c-one-data', 'c-two-b-data', 'c-exam-data']),
    );
    expect(maps.map((each) => each.map(({ writeSharedData }) => writeSharedData))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    expect(manifest('scorm-2004-3rd').text).not.toContain('adlcp:data>');
  });
});
