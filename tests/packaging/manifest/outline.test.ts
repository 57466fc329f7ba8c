import { describe, expect, it } from 'vitest';
import {
  launchesOf,
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
import { flaggedEncrypted } from '../zip/zip-bytes.ts';

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
    for (const [text, reason] of [
      ['', /^line 1: \w/],
      ['<manifest>\n\n<a', /^line 3: \w/],
      ['<course/>', /^its root element is "course"$/],
      ['<manifest/>', /^it has no organization$/],
      ['<manifest><organizations/></manifest>', /^it has no organization$/],
      ['<manifest><organizations><item/></organizations></manifest>', /^it has no organization$/],
      ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', /^line 1: it declares entities$/],
    ] as const) {
      const read = packageOutline(new TextEncoder().encode(text));
      expect(read).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
      expect(launchesOf(read)).toEqual([]);
    }
    expect(launchesOf(null)).toEqual([]);
  });

  it('takes a title from the metadata where the organization has none', () => {
    const titled = (title: string, metadata: string) =>
      outline(
        `<manifest><metadata>${metadata}</metadata><organizations><organization>${title}</organization></organizations></manifest>`,
      ).title;
    const general = (inside: string) => `<lom><general><title>${inside}</title></general></lom>`;
    expect(titled('<title> An\n  outline </title>', general('Metadata'))).toBe('An outline');
    expect(titled('', general('<langstring>In\n two lines</langstring>'))).toBe('In two lines');
    expect(titled('', general('Plain'))).toBe('Plain');
    expect(titled('', '<lom/>')).toBe('');
    expect(titled('', '')).toBe('');
  });

  it('reads items as the menu of an LMS shows them', () => {
    const { organizations, ...read } = outline(
      `<manifest><organizations default="gone"><organization identifier="o" objectivesGlobalToSystem="false">
        <item identifier="hidden" isvisible="false"><title> A
 title</title><item identifier="inner" isvisible="true" identifierref="r"/></item>
        <item identifierref="gone"/><other identifierref="r"/>
      </organization><organization/></organizations>
      <resources><resource identifier="r" href="a.html"/></resources></manifest>`,
    );
    expect(read).toEqual({
      ...{ kind: 'read', version: '1.2', edition: '', title: '', defaultOrganization: 'o' },
    });
    expect(organizations.map((each) => each.objectivesGlobalToSystem)).toEqual([false, true]);
    const [hidden, other, ...more] = organizations[0]?.items ?? [];
    expect(more).toEqual([]);
    expect(hidden).toMatchObject({
      identifier: 'hidden',
      title: 'A title',
      visible: false,
      launch: null,
    });
    expect(hidden?.children).toMatchObject([{ identifier: 'inner', visible: true, title: '' }]);
    expect(other).toMatchObject({ identifier: '', visible: true, launch: null, children: [] });
    expect(launchesOf({ organizations, ...read }).map(({ href }) => href)).toEqual(['a.html']);
  });

  /** What the one item of a package opens, with these parts of the manifest. */
  const launched = (
    version: '1.2' | '2004 4th Edition',
    {
      item = '',
      inside = '',
      resource = 'href="a.html"',
    }: Partial<Record<'item' | 'inside' | 'resource', string>>,
  ) =>
    launchesOf(
      outline(
        `<manifest xmlns:adlcp="adlcp"><metadata><schemaversion>${version}</schemaversion></metadata>
        <organizations><organization><item identifierref="r" ${item}>${inside}</item></organization></organizations>
        <resources><resource identifier="r" ${resource}/></resources></manifest>`,
      ),
    )[0];

  it('reads what SCORM 1.2 hands to a course', () => {
    const inside = `<datafromlms> {"a":1} </datafromlms><masteryscore>70.5</masteryscore>
      <maxtimeallowed>00:30:00</maxtimeallowed><timelimitaction>exit,no message</timelimitaction>
      <prerequisites>A&amp;B</prerequisites>
      <sequencing><objectives><primaryObjective satisfiedByMeasure="true"/></objectives></sequencing>
      <completionThreshold>0.5</completionThreshold>`;
    expect(launched('1.2', { inside, resource: 'href=" a.html " adlcp:scormtype="SCO"' })).toEqual({
      ...{ href: 'a.html', path: 'a.html', scormType: 'sco', resource: 'r' },
      ...{ launchData: '{"a":1}', masteryScore: 70.5, minNormalizedMeasure: null },
      ...{ maxTimeAllowed: '00:30:00', timeLimitAction: 'exit,no message' },
      ...{ completionThreshold: null, prerequisites: 'A&B' },
    });
    const none = { masteryScore: null, launchData: '', maxTimeAllowed: '', prerequisites: '' };
    expect(launched('1.2', {})).toMatchObject({ scormType: 'asset', ...none, timeLimitAction: '' });
    const odd = '<masteryscore>high</masteryscore>';
    expect(launched('1.2', { inside: odd })).toMatchObject({ masteryScore: null });
  });

  it('reads what SCORM 2004 hands to a course', () => {
    const sequencing = (objective: string, limit = '') =>
      `<sequencing><objectives>${objective}</objectives>${limit}</sequencing>`;
    const measure = (attribute: string, inside = '') =>
      launched('2004 4th Edition', {
        inside: sequencing(`<primaryObjective ${attribute}>${inside}</primaryObjective>`),
      })?.minNormalizedMeasure;
    const least = '<minNormalizedMeasure>0.8</minNormalizedMeasure>';
    expect(measure('satisfiedByMeasure="true"', least)).toBe(0.8);
    // The default where the measure is left out (SN 2004 3.10.1).
    expect(measure('satisfiedByMeasure="true"')).toBe(1);
    expect(measure('satisfiedByMeasure="false"', least)).toBeNull();
    expect(measure('', least)).toBeNull();
    const limit = '<limitConditions attemptAbsoluteDurationLimit="PT30M"/>';
    const inside = `${sequencing('', limit)}<dataFromLMS>x</dataFromLMS><masteryscore>5</masteryscore>
      <maxtimeallowed>00:30:00</maxtimeallowed><timeLimitAction>exit,message</timeLimitAction>
      <prerequisites>A</prerequisites>`;
    expect(
      launched('2004 4th Edition', { inside, resource: 'href="a.html" adlcp:scormType="sco"' }),
    ).toEqual({
      ...{ href: 'a.html', path: 'a.html', scormType: 'sco', resource: 'r', launchData: 'x' },
      ...{ masteryScore: null, minNormalizedMeasure: null, maxTimeAllowed: 'PT30M' },
      ...{ timeLimitAction: 'exit,message', completionThreshold: null, prerequisites: '' },
    });
    expect(launched('2004 4th Edition', { inside: '<sequencing/>' })).toMatchObject({
      ...{ minNormalizedMeasure: null, maxTimeAllowed: '' },
    });
  });

  it.each([
    ['<completionThreshold>0.5</completionThreshold>', true, 0.5, 1],
    ['<completionThreshold/>', false, 1, 1],
    ['<completionThreshold completedByMeasure="false" minProgressMeasure="0.2"/>', false, 0.2, 1],
    ['<completionThreshold completedByMeasure="true" progressWeight="0.4"/>', true, 1, 0.4],
    ['<completionThreshold completedByMeasure="true" minProgressMeasure=""/>', true, 1, 1],
  ])('reads %s', (inside, completedByMeasure, minProgressMeasure, progressWeight) => {
    expect(launched('2004 4th Edition', { inside })?.completionThreshold).toEqual({
      ...{ completedByMeasure, minProgressMeasure, progressWeight },
    });
  });

  it.each([
    ['', 'href="a.html?b"', 'a.html?b', 'a.html'],
    ['parameters="?c=1"', 'href="a.html?b"', 'a.html?b&c=1', 'a.html'],
    ['parameters="#c"', 'href="d/a%20b.html"', 'd/a%20b.html#c', 'd/a b.html'],
    ['', 'href="https://example.org/a"', 'https://example.org/a', null],
    ['', 'href="../a.html"', '../a.html', null],
    ['', 'href="/a.html"', '/a.html', null],
    ['', 'xml:base="b/" href="a.html"', 'b/a.html', 'b/a.html'],
  ])('opens, with %s of the item and %s of the resource, %s', (item, resource, href, path) => {
    expect(launched('1.2', { item, resource })).toMatchObject({ href, path });
  });

  it.each([
    '',
    'href=""',
    'href=" "',
    'other="a.html"',
  ])('opens nothing where the resource has "%s"', (resource) => {
    expect(launched('1.2', { resource })).toBeUndefined();
  });
});

