// Astro reads this when it first has something to tell, so it stands before Astro is loaded. As a
// variable it needs no setting on the machine, and so holds from the first command of a fresh one.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Astro, its telemetry off: every command that starts Astro takes it from here. */
export const { build, dev, sync } = await import('astro');
export const { getViteConfig } = await import('astro/config');
