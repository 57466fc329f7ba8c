import type { Rule } from '../reading/finding.ts';
import { type Script, textAt } from '../reading/script.ts';
import { firstInScripts, inScripts } from './script-faults.ts';

const requests = ({ calls }: Script) =>
  calls.filter(
    (call) =>
      call.callee.endsWith('.open') &&
      /^(?:GET|POST|PUT|HEAD)$/i.test(textAt(call, 0) ?? '') &&
      call.parameters[2]?.value === false,
  );

const jqueryRequests = ({ settings }: Script) =>
  settings.filter(
    ({ target, kind, value }) =>
      kind === 'property' && target === 'async' && value?.value === false,
  );

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
      what: 'it sends requests that freeze the page (synchronous XMLHttpRequest)',
      reason: atLeaving
        ? 'Chrome refuses them while a page is left, and this script also listens to that'
        : 'browsers plan to drop them, and the page freezes on a slow network',
      fix: 'update the authoring tool; by hand, make them asynchronous',
    };
    const found = firstInScripts(file, requests, fault);
    return found.length > 0 ? found : firstInScripts(file, jqueryRequests, fault);
  },
};
