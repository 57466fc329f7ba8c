import { useStore } from '@nanostores/react';
import { severityLabels, sourceOf } from '../../standard/objection.ts';
import { type Rule, rules } from '../../standard/rules.ts';
import type { Unserved } from '../serving/unserved.ts';
import type { Session } from '../session/session.ts';
import { checkLink, useCheckedRules } from './use-checked-rules.ts';

interface Props {
  readonly session: Session;
  readonly packageId: string;
  /** Files that the package has not. */
  readonly unserved: readonly Unserved[];
  /** Ids of the checker's rules that the package breaks; asked once there is something to show. */
  readonly checkedRules: () => Promise<ReadonlySet<string>>;
}

/** What a strict LMS would object to, and files that pages asked for in vain. */
export function StrictPanel({ session, packageId, unserved, checkedRules }: Props) {
  const findings = useStore(session.$findings);
  const found = useCheckedRules(checkedRules, findings.length + unserved.length > 0);
  const linkTo = (rule: string) =>
    found.has(rule) && (
      <>
        {' '}
        <a href={checkLink(packageId, rule)}>The check finds it in the package</a>
      </>
    );
  return (
    <>
      {findings.length === 0 ? (
        <p>Every call so far keeps to the standard.</p>
      ) : (
        <ul className="strict-findings">
          {[...findings].reverse().map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, an index never moves
            <li key={findings.length - index}>
              <p>
                <strong>
                  Launch {finding.launch}, call {finding.number}: {finding.method} {finding.element}
                </strong>
                , {severityLabels[finding.severity]}
              </p>
              <p>
                {finding.problem} {finding.fix}
                {linkTo('api-values')}
              </p>
              <details>
                <summary>The rule</summary>
                <p>
                  {rules[finding.rule]} <small>{sourceOf(finding)}</small>
                </p>
              </details>
            </li>
          ))}
        </ul>
      )}
      {unserved.length > 0 && (
        <>
          <h3>Asked for, and not in the package</h3>
          <ul className="strict-findings">
            {unserved.map(({ path, reason, id }) => (
              <li key={path}>
                <p>
                  <code>{path}</code> {reason}
                  {linkTo(id === null ? 'absolute-urls' : 'links')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>All rules for calls</summary>
        <ul>
          {Object.keys(rules).map((rule) => (
            <li key={rule}>{rules[rule as Rule]}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
