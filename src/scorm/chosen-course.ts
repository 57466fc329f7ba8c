import { type Course, shorterCourse } from '../attempt/course.ts';
import { isTimed } from '../attempt/settings.ts';
import type { Notice } from './notice.ts';
import { launchSettings } from './settings.ts';

/** The course as its package holds it. */
export interface ChosenCourse {
  /** With the lessons and the settings of the package; launch data may still override these. */
  readonly course: Course;
  /** Names what this browser keeps: packages of other identifiers share nothing with it. */
  readonly key: string;
  /** For the instructor; null for none. */
  readonly problem: Notice | null;
}

/**
 * Reads what an instructor chose for the package. It stands in its pages, in
 * `<meta name="course-settings">`, since launch data alone would not do: Moodle hands none over in
 * SCORM 2004, and SCORM 1.2 holds 255 characters. It never throws.
 *
 * @param written JSON such as `{"lessons": ["approval"], "settings": {"passMark": 80}}`; '' where
 *   the package is the course's own
 */
export function chosenCourse(course: Course, written: string): ChosenCourse {
  if (written === '') return { course, key: course.id, problem: null };
  const { identifier, lessons, settings } = chosen(written);
  const shorter = Array.isArray(lessons) ? shorterCourse(course, lessons) : course;
  const given = settings === undefined ? '' : JSON.stringify(settings);
  // What is chosen for a package is there, whether or not the course has it.
  const timed = isTimed({ ...course.settings, ...Object(settings) });
  const launched = launchSettings(given, course.settings, timed);
  return {
    course: { ...shorter, settings: launched.settings },
    key: typeof identifier === 'string' && identifier !== '' ? identifier : course.id,
    problem: launched.problem,
  };
}

interface Chosen {
  readonly identifier?: unknown;
  readonly lessons?: unknown;
  readonly settings?: unknown;
}

function chosen(written: string): Chosen {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
