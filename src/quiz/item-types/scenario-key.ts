import type { KeyBase } from './item.ts';

/**
 * A scenario, played from the first of its steps. Each choice moves meters and leads on to a step
 * or to the end; there is no way back.
 */
export interface PerformanceKey extends KeyBase {
  readonly type: 'performance';
  readonly meters: readonly MeterKey[];
  readonly steps: readonly StepKey[];
  readonly outcomes: readonly OutcomeKey[];
}

export interface MeterKey {
  readonly id: string;
  readonly start: number;
}

export interface StepKey {
  readonly id: string;
  /** A question to be answered in writing together with the choice. */
  readonly reason?: string | undefined;
  readonly options: readonly StepOptionKey[];
}

export interface StepOptionKey {
  readonly id: string;
  /** What it adds to meters, by their ids. */
  readonly effects: Readonly<Record<string, number>>;
  /** The step it leads to; without one, the scenario ends. */
  readonly next?: string | undefined;
  /** The outcome that it ends in, whatever the meters say. */
  readonly outcome?: string | undefined;
}

/** How a scenario can end. */
export interface OutcomeKey {
  readonly id: string;
  readonly points: number;
  /** Bounds of meters at the end, by their ids; without any, only an option that names it ends in it. */
  readonly when?: Readonly<Record<string, Bounds>> | undefined;
}

/** Both ends count as within. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A choice at a step of a scenario. */
export interface Decision {
  readonly step: string;
  readonly option: string;
  /** What was written, where the step asks for it. */
  readonly reason?: string | undefined;
}
