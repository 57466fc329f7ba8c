import fc from 'fast-check';

/**
 * How large what properties draw may be, for every suite. Where an arbitrary names the most, up to
 * that, and a hundred or so where it names nothing: by default both would end at about ten.
 */
fc.configureGlobal({ baseSize: 'medium', defaultSizeToMaxWhenMaxSpecified: true });
