import type { ItemPlace } from '../document/document.ts';

interface MoveItemProps {
  readonly at: ItemPlace;
  /** How many its quiz has. */
  readonly count: number;
  readonly quizzes: readonly {
    readonly file: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly onMove: (to: ItemPlace) => void;
}

/** Moves a question up and down, and to other quizzes. */
export function MoveItem({ at, count, quizzes, onMove }: MoveItemProps) {
  return (
    <>
      <button
        type="button"
        disabled={at.item === 0}
        onClick={() => onMove({ ...at, item: at.item - 1 })}
      >
        Move up
      </button>
      <button
        type="button"
        disabled={at.item === count - 1}
        onClick={() => onMove({ ...at, item: at.item + 1 })}
      >
        Move down
      </button>
      <label>
        <span className="visually-hidden">Move to the quiz</span>
        <select
          value=""
          onChange={({ currentTarget: { value } }) => {
            const quiz = quizzes.find(({ file }) => file === value);
            if (quiz !== undefined) onMove({ file: quiz.file, item: quiz.count });
          }}
        >
          <option value="">Move to…</option>
          {quizzes
            .filter(({ file }) => file !== at.file)
            .map(({ file, name }) => (
              <option key={file} value={file}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </>
  );
}
