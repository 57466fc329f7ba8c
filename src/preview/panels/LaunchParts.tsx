import type { ReactNode } from 'react';
import type { Display } from '../bench/stage.ts';

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

const displays: readonly (readonly [Display, string])[] = [
  ['phone', 'Phone, 360 px'],
  ['frame', 'LMS frame, 650 px'],
  ['full', 'Full width'],
  ['popup', 'A window of its own'],
];

interface DisplayProps {
  readonly display: Display;
  /** Shows what runs otherwise. */
  readonly choose: (display: Display) => void;
  /** The same with a launch. */
  readonly launch: (display: Display) => void;
}

/** Where the course is shown. Content in a frame goes on while its width changes; a window is another launch. */
export function DisplayChoice({ display, choose, launch }: DisplayProps) {
  return (
    <Choice
      label="Shown in"
      value={display}
      options={displays}
      onChoose={(next) => (next === 'popup' || display === 'popup' ? launch(next) : choose(next))}
    />
  );
}

interface ButtonProps {
  readonly isRunning: boolean;
  /** What starts anew for the learner, such as an attempt. */
  readonly anew: string;
  readonly bench: {
    launch(order?: { readonly newAttempt?: boolean }): Promise<void>;
    close(): Promise<void>;
    crash(): void;
  };
}

/** The buttons that launch, leave and crash. */
export function LaunchButtons({ isRunning, anew, bench }: ButtonProps) {
  return (
    <div className="launch-buttons">
      <button type="button" className="primary" onClick={() => void bench.launch()}>
        {isRunning ? 'Relaunch' : 'Launch'}
      </button>
      <button type="button" onClick={() => void bench.launch({ newAttempt: true })}>
        {anew}
      </button>
      <button type="button" disabled={!isRunning} onClick={() => void bench.close()}>
        Close the tab
      </button>
      <button type="button" disabled={!isRunning} onClick={() => bench.crash()}>
        Crash
      </button>
    </div>
  );
}
