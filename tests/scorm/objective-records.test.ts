import { describe, expect, it } from 'vitest';
import { newAttempt } from '../../src/attempt/attempt.ts';
import { cmiApi } from '../../src/scorm/api.ts';
import type { CmiWrite } from '../../src/scorm/cmi.ts';
import { openObjectives } from '../../src/scorm/records.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { report } from './examples.ts';

describe('the records of objectives', () => {
  /** An LMS that has objectives of these ids already; its calls are told in order. */
  const lmsWith = (...ids: readonly string[]) => {
    const asked: string[] = [];
    const raw = {
      GetValue(element: string) {
        asked.push(element);
        if (element === 'cmi.objectives._count') return ids.length;
        const index = /^cmi\.objectives\.(\d+)\.id$/.exec(element)?.[1];
        return index === undefined ? '' : (ids[Number(index)] ?? '');
      },
    };
    const objectives = openObjectives(exampleCourse, scorm2004, cmiApi(raw, '2004'));
    const write = (attempt = newAttempt(1), ...given: (readonly [id: string, score: number])[]) =>
      objectives.writes(
        report({
          objectives: exampleCourse.lessons.flatMap((lesson) =>
            lesson.objectives.map(({ id }) => {
              const score = given.find(([named]) => named === id)?.[1] ?? null;
              return { id, score, status: score === null ? 'not attempted' : 'passed' } as const;
            }),
          ),
        }),
        attempt,
      );
    return { asked, write };
  };
  const idsOf = (writes: readonly CmiWrite[]) =>
    writes.filter(([element]) => /\.id$/.test(element));

  it('are none before a lesson is opened, and nothing is asked for', () => {
    const { asked, write } = lmsWith();
    expect(write()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('are named once their lesson is opened, and keep their places', () => {
    const { asked, write } = lmsWith();
    const opened = { ...newAttempt(1), opened: new Set(['rules']) };
    const named = [
      ['cmi.objectives.0.id', 'rules_match'],
      ['cmi.objectives.1.id', 'rules_judge'],
    ];
    expect(idsOf(write(opened))).toEqual(named);
    expect(asked).toEqual(['cmi.objectives._count']);
    const further = write(opened, ['makers_name', 100], ['rules_judge', 50]);
    expect(idsOf(further)).toEqual([['cmi.objectives.2.id', 'makers_name'], ...named]);
    expect(further).toContainEqual(['cmi.objectives.1.score.scaled', '0.5']);
    expect(asked).toEqual(['cmi.objectives._count']);
  });

  it('are those that the LMS has, whose ids are not set', () => {
    const { write } = lmsWith('foreign', 'makers_order', 'makers_order');
    const writes = write(newAttempt(1), ['makers_name', 100], ['makers_order', 50]);
    expect(idsOf(writes)).toEqual([['cmi.objectives.3.id', 'makers_name']]);
    expect(writes).toContainEqual(['cmi.objectives.1.score.scaled', '0.5']);
    expect(writes).toContainEqual(['cmi.objectives.3.score.scaled', '1']);
  });

  it('begin at 0 where the LMS does not say how many there are', () => {
    const raw = { GetValue: () => 'many' };
    const objectives = openObjectives(exampleCourse, scorm2004, cmiApi(raw, '2004'));
    const told = [{ id: 'makers_name', score: 50, status: 'failed' }] as const;
    expect(idsOf(objectives.writes(report({ objectives: told }), newAttempt(1)))).toEqual([
      ['cmi.objectives.0.id', 'makers_name'],
    ]);
  });
});
