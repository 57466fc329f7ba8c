import { describe, expect, it } from 'vitest';
import { completedParts } from '../../src/cmi5/completed-parts.ts';
import type { Lrs, Reply } from '../../src/cmi5/lrs.ts';
import { verbs } from '../../src/standard/cmi5.ts';
import { partIri, unitIri } from '../../src/standard/own-iris.ts';

/** An LRS that is asked for statements alone. */
function lrs(reply: Reply) {
  const asked: string[] = [];
  const refused = async (): Promise<Reply> => ({ kind: 'refused', status: 403, text: '' });
  const fake: Lrs = {
    ...{ read: refused, write: refused, send: refused, find: refused },
    async search(verb) {
      asked.push(verb);
      return reply;
    },
  };
  return { asked, fake };
}

const done = (statements: unknown): Reply => ({
  kind: 'done',
  text: JSON.stringify({ statements, more: '' }),
  etag: null,
});
const of = (grouping: unknown) => ({ context: { contextActivities: { grouping } } });
const lessons = ['one', 'two', 'three'];
const parts = (reply: Reply) => completedParts(lrs(reply).fake, 'course', lessons);

describe('the parts of a course that are completed', () => {
  it('are those that name the AU of a lesson, in a list or alone, in their order', async () => {
    const reply = done([
      of([{ id: 'https://lms.example/other' }, { id: partIri('course', 'three') }]),
      of({ id: partIri('course', 'one') }),
      of([{ id: partIri('another', 'two') }, { id: unitIri('course') }]),
      { context: null },
      null,
    ]);
    expect(await parts(reply)).toEqual(['one', 'three']);
  });

  it.each<Reply>([
    { kind: 'unreachable' },
    { kind: 'refused', status: 403, text: '' },
    { kind: 'done', text: 'no JSON', etag: null },
    done('none'),
    done([]),
  ])('are not known where the LRS says %j', async (reply) => {
    expect(await parts(reply)).toEqual([]);
  });

  it('are asked for with one request, and in a course of one AU not at all', async () => {
    const { asked, fake } = lrs(done([]));
    await completedParts(fake, 'course', []);
    expect(asked).toEqual([]);
    await completedParts(fake, 'course', lessons);
    expect(asked).toEqual([verbs.completed]);
  });
});
