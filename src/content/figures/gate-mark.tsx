import type { GateState } from './gates-in-time.ts';

interface GateMarkProps {
  readonly state: GateState;
  /** Whether it stands outside Washington: its posts are drawn open. */
  readonly isElsewhere: boolean;
  /** Whether the chip gets through it. */
  readonly isReached: boolean;
  /** Whether it is the first that the chip does not get through. */
  readonly isStop: boolean;
  readonly isLast: boolean;
}

/** Two posts with what stands between them, and the chip's way as far as it goes. */
export function GateMark({ state, isElsewhere, isReached, isStop, isLast }: GateMarkProps) {
  return (
    <svg className="gate-drawing" aria-hidden="true">
      <line className="way" x1="28" y1="0" x2="28" y2="100%" />
      {(isReached || isStop) && (
        <line
          className="trace"
          x1="28"
          y1="-1"
          x2="28"
          y2={isReached && !isLast ? '100%' : isReached ? 46 : 7}
        />
      )}
      {isReached && isLast && <path className="tip" d="M28 58l-9-15h18z" />}
      <rect className={isElsewhere ? 'post other' : 'post'} x="1" y="8" width="13" height="10" />
      <rect className={isElsewhere ? 'post other' : 'post'} x="42" y="8" width="13" height="10" />
      {state === 'closed' && <rect className="bar" x="14" y="10" width="28" height="6" />}
      {state === 'part' && <path className="bar" d="M14 10h8v6h-8zM34 10h8v6h-8z" />}
      {state === 'unknown' && (
        <text className="doubt" x="28" y="19" textAnchor="middle">
          ?
        </text>
      )}
    </svg>
  );
}
