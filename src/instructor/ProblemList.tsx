import type { Problem } from '../packaging/site/problem.ts';

interface Props {
  readonly heading: string;
  readonly problems: readonly Problem[];
}

/** Problems as an alert: where each is, what it is and how to fix it. */
export function ProblemList({ heading, problems }: Props) {
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {problems.map(({ where, what, fix }) => (
          <li key={`${where} ${what}`}>
            {where}: {what}; {fix}
          </li>
        ))}
      </ul>
    </div>
  );
}
