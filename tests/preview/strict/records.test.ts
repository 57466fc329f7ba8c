import { describe, expect, it } from 'vitest';
import type { CmiData } from '../../../src/preview/api/cmi-data.ts';
import { apiMethods } from '../../../src/standard/api.ts';
import { type AnyCall, brief, interaction, judged, judgedSets, type Write } from './judged.ts';

/** Sets of which only the last breaks a rule. */
interface Bad {
  readonly rule: string;
  readonly sets: readonly Write[];
  readonly severity?: 'some-lmss';
}

const both: readonly Bad[] = [
  { rule: 'index', sets: [['cmi.objectives.1.id', 'reliance']] },
  {
    rule: 'index',
    sets: [...interaction('choice'), ['cmi.interactions.2.id', 'question_2']],
  },
  {
    rule: 'index',
    sets: [...interaction('choice'), ['cmi.interactions.0.objectives.1.id', 'reliance']],
  },
  {
    rule: 'index',
    sets: [...interaction('fill-in'), ['cmi.interactions.0.correct_responses.1.pattern', 'one']],
  },
  { rule: 'index', sets: [['cmi.objectives.00.id', 'reliance']] },
];

const bad: Readonly<Record<'1.2' | '2004', readonly Bad[]>> = {
  '1.2': [
    ...both,
    { rule: 'id-first', severity: 'some-lmss', sets: [['cmi.objectives.0.status', 'passed']] },
    { rule: 'id-first', severity: 'some-lmss', sets: [['cmi.interactions.0.type', 'choice']] },
    {
      rule: 'id-first',
      severity: 'some-lmss',
      sets: [['cmi.interactions.0.objectives.0.id', 'reliance']],
    },
    {
      rule: 'type-first',
      severity: 'some-lmss',
      sets: [
        ['cmi.interactions.0.id', 'question_0'],
        ['cmi.interactions.0.student_response', 'a'],
      ],
    },
    {
      rule: 'type-again',
      severity: 'some-lmss',
      sets: [...interaction('choice'), ['cmi.interactions.0.type', 'choice']],
    },
    {
      rule: 'unique-id',
      severity: 'some-lmss',
      sets: [
        ['cmi.objectives.0.id', 'reliance'],
        ['cmi.objectives.1.id', 'reliance'],
      ],
    },
    {
      rule: 'write-once-id',
      severity: 'some-lmss',
      sets: [
        ['cmi.objectives.0.id', 'reliance'],
        ['cmi.objectives.0.id', 'gates'],
      ],
    },
  ],
  '2004': [
    ...both,
    { rule: 'id-first', sets: [['cmi.objectives.0.success_status', 'passed']] },
    { rule: 'id-first', sets: [['cmi.interactions.0.type', 'choice']] },
    { rule: 'id-first', sets: [['cmi.interactions.0.result', 'correct']] },
    { rule: 'id-first', sets: [['cmi.interactions.0.correct_responses.0.pattern', 'a']] },
    {
      rule: 'type-first',
      sets: [
        ['cmi.interactions.0.id', 'question_0'],
        ['cmi.interactions.0.learner_response', 'a'],
      ],
    },
    {
      rule: 'type-first',
      sets: [
        ['cmi.interactions.0.id', 'question_0'],
        ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
      ],
    },
    {
      rule: 'type-again',
      severity: 'some-lmss',
      sets: [...interaction('choice'), ['cmi.interactions.0.type', 'likert']],
    },
    {
      rule: 'unique-id',
      sets: [
        ['cmi.objectives.0.id', 'reliance'],
        ['cmi.objectives.1.id', 'reliance'],
      ],
    },
    {
      rule: 'unique-id',
      sets: [
        ...interaction('choice'),
        ['cmi.interactions.0.objectives.0.id', 'reliance'],
        ['cmi.interactions.0.objectives.1.id', 'reliance'],
      ],
    },
    {
      rule: 'write-once-id',
      sets: [
        ['cmi.objectives.0.id', 'reliance'],
        ['cmi.objectives.0.id', 'gates'],
      ],
    },
    {
      rule: 'write-once-id',
      severity: 'some-lmss',
      sets: [...interaction('choice'), ['cmi.interactions.0.id', 'another']],
    },
    {
      rule: 'unique-pattern',
      sets: [
        ...interaction('choice'),
        ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
        ['cmi.interactions.0.correct_responses.1.pattern', 'a'],
      ],
    },
    ...['true-false', 'likert', 'numeric', 'other'].map((type): Bad => {
      const pattern = type === 'numeric' ? '1[:]2' : 'true';
      return {
        rule: 'record-limit',
        sets: [
          ...interaction(type),
          ['cmi.interactions.0.correct_responses.0.pattern', pattern],
          ['cmi.interactions.0.correct_responses.1.pattern', pattern],
        ],
      };
    }),
    {
      rule: 'record-limit',
      severity: 'some-lmss',
      sets: Array.from(
        { length: 251 },
        (_, index): Write => [`cmi.interactions.${index}.id`, `question_${index}`],
      ),
    },
    {
      rule: 'record-limit',
      severity: 'some-lmss',
      sets: Array.from(
        { length: 101 },
        (_, index): Write => [`cmi.objectives.${index}.id`, `objective_${index}`],
      ),
    },
  ],
};

