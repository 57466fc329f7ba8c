import { structureNamespace } from '../../standard/cmi5.ts';
import { courseIri, unitIri } from '../../standard/own-iris.ts';
import type { PackagedCourse } from './course.ts';
import { oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/** The file of a course structure, at the root of a package (cmi5, 14.1). */
export const structureFile = 'cmi5.xml';

/** What the course structure is judged by, where packages are made and checked; no package has it. */
export const structureSchema = 'CourseStructure.xsd';

/**
 * The course structure: one course that is one AU (cmi5, 13.1).
 *
 * @param folder address of the folder in which the pages lie, ending with `/`, where the file is to
 *   stand by itself (14.2); '' within a package
 */
export function courseStructure(course: PackagedCourse, folder = ''): string {
  const text = (name: string, words: string) =>
    element(name, {}, element('langstring', { lang: course.language }, oneLine(words)));
  const named = [text('title', course.title), text('description', course.description)];
  return writeXml(
    element(
      'courseStructure',
      { xmlns: structureNamespace },
      element('course', { id: courseIri(course.id) }, ...named),
      unit(course, named, folder),
    ),
  );
}

function unit(course: PackagedCourse, named: readonly XmlElement[], folder: string): XmlElement {
  const { id, passMark, launchPage, launchData } = course;
  return element(
    'au',
    {
      id: unitIri(id),
      launchMethod: 'AnyWindow',
      masteryScore: String(Number((passMark / 100).toFixed(4))),
      moveOn: moveOnOf(course),
      activityType: 'http://adlnet.gov/expapi/activities/course',
    },
    ...named,
    element('url', {}, folder + launchPage),
    ...(launchData === '' ? [] : [element('launchParameters', {}, launchData)]),
  );
}

/**
 * What an LMS waits for before it counts the course as done. Where the exam completes it, so does a
 * last sitting that was failed: whoever asks for the exam wants it passed.
 */
function moveOnOf({ completion }: PackagedCourse) {
  return completion === 'checks' ? 'Completed' : 'CompletedAndPassed';
}
