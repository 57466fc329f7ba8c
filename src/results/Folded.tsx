import { type ReactNode, useState } from 'react';

interface Props {
  readonly className: string;
  /** A heading. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What is drawn once it is opened: hundreds of rows that few look at would hold the page up. */
export function Folded({ className, summary, children }: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
