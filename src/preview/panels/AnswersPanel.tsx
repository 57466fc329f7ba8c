import { useStore } from '@nanostores/react';
import type { Bench } from '../bench/bench.ts';
import type { BenchRecords } from '../records/bench-records.ts';
import { interactionsReport } from '../records/interactions-report.ts';
import { counted } from './counted.ts';
import { useCalls } from './use-calls.ts';

const heads = ['No.', 'Id', 'Type', 'Answer', 'Correct', 'Result', 'Weight', 'Took', 'When'];

/** The report on single answers as LMSs that have one show it. */
export function AnswersPanel({
  bench,
  records,
}: {
  readonly bench: Bench;
  readonly records: BenchRecords;
}) {
  useCalls(bench.session.log);
  useStore(bench.$stored);
  const { running, learner, attempt, activity } = useStore(bench.$state);
  const place = { packageId: bench.opened.id, learner, attempt, activity: activity.identifier };
  const cmi = running?.data() ?? records.read(place)?.cmi ?? {};
  const rows = interactionsReport(bench.opened.version, cmi);
  if (rows.length === 0) return <p>No answers were reported to the LMS yet.</p>;
  return (
    <>
      <p className="aside">
        {counted(rows.length, 'answer')} of {learner.name}, attempt {attempt}
        {running === null ? ', as they were saved.' : ', saved or not.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard must reach it */}
      <section className="bench-scroll" aria-label="Answers" tabIndex={0}>
        <table>
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
              <tr key={row.index}>
                <td>{row.index}</td>
                <th scope="row">
                  {row.id}
                  {row.description !== '' && <small> {row.description}</small>}
                </th>
                <td>{row.type}</td>
                <td>{row.response}</td>
                <td>{row.correct.join(' or ')}</td>
                <td>{row.result}</td>
                <td>{row.weighting}</td>
                <td>{row.latency === null ? '' : `${row.latency} s`}</td>
                <td>{row.at}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
