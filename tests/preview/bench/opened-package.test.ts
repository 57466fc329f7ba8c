import { describe, expect, it } from 'vitest';
import {
  isSequenced,
  launchAddress,
  launchFacts,
  openOutline,
} from '../../../src/preview/bench/opened-package.ts';
import { item, opened, outline } from '../outline.ts';

const file = { id: 'p', name: 'course.zip', folder: 'https://host/assets/try/p/' };

describe('openOutline', () => {
  it('finds what can be launched, in the order of the tree', () => {
    const heading = item('h', { launch: null, children: [item('b'), item('c')] });
    const { activities, title } = opened([item('a'), heading], '1.2');
    expect(activities.map(({ identifier }) => identifier)).toEqual(['a', 'b', 'c']);
    expect(title).toBe('A course');
  });

  it.each([
    [outline([], '1.2'), 'no page to launch'],
    [outline([item('h', { launch: null })], '2004'), 'no page to launch'],
    [{ kind: 'unreadable', reason: 'line 3: it is not XML' } as const, 'line 3'],
  ])('says why nothing can be launched', (read, reason) => {
    expect(openOutline(file, read)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(reason),
    });
  });
});

describe('a launch', () => {
  it('goes to the page in the folder of the package, with its parameters', () => {
    const course = opened([item('a')], '1.2');
    expect(launchAddress(course, course.activities[0])).toBe(
      'https://host/assets/try/p/a.html?a=1#top',
    );
  });

  it('hands over the launch data of the manifest, or what a person wrote instead', () => {
    const [activity] = opened(
      [
        item('a', {
          sequencing: {
            primaryObjective: { objectiveID: 'main' },
            objectives: [{ objectiveID: 'second' }],
          },
        }),
      ],
      '2004',
    ).activities;
    expect(launchFacts(activity, null)).toMatchObject({
      launchData: 'data of a',
      objectives: ['main', 'second'],
    });
    expect(launchFacts(activity, '')).toMatchObject({ launchData: '' });
  });
});

describe('isSequenced', () => {
  it.each([
    ['2004', 2, true],
    ['2004', 1, false],
    ['1.2', 2, false],
  ] as const)('says of SCORM %s with %i activities: %s', (version, count, sequenced) => {
    const items = [item('a'), item('b')].slice(0, count);
    expect(isSequenced(opened(items, version))).toBe(sequenced);
  });
});
