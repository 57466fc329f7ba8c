import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../packaging/check/reading/finding.ts';
import {
  type FindingGroup,
  findingGroups,
  findingPlace,
  type Severity,
  severities,
  severityWords,
} from './finding-groups.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** The id of a rule whose findings are to be shown first thing; null for none. */
  readonly asked?: string | null;
}

/** More than these are a long list, which can be filtered. */
const long = 8;
/** Findings of one rule that are shown before the rest is folded away. */
const unfolded = 4;
/** Files of one finding that are named here. */
const listed = 200;

/** The findings of a check by severity and rule, the worst first. */
export function FindingList({ findings, asked = null }: Props) {
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asked === null) return;
    const found = list.current?.querySelector<HTMLElement>('[data-asked]');
    found?.focus();
    found?.scrollIntoView({ block: 'start' });
  }, [asked]);

  useEffect(() => {
    const unfold = () => {
      for (const each of list.current?.querySelectorAll('details') ?? []) each.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);

  const groups = findingGroups(findings);
  const present = severities.filter((each) => groups.some(({ severity }) => severity === each));
  const shown = present.filter((each) => !hidden.includes(each));
  return (
    <div className="findings" ref={list}>
      {findings.length > long && present.length > 1 && (
        <fieldset className="finding-filter">
          <legend>Show</legend>
          {present.map((severity) => (
            <label key={severity}>
              <input
                type="checkbox"
                checked={!hidden.includes(severity)}
                onChange={({ currentTarget: { checked } }) =>
                  setHidden(
                    checked ? hidden.filter((each) => each !== severity) : [...hidden, severity],
                  )
                }
              />
              {severityWords[severity]} ({counted(findings, severity)})
            </label>
          ))}
        </fieldset>
      )}
      {shown.map((severity) => (
        <section key={severity} className="severity" data-severity={severity}>
          <h3>
            <span className="severity-mark" aria-hidden="true" />
            {severityWords[severity]} ({counted(findings, severity)})
          </h3>
          {groups
            .filter((group) => group.severity === severity)
            .map((group) => (
              <Group key={group.rule} group={group} asked={asked === group.rule} />
            ))}
        </section>
      ))}
    </div>
  );
}

function counted(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function Group({ group, asked }: { readonly group: FindingGroup; readonly asked: boolean }) {
  const { rule, findings } = group;
  const rest = findings.slice(unfolded);
  return (
    <div
      className="finding-group"
      data-asked={asked || undefined}
      tabIndex={asked ? -1 : undefined}
    >
      <ul>
        {findings.slice(0, unfolded).map((finding, index) => (
          <Row key={keyOf(finding, index)} finding={finding} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            {rest.length} more of this kind ({rule})
          </summary>
          <ul>
            {rest.map((finding, index) => (
              <Row key={keyOf(finding, index)} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function keyOf({ file, line, what }: Finding, index: number): string {
  return `${index} ${file} ${line} ${what}`;
}

function Row({ finding }: { readonly finding: Finding }) {
  const { also = [] } = finding;
  return (
    <li>
      <p className="finding-place">{findingPlace(finding)}</p>
      <p>{sentence(finding.what)}</p>
      {also.length > 0 && (
        <details>
          <summary>
            {also.length === 1 ? 'The other file' : `The other ${also.length} files`}
          </summary>
          <p className="finding-place">
            {also.slice(0, listed).join(', ')}
            {also.length > listed &&
              ` and ${also.length - listed} more, which the report saved as JSON names`}
          </p>
        </details>
      )}
      {finding.reason !== undefined && <p className="aside">{sentence(finding.reason)}</p>}
      <p>
        <strong>What to do:</strong> {finding.fix}
      </p>
    </li>
  );
}

/** Rules write parts of a sentence, which stand alone here. */
function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
