import type { OfferedCourse } from '../../src/instructor/choices-form.ts';

/** A course as the form offers it. */
export const course: OfferedCourse = {
  id: 'canals',
  title: 'Canals and locks',
  language: 'en',
  version: '1.2',
  content: '5eed5eed',
  lessons: [
    { id: 'water', title: 'Water', minutes: 10 },
    { id: 'gates', title: 'Gates', minutes: 15 },
    { id: 'boats', title: 'Boats', minutes: 5 },
  ],
  settings: {
    passMark: 70,
    examLength: 20,
    examAttempts: 3,
    completion: 'checks-and-exam',
    feedback: 'after-sitting',
    interactions: 'journal',
    exit: 'suspend',
  },
};
