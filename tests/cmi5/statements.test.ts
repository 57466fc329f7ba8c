import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/cmi5/launch-address.ts';
import { type SessionFacts, statementOf } from '../../src/cmi5/statements.ts';
import { categories, extensions } from '../../src/standard/cmi5.ts';

const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'a' } };
const query = {
  activityId: 'https://lms.example/a',
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  actor: JSON.stringify(actor),
  fetch: 'https://lms.example/token?k=1',
  endpoint: 'https://lms.example/xapi',
};

function facts(contextTemplate = {}): SessionFacts {
  const read = readAddress(`?${new URLSearchParams(query)}`);
  if (read?.kind !== 'read') throw new Error('not read');
  return { address: read.address, contextTemplate, masteryScore: 0.7 };
}

describe('the address of a launch', () => {
  it('is read in any order, with a slash behind the endpoint', () => {
    expect(facts().address).toEqual({ ...query, actor, endpoint: 'https://lms.example/xapi/' });
  });

  it('is none without parameters, and flawed without one of them', () => {
    expect(readAddress('?a=1')).toBeNull();
    const { fetch: _, ...rest } = query;
    expect(readAddress(`?${new URLSearchParams(rest)}`)).toMatchObject({
      kind: 'flawed',
      what: 'names no fetch',
    });
    expect(readAddress(`?${new URLSearchParams({ ...query, actor: '[]' })}`)).toMatchObject({
      kind: 'flawed',
    });
  });
});

describe('a statement', () => {
  it('keeps all of the context template, and adds what belongs to it', () => {
    const template = {
      platform: 'LMS',
      contextActivities: { category: { id: 'https://lms.example/c' }, grouping: [{ id: 'g' }] },
      extensions: { [extensions.sessionId]: 's1', other: 1 },
    };
    const passed = statementOf(facts(template), { verb: 'passed', duration: 'PT1S', score: 80 }, 0);
    expect(passed).toMatchObject({
      timestamp: '1970-01-01T00:00:00.000Z',
      actor,
      result: {
        success: true,
        duration: 'PT1S',
        score: { scaled: 0.8, raw: 80, min: 0, max: 100 },
      },
      context: {
        platform: 'LMS',
        registration: query.registration,
        contextActivities: {
          category: [
            { id: 'https://lms.example/c' },
            { id: categories.cmi5 },
            { id: categories.moveOn },
          ],
          grouping: [{ id: 'g' }],
        },
        extensions: {
          [extensions.sessionId]: 's1',
          [extensions.masteryScore]: 0.7,
          other: 1,
        },
      },
    });
  });

  it('has no raw score that is not whole', () => {
    const told = { verb: 'failed', duration: 'PT1S', score: 66.67 } as const;
    expect(statementOf(facts(), told, 0).result).toEqual({
      ...{ success: false, duration: 'PT1S' },
      score: { scaled: 0.6667 },
    });
  });

  it('has the id of what it says, in the registration or in the session', () => {
    const id = (session: string, told: Parameters<typeof statementOf>[1]) =>
      statementOf(facts({ extensions: { [extensions.sessionId]: session } }), told, 1).id;
    const completed = { verb: 'completed', duration: 'PT1S' } as const;
    expect(id('s1', completed)).toBe(id('s2', { ...completed, duration: 'PT9S' }));
    expect(id('s1', { verb: 'initialized' })).not.toBe(id('s2', { verb: 'initialized' }));
    const half = { verb: 'progressed', progress: 0.501 } as const;
    expect(id('s1', half)).toBe(id('s2', { ...half, progress: 0.509 }));
    expect(id('s1', half)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });
});
