import { describe, expect, it } from 'vitest';
import { brief, judgedSets } from '../preview/strict/judged.ts';

/** A value, the rule it breaks, and whether the standard refuses it or some LMSs do. */
type Bad = readonly [element: string, value: string, rule: string, severity?: 'some-lmss'];

const bad: Readonly<Record<'1.2' | '2004', readonly Bad[]>> = {
  '1.2': [
    ['cmi.core.lesson_location', 'x'.repeat(256), 'length'],
    ['cmi.core.lesson_status', 'not attempted', 'launch-only'],
    ['cmi.core.lesson_status', 'unknown', 'vocabulary'],
    ['cmi.core.lesson_status', 'Passed', 'vocabulary'],
    ['cmi.core.lesson_status', '', 'vocabulary'],
    ['cmi.core.exit', 'normal', 'vocabulary'],
    ['cmi.core.score.raw', '100.1', 'range'],
    ['cmi.core.score.raw', '-1', 'range'],
    ['cmi.core.score.raw', '66,7', 'number'],
    ['cmi.core.score.raw', '1e-7', 'number'],
    ['cmi.core.score.raw', '1e+21', 'number'],
    ['cmi.core.score.raw', '+5', 'number'],
    ['cmi.core.score.raw', ' 5', 'number'],
    ['cmi.core.score.raw', 'NaN', 'number'],
    ['cmi.core.score.max', '.5', 'number', 'some-lmss'],
    ['cmi.core.score.min', '5.', 'number', 'some-lmss'],
    ['cmi.core.session_time', '0:01:00', 'time'],
    ['cmi.core.session_time', '00001:00:00', 'time'],
    ['cmi.core.session_time', '0000:01:00.123', 'time'],
    ['cmi.core.session_time', 'PT1M', 'time'],
    ['cmi.core.session_time', '', 'time'],
    ['cmi.core.session_time', '0000:00:60', 'time', 'some-lmss'],
    ['cmi.core.session_time', '0000:01:00.5', 'time', 'some-lmss'],
    ['cmi.suspend_data', 'x'.repeat(4097), 'length'],
    ['cmi.comments', 'x'.repeat(4097), 'length'],
    ['cmi.student_preference.audio', '101', 'range'],
    ['cmi.student_preference.audio', '1.5', 'number'],
    ['cmi.student_preference.speed', '-101', 'range'],
    ['cmi.student_preference.text', '2', 'range'],
    ['cmi.student_preference.text', '', 'number'],
    ['cmi.student_preference.language', 'x'.repeat(256), 'length'],
    ['cmi.objectives.0.id', 'explain reliance', 'identifier'],
    ['cmi.objectives.0.id', 'erklären', 'identifier'],
    ['cmi.objectives.0.id', '', 'identifier'],
    ['cmi.objectives.0.id', 'x'.repeat(256), 'length'],
    ['cmi.objectives.0.id', 'urn:reliance', 'narrow-identifier', 'some-lmss'],
    ['cmi.interactions.0.id', 'question 1', 'identifier'],
    ['cmi.core.student_name', 'Lee, Ada', 'read-only'],
    ['cmi.core.entry', '', 'read-only'],
    ['cmi.core.total_time', '0000:01:00', 'read-only'],
    ['cmi.launch_data', 'x', 'read-only'],
    ['cmi.core._children', 'x', 'keyword'],
    ['cmi.objectives._count', '1', 'keyword'],
    ['cmi.core._count', '1', 'keyword'],
    ['cmi.core.score.scaled', '1', 'element'],
    ['cmi.completion_status', 'completed', 'element'],
    ['cmi.core.Lesson_Status', 'passed', 'element'],
    ['cmi.objectives.first.id', 'x', 'element'],
    ['', 'x', 'element'],
  ],
  '2004': [
    ['cmi.location', 'x'.repeat(1001), 'length', 'some-lmss'],
    ['cmi.location', '', 'empty', 'some-lmss'],
    ['cmi.completion_status', 'passed', 'vocabulary'],
    ['cmi.completion_status', 'browsed', 'vocabulary'],
    ['cmi.success_status', 'completed', 'vocabulary'],
    ['cmi.exit', 'Suspend', 'vocabulary'],
    ['cmi.exit', '', 'empty', 'some-lmss'],
    ['cmi.score.scaled', '1.1', 'range'],
    ['cmi.score.scaled', '-1.01', 'range'],
    ['cmi.score.scaled', '85', 'range'],
    ['cmi.score.scaled', '', 'number'],
    ['cmi.score.scaled', '0,5', 'number'],
    ['cmi.score.scaled', '1e-7', 'number'],
    ['cmi.score.scaled', '.5', 'number', 'some-lmss'],
    ['cmi.score.scaled', '0.33333333', 'number', 'some-lmss'],
    ['cmi.score.raw', '123456', 'number', 'some-lmss'],
    ['cmi.score.raw', 'Infinity', 'number'],
    ['cmi.progress_measure', '-0.1', 'range'],
    ['cmi.progress_measure', '100', 'range'],
    ['cmi.session_time', '0000:01:00', 'time'],
    ['cmi.session_time', 'PT1.123S', 'time'],
    ['cmi.session_time', 'P1W', 'time'],
    ['cmi.session_time', 'PT1.5M', 'time'],
    ['cmi.session_time', 'P', 'time'],
    ['cmi.session_time', 'P1DT', 'time'],
    ['cmi.session_time', '', 'time'],
    ['cmi.suspend_data', 'x'.repeat(64_001), 'length', 'some-lmss'],
    ['cmi.learner_preference.audio_level', '-1', 'range'],
    ['cmi.learner_preference.delivery_speed', 'fast', 'number'],
    ['cmi.learner_preference.audio_captioning', '2', 'vocabulary'],
    ['cmi.learner_preference.language', 'English!', 'language'],
    ['cmi.learner_preference.language', '', 'empty', 'some-lmss'],
    ['cmi.comments_from_learner.0.comment', '{lang=}Unclear', 'language'],
    ['cmi.comments_from_learner.0.comment', '{note}', 'delimiter', 'some-lmss'],
    ['cmi.comments_from_learner.0.comment', 'one\ntwo', 'line-break', 'some-lmss'],
    ['cmi.comments_from_learner.0.comment', 'x'.repeat(4001), 'length', 'some-lmss'],
    ['cmi.comments_from_learner.0.location', 'x'.repeat(251), 'length', 'some-lmss'],
    ['cmi.comments_from_learner.0.timestamp', '2026-05-01T10:00:00Z', 'time'],
    ['cmi.comments_from_learner.0.timestamp', '2026-05-01T10:00:00.123Z', 'time'],
    ['cmi.comments_from_learner.0.timestamp', '2026-02-30', 'time'],
    ['cmi.comments_from_learner.0.timestamp', '2026-13-01', 'time'],
    ['cmi.comments_from_learner.0.timestamp', '1969-05-01', 'time'],
    ['cmi.comments_from_learner.0.timestamp', '01/05/2026', 'time'],
    ['cmi.objectives.0.id', 'explain reliance', 'identifier'],
    ['cmi.objectives.0.id', '{reliance}', 'identifier'],
    ['cmi.objectives.0.id', '', 'identifier'],
    ['cmi.objectives.0.id', 'urn:x', 'identifier'],
    ['cmi.objectives.0.id', 'x'.repeat(4001), 'length', 'some-lmss'],
    ['cmi.interactions.0.id', 'question 1', 'identifier'],
    ['adl.nav.request', 'exitAll', 'navigation', 'some-lmss'],
    ['adl.nav.request', '{target=item_2}choice', 'navigation', 'some-lmss'],
    ['adl.nav.request', 'close', 'vocabulary'],
    ['cmi.learner_id', 'x', 'read-only'],
    ['cmi.total_time', 'PT1S', 'read-only'],
    ['cmi.comments_from_lms.0.comment', 'x', 'read-only'],
    ['adl.nav.request_valid.choice.{target=a.b}', 'true', 'read-only'],
    ['cmi._version', '1.0', 'keyword'],
    ['cmi.objectives._children', 'id', 'keyword'],
    ['cmi.core.lesson_status', 'passed', 'element'],
    ['cmi.constructor', 'x', 'element'],
    ['__proto__', 'x', 'element'],
  ],
};

