import type { ReactNode } from 'react';
import type { Problem } from '../../authoring/problem.ts';

/** What is said of a place in an item. */
export interface KnownFinding {
  /** Such as `options[1].text`. */
  readonly path: string;
  readonly severity: Problem['severity'];
  readonly message: string;
}

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly findings: readonly KnownFinding[];
  readonly children: ReactNode;
}

/** A field with its name, what it is for and what is said of it. */
export function FieldFrame({ id, label, hint, findings, children }: FieldFrameProps) {
  return (
    <div className="author-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldFindings id={id} findings={findings} />
    </div>
  );
}

export function FieldFindings({ id, findings }: Pick<FieldFrameProps, 'id' | 'findings'>) {
  return (
    <div id={`${id}-findings`} className="author-field-findings">
      {findings.map(({ severity, message }) => (
        <p key={message} data-severity={severity}>
          {message}
        </p>
      ))}
    </div>
  );
}

/** What makes a field say its hint and what is wrong with it. */
export function describing(
  id: string,
  hint: string | undefined,
  findings: readonly KnownFinding[],
) {
  const isWrong = findings.some(({ severity }) => severity === 'error');
  return {
    id,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': `${hint === undefined ? '' : `${id}-hint `}${id}-findings`,
  };
}
