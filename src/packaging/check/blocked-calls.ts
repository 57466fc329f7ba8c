import type { Fault, Rule } from './finding.ts';
import { firstInScripts } from './script-search.ts';

interface Call extends Omit<Fault, 'file' | 'line'> {
  readonly pattern: RegExp;
}

const calls: readonly Call[] = [
  {
    pattern: /\bdocument\.domain\s*=(?!=)/,
    severity: 'warning',
    what: 'it sets document.domain to reach the LMS on another host',
    reason: 'Chrome has switched that off',
    mend: 'let course and LMS be served by the same host',
  },
  {
    pattern: /\bshowModalDialog\(/,
    severity: 'warning',
    what: 'it opens a modal window (showModalDialog)',
    reason: 'no browser has it any more',
    mend: 'update the authoring tool',
  },
  {
    pattern: /\bopenDatabase\(\s*["'`]/,
    severity: 'warning',
    what: 'it keeps data in Web SQL',
    reason: 'no browser has it any more',
    mend: 'update the authoring tool',
  },
  {
    pattern: /\bdocument\.write(?:ln)?\(/,
    severity: 'note',
    what: 'it writes into the page while it loads (document.write)',
    reason: 'Chrome may refuse it on slow networks, and it never works in XHTML',
    mend: 'nothing, if the course shows as it should',
  },
  {
    pattern: /(?:^|[^.\w$])(?:window\.)?(?:alert|confirm|prompt)\(\s*["'`]/m,
    severity: 'note',
    what: 'it shows a message box (alert, confirm or prompt)',
    reason: 'browsers block them where the course comes from another host than the LMS',
    mend: 'nothing, unless learners must answer one to go on',
  },
];

/** Nothing is called that browsers have given up or block in frames. */
export const blockedCalls: Rule = {
  id: 'blocked-calls',
  text: (file) => calls.flatMap(({ pattern, ...fault }) => firstInScripts(file, pattern, fault)),
};
