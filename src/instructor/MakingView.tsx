import { linkOfChoices } from '../packaging/choices.ts';
import type { OfferedCourse } from './choices-form.ts';
import { MadePackage } from './MadePackage.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { Making } from './use-making.ts';
import { Working } from './Working.tsx';

interface Props {
  readonly making: Making;
  /** The link of the choices in the form; null while they do not hold together. */
  readonly link: string | null;
  readonly course: OfferedCourse;
  readonly onCancel: () => void;
}

const steps = {
  fetching: 'Fetching the course…',
  making: 'Making the package…',
  checking: 'Checking the package…',
} as const;

/** What becomes of the package: how far it is, what keeps it from being made, or what it is. */
export function MakingView({ making, link, course, onCancel }: Props) {
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
      {making.kind === 'made' && (
        <MadePackage made={making} stale={link !== linkOfChoices(making.choices, course)} />
      )}
    </>
  );
}
