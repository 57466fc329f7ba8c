import { describe, expect, it } from 'vitest';
import {
  type OutlineItem,
  packageOutline,
  type ReadOutline,
} from '../../../src/packaging/manifest/outline.ts';
import { withParameters } from '../../../src/packaging/manifest/outline-launch.ts';
import { based } from '../../../src/packaging/manifest/resources.ts';
import { zipOutline } from '../../../src/packaging/manifest/zip-outline.ts';
import { allVendors } from '../check/vendors/all-vendors.ts';
import { goodFiles } from '../check/vendors/damage.ts';
import { made } from '../sample.ts';

function outline(manifest: string): ReadOutline {
  const read = packageOutline(new TextEncoder().encode(manifest));
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read;
}

function ofVendor(name: string): ReadOutline {
  return outline(goodFiles(name)['imsmanifest.xml'] ?? '');
}

function launches({ items }: ReadOutline['organizations'][number]): readonly string[] {
  const below = (item: OutlineItem): readonly string[] => [
    ...(item.launch === null ? [] : [item.launch.href]),
    ...item.children.flatMap(below),
  ];
  return items.flatMap(below);
}

describe.each(allVendors)('packageOutline of $name', ({ files }) => {
  it('opens files that the package holds, and is plain data', () => {
    const read = outline(files['imsmanifest.xml'] ?? '');
    const [organization] = read.organizations;
    expect(organization && launches(organization).length).toBeGreaterThan(0);
    const paths = (item: OutlineItem): readonly (string | null)[] => [
      ...(item.launch === null ? [] : [item.launch.path]),
      ...item.children.flatMap(paths),
    ];
    for (const path of organization?.items.flatMap(paths) ?? []) {
      expect(files).toHaveProperty([path ?? '']);
    }
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

describe('packageOutline', () => {
  it('applies bases and parameters, and reads what an LMS hands to the course', () => {
    const [organization] = ofVendor('Reload').organizations;
    const [lesson, second] = organization?.items[0]?.children ?? [];
    expect(lesson?.launch).toEqual({
      href: 'content/lesson1.htm?mode=lesson',
      path: 'content/lesson1.htm',
      scormType: 'sco',
      resource: 'RES-B',
      launchData: 'start=1',
      masteryScore: 75,
      minNormalizedMeasure: null,
      maxTimeAllowed: '0001:30:00',
      timeLimitAction: 'continue,message',
      completionThreshold: null,
      prerequisites: '',
    });
    expect(second?.launch?.prerequisites).toBe('ITEM-B');
    expect(organization?.items[1]?.launch).toMatchObject({ scormType: 'asset' });
    expect(organization?.items[0]?.launch).toBeNull();
  });

  it('reads the pass mark and the threshold of both editions of 2004', () => {
    const first = (name: string) => ofVendor(name).organizations[0]?.items[0]?.launch;
    expect(first('iSpring Suite 11, SCORM 2004')).toMatchObject({
      minNormalizedMeasure: 0.8,
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 1, progressWeight: 1 },
    });
    expect(first('dominKnow | ONE, SCORM 2004')).toMatchObject({
      minNormalizedMeasure: null,
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 1, progressWeight: 1 },
    });
  });

  it('merges the sequencing that items share with their own', () => {
    const [organization] = ofVendor('Golf Explained, forced').organizations;
    expect(organization?.sequencing).toEqual({
      sequencingControls: { choice: true, flow: true },
      rollupRules: {
        rules: [
          {
            action: 'completed',
            conditionCombination: 'any',
            consideration: 'all',
            conditions: [{ condition: 'attempted' }],
          },
        ],
      },
    });
    expect(organization?.items[1]?.sequencing).toMatchObject({
      sequencingControls: { objectiveMeasureWeight: 0 },
      deliveryControls: { completionSetByContent: true, objectiveSetByContent: true },
      sequencingRules: {
        preConditionRules: [
          {
            action: 'disabled',
            conditionCombination: 'any',
            conditions: [
              {
                condition: 'satisfied',
                operator: 'not',
                referencedObjective: 'previous_sco_satisfied',
              },
              { condition: 'objectiveStatusKnown', operator: 'not' },
            ],
          },
        ],
      },
      primaryObjective: { isPrimary: true, mapInfo: [{ writeSatisfiedStatus: true }] },
      objectives: [{ mapInfo: [{ readSatisfiedStatus: true, readNormalizedMeasure: false }] }],
    });
    expect(ofVendor('CourseCode').organizations[0]?.items[0]?.sequencing.hideLmsUi).toEqual([
      'continue',
    ]);
  });

  it('opens the default organization, or the first where none is named', () => {
    const two = (attribute: string) =>
      outline(
        `<manifest><organizations ${attribute}><organization identifier="a"><title>A</title></organization><organization identifier="b"><title>B</title></organization></organizations></manifest>`,
      );
    expect(two('default="b"')).toMatchObject({ defaultOrganization: 'b', title: 'B' });
    expect(two('default="b"').organizations.map(({ identifier }) => identifier)).toEqual([
      'b',
      'a',
    ]);
    expect(two('')).toMatchObject({ defaultOrganization: 'a', version: '1.2', edition: '' });
  });

  it('says why a manifest cannot be read', () => {
    for (const text of [
      '',
      '<manifest>',
      '<course/>',
      '<manifest/>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    ]) {
      const read = packageOutline(new TextEncoder().encode(text));
      expect(read.kind === 'unreadable' && read.reason).toMatch(/\w/);
    }
  });
});

describe('zipOutline', () => {
  it('reads the manifest of a zip, and says why there is none', async () => {
    const zip = (bytes: Uint8Array) => zipOutline(new Blob([new Uint8Array(bytes)]));
    expect(await zip(made('scorm-2004-4th'))).toMatchObject({ kind: 'read', version: '2004' });
    expect(await zip(made('web'))).toMatchObject({ kind: 'unreadable' });
    expect(await zip(new Uint8Array(50))).toMatchObject({ kind: 'unreadable' });
  });
});

describe('withParameters', () => {
  it.each([
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', 'x=1', 'a.html?x=1'],
    ['a.html?y=2', '?x=1', 'a.html?y=2&x=1'],
    ['a.html?y=2', '&x=1', 'a.html?y=2&x=1'],
    ['a.html', '#top', 'a.html#top'],
    ['a.html#end', '#top', 'a.html#end'],
    ['a.html#end', '?x=1', 'a.html?x=1#end'],
    ['a.html', '', 'a.html'],
  ])('adds to %s the parameters "%s"', (url, parameters, whole) => {
    expect(withParameters(url, parameters)).toBe(whole);
  });
});

describe('based', () => {
  it.each([
    ['a.html', 'content/', 'content/a.html'],
    ['../a.html', 'content/one/', 'content/a.html'],
    ['a.html', '', 'a.html'],
    ['https://example.org/a', 'content/', 'https://example.org/a'],
    ['a.html', 'https://example.org/c/', 'https://example.org/c/a.html'],
    ['a.html', './', 'a.html'],
  ])('resolves %s against "%s"', (url, base, whole) => {
    expect(based(url, base)).toBe(whole);
  });
});
