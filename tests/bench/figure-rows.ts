import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { movingFigures } from '../browser/moving-figures.ts';
import type { Row } from './row.ts';

/** What each figure that moves loads as one comes near, beyond what its page has. */
export function figureRows(): readonly Row[] {
  return movingFigures().map(({ name, scripts }) => ({
    what: `Figure ${name}: JavaScript, gzip`,
    unit: 'kB',
    budget: 8,
    rival: '–',
    measured: scripts.reduce(
      (sum, script) =>
        sum + gzipSync(readFileSync(join('dist', script)), { level: 9 }).length / 1000,
      0,
    ),
  }));
}
