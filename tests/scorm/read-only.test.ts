import { describe, expect, it } from 'vitest';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { quickLms } from '../simulator/server.ts';
import { visitor } from '../simulator/visitor.ts';

describe.each([scorm12, scorm2004])('a session that only looks in SCORM $version', (dialect) => {
  it('leaves the data of a newer version for the next launch, and ends once', () => {
    const lms = quickLms(dialect.version);
    const student = visitor(lms, dialect);
    const first = student.open();
    first.answer(0);
    first.leave();
    const newer = `C2${lms.stored('cmi.suspend_data').slice(2)}`;
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
});
