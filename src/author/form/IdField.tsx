import { useState } from 'react';
import { describing, FieldFrame, type KnownFinding } from './FieldFrame.tsx';

interface IdFieldProps {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly KnownFinding[];
  readonly value: string;
  /** Ids of others, which it may not become. */
  readonly taken: readonly string[];
  /** What is wrong with one; ids of items are judged if left out. */
  readonly flawOf?: (id: string) => string | null;
  readonly onRename: (id: string) => void;
}

/**
 * An id that others name. It is renamed once it is typed: half an id may be that of another, and what
 * names the two would be one from then on.
 */
export function IdField({ value, taken, flawOf = itemIdFlaw, onRename, ...frame }: IdFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isTaken = typed !== null && taken.includes(typed);
  const used = isTaken ? `the id "${typed}" is used; give each its own` : null;
  const flaw = typed === null || typed === value ? null : (flawOf(typed) ?? used);
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

function itemIdFlaw(id: string): string | null {
  return /^[a-z][a-z0-9_]{0,39}$/.test(id)
    ? null
    : 'use lower-case letters, digits and _, starting with a letter, at most 40';
}
