import type { Scenario } from './scenario.ts';

/** The page goes for good. */
export const leaving: readonly Scenario[] = [
  {
    id: 'tab-closed',
    title: 'the tab is closed',
    short: true,
    dies: ({ lms }) => lms.close(),
    hurried: 'browser',
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'frame-removed',
    title: 'the LMS takes the course off its page',
    dies: ({ lms }) => lms.inPage(() => document.querySelector('iframe')?.remove(), null),
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'frame-moved',
    title: 'the LMS shows another page in the place of the course',
    dies: ({ lms }) =>
      lms.inPage(() => {
        const frame = document.querySelector('iframe');
        if (frame !== null) frame.src = '/elsewhere.html';
      }, null),
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'unload-forbidden',
    title: 'the tab is closed, and the LMS forbids the unload event',
    headers: { 'permissions-policy': 'unload=()' },
    dies: ({ lms }) => lms.close(),
    hurried: 'browser',
    lastAnswer: 'moment',
    goesOn: false,
  },
  {
    id: 'process-killed',
    title: 'the browser’s process for the page is killed',
    short: true,
    dies: ({ course }) => course.kill(),
    lastAnswer: 'moment',
    goesOn: false,
    impossible: { WebKit: 'its driver ends with the page, and the browser’s storage with it' },
  },
];
