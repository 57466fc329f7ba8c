import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../authoring/problem.ts';
import { ProblemLines } from './ProblemLine.tsx';

interface CourseErrorsProps {
  readonly problems: readonly Problem[];
  /** Whether they are those of the texts as they are now. */
  readonly isNew: boolean;
}

/**
 * What keeps the course from being built, wherever in it: who opens the page sees it at once, and
 * who makes a slip while writing is not moved away from it by a list that grows.
 */
export function CourseErrors({ problems, isNew }: CourseErrorsProps) {
  const errors = useMemo(() => problems.filter(({ severity }) => severity === 'error'), [problems]);
  const [isOpened, setOpened] = useState(true);
  const isSound = isNew && errors.length === 0;
  useEffect(() => {
    if (isSound) setOpened(false);
  }, [isSound]);
  if (errors.length === 0)
    return (
      <p className="author-errors hint">
        {isNew ? 'No error keeps the course from being built.' : 'Checking the course…'}
      </p>
    );
  return (
    <details
      className="author-errors trouble"
      open={isOpened}
      onToggle={({ currentTarget: { open } }) => setOpened(open)}
    >
      <summary>
        {errors.length === 1 ? 'An error keeps' : `${errors.length} errors keep`} the course from
        being built
      </summary>
      <ProblemLines problems={errors} most={20} />
    </details>
  );
}
