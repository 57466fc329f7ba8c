/**
 * Characters (UTF-16 units) of suspend data that every LMS of a version keeps: at most in SCORM 1.2
 * (CMIString4096), at least in SCORM 2004 from the 3rd edition on (RTE 2004 4.2.23).
 */
export const suspendDataLimits = { '1.2': 4096, '2004': 64_000 } as const;

/** The same of the place where the learner left, and of what describes a record in 2004. */
export const locationLimit12 = 255;
export const locationLimit2004 = 1000;
export const descriptionLimit2004 = 250;
