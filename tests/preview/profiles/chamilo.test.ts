import { describe, expect, it } from 'vitest';
import { chamilo } from '../../../src/preview/profiles/chamilo.ts';
import { quickLms } from '../../simulator/server.ts';
import { opened } from './lms.ts';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';

describe('Chamilo', () => {
  const lms = () => quickLms('1.2', chamilo);

  it('keeps nothing after a final status, says "true", and reviews from then on', () => {
    const server = lms();
    const { set, commit, terminate } = opened(server);
    set(status, 'failed');
    set(raw, '40');
    commit();
    set(raw, '90');
    expect([commit(), terminate()]).toEqual(['true', 'true']);
    expect(server.stored(raw)).toBe('40');
    expect(opened(server).get('cmi.core.lesson_mode')).toBe('review');
  });

  it.each([
    'error',
    'gone',
  ] as const)('says "true" with the server %s, and sends all again', (how) => {
    const server = lms();
    const { set, commit } = opened(server);
    server.turn(how);
    set(status, 'incomplete');
    set(raw, '40');
    expect(commit()).toBe('true');
    server.turn('up');
    set('cmi.suspend_data', 'a');
    commit();
    expect(server.stored(raw)).toBe('40');
  });

  it('adds session time at every save', () => {
    const server = lms();
    const { set, commit, terminate } = opened(server);
    set('cmi.core.session_time', '0000:00:08.00');
    commit();
    terminate();
    expect(server.gradebook().seconds).toBe(16);
  });

  it('takes a closed tab without a status for completed', () => {
    const server = lms();
    opened(server);
    server.page('closed');
    expect(server.stored(status)).toBe('completed');
  });

  it('enters ab initio always, counts in numbers, and knows no objectives of answers', () => {
    const server = lms();
    const first = opened(server);
    first.set('cmi.core.exit', 'suspend');
    first.set(status, 'incomplete');
    first.set(raw, '40');
    first.terminate();
    const { get, set, lastError } = opened(server);
    expect([get('cmi.core.entry'), get(raw), get('cmi.interactions._count')]).toEqual([
      'ab-initio',
      40,
      0,
    ]);
    expect(set('cmi.interactions.0.objectives.0.id', 'a')).toBe('false');
    expect(lastError()).toBe(401);
  });
});
