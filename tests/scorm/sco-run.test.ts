import { describe, expect, it } from 'vitest';
import { examPage } from '../../src/attempt/course.ts';
import { scoCourse } from '../../src/attempt/sco-course.ts';
import { section } from '../../src/preview/api/cmi-data.ts';
import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import type { Finding } from '../../src/preview/strict/judge-call.ts';
import { judgeCalls } from '../../src/preview/strict/judge-calls.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { suspendDataLimits } from '../../src/standard/limits.ts';
import { rightResponse } from '../browser/learner.ts';
import { keptLms } from './kept-lms.ts';
import { course, wholeRun } from './whole-run.ts';

const [lesson = ''] = course.lessons.map(({ id }) => id);

/** A learner who takes one SCO of the course, before an LMS that judges every call. */
async function learner(dialect: Dialect, sco: string, scored: boolean) {
  const lms = await keptLms(dialect.version);
  const findings: Finding[] = [];
  const part = scoCourse(course, sco, { scored, passes: dialect.version === '2004' });
  const launch = () =>
    judgeCalls(lms.launch() as ScormApi, dialect.version, structuredClone(lms.stored()), (each) =>
      findings.push(each),
    );
  return { ...wholeRun(dialect, launch, part), lms, findings };
}

/** Statuses and score that the LMS has. */
function standing({ version }: Dialect, stored: Record<string, unknown>) {
  const core = version === '1.2' ? section(stored.core) : stored;
  const { raw } = section(core.score);
  return version === '1.2'
    ? [core.lesson_status, raw]
    : [core.completion_status, core.success_status, raw];
}

describe.each([scorm12, scorm2004])('a SCO of several in SCORM $version', (dialect) => {
  const is12 = dialect.version === '1.2';

  it.each([
    false,
    true,
  ])('of a lesson keeps to the standard, and reports it alone (scored: %s)', async (scored) => {
    const run = await learner(dialect, lesson, scored);
    const first = run.launch();
    run.answerChecks(first, rightResponse);
    run.leave(first);
    const score = scored ? '100' : '';
    expect(standing(dialect, run.lms.stored())).toEqual(
      is12 ? ['completed', score] : ['completed', 'passed', score],
    );
    const data = String(run.lms.stored().suspend_data);
    expect(data.length).toBeGreaterThan(50);
    expect(data.length).toBeLessThan(suspendDataLimits['1.2']);
    run.leave(run.launch());
    expect(run.findings).toEqual([]);
  });

  it('of the exam keeps to the standard, and reports it alone', async () => {
    const run = await learner(dialect, examPage, false);
    const visit = run.launch();
    run.sit(visit, rightResponse);
    run.leave(visit);
    expect(standing(dialect, run.lms.stored())).toEqual(
      is12 ? ['passed', '100'] : ['completed', 'passed', '100'],
    );
    run.leave(run.launch());
    expect(run.findings).toEqual([]);
  });
});