const withInteraction: Readonly<Record<'1.2' | '2004', readonly Bad[]>> = {
  '1.2': [
    ['type', 'long-fill-in', 'vocabulary'],
    ['type', 'other', 'vocabulary'],
    ['type', 'multiple-choice', 'vocabulary'],
    ['time', '24:00:00', 'time'],
    ['time', '2026-05-01T10:00:00', 'time'],
    ['latency', 'PT12S', 'time'],
    ['weighting', 'high', 'number'],
    ['weighting', '101', 'range', 'some-lmss'],
    ['result', 'incorrect', 'vocabulary'],
    ['result', '', 'vocabulary'],
    ['result', '0,5', 'number'],
    ['result', '-1', 'range', 'some-lmss'],
    ['objectives.0.id', 'explain reliance', 'identifier'],
    ['description', 'Which reasons hold?', 'element'],
    ['learner_response', 'a', 'element'],
  ],
  '2004': [
    ['type', 'multiple-choice', 'vocabulary'],
    ['timestamp', '10:00:00', 'time'],
    ['latency', '0000:00:12', 'time'],
    ['weighting', '', 'number'],
    ['result', 'wrong', 'vocabulary'],
    ['result', '1e-7', 'number'],
    ['description', 'x'.repeat(251), 'length', 'some-lmss'],
    ['description', '{x}', 'delimiter', 'some-lmss'],
    ['description', 'one\ntwo', 'line-break', 'some-lmss'],
    ['objectives.0.id', 'explain reliance', 'identifier'],
    ['student_response', 'a', 'element'],
    ['time', '10:00:00', 'element'],
  ],
};

