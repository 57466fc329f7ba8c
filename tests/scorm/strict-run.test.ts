import { describe, expect, it } from 'vitest';
import type { ScormApi } from '../../src/preview/api/scorm-api.ts';
import type { Finding } from '../../src/preview/strict/judge-call.ts';
import { judgeCalls } from '../../src/preview/strict/judge-calls.ts';
import type { LearnerResponse } from '../../src/quiz/item-types.ts';
import type { Dialect } from '../../src/scorm/cmi.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { rightResponse, wrongResponse } from '../browser/learner.ts';
import { keptLms } from './kept-lms.ts';
import { learnerBrowser, opened } from './learner-browser.ts';
import { checks, course, nothing, wholeRun } from './whole-run.ts';

const sittings = 3;
/** Three sittings of fifty ask the whole pool; `npm run fuzz` asks it in each. */
const examLength = import.meta.env.MODE === 'fuzz' ? 200 : 50;

/** A learner in one browser, before an LMS that judges every call. */
async function learner(dialect: Dialect, settings: Record<string, unknown>) {
  const lms = await keptLms(dialect.version);
  const findings: Finding[] = [];
  const run = wholeRun(dialect, () => {
    const stored = structuredClone(lms.stored());
    const goesOn = dialect.version === '1.2' || stored.exit === 'suspend';
    const offered = lms.launch({ launch_data: JSON.stringify(settings) }) as ScormApi;
    return judgeCalls(offered, dialect.version, goesOn ? stored : {}, (finding) =>
      findings.push(finding),
    );
  });
  return { ...run, lms, findings };
}

const awkwardTexts = [
  '{lang=xx}{case_matters=yes}a[,]b[.]c[:]d',
  'first line\nsecond line\r\n\u2028third',
  'a,b,c,d,e,f,g,h,i,j,k,l,m',
  '关系 "supply" <b>&amp;</b> 😀'.repeat(400),
  '\uD800 half a character',
  '-1e-9',
  '1234567890,5',
  ' ',
];

describe.each([scorm12, scorm2004])('a whole run in SCORM $version', (dialect) => {
  it.each([
    { interactions: 'journal', exit: 'suspend' },
    { interactions: 'state', exit: 'normal-when-complete' },
  ])('makes no call a strict LMS would refuse ($interactions, $exit)', async (settings) => {
    const run = await learner(dialect, { ...settings, examLength, examAttempts: sittings });

    const first = run.launch();
    run.answerChecks(first, wrongResponse);
    first.session.pause();
    first.session.handOver();
    const second = run.document();
    run.answerChecks(second, rightResponse);
    run.leave(second);

    const third = run.launch();
    run.answerChecks(third, nothing);
    run.sit(third, wrongResponse);
    third.session.pause();
    run.sit(third, nothing);
    third.session.handOver();
    const fourth = run.document();
    run.sit(fourth, rightResponse);
    expect(fourth.store.$attempt.get().sittings).toHaveLength(sittings);
    run.leave(fourth);

    run.leave(run.launch());

    const ended = run.lms.calls.filter(({ name }) => /Finish|Terminate/.test(name));
    expect(ended).toHaveLength(3);
    expect(run.lms.sets().filter((element) => element.endsWith('_response'))).not.toEqual([]);
    expect(run.findings).toEqual([]);
  });

  it('makes none for whatever learners type', async () => {
    const run = await learner(dialect, {});
    const visit = run.launch();
    const written = checks.filter((item) => 'text' in nothing(item));
    for (const text of awkwardTexts) {
      run.answerChecks(visit, ({ type }) => ({ type, text }) as LearnerResponse, written);
    }
    run.leave(visit);
    expect(run.findings).toEqual([]);
  });

  it('would be told of one wrong word in the dialect', async () => {
    const [element] = dialect.exit('suspend');
    const wrong: Dialect = { ...dialect, exit: () => [element, 'finished'] };
    const run = await learner(wrong, {});
    run.leave(run.launch());
    expect(run.findings).toMatchObject([
      { rule: 'vocabulary', severity: 'standard', element, value: 'finished' },
    ]);
  });

  it.each(['review', 'browse'])('makes none in %s mode', async (mode) => {
    const lms = await keptLms(dialect.version);
    const findings: Finding[] = [];
    const overrides = dialect.version === '1.2' ? { core: { lesson_mode: mode } } : { mode };
    const offered = lms.launch(overrides) as ScormApi;
    const api = judgeCalls(offered, dialect.version, {}, (finding) => findings.push(finding));
    opened(learnerBrowser(course).open(api, dialect)).session.leave();
    expect(lms.calls.at(-1)?.name).toBe('GetValue');
    expect(findings).toEqual([]);
  });
});
