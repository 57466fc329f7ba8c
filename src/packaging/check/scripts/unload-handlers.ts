import type { Rule } from '../reading/finding.ts';
import { lastName, type Script, textAt } from '../reading/script.ts';
import { firstInScripts, inScripts } from './script-faults.ts';

/** Functions that take the name of an event: the DOM's, old Internet Explorer's, jQuery's. */
const listeners = new Set(['addEventListener', 'attachEvent', 'on', 'one', 'bind']);

/** Where a script asks to hear of an event: by the property, by a listener, by jQuery's method. */
function heard({ calls, settings }: Script, event: string) {
  return [
    ...settings.filter(
      ({ target, kind }) => kind === 'assignment' && lastName(target) === `on${event}`,
    ),
    ...calls.filter((call) => {
      const name = lastName(call.callee);
      if (name === event) return call.callee === `?.${event}`;
      const events = listeners.has(name) ? (textAt(call, 0) ?? '') : '';
      return events.split(/\s+/).some((each) => each.replace(/^on|\..*$/g, '') === event);
    }),
  ];
}

const modern = /["'`.](?:on)?(?:pagehide|visibilitychange)\b/;

/** Progress is not saved by events that browsers no longer fire. */
export const unloadHandlers: Rule = {
  id: 'unload-handlers',
  text(file) {
    const also = inScripts(file, modern);
    const found = firstInScripts(file, (script) => heard(script, 'unload'), {
      severity: also ? 'note' : 'warning',
      what: 'it listens to unload, which browsers are dropping and Moodle forbids',
      reason:
        'what is saved there gets lost: Chrome ends the event, and LMSs switch it off by Permissions-Policy',
      fix: 'update the authoring tool; by hand, save at visibilitychange and end at pagehide',
    });
    if (found.length > 0) return found;
    return firstInScripts(file, (script) => heard(script, 'beforeunload'), {
      severity: 'note',
      what: 'it listens to beforeunload, which phones do not fire',
      reason: 'what is saved there alone gets lost when a phone closes the page',
      fix: 'update the authoring tool; by hand, save at visibilitychange as well',
    });
  },
};
