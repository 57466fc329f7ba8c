import type { OfferedCourse } from '../../src/instructor/choices-form.ts';

/** A course as the form offers it. */
export const course: OfferedCourse = {
  id: 'canals',
  title: 'Canals and locks',
  language: 'en',
  version: '1.2',
  content: '5eed5eed',
  questions: [
    { id: 'w1', quiz: 'water-check', lesson: 'water', about: 'water', objective: 'water_one' },
    { id: 'g1', quiz: 'gates-check', lesson: 'gates', about: 'gates', objective: 'gates_one' },
    { id: 'g2', quiz: 'gates-check', lesson: 'gates', about: 'water', objective: 'water_one' },
    { id: 'e1', quiz: 'exam', lesson: null, about: 'water', objective: 'water_one' },
    { id: 'e2', quiz: 'exam', lesson: null, about: 'gates', objective: 'gates_one' },
    { id: 'e3', quiz: 'exam', lesson: null, about: 'boats', objective: 'boats_one' },
  ],
  shortName: 'Canals',
  contact: 'help@canals.example',
  colours: { light: '#104f55', dark: '#7fd1c7' },
  accent: { light: '#104f55', dark: '#7fd1c7' },
  papers: { light: ['#f7f2e8'], dark: ['#1b2026'] },
  lessons: [
    { id: 'water', title: 'Water', minutes: 10 },
    { id: 'gates', title: 'Gates', minutes: 15 },
    { id: 'boats', title: 'Boats', minutes: 5 },
  ],
  objectives: { water_one: 'Say what water does', gates_one: 'Name the gates', boats_one: 'Steer' },
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
