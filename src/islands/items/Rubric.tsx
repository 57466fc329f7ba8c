import * as words from 'virtual:words';
import type { Text } from '../../quiz/text/text.ts';
import { Prose } from './Prose.tsx';

interface RubricProps {
  /** What a good answer has. */
  readonly points: readonly Text[];
  /** Indices of the points that the learner found in the own answer; null where none can be ticked. */
  readonly ticked: readonly number[] | null;
  readonly disabled?: boolean;
  readonly onTick?: (ticked: readonly number[]) => void;
}

/** What a good answer has, point by point, for the learner to tick what the own one has. */
export function Rubric({ points, ticked, disabled, onTick }: RubricProps) {
  if (points.length === 0) return null;
  const tick = (at: number, on: boolean) => {
    const others = (ticked ?? []).filter((each) => each !== at);
    onTick?.(on ? [...others, at].sort((one, other) => one - other) : others);
  };
  return (
    <fieldset className="rubric" disabled={disabled}>
      <legend className="rubric-title">{words.feedback.rubric}</legend>
      {ticked !== null && <p className="item-task">{words.feedback.tick}</p>}
      <ul>
        {/* The points of a rubric have no ids, and stay in their order. */}
        {[...points.entries()].map(([at, point]) => (
          <li key={at}>
            {ticked === null ? (
              <Prose text={point} />
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={ticked.includes(at)}
                  onChange={(event) => tick(at, event.currentTarget.checked)}
                />{' '}
                <span>
                  <Prose text={point} />
                </span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
