import fc from 'fast-check';

/** A mutant is tried by many properties: the first failure of each will do, however large it is. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
