import { describe, expect, it } from 'vitest';
import { journalKey } from '../../src/scorm/journal.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { exampleCourse } from '../attempt/example-course.ts';
import { quickLms } from '../simulator/server.ts';
import { visitor } from '../simulator/visitor.ts';

describe.each([scorm12, scorm2004])('a session that only looks in SCORM $version', (dialect) => {
  it('leaves the data of a newer version for the next launch, and ends once', () => {
    const lms = quickLms(dialect.version);
    const student = visitor(lms, dialect);
    const first = student.open();
    first.answer(0);
    first.leave();
    const newer = `C4${lms.stored('cmi.suspend_data').slice(2)}`;
    const api = lms.launch();
    const calls: string[] = [];
    const watched = Object.fromEntries(
      Object.entries(api).map(([name, method]) => [
        name,
        (...parameters: readonly string[]) => {
          calls.push(name);
          const isData = parameters[0] === 'cmi.suspend_data' && name.endsWith('GetValue');
          return isData ? newer : method(...parameters);
        },
      ]),
    );
    const looking = student.open(watched);
    expect(looking.states.at(-1)?.kind).toBe('read-only');
    looking.leave();
    looking.leave();
    expect(calls.filter((name) => /Finish|Terminate/.test(name))).toHaveLength(1);
    // Without it SCORM 2004 would end the attempt and give back nothing.
    expect(student.open().answered()).toEqual([0]);
  });

  it('leaves the journal of a newer version alone, goes on with the LMS, and claims no more', () => {
    const lms = quickLms(dialect.version);
    const student = visitor(lms, dialect);
    student.open().answer(0);
    const { local } = student.browser;
    const key = journalKey(exampleCourse.id, 'learner-1');
    const newer = `C4${local.getItem(key)?.slice(2)}`;
    local.setItem(key, newer);
    const older = student.open();
    older.answer(1);
    expect(older.answered()).toEqual([0, 1]);
    expect(older.states.at(-1)).toEqual({ kind: 'saved' });
    older.leave();
    const refused = student.open(undefined, { fault: 'set-throws' });
    refused.answer(2);
    expect(refused.states.at(-1)).toEqual({ kind: 'not-kept' });
    expect(local.getItem(key)).toBe(newer);
  });
});
