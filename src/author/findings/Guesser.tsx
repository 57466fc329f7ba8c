import { useEffect, useState } from 'react';
import type { AuthorWorker } from '../worker/worker.ts';

interface GuesserProps {
  readonly worker: AuthorWorker;
  /** What the exam is now: another one is to be sat anew. */
  readonly of: unknown;
}

/** Lets one who knows nothing sit the exam, when asked: that takes a while. */
export function Guesser({ worker, of }: GuesserProps) {
  const [said, setSaid] = useState<readonly string[] | 'sitting' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said holds for the exam it was said of.
  useEffect(() => setSaid(null), [of]);

  async function sit() {
    setSaid('sitting');
    setSaid(await worker.guess());
  }

  return (
    <div className="author-guesser">
      <button type="button" disabled={said === 'sitting'} onClick={() => void sit()}>
        Let a guesser sit the exam
      </button>
      <div role="status">
        {said === 'sitting' && <p>The guesser is sitting the exam a thousand times…</p>}
        {Array.isArray(said) &&
          (said.length === 0 ? (
            <p>There is no exam to sit while the course has errors.</p>
          ) : (
            said.map((line) => <p key={line}>{line}.</p>)
          ))}
      </div>
    </div>
  );
}
