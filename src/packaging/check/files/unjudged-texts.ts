import type { Rule } from '../reading/finding.ts';
import { textLimit } from '../reading/read-contents.ts';

/** What was not judged is said. */
export const unjudgedTexts: Rule = {
  id: 'unjudged-texts',
  check: ({ contents }) =>
    contents.unjudged.map((file) => ({
      severity: 'note',
      file,
      what: `it was only unpacked, not judged: texts above ${textLimit / 1024 ** 2} MB take too long`,
      fix: 'nothing needs to be done',
    })),
};
