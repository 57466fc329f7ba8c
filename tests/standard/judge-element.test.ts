import { describe, expect, it } from 'vitest';
import type { ScormVersion } from '../../src/standard/api.ts';
import { dataModels } from '../../src/standard/data-model.ts';
import { elementPath } from '../../src/standard/element-path.ts';
import { accessOf, judgeElement, judgeValue, versionOf } from '../../src/standard/judge-element.ts';
import type { Rule } from '../../src/standard/rules.ts';

const versions = ['1.2', '2004'] as const;

/** A call that is refused: the rule, what GetLastError says, and words of the message. */
type Refused = readonly [
  call: string,
  rule: Rule,
  error: number,
  words: string,
  severity?: 'some-lmss',
];

const spelling = 'is no element of this version. Check the spelling.';
const keywords = 'Ask _count of lists only, and _children of branches only.';
const leaveOut = 'The element cannot be set. Leave the call out.';
const ofLms = 'Only the LMS sets this element. Leave the call out.';
const unreadable =
  'The element cannot be read. Keep what was set in suspend data, and read it from';

/** `get` or `set`, the element, and what is set. */
const refused: Readonly<Record<ScormVersion, readonly Refused[]>> = {
  '1.2': [
    ['get cmi.core.exit', 'write-only', 404, unreadable],
    ['get cmi.interactions.0.student_response', 'write-only', 404, unreadable],
    [
      'get cmi.core.exit._children',
      'keyword',
      202,
      `"cmi.core.exit" has no _children. ${keywords}`,
    ],
    ['get cmi.core._count', 'keyword', 203, `"cmi.core" has no _count. ${keywords}`],
    ['get cmi._count', 'keyword', 203, '"cmi" has no _count.'],
    ['get cmi.objectives._version', 'keyword', 202, '"cmi.objectives" has no _version.'],
    ['get cmi.objectives.0._count', 'keyword', 203, '"cmi.objectives.n" has no _count.'],
    ['set cmi.core._count 1', 'keyword', 402, '"cmi.core" has no _count.'],
    ['set cmi.core._children raw', 'keyword', 402, leaveOut],
    ['set cmi.core.student_name Ada', 'read-only', 403, ofLms],
    ['get cmi.made_up._children', 'element', 401, `"cmi.made_up._children" ${spelling}`],
    ['get cmi.cor._children', 'element', 401, spelling],
    ['get cmi.core.nothing', 'element', 401, `"cmi.core.nothing" ${spelling}`],
    ['get cmi.objectives.n.id', 'element', 401, `"cmi.objectives.n.id" ${spelling}`],
    ['get cmi.core', 'element', 401, spelling],
    ['get constructor', 'element', 401, spelling],
    ['get ', 'element', 401, spelling],
    [
      'get cmi.location',
      'element',
      401,
      '"cmi.location" is an element of SCORM 2004, not of 1.2. Call the element of the version that',
    ],
    [
      'get cmi.core.Lesson_Status',
      'element',
      401,
      'Write it as cmi.core.lesson_status; upper and lower case differ.',
    ],
    ['set CMI.CORE.EXIT suspend', 'element', 401, 'Write it as cmi.core.exit;'],
    ['set cmi.core.score.raw 101', 'range', 405, 'from 0 to 100'],
    ['set cmi.core.exit normal', 'vocabulary', 405, 'A normal exit is the empty string ""'],
    ['set cmi.core.score.raw .5', 'number', 0, 'as in 0.5', 'some-lmss'],
  ],
  '2004': [
    ['get cmi.exit', 'write-only', 405, unreadable],
    ['get cmi.score._count', 'keyword', 301, `"cmi.score" has no _count. ${keywords}`],
    ['get cmi.exit._children', 'keyword', 301, '"cmi.exit" has no _children.'],
    ['set cmi.score._count 1', 'keyword', 404, '"cmi.score" has no _count.'],
    ['set cmi._version 1.0', 'keyword', 404, leaveOut],
    ['set cmi.learner_name Ada', 'read-only', 404, ofLms],
    [
      'set cmi.core.lesson_status passed',
      'element',
      401,
      '"cmi.core.lesson_status" is an element of SCORM 1.2, not of 2004. Call the element',
    ],
    ['set cmi.made_up 1', 'element', 401, spelling],
    ['set cmi.score.scaled 1.5', 'range', 407, 'from -1 to 1'],
    ['set cmi.exit done', 'vocabulary', 406, 'Send one of'],
    ['set cmi.score.scaled .5', 'number', 0, 'as in 0.5', 'some-lmss'],
  ],
};

