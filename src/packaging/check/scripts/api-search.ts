import { apiNames } from '../../../standard/api.ts';
import type { Rule } from '../reading/finding.ts';
import { firstInScripts, inScripts } from './script-faults.ts';

const anyApi = new RegExp(
  Object.values(apiNames)
    .map((name) => `\\b${name}\\b`)
    .join('|'),
);
const opener = /\bopener\s*(?:\.|\[\s*["'`])\s*(?:API|document)\b/g;

/** The API is looked for where LMSs put it: in the frames above as well as in the opener. */
export const apiSearch: Rule = {
  id: 'api-search',
  text(file) {
    if (!inScripts(file, anyApi) || inScripts(file, /\bparent\b/)) return [];
    return firstInScripts(
      file,
      ({ code }) => [...code.matchAll(opener)].map(({ index: at }) => ({ at })),
      {
        severity: 'warning',
        what: 'it looks for the API in the window that opened it, and not in the frames above',
        reason:
          'Moodle and most LMSs show courses in a frame, where the API lies in a parent (RTE, API discovery)',
        fix: 'search the parents first and then the opener, as the algorithm of the standard does',
      },
    );
  },
};
