import { MadePackage } from './MadePackage.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { Making } from './use-making.ts';
import { Working } from './Working.tsx';

interface Props {
  readonly making: Making;
  /** Choices were changed since the package was made. */
  readonly stale: boolean;
  readonly onCancel: () => void;
}

const steps = {
  fetching: 'Fetching the course…',
  making: 'Making the package…',
  checking: 'Checking the package…',
} as const;

/** What becomes of the package: how far it is, what keeps it from being made, or what it is. */
export function MakingView({ making, stale, onCancel }: Props) {
  return (
    <>
      <p className="said" role="status">
        {making.kind === 'making' && steps[making.progress.step]}
        {making.kind === 'cancelled' && 'Cancelled. Nothing was kept.'}
      </p>
      {making.kind === 'making' && (
        <Working
          label={steps[making.progress.step]}
          done={making.progress.share}
          onCancel={onCancel}
        />
      )}
      {making.kind === 'failed' && (
        <ProblemList heading="The package could not be made" problems={making.problems} />
      )}
      {making.kind === 'made' && <MadePackage made={making} stale={stale} />}
    </>
  );
}
