import { describe, expect, it } from 'vitest';
import { layer, type ScormApi } from '../../src/preview/api/scorm-api.ts';
import { profiles } from '../../src/preview/profiles/profiles.ts';
import { scorm12 } from '../../src/scorm/scorm12.ts';
import { scorm2004 } from '../../src/scorm/scorm2004.ts';
import { apiMethods, type ScormVersion } from '../../src/standard/api.ts';
import { rightResponse, wrongResponse } from '../browser/learner.ts';
import { quickLms } from '../simulator/server.ts';
import { nothing, wholeRun } from './whole-run.ts';

const dialects = [scorm12, scorm2004];
const played = profiles.flatMap((profile) =>
  dialects
    .filter(({ version }) => profile.versions.includes(version))
    .map((dialect) => ({ profile, dialect, title: profile.title, version: dialect.version })),
);

/** Codes that say "there is no value yet", which is an answer. */
const noValue = '403';

/** A layer that notes each call that is refused. */
function noting(api: ScormApi, version: ScormVersion, refused: string[]): ScormApi {
  const names = apiMethods[version];
  const acting: readonly string[] = [names.initialize, names.set, names.commit, names.terminate];
  return layer(
    version,
    () => api,
    (method) =>
      (...parameters) => {
        const answer = api[method]?.(...parameters);
        const code = String(api[names.lastError]?.());
        const isRefused = acting.includes(method)
          ? answer !== 'true'
          : method === names.get && code !== '0' && code !== noValue;
        if (isRefused) refused.push(`${method} ${parameters.join(' ').slice(0, 80)}: ${code}`);
        return answer;
      },
  );
}

describe.each(played)('a whole run in $title, SCORM $version', ({ profile, dialect }) => {
  const launchData = JSON.stringify({ interactions: 'journal', examLength: 20, examAttempts: 3 });

  function learner() {
    const lms = quickLms(dialect.version, profile, { launchData });
    const refused: string[] = [];
    const run = wholeRun(dialect, () => noting(lms.launch(), dialect.version, refused));
    return {
      ...run,
      lms,
      refused,
      /** As a tab is closed. */
      close(visit: ReturnType<typeof run.launch>) {
        lms.page('unloading');
        run.leave(visit);
        lms.page('closed');
      },
    };
  }

  it('has no refused call, and ends passed and complete', () => {
    const run = learner();
    const first = run.launch();
    run.answerChecks(first, wrongResponse);
    run.lms.page('hidden');
    first.session.pause();
    first.session.handOver();
    const second = run.document();
    run.answerChecks(second, rightResponse);
    run.close(second);
    const third = run.launch();
    run.answerChecks(third, nothing);
    run.sit(third, wrongResponse);
    third.session.pause();
    run.close(third);
    const fourth = run.launch();
    run.sit(fourth, rightResponse);
    run.close(fourth);
    run.close(run.launch());
    expect(run.refused).toEqual([]);
    expect(run.lms.gradebook()).toMatchObject({ score: 100, complete: true });
  });
});
