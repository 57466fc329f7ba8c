import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCall } from '../../../src/preview/strict/judge-call.ts';
import { startOfLaunch } from '../../../src/preview/strict/launch-state.ts';
import {
  anyText,
  expectNothingInherited,
  expectTrue,
  inputs,
  mutated,
} from '../../fuzz/hostile-text.ts';

const methods12 = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'];
const methods2004 = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'];
const elements = [
  'cmi.core.score.raw',
  'cmi.core.session_time',
  'cmi.core.lesson_status',
  'cmi.session_time',
  'cmi.score.scaled',
  'cmi.suspend_data',
  'cmi.interactions.0.id',
  'cmi.interactions.0.type',
  'cmi.interactions.0.timestamp',
  'cmi.interactions.0.time',
  'cmi.interactions.0.learner_response',
  'cmi.interactions.0.student_response',
  'cmi.interactions.0.correct_responses.0.pattern',
  'cmi.interactions.0.latency',
  'cmi.objectives.0.id',
  'cmi.objectives._count',
  'cmi.comments_from_learner.0.comment',
  'adl.nav.request',
  'adl.nav.request_valid.choice.{target=x}',
];
const types = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance'].concat(
  'sequencing',
  'likert',
  'numeric',
  'other',
);
const values = [
  ...types,
  'PT1H5M30.25S',
  'P1Y2M3DT4H',
  '0001:05:30.25',
  '2026-05-01T10:00:00+01:00',
  '10:00:00.5',
  'a[,]b[,]c',
  '{order_matters=false}a[,]b',
  '{lang=en}text{case_matters=true}',
  'a[.]b[,]c[.]d',
  '1[:]5',
  'a,b.c',
  '{a,b}',
  '0.5',
  '-100',
  'urn:example:x',
];

const element = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...elements) },
  { weight: 2, arbitrary: mutated(elements) },
  { weight: 1, arbitrary: anyText },
);
const value = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...values) },
  { weight: 3, arbitrary: mutated(values) },
  { weight: 1, arbitrary: anyText },
);
const odd = fc.constantFrom<unknown>(null, undefined, 1, {}, Object.create(null), Symbol('x'));
const parameter = (of: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 15, arbitrary: of }, { weight: 1, arbitrary: odd });

const call = fc.record({
  method: fc.constantFrom(...methods12, ...methods2004, '__proto__', 'constructor', 'toString'),
  parameters: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(parameter(element), parameter(value)) },
    { weight: 2, arbitrary: fc.tuple(parameter(element)) },
    { weight: 1, arbitrary: fc.constant(['']) },
  ),
  result: parameter(fc.oneof(fc.constantFrom('true', 'false', '3', ''), value)),
});

test.each([
  '1.2',
  '2004',
] as const)('judges 100,000 calls of SCORM %s, sound or strange, and words every finding', (version) => {
  const running = { ...startOfLaunch({}), phase: 'running' as const };
  let state = running;
  let findings = 0;
  fc.assert(
    fc.property(call, fc.integer({ min: 0, max: 19 }), (given, restart) => {
      // Calls of one launch follow each other, so that records are known and not.
      const judged = judgeCall(version, restart === 0 ? running : state, given);
      state = { ...judged.state, phase: 'running' };
      for (const { problem, fix, section } of judged.findings)
        expectTrue(problem !== '' && fix !== '' && section !== '', () => judged.findings);
      expectNothingInherited();
      findings += judged.findings.length;
    }),
    inputs,
  );
  expect(findings).toBeGreaterThan(inputs.numRuns / 10);
});
