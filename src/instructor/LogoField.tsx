import { useState } from 'react';
import { logoUrl, takeLogo } from '../packaging/make/logo.ts';
import { FieldProblem } from './Field.tsx';

interface Props {
  /** A data URL; '' for that of the course. */
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (logo: string) => void;
}

/** A logo from a file of the instructor: cleaned, measured, shown as pages will show it. */
export function LogoField({ value: logo, problem, onChange }: Props) {
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string>();

  async function take(file: File) {
    setSaid('');
    const taken = await takeLogo(new Uint8Array(await file.arrayBuffer()));
    if (taken.kind === 'refused') {
      setRefused(`${file.name} is not taken: ${taken.what}; ${taken.fix}.`);
      return;
    }
    const { type, width, height, bytes } = taken.logo;
    const size = `${Math.round(width)} × ${Math.round(height)}`;
    setRefused(undefined);
    setSaid(
      `${file.name} is taken: ${type === 'svg' ? `an SVG, ${size}` : `a PNG, ${size} pixels`}.`,
    );
    onChange(logoUrl({ type, bytes }));
  }

  function remove() {
    setRefused(undefined);
    setSaid('The logo of the course stands again.');
    onChange('');
  }

  return (
    <fieldset className="form-field" id="logo" aria-describedby="logo-problem logo-hint">
      <legend>Logo</legend>
      <div className="logo-choice">
        {logo !== '' && (
          <>
            <span className="logo-on" data-paper="light">
              <img src={logo} alt="Your logo on a light page" />
            </span>
            <span className="logo-on" data-paper="dark">
              <img src={logo} alt="Your logo on a dark page" />
            </span>
          </>
        )}
        <label className="button">
          {logo === '' ? 'Choose a picture' : 'Choose another'}
          <input
            className="visually-hidden"
            type="file"
            accept=".svg,.png,image/svg+xml,image/png"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file !== undefined) void take(file);
            }}
          />
        </label>
        {logo !== '' && (
          <button type="button" onClick={remove}>
            Remove it
          </button>
        )}
      </div>
      <FieldProblem id="logo" problem={refused ?? problem} />
      <p className="said" role="status">
        {said}
      </p>
      <p className="hint" id="logo-hint">
        SVG or PNG, at most 60 kB and six times as wide as high. Shown 28 pixels high at the top of
        every page; on dark pages on a light plate. Scripts in an SVG are taken out.
      </p>
    </fieldset>
  );
}
