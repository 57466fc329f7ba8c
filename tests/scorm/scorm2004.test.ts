import { describe, expect, it } from 'vitest';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { interaction, items, report } from './examples.ts';

const at = new Date(2026, 4, 1, 9, 8, 7).getTime();

function launch(values: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const read = scorm2004.readLaunch((element) => {
    asked.push(element);
    return values[element] ?? '';
  });
  return { read, asked };
}

describe('the course in SCORM 2004', () => {
  it('says neither score nor success before there is one', () => {
    expect(scorm2004.course(report({ place: 'approval', progress: 1 / 3 }))).toEqual([
      ['cmi.location', 'approval'],
      ['cmi.progress_measure', '0.3333333'],
      ['cmi.completion_status', 'incomplete'],
    ]);
  });

  it('sends the score scaled and raw with its range, before the statuses', () => {
    const given = report({ completion: 'completed', success: 'failed', score: 66.67, progress: 1 });
    expect(scorm2004.course(given)).toEqual([
      ['cmi.progress_measure', '1'],
      ['cmi.score.scaled', '0.6667'],
      ['cmi.score.raw', '66.67'],
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.completion_status', 'completed'],
      ['cmi.success_status', 'failed'],
    ]);
  });
});

describe('the exit in SCORM 2004', () => {
  it('leaves with the word for it', () => {
    expect(scorm2004.exit('normal')).toEqual(['cmi.exit', 'normal']);
    expect(scorm2004.exit('suspend')).toEqual(['cmi.exit', 'suspend']);
  });
});

describe('the launch in SCORM 2004', () => {
  it.each([
    ['', '', true],
    ['not attempted', 'unknown', true],
    ['unknown', '', true],
    ['incomplete', 'unknown', false],
    ['unknown', 'failed', false],
    ['Completed ', '', false],
  ])('is new, with the statuses "%s" and "%s": %s', (completion, success, fresh) => {
    const statuses = { 'cmi.completion_status': completion, 'cmi.success_status': success };
    expect(launch(statuses).read.fresh).toBe(fresh);
  });

  it('asks for progress where there may be some, and for a score where there is a verdict', () => {
    const begun = launch({ 'cmi.suspend_data': '1abc', 'cmi.progress_measure': '0.5' });
    expect(begun.asked).toContain('cmi.progress_measure');
    expect(begun.asked).not.toContain('cmi.score.raw');
    expect(begun.read.held).toMatchObject({ progress: 0.5, score: null });
    const failed = launch({ 'cmi.success_status': 'failed', 'cmi.score.raw': '120' });
    expect(failed.read.held).toMatchObject({ success: 'failed', score: 100, progress: 0 });
    const done = launch({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'certain' });
    expect(done.asked).not.toContain('cmi.progress_measure');
    expect(done.read.held).toMatchObject({ success: 'unknown', progress: 1 });
  });

  it('asks for nothing that was never set where all is new', () => {
    const { read, asked } = launch({
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
    });
    expect(asked).not.toContain('cmi.score.raw');
    expect(asked).not.toContain('cmi.progress_measure');
    expect(read.fresh).toBe(true);
    expect(read.held).toEqual({
      completion: 'incomplete',
      success: 'unknown',
      score: null,
      progress: 0,
    });
  });

  it('is read in at most nine calls', () => {
    const { read, asked } = launch({
      'cmi.learner_id': 's1',
      'cmi.learner_name': 'Chen, Wei',
      'cmi.mode': 'review',
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'passed',
      'cmi.score.raw': '85.5',
      'cmi.progress_measure': '0.75',
      'cmi.suspend_data': '1abc',
      'cmi.launch_data': '{}',
    });
    expect(asked.length).toBeLessThanOrEqual(9);
    expect(read).toEqual({
      learnerId: 's1',
      mode: 'review',
      suspendData: '1abc',
      launchData: '{}',
      held: { completion: 'incomplete', success: 'passed', score: 85.5, progress: 0.75 },
      fresh: false,
    });
  });

  it('takes a completed course for one with all its progress', () => {
    const { read } = launch({ 'cmi.completion_status': 'completed', 'cmi.progress_measure': '' });
    expect(read.held).toMatchObject({ completion: 'completed', progress: 1 });
  });
});

describe('records in SCORM 2004', () => {
  it('have ids that are read', () => {
    expect(scorm2004.objectiveId(4)).toBe('cmi.objectives.4.id');
    expect(scorm2004.interactionId(4)).toBe('cmi.interactions.4.id');
  });

  it('tell an answer in ten elements, id and type first', () => {
    const given = interaction(items.numeric, { type: 'numeric', text: '4,800' });
    expect(scorm2004.interaction(3, given, { at, seconds: 12.5, label: 'About number' })).toEqual([
      ['cmi.interactions.3.id', 'number'],
      ['cmi.interactions.3.type', 'numeric'],
      ['cmi.interactions.3.objectives.0.id', 'rules_compute'],
      ['cmi.interactions.3.timestamp', '2026-05-01T09:08:07'],
      ['cmi.interactions.3.correct_responses.0.pattern', '4799.5[:]4800.5'],
      ['cmi.interactions.3.weighting', '1'],
      ['cmi.interactions.3.learner_response', '4800'],
      ['cmi.interactions.3.result', 'incorrect'],
      ['cmi.interactions.3.latency', 'PT0H0M12.50S'],
      ['cmi.interactions.3.description', 'About number'],
    ]);
  });

  it('keep a description on one line, away from braces and under 250 characters', () => {
    const label = `{a}\n${'x'.repeat(300)}`;
    const given = interaction(items.numeric, { type: 'numeric', text: '1' });
    const description = new Map(scorm2004.interaction(0, given, { at, seconds: 1, label })).get(
      'cmi.interactions.0.description',
    );
    expect(description).toMatch(/^ \{a\} x{200,}$/);
    expect(description?.length).toBeLessThanOrEqual(250);
  });

  it('tell an objective by id, scaled score and success once judged', () => {
    expect(scorm2004.objective(1, { id: 'o', score: 66.67, status: 'passed' })).toEqual([
      ['cmi.objectives.1.id', 'o'],
      ['cmi.objectives.1.score.scaled', '0.6667'],
      ['cmi.objectives.1.success_status', 'passed'],
    ]);
    expect(scorm2004.objective(2, { id: 'o', score: null, status: 'failed' })).toEqual([
      ['cmi.objectives.2.id', 'o'],
      ['cmi.objectives.2.success_status', 'failed'],
    ]);
    expect(scorm2004.objective(1, { id: 'o', score: null, status: 'incomplete' })).toEqual([
      ['cmi.objectives.1.id', 'o'],
    ]);
  });
});