describe.each(['1.2', '2004'] as const)('records in SCORM %s', (version) => {
  const { initialize, get, set } = apiMethods[version];

  it.each(
    bad[version].map((row) => ({ ...row, told: JSON.stringify(row.sets.at(-1)) })),
  )('are reported where they break the rule "$rule": $told', ({
    rule,
    sets,
    severity = 'standard',
  }) => {
    const [element, value] = sets.at(-1) ?? ['', ''];
    expect(judgedSets(version, sets).map(brief)).toEqual([{ rule, severity, element, value }]);
  });

  it('are read only where they are', () => {
    const calls: readonly AnyCall[] = [
      [initialize, ''],
      [set, 'cmi.objectives.0.id', 'reliance'],
      [get, 'cmi.objectives.0.id'],
      [get, 'cmi.objectives.1.id'],
    ];
    expect(judged(version, calls).map(brief)).toEqual([
      { rule: 'index', severity: 'standard', element: 'cmi.objectives.1.id', value: '' },
    ]);
  });

  const held: CmiData = {
    objectives: { 0: { id: 'reliance' }, 1: { id: 'gates' } },
    interactions: { 0: { id: 'question_0', type: 'choice' } },
  };

  it('go on from what the LMS held at launch', () => {
    const sets: readonly Write[] = [
      ['cmi.objectives.1.id', 'gates'],
      ['cmi.objectives.2.id', 'chips'],
      ...interaction('choice', 1),
    ];
    expect(judgedSets(version, sets, held)).toEqual([]);
    expect(judgedSets(version, [['cmi.objectives.2.id', 'gates']], held)).toHaveLength(1);
    expect(judgedSets(version, interaction('choice', 2), held)[0]).toMatchObject({ rule: 'index' });
  });

  it('are judged by the count the LMS told where nobody knew what it held', () => {
    const gap: AnyCall = [set, 'cmi.interactions.3.id', 'question_3'];
    const counted: AnyCall = [get, 'cmi.interactions._count'];
    const answer = ([method]: AnyCall) => (method === get ? '2' : 'true');
    expect(judged(version, [[initialize, ''], gap], null, answer)).toEqual([]);
    const found = judged(version, [[initialize, ''], counted, gap], null, answer);
    expect(found.map(({ rule }) => rule)).toEqual(['index']);
  });

  it('do not come to be where the LMS refused them', () => {
    const calls: readonly AnyCall[] = [
      [initialize, ''],
      [set, 'cmi.objectives.0.id', 'reliance'],
      [set, 'cmi.objectives.1.id', 'gates'],
    ];
    const answer = (call: AnyCall) => (call === calls[1] ? 'false' : 'true');
    expect(judged(version, calls, {}, answer).map(({ rule }) => rule)).toEqual(['index']);
  });
});
