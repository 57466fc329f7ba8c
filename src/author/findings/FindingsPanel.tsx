import { useState } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import type { AuthorWorker } from '../worker/worker.ts';
import { Guesser } from './Guesser.tsx';
import type { Finding } from './item-findings.ts';
import type { Mend } from './mends.ts';
import { ProblemLine, ProblemLines } from './ProblemLine.tsx';

interface FindingsPanelProps {
  /** What they are about. */
  readonly noun: 'question' | 'quiz' | 'lesson' | 'course';
  readonly findings: readonly Finding[];
  /** What is said of the file as a whole, or of other files of the course. */
  readonly others: readonly Problem[];
  /** Whether they are of the text as it stands. */
  readonly isNew: boolean;
  readonly mendOf: (finding: Finding) => Mend | null;
  readonly onMend: (mend: Mend) => void;
  readonly worker: AuthorWorker;
  /** The texts that the findings are of. */
  readonly of: unknown;
  readonly onSilence: (rule: string, reason: string) => void;
}

/** What `npm run check` says of an item, in its words, with what mends or silences it. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { noun, findings, others, isNew, worker, of } = props;
  return (
    <section className="author-findings" aria-label="Findings">
      <h2>Findings</h2>
      <p className="author-count" role="status">
        {isNew ? counted(findings.length, noun) : 'Checking…'}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={JSON.stringify([finding.problem.path, finding.problem.message])}>
            <OneFinding {...props} finding={finding} />
          </li>
        ))}
      </ul>
      <Guesser worker={worker} of={of} />
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? '1 more' : `${others.length} more`} in the course
          </summary>
          <ProblemLines problems={others} most={100} />
        </details>
      )}
    </section>
  );
}

function counted(count: number, noun: string): string {
  if (count === 0) return `Nothing is found in this ${noun}.`;
  return count === 1 ? `1 finding in this ${noun}` : `${count} findings in this ${noun}`;
}

function OneFinding({
  finding,
  mendOf,
  onMend,
  onSilence,
}: FindingsPanelProps & { finding: Finding }) {
  const { problem, path } = finding;
  const { rule } = problem;
  const mend = mendOf(finding);
  const [reason, setReason] = useState<string | null>(null);
  const isReviewed = problem.severity !== 'error' && rule?.link !== undefined;
  return (
    <>
      <ProblemLine
        problem={problem}
        place={path === '' ? `line ${problem.line}, column ${problem.column}` : path}
      />
      <div className="author-buttons">
        {mend !== null && (
          <button type="button" onClick={() => onMend(mend)}>
            {mend.says}
          </button>
        )}
        {isReviewed && rule && reason === null && rule.id !== 'silence' && (
          <button type="button" onClick={() => setReason('')}>
            Keep it as it is…
          </button>
        )}
      </div>
      {reason !== null && rule && (
        <div className="author-paste">
          <label>
            Why it is right as it is
            <input
              type="text"
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            disabled={reason.trim() === ''}
            onClick={() => onSilence(rule.id, reason.trim())}
          >
            Silence {rule.id} here
          </button>
          <button type="button" onClick={() => setReason(null)}>
            Cancel
          </button>
        </div>
      )}
    </>
  );
}
