/**
 * What kind of statement a fact is, from the most certain to the least: what happened and can be
 * checked; what the course works out or defines, which its reader can follow; what somebody thinks
 * or claims; what somebody says of the future; what is said to sell. Each has a mark of its own.
 */
export type ClaimKind = 'reported' | 'explanation' | 'attributed' | 'forecast' | 'promotion';
