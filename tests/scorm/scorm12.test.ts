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
  });
});
