import { useContext } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { ProblemWays } from './problem-place.ts';
import { severityWords } from './severity-words.ts';

interface ProblemLineProps {
  readonly problem: Problem;
  /** How its place is named here; with file, line and column if it is left out. */
  readonly place?: string;
}

/** A problem in the words of the check, with the way to its place where that is on the page. */
export function ProblemLine({ problem, place = fullPlace(problem) }: ProblemLineProps) {
  const { severity, message, rule } = problem;
  const { placeOf, goTo } = useContext(ProblemWays);
  return (
    <p>
      <span className="author-mark" data-severity={severity}>
        {severityWords[severity]}
      </span>{' '}
      {placeOf(problem) === null ? (
        <code>{place}</code>
      ) : (
        <button type="button" className="author-place" onClick={() => goTo(problem)}>
          <span className="visually-hidden">Go to </span>
          <code>{place}</code>
        </button>
      )}{' '}
      {message}
      {rule !== undefined && (
        <>
          {' '}
          <RuleName id={rule.id} link={rule.link} />
        </>
      )}
    </p>
  );
}

interface ProblemLinesProps {
  readonly problems: readonly Problem[];
  /** How many are listed at most. */
  readonly most: number;
}

/** Problems of several files; of many the first. */
export function ProblemLines({ problems, most }: ProblemLinesProps) {
  return (
    <>
      <ul className="author-problems">
        {problems.slice(0, most).map((problem) => (
          <li key={JSON.stringify([problem.file, problem.line, problem.path, problem.message])}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > most && <p>And {problems.length - most} more.</p>}
    </>
  );
}

function fullPlace({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** The name of a rule; those of the review have a section of the guide. */
function RuleName({ id, link }: { readonly id: string; readonly link: string | undefined }) {
  if (link === undefined) return <span className="author-rule">[{id}]</span>;
  return (
    <a className="author-rule" href={`guide-review.html#${id}`} target="_blank" rel="noreferrer">
      [{id}]
    </a>
  );
}
