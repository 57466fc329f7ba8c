import { describe, expect, it } from 'vitest';
import { elementPath } from '../../src/standard/element-path.ts';

describe('elementPath', () => {
  it('writes n for each index, and tells the lists on the way', () => {
    expect(elementPath('cmi.interactions.3.objectives.007.id')).toEqual({
      name: 'cmi.interactions.n.objectives.n.id',
      leaf: 'id',
      steps: [
        { list: 'cmi.interactions', at: 'cmi.interactions', written: '3', index: 3 },
        {
          list: 'cmi.interactions.n.objectives',
          at: 'cmi.interactions.3.objectives',
          written: '007',
          index: 7,
        },
      ],
    });
  });

  it.each([
    ['cmi.suspend_data', 'cmi.suspend_data', 'suspend_data'],
    ['cmi', 'cmi', 'cmi'],
    ['', '', ''],
    // No index has anything but digits.
    ['cmi.objectives.a1.id', 'cmi.objectives.a1.id', 'id'],
    ['cmi.objectives.1a.id', 'cmi.objectives.1a.id', 'id'],
    ['cmi.objectives.-1.id', 'cmi.objectives.-1.id', 'id'],
    ['cmi.objectives..id', 'cmi.objectives..id', 'id'],
    ['adl.nav.request_valid.choice.{target=a.b}', 'adl.nav.request_valid.choice', 'choice'],
    ['adl.nav.request_valid.jump.{target=a}', 'adl.nav.request_valid.jump', 'jump'],
    ['adl.nav.request_valid.jump.{target=}', 'adl.nav.request_valid.jump.{target=}', '{target=}'],
  ])('finds no index in "%s"', (element, name, leaf) => {
    expect(elementPath(element)).toEqual({ name, leaf, steps: [] });
  });

  it('does not take the letter n for an index', () => {
    const { name, steps } = elementPath('cmi.objectives.n.id');
    expect(name).not.toBe('cmi.objectives.n.id');
    expect(steps).toEqual([]);
  });
});
