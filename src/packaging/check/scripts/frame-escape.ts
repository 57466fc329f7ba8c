import type { Rule } from '../reading/finding.ts';
import { firstInScripts } from './script-faults.ts';

const moved = /(?:^|\.)(?:top|parent)\.(?:document\.)?location(?:\.href)?$/;
const called = /(?:^|\.)(?:top|parent)\.location\.(?:replace|assign)$/;

/** The course stays in its frame: the page around it is the LMS. */
export const frameEscape: Rule = {
  id: 'frame-escape',
  text: (file) =>
    firstInScripts(
      file,
      ({ calls, settings }) => [
        ...settings.filter(({ target, kind }) => kind === 'assignment' && moved.test(target)),
        ...calls.filter(({ callee }) => called.test(callee)),
      ],
      {
        severity: 'warning',
        what: 'it sends the page around the course elsewhere',
        reason: 'that page is the LMS: the session ends there, or the browser refuses it',
        fix: 'take it out, or let it move only the page of the course',
      },
    ),
};
