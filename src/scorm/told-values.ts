import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';

/** The values a launch has told the LMS, each once, and those that may not have arrived. */
export interface ToldValues {
  /** Sets what is not set to that value already; what the LMS refuses once is not set again. */
  set(writes: readonly CmiWrite[]): void;
  /**
   * To be called before a Commit.
   *
   * @returns to be called once the Commit is believed
   */
  carry(): () => void;
  /** Elements set since the last Commit that was believed, but for those of interactions. */
  unproven(): readonly string[];
  /** Everything counts as unsaid, and is set when it is told again. */
  forget(): void;
  /**
   * Sets another value for all that is unproven, where there is one (`Dialect.otherValue`).
   *
   * @returns sets the right ones again
   */
  unsettle(otherValue: NonNullable<Dialect['otherValue']>): () => void;
}

/** @param isHeld whether the LMS held the value before the launch said it */
export function toldValues(
  api: CmiApi,
  dialect: Dialect,
  isHeld: (element: string, value: string) => boolean,
): ToldValues {
  const interactions = dialect.counts.interactions.replace(/_count$/, '');
  const written = new Map<string, string>();
  const refused = new Set<string>();
  const unproven = new Map<string, string>();

  const set = (writes: readonly CmiWrite[]) => {
    for (const [element, value] of writes) {
      if (refused.has(element) || written.get(element) === value) continue;
      if (!api.set(element, value).ok) {
        refused.add(element);
        continue;
      }
      written.set(element, value);
      const isProven = element.startsWith(interactions) || isHeld(element, value);
      if (!isProven) unproven.set(element, value);
    }
  };
  return {
    set,
    carry() {
      const carried = [...unproven];
      return () => {
        for (const [element, value] of carried)
          if (unproven.get(element) === value) unproven.delete(element);
      };
    },
    unproven: () => [...unproven.keys()],
    forget: () => written.clear(),
    unsettle(otherValue) {
      const right = [...unproven];
      for (const [element, value] of right) {
        const other = otherValue(element, value);
        if (other !== null && api.set(element, other).ok) written.delete(element);
      }
      return () => set(right);
    },
  };
}
