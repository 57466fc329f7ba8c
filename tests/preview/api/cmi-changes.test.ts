import { describe, expect, it } from 'vitest';
import { changesBetween, cmiElements } from '../../../src/preview/api/cmi-changes.ts';

describe('changesBetween', () => {
  it('tells what came, went and changed, and nothing else', () => {
    const before = cmiElements({ location: '1', entry: 'resume', score: { raw: '', max: '100' } });
    const after = cmiElements({ location: '2', score: { raw: '80', max: '100' }, exit: '' });
    expect([...changesBetween(before, after).values()]).toEqual([
      { element: 'cmi.location', before: '1', after: '2' },
      { element: 'cmi.entry', before: 'resume', after: null },
      { element: 'cmi.score.raw', before: null, after: '80' },
    ]);
  });
});
