import { fine, quoted, refused, risky } from './objection.ts';
import type { ValueFormat } from './value-format.ts';

const words = ['continue', 'previous', 'suspendAll', '_none_'];
/** Moodle answers these with a failed Terminate or a throw where the package has one SCO. */
const failing = ['exit', 'exitAll', 'abandon', 'abandonAll'];
const targeted = /^\{target=[^{}\s]+\}(?:choice|jump)$/;

/** SCORM 2004 `adl.nav.request` (Sequencing and Navigation 5.6). */
export const navigationRequest: ValueFormat = {
  words: `one of ${[...words, ...failing].join(', ')}, or {target=…}choice`,
  example: 'suspendAll',
  judge(value) {
    if (words.includes(value)) return fine;
    return failing.includes(value) || targeted.test(value)
      ? risky(
          'navigation',
          `${quoted(value)} makes Terminate fail in some LMSs where the package has one SCO.`,
          'Leave it out, or send "suspendAll" where the LMS needs a request to close the frame.',
        )
      : refused(
          'vocabulary',
          `${quoted(value)} is no navigation request.`,
          `Send one of ${words.join(', ')}, or leave the call out.`,
        );
  },
};
