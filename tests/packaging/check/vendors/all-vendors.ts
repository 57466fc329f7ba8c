import { adapt } from './adapt.ts';
import { captivate } from './captivate.ts';
import { coursecode } from './coursecode.ts';
import { dominknow } from './dominknow.ts';
import { exelearning } from './exelearning.ts';
import { golf } from './golf.ts';
import { h5p } from './h5p.ts';
import { ispring } from './ispring.ts';
import { lectora } from './lectora.ts';
import { liascript } from './liascript.ts';
import { reload } from './reload.ts';
import { rise } from './rise.ts';
import { storyline } from './storyline.ts';
import type { VendorPackage } from './vendor.ts';
import { xerte } from './xerte.ts';

/** Good packages: each imports and works in an ordinary LMS. */
export const allVendors: readonly VendorPackage[] = [
  ...storyline,
  ...rise,
  ...ispring,
  ...captivate,
  ...adapt,
  ...h5p,
  ...exelearning,
  ...xerte,
  ...liascript,
  ...coursecode,
  ...golf,
  ...reload,
  ...lectora,
  ...dominknow,
];
