import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { Row } from './row.ts';

const measures = z.object({ imported: z.number(), checked: z.number(), memory: z.number() });

/** A bank of 10,000 questions of Moodle against one of 1,000: nothing may grow faster than it does. */
export function importRows(): readonly Row[] {
  const [small, large] = [1000, 10_000].map(measured);
  if (small === undefined || large === undefined) return [];
  const names = {
    imported: 'work to import',
    checked: 'work to check the quiz files that come of it',
    memory: 'most memory of the process',
  } as const;
  return (['imported', 'checked', 'memory'] as const).map((name) => ({
    what: `10,000 questions of Moodle XML: ${names[name]}, against 1,000`,
    unit: 'times',
    budget: 10,
    rival: '–',
    measured: large[name] / small[name],
  }));
}

/** The best of two, in processes of their own. */
function measured(count: number): z.output<typeof measures> {
  const [one, other] = [1, 2].map(() =>
    measures.parse(
      JSON.parse(
        execFileSync(process.execPath, ['tests/bench/import-bank.ts', String(count)], {
          encoding: 'utf8',
        }),
      ),
    ),
  );
  if (one === undefined || other === undefined) throw new Error('nothing was measured');
  return {
    imported: Math.min(one.imported, other.imported),
    checked: Math.min(one.checked, other.checked),
    memory: Math.min(one.memory, other.memory),
  };
}
