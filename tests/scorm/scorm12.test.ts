import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/attempt/report.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { interaction, items, report } from './examples.ts';

const at = new Date(2026, 4, 1, 9, 8, 7).getTime();

function statusOf(given: Partial<Report>): string | undefined {
  return new Map(scorm12.course(report(given))).get('cmi.core.lesson_status');
}

function launch(values: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const read = scorm12.readLaunch((element) => {
    asked.push(element);
    return values[element] ?? '';
  });
  return { read, asked };
}

describe('the course in SCORM 1.2', () => {
  it.each<[Report['completion'], Report['success'], boolean, string]>([
    ['incomplete', 'unknown', false, 'incomplete'],
    ['completed', 'unknown', false, 'completed'],
    ['incomplete', 'passed', false, 'incomplete'],
    ['completed', 'passed', false, 'passed'],
    ['completed', 'passed', true, 'passed'],
    ['incomplete', 'failed', false, 'incomplete'],
    ['completed', 'failed', false, 'completed'],
    ['incomplete', 'failed', true, 'failed'],
    ['completed', 'failed', true, 'failed'],
  ])('is, %s and %s with final %s, %s', (completion, success, final, status) => {
    expect(statusOf({ completion, success, final })).toBe(status);
  });

  it('sends no score before there is one', () => {
    const elements = scorm12.course(report()).map(([element]) => element);
    expect(elements).toEqual(['cmi.core.lesson_status']);
  });

  it('sends the score with its range, and before the status', () => {
    const given = report({ completion: 'completed', success: 'passed', score: 0, place: 'exam' });
    expect(scorm12.course(given)).toEqual([
      ['cmi.core.lesson_location', 'exam'],
      ['cmi.core.score.raw', '0'],
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.lesson_status', 'passed'],
    ]);
  });
});

describe('what is committed before a course is first said to be done, in SCORM 1.2', () => {
  const done = report({
    completion: 'completed',
    score: 80,
    objectives: [{ id: 'o', score: 50, status: 'passed' }],
  });

  it('is completed before passed', () => {
    const passed = { ...done, success: 'passed' } as const;
    expect(scorm12.settling(passed)).toEqual({ ...passed, success: 'unknown' });
  });

  it.each([
    [80, 79.99],
    [0.01, 0],
    [0, 0.01],
    [null, null],
  ])('is, of a course that is only completed, another score: %s first as %s', (score, other) => {
    const settling = scorm12.settling({ ...done, score });
    expect(settling).toEqual({ ...done, score: other, objectives: [] });
  });
});

describe('another value in SCORM 1.2, to be committed first', () => {
  it.each([
    ['cmi.core.lesson_status', 'passed', 'completed'],
    ['cmi.core.lesson_status', 'completed', 'incomplete'],
    ['cmi.core.lesson_status', 'failed', 'incomplete'],
    ['cmi.core.lesson_status', 'incomplete', 'browsed'],
    ['cmi.core.lesson_status', 'browsed', null],
    ['cmi.objectives.3.status', 'passed', 'completed'],
    ['cmi.core.score.raw', '80', '79.99'],
    ['cmi.core.score.raw', '0', '0.01'],
    ['cmi.core.score.min', '0', '0.01'],
    ['cmi.core.score.max', '100', '99.99'],
    ['cmi.core.exit', 'suspend', ''],
    ['cmi.core.exit', '', 'suspend'],
    ['cmi.core.lesson_location', 'exam', 'exam_'],
    ['cmi.core.lesson_location', 'x'.repeat(255), `${'x'.repeat(254)}_`],
    ['cmi.objectives.0.id', 'o', 'o_'],
    ['cmi.suspend_data', 'x', null],
    ['cmi.core.session_time', '0000:00:01.00', null],
  ])('of %s at "%s" is %j', (element, value, other) => {
    expect(scorm12.otherValue?.(element, value, null)).toBe(other);
  });

  it('of a pass is not what was tried last', () => {
    const status = 'cmi.core.lesson_status';
    expect(scorm12.otherValue?.(status, 'passed', 'completed')).toBe('incomplete');
    expect(scorm12.otherValue?.(status, 'passed', 'incomplete')).toBe('completed');
  });
});

describe('the exit in SCORM 1.2', () => {
  it('leaves with a word the version knows', () => {
    expect(scorm12.exit('normal')).toEqual(['cmi.core.exit', '']);
    expect(scorm12.exit('suspend')).toEqual(['cmi.core.exit', 'suspend']);
  });
});

