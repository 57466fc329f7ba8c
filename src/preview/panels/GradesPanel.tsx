import { useStore } from '@nanostores/react';
import type { Bench } from '../bench/bench.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import { durationWords } from '../records/duration.ts';
import { type Grade, gradebook, gradeOf } from '../records/gradebook.ts';

const heads = [
  'Learner',
  'Attempt',
  'Completion',
  'Result',
  'Score',
  'Time',
  'Activity',
  'Last saved',
];
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' });

/** The gradebook of the package as an LMS shows it, from what was saved. */
export function GradesPanel({
  bench,
  records,
}: {
  readonly bench: Bench;
  readonly records: BenchRecords;
}) {
  useStore(bench.$stored);
  const { profile } = useStore(bench.$state);
  const { opened } = bench;
  const stored = records.of({ packageId: opened.id });
  const rows = gradebook(stored, opened.activities.length, profile.score);
  const names = new Map(records.learners().map(({ id, name }) => [id, name]));
  const titles = new Map(opened.activities.map(({ identifier, title }) => [identifier, title]));
  if (rows.length === 0) return <p>No data yet: nothing was saved for this package.</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
      <section className="bench-scroll" aria-label="Gradebook" tabIndex={0}>
        <table className="gradebook">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.learnerId} ${row.attempt}`}>
                <th scope="row">{names.get(row.learnerId) ?? row.learnerId}</th>
                <td>{row.attempt}</td>
                <GradeCells grade={row} />
                <td>{row.complete ? 'complete' : 'not complete'}</td>
                <td>{when.format(row.stored)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="aside">
        Only what was saved counts. The activity is complete where the LMS holds it so by the rule
        “passed or completed”.{' '}
        {opened.activities.length > 1 &&
          'The row of a learner is completed when all activities are, and has the mean of their scores; LMSs differ here.'}
      </p>
      {opened.activities.length > 1 && (
        <details>
          <summary>By activity</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
          <section className="bench-scroll" aria-label="Grades by activity" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {['Learner', 'Attempt', 'Activity', ...heads.slice(2, 6)].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {stored.map(({ learnerId, attempt, activity, version, cmi }) => (
                  <tr key={`${learnerId} ${attempt} ${activity}`}>
                    <th scope="row">{names.get(learnerId) ?? learnerId}</th>
                    <td>{attempt}</td>
                    <td>{titles.get(activity) ?? activity}</td>
                    <GradeCells grade={gradeOf(version, cmi, profile.score)} />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </>
  );
}

function GradeCells({ grade }: { readonly grade: Grade }) {
  return (
    <>
      <td>{grade.completion}</td>
      <td>{grade.success === 'unknown' ? 'not said' : grade.success}</td>
      <td title={grade.scoreFrom}>{grade.score === null ? 'none' : `${grade.score}%`}</td>
      <td>{durationWords(grade.seconds)}</td>
    </>
  );
}
