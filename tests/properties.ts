import fc from 'fast-check';

/**
 * How large what properties draw may be, for every suite. Where an arbitrary names the most, up to
 * that, and a hundred or so where it names nothing: by default both would end at about ten.
 */
const sizes = { baseSize: 'medium', defaultSizeToMaxWhenMaxSpecified: true } as const;

/** Each run draws the same, so that tests fail by a change and not by chance; `npm run fuzz` looks further. */
const draws = import.meta.env.MODE === 'fuzz' ? { numRuns: 1000 } : { seed: 20_261_130 };

fc.configureGlobal({ ...sizes, ...draws });
