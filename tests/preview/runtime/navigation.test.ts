import { describe, expect, it } from 'vitest';
import { afterEnd } from '../../../src/preview/runtime/navigation.ts';
import { item, opened } from '../outline.ts';

const { activities } = opened([item('a'), item('b'), item('c')], '1.2');
const asked = (request: string, current = 'b') =>
  afterEnd({ request, sequenced: null }, activities, current);

describe('afterEnd, without sequencing', () => {
  it.each([
    ['continue', 'c'],
    ['previous', 'a'],
    ['{target=a}choice', 'a'],
    ['{target=c}jump', 'c'],
  ])('follows %s along the tree', (request, activity) => {
    expect(asked(request)).toEqual({ kind: 'launch', activity });
  });

  it.each([['continue'], ['{target=x}choice']])('closes where %s leads nowhere', (request) => {
    expect(asked(request, 'c')).toEqual({
      kind: 'close',
      said: expect.stringContaining('no such activity'),
    });
  });

  it.each([['exitAll'], ['suspendAll'], ['abandon']])('closes at %s', (request) => {
    expect(asked(request).kind).toBe('close');
  });

  it('stays where nothing was asked for', () => {
    expect(asked('').kind).toBe('stay');
  });
});

describe('afterEnd, with sequencing', () => {
  const sequenced = (next: string | null, reason = '') => ({ next, reason, state: '{}' });

  it('goes where sequencing leads, whatever was asked for', () => {
    const end = { request: 'continue', sequenced: sequenced('a') };
    expect(afterEnd(end, activities, 'b')).toEqual({ kind: 'launch', activity: 'a' });
  });

  it('says why there is nowhere to go', () => {
    const end = { request: 'suspendAll', sequenced: sequenced(null, 'All were suspended.') };
    expect(afterEnd(end, activities, 'b')).toEqual({
      kind: 'close',
      said: expect.stringContaining('All were suspended.'),
    });
  });
});
