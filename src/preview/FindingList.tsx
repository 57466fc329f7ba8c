import type { Finding } from './strict/judge-call.ts';
import { severityLabels } from './strict/objection.ts';

/** A finding and the launch it belongs to, 1 for the first since the page was opened. */
export interface NumberedFinding extends Finding {
  readonly launch: number;
}

/** What a strict LMS would have objected to, with the rule and the mend; the newest first. */
export function FindingList({ findings }: { readonly findings: readonly NumberedFinding[] }) {
  return (
    <section className="preview-findings" aria-labelledby="preview-findings">
      <h2 id="preview-findings">Strict check</h2>
      {findings.length === 0 ? (
        <p>Every call so far keeps to the standard.</p>
      ) : (
        <ul>
          {findings.toReversed().map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, an index never moves
            <li key={findings.length - index}>
              <p>
                <strong>
                  Launch {finding.launch}, call {finding.number}: {finding.method} {finding.element}
                </strong>
                , {severityLabels[finding.severity]}
              </p>
              <p>
                {finding.problem} {finding.mend} <small>{finding.section}</small>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
