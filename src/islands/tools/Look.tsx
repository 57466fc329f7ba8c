import { look as words } from 'virtual:words/look';
import { useState } from 'react';
import { openDialog } from './dialog.tsx';
import { type Look as Chosen, schemes, textSizes } from './look.ts';

interface LookProps {
  readonly chosen: Chosen;
  /** Shows and keeps another look; false where this browser does not keep it. */
  readonly onChoose: (look: Chosen) => boolean;
}

/** Opens the choices of a look. */
export function openLook(chosen: Chosen, onChoose: LookProps['onChoose']): void {
  openDialog(words.title, () => <Look chosen={chosen} onChoose={onChoose} />);
}

/** Light or dark, and how large the text is: what one chooses shows at once. */
function Look({ chosen, onChoose }: LookProps) {
  const [look, setLook] = useState(chosen);
  const [kept, setKept] = useState(true);
  const choose = (change: Partial<Chosen>) => {
    const next = { ...look, ...change };
    setLook(next);
    setKept(onChoose(next));
  };
  return (
    <>
      <Choices
        legend={words.scheme}
        of={schemes}
        names={words.schemes}
        chosen={look.scheme}
        onChoose={(scheme) => choose({ scheme })}
      />
      <Choices
        legend={words.textSize}
        of={textSizes}
        names={words.textSizes}
        chosen={look.textSize}
        onChoose={(textSize) => choose({ textSize })}
      />
      <p className="tool-note" role="status">
        {kept ? words.kept : words.notKept}
      </p>
    </>
  );
}

interface ChoicesProps<Name extends string> {
  readonly legend: string;
  readonly of: readonly Name[];
  readonly names: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

function Choices<Name extends string>({ legend, of, names, chosen, onChoose }: ChoicesProps<Name>) {
  return (
    <fieldset className="look-choices">
      <legend>{legend}</legend>
      {of.map((name) => (
        <label key={name} data-choice={name}>
          <input
            type="radio"
            name={legend}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />{' '}
          <span>{names[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
