import { z } from 'zod';

/** The kinds of claims, in the order in which pages name them. */
export const claimKind = z.enum(['reported', 'attributed', 'forecast', 'explanation', 'promotion']);
