import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownElements } from '../../src/cmi5/own-elements.ts';
import { judged, nothingSaid } from '../../src/cmi5/standing.ts';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** What a session may have set when it saves: a verdict has a score. */
const valuesArbitrary = fc
  .record({
    progress: share,
    success: fc.constantFrom('', 'passed', 'failed'),
    score: fc.integer({ min: 0, max: 100 }),
    completed: fc.boolean(),
    final: fc.boolean(),
  })
  .map(({ progress, success, score, completed, final }) => {
    const values = new Map([
      ['cmi.progress_measure', String(progress)],
      ['cmi.completion_status', completed ? 'completed' : 'incomplete'],
    ]);
    if (success !== '') values.set('cmi.success_status', success);
    if (success !== '') values.set('cmi.score.raw', String(score));
    if (final) values.set(ownElements.final, 'true');
    return values;
  });

const sessions = fc.array(fc.array(valuesArbitrary, { minLength: 1, maxLength: 6 }), {
  maxLength: 6,
});

describe('what is said of a learner', () => {
  it('is said once, in the order that cmi5 wants, whatever a course sets', () => {
    fc.assert(
      fc.property(sessions, fc.option(share), (all, masteryScore) => {
        let said = nothingSaid;
        const verbs: string[] = [];
        for (const saves of all) {
          const own: string[] = [];
          for (const [at, values] of saves.entries()) {
            const hasVerdict = own.includes('passed') || own.includes('failed');
            const isEnd = at === saves.length - 1;
            const judging = { values, said, hasVerdict, isEnd, masteryScore, duration: 'PT1S' };
            const { toSay, standing } = judged(judging);
            for (const told of toSay) {
              own.push(told.verb);
              if (told.verb === 'progressed') expect(told.progress).toBeLessThan(1.01);
              if (masteryScore === null || !('score' in told) || told.score === null) continue;
              expect(told.score / 100 >= masteryScore).toBe(told.verb === 'passed');
            }
            said = standing;
          }
          expect(own.filter((verb) => verb === 'passed' || verb === 'failed').length).toBeLessThan(
            2,
          );
          verbs.push(...own);
        }
        expect(verbs.filter((verb) => verb === 'completed').length).toBeLessThan(2);
        expect(verbs.filter((verb) => verb === 'passed').length).toBeLessThan(2);
        const pass = verbs.indexOf('passed');
        if (pass >= 0) expect(verbs.slice(pass)).not.toContain('failed');
        const end = verbs.indexOf('completed');
        if (end >= 0) expect(verbs.slice(end)).not.toContain('progressed');
      }),
      { numRuns: 300 },
    );
  });
});