describe('zipOutline', () => {
  it('reads the manifest of a zip, and says why there is none', async () => {
    const zip = (bytes: Uint8Array) => zipOutline(new Blob([new Uint8Array(bytes)]));
    expect(await zip(made('scorm-2004-4th'))).toMatchObject({ kind: 'read', version: '2004' });
    expect(await zip(made('web'))).toEqual({
      kind: 'unreadable',
      reason: 'there is no imsmanifest.xml at the root of the zip',
    });
    expect(await zip(new Uint8Array(50))).toMatchObject({ kind: 'unreadable' });
    expect(await zip(flaggedEncrypted(made('scorm-1.2')))).toEqual({
      kind: 'unreadable',
      reason: 'imsmanifest.xml cannot be read: it is encrypted',
    });
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
    ['a.html', ' ?&x=1 ', 'a.html?x=1'],
    ['a.html?y#z', '?x=1', 'a.html?y&x=1#z'],
    ['a.html#z?y', 'x=1', 'a.html?x=1#z?y'],
    ['a.html', '?', 'a.html'],
    ['', 'x=1', '?x=1'],
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
    ['', 'content/', 'content/'],
    ['', '', ''],
    ['/a.html', 'content/', 'a.html'],
    ['http://[', 'content/', 'content/http://['],
  ])('resolves %s against "%s"', (url, base, whole) => {
    expect(based(url, base)).toBe(whole);
  });
});

