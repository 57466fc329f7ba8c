import type { Rule } from './finding.ts';
import { firstInScripts, inScripts } from './script-search.ts';

/** How a script hears that the page is left: the property, the DOM's, old Internet Explorer's, jQuery's. */
const unload =
  /\bonunload\b\s*=(?!=)|(?:addEventListener|attachEvent|\.(?:on|one|bind))\(\s*["'`](?:on)?unload["'` ]|\)\.unload\(/;
const beforeUnload =
  /\bonbeforeunload\b\s*=(?!=)|(?:addEventListener|attachEvent|\.(?:on|one|bind))\(\s*["'`](?:on)?beforeunload["'` ]/;
const modern = /["'`.](?:on)?(?:pagehide|visibilitychange)\b/;

/** Progress is not saved by events that browsers no longer fire. */
export const unloadHandlers: Rule = {
  id: 'unload-handlers',
  text(file) {
    const also = inScripts(file, modern);
    const found = firstInScripts(file, unload, {
      severity: also ? 'note' : 'warning',
      what: 'it listens to unload, which browsers give up and Moodle forbids',
      reason:
        'what is saved there gets lost: Chrome ends the event, and LMSs switch it off by Permissions-Policy',
      mend: 'update the authoring tool; by hand, save at visibilitychange and end at pagehide',
    });
    if (found.length > 0) return found;
    return firstInScripts(file, beforeUnload, {
      severity: 'note',
      what: 'it listens to beforeunload, which phones do not fire',
      reason: 'what is saved there alone gets lost when a phone closes the page',
      mend: 'update the authoring tool; by hand, save at visibilitychange as well',
    });
  },
};
