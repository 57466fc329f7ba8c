import type { Rule } from './finding.ts';
import { firstInScripts, inScripts } from './script-search.ts';

const open = /\.open\(\s*["'`](?:GET|POST|PUT|HEAD)["'`]\s*,[^;\n]{1,300}?,\s*(?:false|!1)\s*[,)]/i;
const jquery = /\basync\s*:\s*(?:false|!1)\b/;
/** scorm-again, an LMS that courses carry for use outside one: its way to a server is never taken. */
const embeddedLms = /\bmastery_override\b/;
const leaving = /(?:before)?unload|pagehide|visibilitychange/;

/** No request holds up the page until the answer has come. */
export const syncRequests: Rule = {
  id: 'sync-requests',
  text(file) {
    if (inScripts(file, embeddedLms)) return [];
    const atLeaving = inScripts(file, leaving);
    const fault = {
      severity: atLeaving ? ('warning' as const) : ('note' as const),
      what: 'it sends requests that hold up the page (synchronous XMLHttpRequest)',
      reason: atLeaving
        ? 'Chrome refuses them while a page is left, and this script also listens to that'
        : 'browsers mean to give them up, and the page stands still on a slow network',
      mend: 'update the authoring tool; by hand, make them asynchronous',
    };
    const found = firstInScripts(file, open, fault);
    return found.length > 0 ? found : firstInScripts(file, jquery, fault);
  },
};
