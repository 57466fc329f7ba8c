import type { Problem } from '../packaging/site/problem.ts';

interface Props {
  readonly heading: string;
  readonly problems: readonly (Problem | string)[];
}

/** Problems as an alert: what is told of each or where it is, what it is and how to fix it. */
export function ProblemList({ heading, problems }: Props) {
  const lines = problems.map((problem) =>
    typeof problem === 'string' ? problem : `${problem.where}: ${problem.what}; ${problem.fix}`,
  );
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