describe.each(['1.2', '2004'] as const)('values in SCORM %s', (version) => {
  it.each(
    bad[version].map((row) => ({ row, told: JSON.stringify(row).slice(0, 100) })),
  )('are reported where they break a rule: $told', ({
    row: [element, value, rule, severity = 'standard'],
  }) => {
    expect(judgedSets(version, [[element, value]]).map(brief)).toEqual([
      { rule, severity, element, value },
    ]);
  });

  it.each(
    withInteraction[version].map((row) => ({ row, told: JSON.stringify(row).slice(0, 100) })),
  )('are reported where they break a rule of interactions: $told', ({
    row: [leaf, value, rule, severity = 'standard'],
  }) => {
    const element = `cmi.interactions.0.${leaf}`;
    const found = judgedSets(version, [
      ['cmi.interactions.0.id', 'question_1'],
      [element, value],
    ]);
    expect(found.map(brief)).toEqual([{ rule, severity, element, value }]);
  });
});

describe('a finding', () => {
  it('names the call, the section of the rule and the fix', () => {
    expect(
      judgedSets('1.2', [
        ['cmi.core.exit', 'suspend'],
        ['cmi.core.session_time', 'PT1M'],
      ]),
    ).toEqual([
      {
        number: 3,
        error: 405,
        method: 'LMSSetValue',
        element: 'cmi.core.session_time',
        value: 'PT1M',
        rule: 'time',
        severity: 'standard',
        section: 'RTE 1.2 3.4.4, cmi.core.session_time',
        problem: '"PT1M" is not in the form of this version.',
        fix: 'Write hours, minutes and seconds as 0000:01:05.25.',
      },
    ]);
  });

  it('quotes long values in part', () => {
    const [found] = judgedSets('2004', [['cmi.exit', 'x'.repeat(10_000)]]);
    expect(found?.problem.length).toBeLessThan(120);
  });
});
