import { describe, expect, it } from 'vitest';
import { brief, interaction, judgedSets } from '../preview/strict/judged.ts';

/** An answer to an interaction of a type, and the rule it breaks. */
type Bad = readonly [type: string, value: string, rule: string, severity?: 'some-lmss'];

const many = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);

const bad12: Readonly<Record<'student_response' | 'correct_responses.0.pattern', readonly Bad[]>> =
  {
    student_response: [
      ['true-false', 'true', 'response'],
      ['true-false', '', 'response'],
      ['choice', 'cost', 'response'],
      ['choice', 'A', 'response'],
      ['choice', 'a, b', 'response'],
      ['choice', 'a;b', 'response'],
      ['choice', 'a[,]b', 'delimiter'],
      ['choice', '', 'empty', 'some-lmss'],
      ['choice', Array.from({ length: 129 }, () => 'a').join(','), 'length'],
      ['fill-in', 'x'.repeat(256), 'length'],
      ['fill-in', 'one\ntwo', 'line-break', 'some-lmss'],
      ['matching', 'a,b', 'response'],
      ['matching', 'fab.taiwan', 'response'],
      ['matching', 'a[.]1[,]b[.]2', 'delimiter'],
      ['performance', 'x'.repeat(256), 'length'],
      ['sequencing', '{a,b}', 'response'],
      ['sequencing', 'abc', 'response'],
      ['likert', 'agree', 'response'],
      ['numeric', '12,5', 'number'],
      ['numeric', '', 'number'],
      ['numeric', '.5', 'number', 'some-lmss'],
    ],
    'correct_responses.0.pattern': [
      ['true-false', 'false', 'pattern'],
      ['choice', '{a,b', 'pattern'],
      ['choice', 'ab', 'pattern'],
      ['fill-in', 'x'.repeat(256), 'length'],
      ['matching', 'a1', 'pattern'],
      ['sequencing', 'a.b', 'pattern'],
      ['likert', '10', 'pattern'],
      ['numeric', '5[:]5', 'number'],
    ],
  };

const bad2004: Readonly<
  Record<'learner_response' | 'correct_responses.0.pattern', readonly Bad[]>
