import { steps as words } from 'virtual:words/steps';

interface StepsProps {
  /** Names the buttons together. */
  readonly label: string;
  /** The step that is shown, from 1. */
  readonly at: number;
  readonly of: number;
  readonly onChange: (at: number) => void;
}

/** Goes on and back through the steps of a figure, and says which one is shown. */
export function Steps({ label, at, of, onChange }: StepsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div className="steps-control" role="group" aria-label={label}>
      <StepButton to={at - 1} isOpen={at > 1} text={words.back} onChange={onChange} />
      <output>{words.at(at, of)}</output>
      <StepButton to={at + 1} isOpen={at < of} text={words.next} onChange={onChange} />
    </div>
  );
}

interface StepButtonProps {
  readonly to: number;
  readonly isOpen: boolean;
  readonly text: string;
  readonly onChange: (at: number) => void;
}

/** Where it leads nowhere it keeps the focus, which a disabled one would lose. */
function StepButton({ to, isOpen, text, onChange }: StepButtonProps) {
  return (
    <button type="button" aria-disabled={!isOpen} onClick={() => isOpen && onChange(to)}>
      {text}
    </button>
  );
}
