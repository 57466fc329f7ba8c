import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../../../src/packaging/check/reading/text-file.ts';
import { apiValues } from '../../../../src/packaging/check/scripts/api-values.ts';
import { apiMethods, type ScormVersion } from '../../../../src/standard/api.ts';
import { dataModels } from '../../../../src/standard/data-model.ts';
import { type Complaint, sourceOf } from '../../../../src/standard/objection.ts';
import type { Rule } from '../../../../src/standard/rules.ts';
import { launched } from '../../../preview/launched.ts';
import { judged } from '../../../preview/strict/judged.ts';
import { files, findingsOf } from '../../sample.ts';

const versions = ['1.2', '2004'] as const;

interface Call {
  readonly version: ScormVersion;
  readonly role: 'get' | 'set';
  readonly element: string;
  readonly value: string;
}

/** What depends on the calls before, which nobody can read off one call. */
const ofRecords: ReadonlySet<Rule> = new Set<Rule>([
  ...(['index', 'id-first', 'type-first', 'type-again', 'unique-id', 'write-once-id'] as const),
  'record-limit',
  'unique-pattern',
]);

/** What the bench says of one call in a running session. */
function tried({ version, role, element, value }: Call): readonly Complaint[] {
  const { initialize, [role]: method } = apiMethods[version];
  const parameters = role === 'get' ? [element] : [element, value];
  const found = judged(
    version,
    [
      [initialize, ''],
      [method, ...parameters],
    ],
    null,
  );
  return found.filter(({ rule }) => !ofRecords.has(rule));
}

/** What the check says of the same call in a script of a package. */
function checked({ version, role, element, value }: Call) {
  // A driver that every reader knows the version of.
  const driver = version === '1.2' ? 'SCORM_CallLMS' : 'SCORM2004_Call';
  const method = `${driver}${role === 'get' ? 'Get' : 'Set'}Value`;
  const parameters = role === 'get' ? [element] : [element, value];
  const code = `${method}(${parameters.map((each) => JSON.stringify(each)).join(', ')})`;
  const file = textFile('a.js', 'js', new TextEncoder().encode(code));
  return apiValues.text?.(file, opened(version)) ?? [];
}

function opened(version: ScormVersion): Parameters<NonNullable<typeof apiValues.text>>[1] {
  return {
    ...{ size: 0, unpacked: 0, entries: [], files: new Map(), manifest: null, metadata: new Map() },
    ...{ other: null, outline: null, version, format: null, schemas: null, expected: null },
    structure: null,
    contents: {
      ...{ unread: [], unjudged: [], schemaFiles: new Map(), missed: new Set(), refused: false },
      apiUse: { scorm12: true, scorm2004: true },
    },
    caseTwin: () => null,
  };
}

/** The words of what the bench says, as they stand in what the check says. */
function inCheck({ problem, fix, severity, section, error }: Complaint) {
  const clause = (text: string) =>
    (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
  return {
    severity: 'warning',
    what: expect.stringContaining(`: ${clause(problem)}`),
    reason: expect.stringMatching(severity === 'standard' ? /^the LMS refuses/ : /^the standard a/),
    source: sourceOf({ section, error }),
    fix: expect.stringContaining(clause(fix)),
  };
}

function expectAlike(call: Call): void {
  const found = checked(call).map(({ severity, what, reason = '', fix }) => ({
    ...{ severity, what, reason, fix },
    source: /: (.*?)(?:$|; Know)/.exec(reason)?.[1],
  }));
  expect(found, JSON.stringify(call)).toEqual(tried(call).map(inCheck));
}

const strange = [
  'cmi.core',
  'cmi.core.lesson_stat',
  'cmi.completion_status._children',
  'cmi.objectives._version',
  'cmi.Suspend_data',
  'adl.nav',
];
const elements = versions.flatMap((version) => Object.keys(dataModels[version].elements));

/** A legal value of each format there is, which is illegal for many others. */
const examples = versions.flatMap((version) => {
  const { elements: all, responses, patterns } = dataModels[version];
  const formats = Object.values(all).flatMap(({ format }) =>
    typeof format === 'string' ? [] : [format],
  );
  return [...formats, ...Object.values(responses), ...Object.values(patterns)].map(
    ({ example }) => example,
  );
});

const words = [
  ...['', ' ', '.5', '5.', '-.5', '-0', '0', '1', '100', '100.1', '-1', '0.12345678', '123456.5'],
  ...['1e-7', '1,5', '+1', '999', '1000', 'NaN', 'passed', 'completed', 'failed', 'incomplete'],
  ...['browsed', 'not attempted', 'unknown', 'correct', 'wrong', 'incorrect', 'neutral', 'normal'],
  ...['suspend', 'time-out', 'logout', 'choice', 'long-fill-in', 'other', 'numeric', 'likert'],
  ...['0000:01:05.5', '0000:01:05.25', '0000:61:05', '00:01', 'PT1H5M30.25S', 'PT1.234S', 'P1W'],
  ...['14:05:00', '25:00:00', '2026-05-01T10:00:00', '2026-02-30', '2026', '1969-01-01'],
  ...['a b', 'item-1', 'item_1', 'urn:x', 'urn:x:y', 'a/b', 'é', '{lang=en}text', '{lang=!}text'],
  ...['{x', 'a\nb', 'en', 'en-GB', 'english-', 'continue', 'exitAll', '_none_', 'jump'],
  ...['{target=x}choice', '{target=x}jump', 'x'.repeat(250), 'x'.repeat(256), 'x'.repeat(1001)],
  ...['x'.repeat(4001), 'x'.repeat(4097), 'x'.repeat(64001)],
];

const element = fc
  .tuple(fc.constantFrom(...elements, ...strange), fc.nat(12), fc.boolean())
  .map(([name, index, isTarget]) =>
    isTarget && /request_valid\.(?:choice|jump)$/.test(name)
      ? `${name}.{target=a}`
      : name.replaceAll('.n.', `.${index}.`),
  );

const call: fc.Arbitrary<Call> = fc.record({
  version: fc.constantFrom(...versions),
  role: fc.constantFrom('get', 'set'),
  element,
  value: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...examples) },
    { weight: 2, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
});