describe('the launch in SCORM 1.2', () => {
  it('is read in at most seven calls', () => {
    const { read, asked } = launch({
      'cmi.core.student_id': 's1',
      'cmi.core.student_name': 'Chen, Wei',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '85.5',
      'cmi.suspend_data': '1abc',
      'cmi.launch_data': '{}',
    });
    expect(asked.length).toBeLessThanOrEqual(7);
    expect(read).toEqual({
      learnerId: 's1',
      mode: 'normal',
      suspendData: '1abc',
      launchData: '{}',
      held: { completion: 'completed', success: 'passed', score: 85.5, progress: 1 },
      fresh: false,
    });
  });

  it.each([
    ['', true, 'incomplete', 'unknown'],
    ['not attempted', true, 'incomplete', 'unknown'],
    ['incomplete', false, 'incomplete', 'unknown'],
    ['browsed', false, 'incomplete', 'unknown'],
    ['completed', false, 'completed', 'unknown'],
    ['Passed ', false, 'completed', 'passed'],
    ['failed', false, 'incomplete', 'failed'],
    ['nonsense', false, 'incomplete', 'unknown'],
  ])('holds, with status "%s"', (status, fresh, completion, success) => {
    const { read } = launch({ 'cmi.core.lesson_status': status });
    expect(read.fresh).toBe(fresh);
    expect(read.held).toMatchObject({ completion, success });
  });

  it.each([
    ['', null],
    ['  ', null],
    ['none', null],
    ['Infinity', null],
    ['70', 70],
    ['70,5', 70.5],
    ['170', 100],
    ['-3', 0],
  ])('reads the score "%s" as %s', (raw, score) => {
    const values = { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': raw };
    expect(launch(values).read.held.score).toBe(score);
  });

  it('asks for a score once anything was set', () => {
    const score = 'cmi.core.score.raw';
    expect(launch({ 'cmi.core.lesson_status': 'not attempted' }).asked).not.toContain(score);
    const begun = launch({ 'cmi.suspend_data': '1abc', [score]: '40' });
    expect(begun.read.held.score).toBe(40);
    expect(launch({ 'cmi.core.lesson_status': 'incomplete' }).asked).toContain(score);
  });

  it.each([
    ['', 'normal'],
    ['normal', 'normal'],
    ['no-credit', 'normal'],
    ['review', 'review'],
    ['Browse', 'browse'],
  ])('takes mode "%s" for %s', (mode, kind) => {
    expect(launch({ 'cmi.core.lesson_mode': mode }).read.mode).toBe(kind);
  });
});

describe('records in SCORM 1.2', () => {
  it('have ids that are read for objectives and not for interactions', () => {
    expect(scorm12.objectiveId(4)).toBe('cmi.objectives.4.id');
    expect(scorm12.interactionId(4)).toBeNull();
  });

  it('tell an answer in eight elements, id and type first', () => {
    const given = interaction(items.choice, { type: 'choice', chosen: ['h20'] });
    expect(scorm12.interaction(3, given, { at, seconds: 12.5, label: 'A choice' })).toEqual([
      ['cmi.interactions.3.id', 'A_choice_many'],
      ['cmi.interactions.3.type', 'choice'],
      ['cmi.interactions.3.time', '09:08:07'],
      ['cmi.interactions.3.correct_responses.0.pattern', '{b,d}'],
      ['cmi.interactions.3.weighting', '1'],
      ['cmi.interactions.3.student_response', 'a'],
      ['cmi.interactions.3.result', 'wrong'],
      ['cmi.interactions.3.latency', '0000:00:12.50'],
    ]);
  });

  it.each([
    ['A choice', 'A_choice_many'],
    [' Which  of "these", then? ', 'Which_of_these_then_many'],
    ['Élan vital', 'Elan_vital_many'],
    ['文字', 'many'],
    ['', 'many'],
    ['word '.repeat(20), `${'word_'.repeat(11)}many`],
    // At most 60 characters with what sets it apart, and no word in part.
    [`${'x'.repeat(54)} y`, `${'x'.repeat(54)}_many`],
    [`${'x'.repeat(55)} y`, 'many'],
    [`${'x'.repeat(52)} y`, `${'x'.repeat(52)}_y_many`],
  ])('name a question "%s" in the id', (label, id) => {
    const given = interaction(items.choice, { type: 'choice', chosen: ['h20'] });
    const made = scorm12.interaction(0, given, { at, seconds: 1, label });
    expect(made[0]).toEqual(['cmi.interactions.0.id', id]);
  });

  it('say no time for an answer of an earlier visit', () => {
    const given = interaction(items.choice, { type: 'choice', chosen: ['h20'] });
    const elements = scorm12.interaction(0, given, null).map(([element]) => element);
    expect(elements.filter((element) => /time|latency/.test(element))).toEqual([]);
  });

  it('call a long text a fill-in, which the version knows', () => {
    const given = interaction(items['long-fill-in'], { type: 'long-fill-in', text: 'Because' });
    expect(scorm12.interaction(0, given, null)).toContainEqual([
      'cmi.interactions.0.type',
      'fill-in',
    ]);
  });

  it('tell an objective by id, score and status', () => {
    expect(scorm12.objective(1, { id: 'o', score: 66.67, status: 'failed' })).toEqual([
      ['cmi.objectives.1.id', 'o'],
      ['cmi.objectives.1.score.raw', '66.67'],
      ['cmi.objectives.1.status', 'failed'],
    ]);
    expect(scorm12.objective(1, { id: 'o', score: null, status: 'not attempted' })).toEqual([
      ['cmi.objectives.1.id', 'o'],
    ]);
  });
});
