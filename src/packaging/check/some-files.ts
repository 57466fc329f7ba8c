import type { Fault } from './finding.ts';

/** Files named one by one up to this number, and together beyond it. */
const few = 3;

/** The same fault of several files: a finding each where they are few, one for all where many. */
export function someFiles(
  paths: readonly string[],
  fault: Omit<Fault, 'file' | 'line'>,
): readonly Fault[] {
  if (paths.length <= few) return paths.map((file) => ({ ...fault, file }));
  const [first = '', second = ''] = paths;
  return [
    {
      ...fault,
      file: '',
      what: `${fault.what}: ${paths.length} files, such as "${first}" and "${second}"`,
    },
  ];
}
