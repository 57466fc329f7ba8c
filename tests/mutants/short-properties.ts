import fc from 'fast-check';

/** A mutant is tried by thousands of properties: each for a moment, and its first failure will do. */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  endOnFailure: true,
  interruptAfterTimeLimit: 500,
});
