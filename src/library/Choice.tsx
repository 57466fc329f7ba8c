import type { ReactNode } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: ReactNode])[];
  /** Id of the element that says more of it. */
  readonly describedBy?: string;
  readonly onChoose: (value: Value) => void;
}

/** One of several, with its label. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, describedBy, onChoose } = props;
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([each]) => each === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