const allowed: Readonly<Record<ScormVersion, readonly string[]>> = {
  '1.2': [
    ...['get cmi._children', 'get cmi._version', 'get cmi.core.student_name', 'get cmi.comments'],
    ...['get cmi.objectives._count', 'get cmi.objectives.12.score._children'],
    ...['set cmi.core.lesson_status passed', 'set cmi.interactions.3.weighting 1'],
    // Alone, no call says which type the interaction has.
    ...['set cmi.interactions.0.student_response {?}', 'set cmi.core.lesson_location '],
  ],
  '2004': [
    ...['get cmi._version', 'get cmi.learner_id', 'get cmi.interactions.0.learner_response'],
    ...['get adl.nav.request_valid.choice.{target=a.b}', 'get adl.data.0.store'],
    ...['set cmi.success_status passed', 'set cmi.interactions.0.correct_responses.0.pattern {?}'],
  ],
};

function called(line: string): Parameters<typeof judgeElement>[1] {
  const [, role = '', element = '', value = ''] = /^(\w+) ?(\S*) ?(.*)$/.exec(line) ?? [];
  if (role !== 'get' && role !== 'set') throw new Error(`"${line}" is no call.`);
  return { role, element, value };
}

describe.each(versions)('a call of SCORM %s', (version) => {
  it.each(refused[version].map((row) => ({ row, call: row[0] })))('is refused: $call', ({
    row,
  }) => {
    const [line, rule, error, words, severity = 'standard'] = row;
    const found = judgeElement(version, called(line));
    expect(found).toMatchObject([{ rule, error, severity }]);
    expect(found.map(({ problem, fix }) => `${problem} ${fix}`).join()).toContain(words);
  });

  it.each(allowed[version])('is allowed: %s', (line) => {
    expect(judgeElement(version, called(line))).toEqual([]);
  });

  it('is told with the place in the standard', () => {
    const sections = ['set cmi.objectives.0.id a b', 'get cmi.made_up'].map((line) =>
      judgeElement(version, called(line)).map(({ section }) => section),
    );
    expect(sections).toEqual(
      version === '1.2'
        ? [['RTE 1.2 3.4.4, cmi.objectives.n.id'], ['RTE 1.2']]
        : [['RTE 2004 4.2.17, cmi.objectives.n.id'], ['RTE 2004']],
    );
  });

  it('may read and set as the data model says', () => {
    for (const [name, { access }] of Object.entries(dataModels[version].elements)) {
      const element = name.replaceAll('.n.', '.0.');
      const rulesOf = (role: 'get' | 'set') =>
        judgeElement(version, { role, element, value: '' }).map(({ rule }) => rule);
      expect({ element, access: accessOf(version, element) }).toEqual({ element, access });
      expect(rulesOf('get')).toEqual(access === 'write' ? ['write-only'] : []);
      if (access === 'read') expect(rulesOf('set')).toEqual(['read-only']);
      else if (access === 'keyword') expect(rulesOf('set')).toEqual(['keyword']);
      else expect(rulesOf('set')).not.toContain('read-only');
    }
  });
});

describe('an element with blanks about it', () => {
  it('is told without them', () => {
    const found = judgeElement('1.2', { role: 'get', element: ' cmi.core.entry ', value: '' });
    expect(found.map(({ fix }) => fix)).toEqual([
      'Write it as cmi.core.entry; upper and lower case differ.',
    ]);
  });
});

describe('judgeValue', () => {
  const response = 'cmi.interactions.0.learner_response';

  it('holds a response against the type of its interaction, where that is known', () => {
    const judged = (element: string, type: string) =>
      judgeValue('2004', elementPath(element), '?', type).map(({ rule }) => rule);
    expect(judged(response, 'true-false')).toEqual(['response']);
    expect(judged('cmi.interactions.0.correct_responses.0.pattern', 'true-false')).toEqual([
      'pattern',
    ]);
    expect(judged(response, '')).toEqual([]);
    expect(judged(response, 'constructor')).toEqual([]);
    expect(judged('cmi.made_up', 'true-false')).toEqual([]);
  });
});

describe('accessOf', () => {
  it('is null where there is no such element', () => {
    expect(accessOf('1.2', 'cmi.location')).toBeNull();
    expect(accessOf('2004', '__proto__')).toBeNull();
  });
});

describe('versionOf', () => {
  it.each([
    ['cmi.core.lesson_status', '1.2'],
    ['cmi.interactions.0.student_response', '1.2'],
    ['cmi.core.lesson_stat', '1.2'],
    ['cmi.core.score.scaled', '1.2'],
    ['cmi.student_data.unknown.deep', '1.2'],
    ['cmi.location', '2004'],
    ['cmi.comments_from_learner.0.comment', '2004'],
    ['cmi.learner_preference.size', '2004'],
    ['adl.nav.request_valid.choice.{target=a}', '2004'],
    ['adl.made_up', '2004'],
    ['cmi.suspend_data', null],
    ['cmi.made_up', null],
    ['cmi.objectives.0.made_up', null],
    ['cmi.cor', null],
    ['cmi', null],
    ['other.made_up', null],
    ['', null],
  ] as const)('of %s is %s', (element, version) => {
    expect(versionOf(element)).toBe(version);
  });
});
