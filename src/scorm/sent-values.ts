import type { CmiApi, CmiWrite, Dialect } from './cmi.ts';

/** The values that a launch has set, each once, and those that may not have arrived. */
export interface SentValues {
  /** Sets what is not set to that value already; what the LMS refuses once is not set again. */
  set(writes: readonly CmiWrite[]): void;
  /** The same for a record, of which `records.ts` knows whether it has arrived. */
  setRecord(writes: readonly CmiWrite[]): void;
  /**
   * To be called before a Commit.
   *
   * @returns to be called once the Commit is believed
   */
  carry(): () => void;
  /** Elements set since the last Commit that was believed, but for those of records. */
  unproven(): readonly string[];
  /** Everything counts as unset, and is set the next time. */
  forget(): void;
  /**
   * Sets another value for all that is unproven, where there is one (`Dialect.otherValue`).
   *
   * @returns sets the right ones again, but for those of some elements
   */
  unsettle(otherValue: NonNullable<Dialect['otherValue']>): (but?: readonly string[]) => void;
}

/** @param isHeld whether the LMS held the value before the launch set it */
export function sentValues(
  api: CmiApi,
  isHeld: (element: string, value: string) => boolean,
): SentValues {
  const written = new Map<string, string>();
  const refused = new Set<string>();
  const unproven = new Map<string, string>();
  const tried = new Map<string, string>();

  const setOne = ([element, value]: CmiWrite): boolean => {
    if (refused.has(element) || written.get(element) === value) return false;
    const { ok } = api.set(element, value);
    if (ok) written.set(element, value);
    else refused.add(element);
    return ok;
  };
  const set = (writes: readonly CmiWrite[]) => {
    for (const write of writes) if (setOne(write) && !isHeld(...write)) unproven.set(...write);
  };
  return {
    set,
    setRecord(writes) {
      for (const write of writes) setOne(write);
    },
    carry() {
      const carried = [...unproven];
      for (const [element, value] of carried) tried.set(element, written.get(element) ?? value);
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
        const other = otherValue(element, value, tried.get(element) ?? null);
        if (other !== null && api.set(element, other).ok) written.set(element, other);
      }
      return (but = []) => set(right.filter(([element]) => !but.includes(element)));
    },
  };
}
