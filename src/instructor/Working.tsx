interface Props {
  /** What is being done. */
  readonly label: string;
  /** The share done, 0 to 1; null where it is not known. */
  readonly done: number | null;
  readonly onCancel?: () => void;
}

/** How far something is. It shows only after a moment, and says nothing aloud. */
export function Working({ label, done, onCancel }: Props) {
  return (
    <div className="working">
      <progress aria-label={label} {...(done === null ? {} : { value: done })} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
