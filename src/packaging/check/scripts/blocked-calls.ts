import type { Fault, Rule } from '../reading/finding.ts';
import { lastName, type Script, textAt } from '../reading/script.ts';
import { endsPath, firstInScripts } from './script-faults.ts';

interface Blocked extends Omit<Fault, 'file' | 'line'> {
  places(script: Script): readonly { readonly at: number }[];
}

const blocked: readonly Blocked[] = [
  {
    places: ({ settings }) =>
      settings.filter(
        ({ target, kind }) => kind === 'assignment' && endsPath(target, 'document.domain'),
      ),
    severity: 'warning',
    what: 'it sets document.domain to reach the LMS on another host',
    reason: 'Chrome has switched that off',
    fix: 'let course and LMS be served by the same host',
  },
  {
    places: ({ calls }) => calls.filter(({ callee }) => lastName(callee) === 'showModalDialog'),
    severity: 'warning',
    what: 'it opens a modal window (showModalDialog)',
    reason: 'no browser supports it any more',
    fix: 'update the authoring tool',
  },
  {
    places: ({ calls }) =>
      calls.filter((call) => endsPath(call.callee, 'openDatabase') && textAt(call, 0) !== null),
    severity: 'warning',
    what: 'it keeps data in Web SQL',
    reason: 'no browser supports it any more',
    fix: 'update the authoring tool',
  },
  {
    places: ({ calls }) =>
      calls.filter(({ callee }) => /(?:^|\.)document\.write(?:ln)?$/.test(callee)),
    severity: 'note',
    what: 'it writes into the page while it loads (document.write)',
    reason: 'Chrome may refuse it on slow networks, and it never works in XHTML',
    fix: 'nothing, if the course shows as it should',
  },
  {
    places: ({ calls }) =>
      calls.filter(
        (call) =>
          /^(?:window\.)?(?:alert|confirm|prompt)$/.test(call.callee) && textAt(call, 0) !== null,
      ),
    severity: 'note',
    what: 'it shows a message box (alert, confirm or prompt)',
    reason: 'browsers block them where the course comes from another host than the LMS',
    fix: 'nothing, unless learners must answer one to go on',
  },
];

/** Nothing is called that browsers have given up or block in frames. */
export const blockedCalls: Rule = {
  id: 'blocked-calls',
  text: (file) => blocked.flatMap(({ places, ...fault }) => firstInScripts(file, places, fault)),
};
