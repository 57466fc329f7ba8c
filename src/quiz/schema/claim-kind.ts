import { z } from 'zod';

/** The kinds of statements, from the most certain to the least; `ClaimKind` says what they are. */
export const claimKind = z.enum(['reported', 'explanation', 'attributed', 'forecast', 'promotion']);
