import type { Fault } from './reading/finding.ts';

/** Files with the same fault that are reported one by one. */
const few = 3;

/** More faults of one rule than these are only counted. */
const most = 100;

/**
 * The faults of one rule as people can read them: the same fault of many files is reported once, with
 * the other files beside it, and what is left of a long list by its number.
 */
export function gathered(faults: readonly Fault[]): readonly Fault[] {
  const alike = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.severity} ${fault.what}`;
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [fault]);
    else group.push(fault);
  }
  return shortened([...alike.values()].flatMap(together));
}

function together(alike: readonly Fault[]): readonly Fault[] {
  const [first] = alike;
  const files = [...new Set(alike.map(({ file }) => file))];
  if (first === undefined || files.length <= few) return alike;
  const also = files.slice(1);
  return [{ ...first, what: `${first.what}; the same is true of ${also.length} more files`, also }];
}

function shortened(faults: readonly Fault[]): readonly Fault[] {
  const rest = faults.slice(most);
  if (rest.length === 0) return faults;
  const worst = (['error', 'warning'] as const).find((severity) =>
    rest.some((fault) => fault.severity === severity),
  );
  return [
    ...faults.slice(0, most),
    {
      severity: worst ?? 'note',
      file: '',
      what: `there are ${rest.length} more like these`,
      fix: 'fix those named here, which usually have one cause, and check again',
    },
  ];
}
