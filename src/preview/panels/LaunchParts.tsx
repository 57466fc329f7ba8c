import { Choice } from '../../library/Choice.tsx';
import type { Display } from '../bench/stage.ts';

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

interface LearnerProps<Learner> {
  readonly learners: readonly Learner[];
  readonly learner: Learner;
  readonly choose: (learner: Learner) => void;
}

/** Who learns, of those that the LMS knows. */
export function LearnerChoice<Learner extends { readonly id: string; readonly name: string }>({
  learners,
  learner,
  choose,
}: LearnerProps<Learner>) {
  return (
    <Choice
      label="Learner"
      value={learner.id}
      options={learners.map(({ id, name }) => [id, name])}
      onChoose={(chosen) => choose(learners.find(({ id }) => id === chosen) ?? learner)}
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
