import type { ExamAnalysis, FormGroup } from './analysis/exam-analysis.ts';
import { percent } from './analysis/finding-words.ts';
import { Scrolled } from './Scrolled.tsx';

/** The results of the first sittings as bars, with their table, and how even the forms were. */
export function ExamCharts({ exam }: { readonly exam: ExamAnalysis }) {
  return (
    <div className="results-exam">
      <Distribution exam={exam} />
      {exam.passMark !== null && (
        <>
          <Forms name="Pass rate by how hard the drawn form was" groups={exam.forms.thirds} />
          <Forms name="Pass rate of forms that ten people or more had" groups={exam.forms.same} />
        </>
      )}
    </div>
  );
}

const [wide, high] = [320, 120];

function Distribution({ exam }: { readonly exam: ExamAnalysis }) {
  const most = Math.max(1, ...exam.distribution);
  const step = wide / 10;
  const label = `Results of ${exam.sittings} first sittings, by tens of percent`;
  return (
    <figure className="results-figure">
      <figcaption>
        {label}
        {exam.passMark !== null && `; the line is the pass mark, ${exam.passMark} %`}
      </figcaption>
      <svg viewBox={`-1 -14 ${wide + 2} ${high + 30}`} role="img" aria-label={label}>
        {exam.distribution.map((count, at) => {
          const height = (high * count) / most;
          const low = at * 10;
          return (
            <g key={low}>
              <rect x={at * step + 2} y={high - height} width={step - 4} height={height} />
              {count > 0 && (
                <text x={(at + 0.5) * step} y={high - height - 3} textAnchor="middle">
                  {count}
                </text>
              )}
              <text x={at * step} y={high + 13} textAnchor={at === 0 ? 'start' : 'middle'}>
                {low}
              </text>
            </g>
          );
        })}
        <text x={wide} y={high + 13} textAnchor="end">
          100
        </text>
        <line x1="0" y1={high} x2={wide} y2={high} />
        {exam.passMark !== null && (
          <line
            className="results-mark"
            x1={(exam.passMark / 100) * wide}
            y1="-10"
            x2={(exam.passMark / 100) * wide}
            y2={high}
          />
        )}
      </svg>
      <details>
        <summary>As a table</summary>
        <table className="results-table">
          <thead>
            <tr>
              <th scope="col">Percent</th>
              <th scope="col" className="number">
                Sittings
              </th>
            </tr>
          </thead>
          <tbody>
            {exam.distribution.map((count, at) => {
              const range = `${at * 10} to ${at === 9 ? 100 : `under ${at * 10 + 10}`}`;
              return (
                <tr key={range}>
                  <th scope="row">{range}</th>
                  <td className="number">{count}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Forms({ name, groups }: { readonly name: string; readonly groups: readonly FormGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <Scrolled label={name}>
      <table className="results-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">Would come to, among all people</th>
            <th scope="col" className="number">
              Sittings
            </th>
            <th scope="col" className="number">
              Came to
            </th>
            <th scope="col" className="number">
              Passed
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
            <tr key={at}>
              <th scope="row">{group.expected.toFixed(1)} %</th>
              <td className="number">{group.sittings}</td>
              <td className="number">{group.mean.toFixed(1)} %</td>
              <td className="number">{percent(group.passed / group.sittings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