describe('the sequencing of an item', () => {
  const sequencing = (own: string, shared = '', beside = '') =>
    outline(
      `<manifest xmlns:imsss="imsss" xmlns:adlseq="adlseq" xmlns:adlnav="adlnav"><organizations><organization>
        <item><imsss:sequencing ${own.startsWith('IDRef') ? `${own}</imsss:sequencing>` : `>${own}</imsss:sequencing>`}${beside}</item>
      </organization></organizations><imsss:sequencingCollection>${shared}</imsss:sequencingCollection></manifest>`,
    ).organizations[0]?.items[0]?.sequencing;

  it('is nothing where the manifest says nothing', () => {
    expect(sequencing('')).toEqual({});
    expect(sequencing('<imsss:controlMode/><imsss:rollupRules/><imsss:objectives/>')).toEqual({});
  });

  it('has controls, choice constraints, roll-up switches and randomization in one record', () => {
    expect(
      sequencing(`<imsss:controlMode choice="false" flow="true"/>
        <adlseq:constrainedChoiceConsiderations preventActivation="true"/>
        <imsss:rollupRules rollupObjectiveSatisfied="true" rollupProgressCompletion="false" objectiveMeasureWeight="0.5" other="1"/>
        <imsss:randomizationControls randomizationTiming="once" selectCount="3" reorderChildren="true" selectionTiming="never" other="1"/>
        <adlseq:rollupConsiderations requiredForSatisfied="always" measureSatisfactionIfActive="false"/>
        <imsss:deliveryControls tracked="false"/>`),
    ).toEqual({
      sequencingControls: {
        ...{ choice: false, flow: true, preventActivation: true, rollupObjectiveSatisfied: true },
        ...{ rollupProgressCompletion: false, objectiveMeasureWeight: 0.5 },
        ...{ randomizationTiming: 'once', selectCount: 3, randomizeChildren: true },
        selectionTiming: 'never',
      },
      rollupConsiderations: { requiredForSatisfied: 'always', measureSatisfactionIfActive: false },
      deliveryControls: { tracked: false },
    });
  });

  it('has rules of three kinds', () => {
    const rule = (kind: string, conditions: string, action: string) =>
      `<imsss:${kind}ConditionRule>${conditions}<imsss:ruleAction action="${action}"/></imsss:${kind}ConditionRule>`;
    expect(
      sequencing(`<imsss:sequencingRules>
        ${rule('pre', '<imsss:ruleConditions conditionCombination="any"><imsss:ruleCondition condition="satisfied" operator="not" referencedObjective="o"/><imsss:ruleCondition condition="objectiveMeasureGreaterThan" operator="noOp" measureThreshold="0.6"/></imsss:ruleConditions>', 'skip')}
        ${rule('exit', '<imsss:ruleConditions/>', 'exit')}
        ${rule('post', '', 'retry')}<imsss:postConditionRule/>
      </imsss:sequencingRules>`),
    ).toEqual({
      sequencingRules: {
        preConditionRules: [
          {
            action: 'skip',
            conditionCombination: 'any',
            conditions: [
              { condition: 'satisfied', operator: 'not', referencedObjective: 'o' },
              { condition: 'objectiveMeasureGreaterThan', parameters: { threshold: 0.6 } },
            ],
          },
        ],
        exitConditionRules: [{ action: 'exit', conditionCombination: 'all', conditions: [] }],
        postConditionRules: [
          { action: 'retry', conditionCombination: 'all', conditions: [] },
          { action: '', conditionCombination: 'all', conditions: [] },
        ],
      },
    });
  });

  it('has rules for roll-up, with shares in percent', () => {
    expect(
      sequencing(`<imsss:rollupRules>
        <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.25" minimumCount="2"><imsss:rollupConditions conditionCombination="all"><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule>
        <imsss:rollupRule/>
      </imsss:rollupRules>`),
    ).toEqual({
      rollupRules: {
        rules: [
          {
            ...{ action: 'completed', conditionCombination: 'all', minimumCount: 2 },
            ...{ consideration: 'atLeastPercent', minimumPercent: 25 },
            conditions: [{ condition: 'completed' }],
          },
          { action: '', conditionCombination: 'any', consideration: 'all', conditions: [] },
        ],
      },
    });
  });

  it('has objectives, with the maps of the 4th edition joined to those of the earlier ones', () => {
    expect(
      sequencing(`<imsss:objectives>
        <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective>
        <imsss:objective objectiveID="7"><imsss:mapInfo targetObjectiveID="1" readSatisfiedStatus="false"/></imsss:objective>
        <imsss:objective satisfiedByMeasure="false"/>
      </imsss:objectives>
      <adlseq:objectives><adlseq:objective objectiveID="7"><adlseq:mapInfo targetObjectiveID="1" readRawScore="true"/><adlseq:mapInfo targetObjectiveID="2"/><adlseq:other targetObjectiveID="3"/></adlseq:objective></adlseq:objectives>`),
    ).toEqual({
      primaryObjective: {
        ...{
          objectiveID: 'p',
          satisfiedByMeasure: true,
          minNormalizedMeasure: 0.7,
          isPrimary: true,
        },
      },
      objectives: [
        {
          objectiveID: '7',
          mapInfo: [
            { targetObjectiveID: '1', readSatisfiedStatus: false, readRawScore: true },
            { targetObjectiveID: '2' },
          ],
        },
        { objectiveID: '', satisfiedByMeasure: false },
      ],
    });
  });

  it('has limits, buttons that are hidden, and shared data', () => {
    const beside = `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>exit</adlnav:hideLMSUI><adlnav:other/></adlnav:navigationInterface></adlnav:presentation>
      <data><map targetID="1" readSharedData="true"/><other/></data>`;
    const limits = '<imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT1H"/>';
    expect(sequencing(limits, '', beside)).toEqual({
      ...{ attemptLimit: 2, attemptAbsoluteDurationLimit: 'PT1H', hideLmsUi: ['exit'] },
      sharedDataMaps: [{ targetID: '1', readSharedData: true }],
    });
    expect(sequencing('<imsss:limitConditions/>', '', '<presentation/><data/>')).toEqual({});
  });

  it('takes parts that it lacks from those that items share', () => {
    const shared = `<imsss:sequencing ID="s"><imsss:controlMode flow="true"/><imsss:deliveryControls tracked="false"/>
      <imsss:objectives><imsss:primaryObjective objectiveID="shared"/></imsss:objectives></imsss:sequencing>`;
    const own = '<imsss:controlMode choice="false"/>';
    expect(sequencing(`IDRef="s">${own}`, shared)).toEqual({
      sequencingControls: { choice: false },
      deliveryControls: { tracked: false },
      primaryObjective: { objectiveID: 'shared', isPrimary: true },
    });
    expect(sequencing(`IDRef="gone">${own}`, shared)).toEqual({
      sequencingControls: { choice: false },
    });
    const objective = '<imsss:objectives><imsss:objective objectiveID="own"/></imsss:objectives>';
    expect(sequencing(`IDRef="s">${objective}`, shared)).toMatchObject({
      objectives: [{ objectiveID: 'own' }],
    });
    expect(sequencing(`IDRef="s">${objective}`, shared)).not.toHaveProperty('primaryObjective');
  });

  it('keeps identifiers and odd numbers as they are written', () => {
    const map = (attributes: string) => sequencing('', '', `<data><map ${attributes}/></data>`);
    expect(map('targetID="12" a="12" b="-1.5" c="1." d="x1" e="true " f="TRUE" g="1x"')).toEqual({
      sharedDataMaps: [
        { targetID: '12', a: 12, b: -1.5, c: '1.', d: 'x1', e: true, f: 'TRUE', g: '1x' },
      ],
    });
  });
});