describe('Check and Try', () => {
  it.each([
    ['1.2', 'get', 'cmi._children', '', []],
    ['1.2', 'get', 'cmi.interactions.0.student_response', '', [['write-only', 404]]],
    ['1.2', 'get', 'cmi.core.exit._children', '', [['keyword', 202]]],
    ['1.2', 'get', 'cmi.core._count', '', [['keyword', 203]]],
    ['2004', 'get', 'cmi.interactions.0.learner_response', '', []],
    ['2004', 'get', 'cmi.exit', '', [['write-only', 405]]],
    ['2004', 'get', 'cmi.score._count', '', [['keyword', 301]]],
    ['1.2', 'set', 'cmi.core.score.raw', '.5', [['number', 0]]],
    ['1.2', 'set', 'cmi.core.score.raw', '-.5', [['range', 405]]],
    ['1.2', 'set', 'cmi.student_preference.audio', '.5', [['number', 405]]],
    ['1.2', 'set', 'cmi.core.student_name', 'Ada', [['read-only', 403]]],
    ['1.2', 'set', 'cmi.core._children', 'raw', [['keyword', 402]]],
    ['1.2', 'set', 'cmi.location', 'a', [['element', 401]]],
    ['2004', 'set', 'cmi.score.scaled', '.5', [['number', 0]]],
    ['2004', 'set', 'cmi.score.scaled', '1.5', [['range', 407]]],
    ['2004', 'set', 'cmi.exit', 'done', [['vocabulary', 406]]],
    ['2004', 'set', 'cmi.learner_name', 'Ada', [['read-only', 404]]],
  ] as const)('find the same in SCORM %s: %s %s "%s"', (version, role, name, value, found) => {
    const one = { version, role, element: name, value };
    expect(tried(one).map(({ rule, error }) => [rule, error])).toEqual(found);
    expectAlike(one);
  });

  it('find the same, in the same words, for every element with legal and illegal values', () => {
    fc.assert(fc.property(call, expectAlike), { numRuns: 3000 });
  });

  it('find the same for each element with each word', () => {
    const differing = versions.flatMap((version) =>
      [...elements, ...strange].flatMap((each) =>
        [...new Set([...examples, ...words])].filter((value) => {
          const name = each.replaceAll('.n.', '.0.');
          const one = { version, role: 'set', element: name, value } as const;
          return checked(one).length !== tried(one).length;
        }),
      ),
    );
    expect(differing).toEqual([]);
  });

  it('find the same in a package of SCORM 1.2', async () => {
    const script = `var API = window.parent.API;
API.LMSInitialize("");
API.LMSSetValue("cmi.core.score.raw", ".5");
API.LMSGetValue("cmi.interactions.0.student_response");
API.LMSGetValue("cmi._children");
API.LMSFinish("");`;
    const { host, findings } = await launched('1.2');
    new Function('window', script)({ parent: host });
    expect(findings.map((each) => [each.method, each.element, each.rule, each.error])).toEqual([
      ['LMSSetValue', 'cmi.core.score.raw', 'number', 0],
      ['LMSGetValue', 'cmi.interactions.0.student_response', 'write-only', 404],
    ]);

    const manifest = `<?xml version="1.0"?>
<manifest identifier="m" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title><item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;
    const page = `<!doctype html><html lang="en"><head><title>T</title></head><body><script>\n${script}\n</script></body></html>`;
    const texts = { 'imsmanifest.xml': manifest, 'index.html': page };
    const inPackage = (await findingsOf(zipSync(Object.fromEntries(files(texts))))).filter(
      ({ rule }) => rule === 'api-values',
    );
    expect(inPackage.map(({ line, what, reason = '' }) => [line, what, reason])).toEqual(
      findings.map((finding, index) => [
        [4, 5][index],
        expect.stringContaining(`${finding.method}("${finding.element}"`),
        expect.stringContaining(sourceOf(finding)),
      ]),
    );
  });
});
