import type { Course } from '../../src/attempt/course.ts';
import type { ScoPage } from '../../src/islands/sco/sco.ts';
import { items } from './sample.ts';

/** A course and a document without an LMS, where nothing happens. */

export const course: Course = {
  id: 'sample',
  title: 'Sample',
  version: '1.0.0',
  settings: {
    passMark: 70,
    examLength: 3,
    examAttempts: 2,
    completion: 'checks-and-exam',
    feedback: 'after-sitting',
    interactions: 'journal',
    exit: 'suspend',
  },
  lessons: [
    {
      id: 'gates',
      title: 'Two gates',
      objectives: [{ id: 'gates_tell' }],
      checks: [{ id: 'check', kind: 'check', items: Object.values(items) }],
    },
  ],
  exam: { id: 'exam', kind: 'exam', items: Object.values(items) },
};

export const quietPage: ScoPage = {
  now: () => 0,
  zone: () => 0,
  elapsed: () => 0,
  random: () => 0,
  schedule: () => () => {},
  isOnline: () => true,
  said: () => '',
  findApi: () => null,
  connect: () => null,
  storageOf: () => null,
  meetWindows: () => null,
  watchPage() {},
  place: () => 'index',
  onPlace() {},
};
