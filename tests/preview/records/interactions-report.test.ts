import { describe, expect, it } from 'vitest';
import { interactionsReport } from '../../../src/preview/records/interactions-report.ts';
import { launched } from '../launched.ts';

describe('interactionsReport', () => {
  it('shows in 1.2 what was answered, though content cannot read it back', async () => {
    const { api, launch } = await launched('1.2');
    api.LMSInitialize?.('');
    for (const [name, value] of [
      ['id', 'q1'],
      ['type', 'choice'],
      ['correct_responses.0.pattern', 'a,b'],
      ['student_response', 'a'],
      ['result', 'wrong'],
      ['weighting', '1'],
      ['latency', '00:00:12.5'],
      ['time', '10:00:00'],
    ] as const) {
      expect(api.LMSSetValue?.(`cmi.interactions.0.${name}`, value)).toBe('true');
    }
    expect(interactionsReport('1.2', launch.data())).toEqual([
      {
        index: 0,
        id: 'q1',
        type: 'choice',
        description: '',
        response: 'a',
        correct: ['a,b'],
        result: 'wrong',
        weighting: '1',
        latency: 12.5,
        at: '10:00:00',
      },
    ]);
  });

  it('shows in 2004 the question as well, in the order of the records', async () => {
    const { api, launch } = await launched('2004');
    api.Initialize?.('');
    for (let index = 0; index < 11; index += 1) {
      api.SetValue?.(`cmi.interactions.${index}.id`, `q${index}`);
      api.SetValue?.(`cmi.interactions.${index}.type`, 'numeric');
      api.SetValue?.(`cmi.interactions.${index}.learner_response`, String(index));
      api.SetValue?.(`cmi.interactions.${index}.description`, 'How many?');
    }
    const rows = interactionsReport('2004', launch.data());
    expect(rows.map(({ response }) => Number(response))).toEqual([...Array(11).keys()]);
    expect(rows[10]).toMatchObject({ id: 'q10', description: 'How many?', latency: null });
  });

  it('is empty where nothing was answered', () => {
    expect(interactionsReport('2004', {})).toEqual([]);
    expect(interactionsReport('1.2', { interactions: 'none' })).toEqual([]);
  });
});
