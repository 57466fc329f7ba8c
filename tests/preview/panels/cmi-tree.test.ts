import { describe, expect, it } from 'vitest';
import { cmiTree } from '../../../src/preview/panels/cmi-tree.ts';

describe('cmiTree', () => {
  it('shows what has a value, with the full name of the element', () => {
    const cmi = {
      location: 'exam',
      launch_data: '',
      comments_from_lms: {},
      score: { scaled: '', raw: '80' },
      objectives: { 0: { id: 'o', description: '' } },
    };
    expect(cmiTree(cmi)).toEqual([
      { name: 'location', element: 'cmi.location', value: 'exam' },
      {
        name: 'score',
        element: 'cmi.score',
        children: [{ name: 'raw', element: 'cmi.score.raw', value: '80' }],
      },
      {
        name: 'objectives',
        element: 'cmi.objectives',
        children: [
          {
            name: '0',
            element: 'cmi.objectives.0',
            children: [{ name: 'id', element: 'cmi.objectives.0.id', value: 'o' }],
          },
        ],
      },
    ]);
  });
});
