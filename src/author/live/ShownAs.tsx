import type { ShownItem, Told } from './messages.ts';

interface ShownAsProps {
  /** Null until it is shown. */
  readonly shown: ShownItem | null;
  readonly isHeard: boolean;
  readonly onHear: (isHeard: boolean) => void;
}

/** The same item as others get it: the score, the LMS, those who listen. */
export function ShownAs({ shown, isHeard, onHear }: ShownAsProps) {
  return (
    <>
      <p className="author-score" role="status">
        {scoreWords(shown)}
      </p>
      <details className="author-told">
        <summary>As an LMS gets it</summary>
        {shown === null ? (
          <p>The question is being drawn.</p>
        ) : (
          <>
            {shown.score === null && (
              <p className="hint">
                This is told of any answer. Answer the question above to see all of it.
              </p>
            )}
            <ToldTable version="SCORM 1.2" told={shown.told['1.2']} />
            <ToldTable version="SCORM 2004" told={shown.told['2004']} />
          </>
        )}
      </details>
      <details
        className="author-heard"
        onToggle={({ currentTarget }) => onHear(currentTarget.open)}
      >
        <summary>As a screen reader says it</summary>
        {isHeard && shown?.heard === null && <p>Listening…</p>}
        <ol>
          {shown?.heard?.map(({ depth, says }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
            <li key={at} data-depth={Math.min(depth, 4)}>
              {says}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function scoreWords(shown: ShownItem | null): string {
  if (shown === null) return 'The question is being drawn.';
  const { score, type } = shown;
  if (score === null) return 'Not answered yet: answer it as a student would.';
  if (score.result === 'neutral') return `Answered. A ${type} question is not scored.`;
  const earned = Number(score.earned.toFixed(4));
  return `Scored: ${score.result}, ${earned} of ${score.points} ${score.points === 1 ? 'point' : 'points'}.`;
}

function ToldTable({ version, told }: { readonly version: string; readonly told: Told }) {
  return (
    <table>
      <caption>{version}</caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {told.map(([element, value]) => (
          <tr key={element}>
            <th scope="row">
              <code>{element}</code>
            </th>
            <td>
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
