import type { Rule } from './finding.ts';
import { firstInScripts } from './script-search.ts';

/** The course stays in its frame: the page around it is the LMS. */
export const frameEscape: Rule = {
  id: 'frame-escape',
  text: (file) =>
    firstInScripts(
      file,
      /\b(?:window\.)?(?:top|parent)\.(?:document\.)?location(?:\.href)?\s*=(?!=)|\b(?:window\.)?(?:top|parent)\.location\.(?:replace|assign)\(/,
      {
        severity: 'warning',
        what: 'it sends the page around the course elsewhere',
        reason: 'that page is the LMS: the session ends there, or the browser refuses it',
        mend: 'take it out, or let it move only the page of the course',
      },
    ),
};
