import { atom } from 'nanostores';
import type { Course } from '../../src/attempt/course.ts';
import type { SaveState } from '../../src/attempt/save-state.ts';
import { createStore } from '../../src/attempt/store.ts';
import type { Notice } from '../../src/scorm/notice.ts';
import { items } from './sample.ts';

/** Stands in for `islands/sco.ts`: the real store, no LMS, not launched. */

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
      objectives: [{ id: 'gates_tell', text: 'Tell the gates apart' }],
      checks: [{ id: 'check', kind: 'check', items: Object.values(items) }],
    },
  ],
  exam: { id: 'exam', kind: 'exam', items: Object.values(items) },
};

export const store = createStore(course, () => 0);
export const $course = store.$course;
export const $settings = store.$settings;
export const $launched = atom(false);
export const $answerable = atom(false);
export const $leavable = atom(false);
export const $saveState = atom<SaveState>({ kind: 'starting' });
export const $notices = atom<readonly Notice[]>([]);
export const $earlier = atom(null);
export const launch = () => {};
export const goOnHere = () => {};
export const leaveCourse = async () => true;
