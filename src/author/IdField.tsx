import { useState } from 'react';
import { describing, FieldFrame, type KnownFinding } from './FieldFrame.tsx';

interface IdFieldProps {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly KnownFinding[];
  readonly value: string;
  /** Ids of others, which it may not become. */
  readonly taken: readonly string[];
  readonly onRename: (id: string) => void;
}

/**
 * An id that others name. It is renamed once it is typed: half an id may be that of another, and what
 * names the two would be one from then on.
 */
export function IdField({ value, taken, onRename, ...frame }: IdFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const flaw = typed === null || typed === value ? null : flawOf(typed, taken);
  const findings: readonly KnownFinding[] =
    flaw === null ? frame.findings : [{ path: '', severity: 'error', message: flaw }];
  const rename = () => {
    if (typed !== null && typed !== value && flaw === null) onRename(typed);
    setTyped(null);
  };
  return (
    <FieldFrame {...frame} findings={findings}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...describing(frame.id, undefined, findings)}
        value={typed ?? value}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={rename}
        onKeyDown={({ key }) => {
          if (key === 'Enter') rename();
          if (key === 'Escape') setTyped(null);
        }}
      />
    </FieldFrame>
  );
}

function flawOf(id: string, taken: readonly string[]): string | null {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(id))
    return 'use lower-case letters, digits and _, starting with a letter, at most 40';
  return taken.includes(id) ? `the id "${id}" is used; give each its own` : null;
}