> = {
  learner_response: [
    ['true-false', 't', 'response'],
    ['true-false', '', 'response'],
    ['choice', 'cost,scale', 'delimiter'],
    ['choice', 'too cheap', 'identifier'],
    ['choice', 'cost[,]', 'identifier'],
    ['choice', 'cost[,]cost', 'response'],
    ['choice', 'x'.repeat(251), 'length', 'some-lmss'],
    ['choice', 'low-cost', 'narrow-identifier', 'some-lmss'],
    ['choice', many(37).join('[,]'), 'response', 'some-lmss'],
    ['choice', '', 'empty', 'some-lmss'],
    ['fill-in', 'x'.repeat(251), 'length', 'some-lmss'],
    ['fill-in', many(11).join('[,]'), 'response', 'some-lmss'],
    ['fill-in', '{lang=?}one', 'language'],
    ['fill-in', '{case_matters=true}one', 'delimiter', 'some-lmss'],
    ['fill-in', 'one\ntwo', 'line-break', 'some-lmss'],
    ['fill-in', '', 'empty', 'some-lmss'],
    ['fill-in', many(11).join(','), 'delimiter', 'some-lmss'],
    ['long-fill-in', '', 'empty', 'some-lmss'],
    ['other', '', 'empty', 'some-lmss'],
    ['long-fill-in', 'x'.repeat(4001), 'length', 'some-lmss'],
    ['long-fill-in', 'one\ntwo', 'line-break', 'some-lmss'],
    ['matching', 'fab.taiwan', 'delimiter'],
    ['matching', 'fab', 'response'],
    ['matching', 'fab[.]taiwan,design[.]usa', 'response'],
    ['matching', 'fab[.]', 'identifier'],
    ['matching', 'the fab[.]taiwan', 'identifier'],
    ['matching', '', 'empty', 'some-lmss'],
    ['performance', 'open', 'response'],
    ['performance', '[.]', 'response'],
    ['performance', 'open it[.]', 'identifier'],
    ['performance', `open[.]${'x'.repeat(251)}`, 'length', 'some-lmss'],
    ['sequencing', '', 'response'],
    ['sequencing', 'a,b', 'delimiter'],
    ['sequencing', 'first step', 'identifier'],
    ['likert', '', 'identifier'],
    ['likert', 'agree[,]disagree', 'delimiter'],
    ['numeric', '12,5', 'number'],
    ['numeric', '5[:]5', 'number'],
    ['numeric', '', 'number'],
    ['other', 'x'.repeat(4001), 'length', 'some-lmss'],
  ],
  'correct_responses.0.pattern': [
    ['true-false', '1', 'pattern'],
    ['choice', 'cost,scale', 'delimiter'],
    ['choice', 'cost[,]cost', 'pattern'],
    ['fill-in', '{case_matters=no}one', 'delimiter'],
    ['fill-in', '{case_matters=true}{case_matters=true}one', 'delimiter'],
    ['fill-in', 'x'.repeat(251), 'length', 'some-lmss'],
    ['long-fill-in', '{order_matters=true}one', 'delimiter'],
    ['long-fill-in', '{case_matters=false}one', 'delimiter', 'some-lmss'],
    ['fill-in', 'one[,]one', 'pattern', 'some-lmss'],
    ['fill-in', 'one, one', 'delimiter', 'some-lmss'],
    ['long-fill-in', 'one, two', 'delimiter', 'some-lmss'],
    ['long-fill-in', '', 'empty', 'some-lmss'],
    ['matching', 'fab[.]taiwan[,]fab[.]taiwan', 'pattern', 'some-lmss'],
    ['sequencing', 'fab[,]fab', 'pattern', 'some-lmss'],
    ['performance', 'open[.]one,two', 'delimiter', 'some-lmss'],
    ['performance', 'turn[.][:]9', 'pattern', 'some-lmss'],
    ['other', 'one[,]two', 'delimiter', 'some-lmss'],
    ['other', 'one\ntwo', 'line-break', 'some-lmss'],
    ['other', '', 'empty', 'some-lmss'],
    ['matching', '', 'pattern'],
    ['matching', 'fab.taiwan', 'delimiter'],
    ['performance', '{case_matters=true}open[.]valve', 'delimiter'],
    ['performance', '', 'pattern'],
    ['performance', 'turn[.]20[:]10', 'pattern'],
    ['sequencing', '', 'pattern'],
    ['likert', 'strongly agree', 'identifier'],
    ['numeric', '5', 'delimiter'],
    ['numeric', '5[:]6[:]7', 'delimiter'],
    ['numeric', '', 'delimiter'],
    ['numeric', '10[:]5', 'pattern'],
    ['numeric', 'five[:]6', 'number'],
    ['numeric', '[:]9', 'pattern', 'some-lmss'],
    ['numeric', '9[:]', 'pattern', 'some-lmss'],
    ['other', 'x'.repeat(4001), 'length', 'some-lmss'],
  ],
};

describe.each([
  ['1.2', bad12],
  ['2004', bad2004],
] as const)('answers in SCORM %s', (version, table) => {
  const rows = Object.entries(table).flatMap(([leaf, bad]) =>
    bad.map((row) => ({ leaf, row, told: `${leaf} ${JSON.stringify(row).slice(0, 80)}` })),
  );

  it.each(rows)('are reported where they have the wrong form: $told', ({ leaf, row }) => {
    const [type, value, rule, severity = 'standard'] = row;
    const element = `cmi.interactions.0.${leaf}`;
    const found = judgedSets(version, [...interaction(type), [element, value]]);
    expect(found.map(brief)).toEqual([{ rule, severity, element, value }]);
  });

  it('are not judged where the type is not known', () => {
    const leaf = Object.keys(table)[0];
    const held = { interactions: { 0: { id: 'question_0' } } };
    expect(judgedSets(version, [[`cmi.interactions.0.${leaf}`, '{?}']], held)).toEqual([]);
  });
});
