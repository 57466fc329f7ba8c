import { structureNamespace } from '../../standard/cmi5.ts';
import { courseIri, unitIri } from '../../standard/own-iris.ts';
import type { PackagedCourse } from './course.ts';
import { oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/** The file of a course structure, at the root of a package (cmi5, 14.1). */
export const structureFile = 'cmi5.xml';

/** What the course structure is judged by, where packages are made and checked; no package has it. */
export const structureSchema = 'CourseStructure.xsd';

/** The course structure: one course that is one AU (cmi5, 13.1). */
export function courseStructure(course: PackagedCourse): string {
  const text = (name: string, words: string) =>
    element(name, {}, element('langstring', { lang: course.language }, oneLine(words)));
  const named = [text('title', course.title), text('description', course.description)];
  return writeXml(
    element(
      'courseStructure',
      { xmlns: structureNamespace },
      element('course', { id: courseIri(course.id) }, ...named),
      unit(course, named),
    ),
  );
}

function unit(course: PackagedCourse, named: readonly XmlElement[]): XmlElement {
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
    element('url', {}, launchPage),
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

/**
 * A course structure of ours to stand by itself, where the files of its package lie on a server of
 * one's own (cmi5, 14.2).
 *
 * @param written the text of `cmi5.xml` in the package
 * @param folder the address of the folder with the files
 * @returns null where that is no address of http or https
 */
export function bareStructure(written: string, folder: string): string | null {
  const base = addressOf(folder);
  if (base === null) return null;
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return written.replace(/<url>([^<]*)<\/url>/g, (_, page: string) => {
    const { href } = new URL(page, new URL(base.pathname, base.origin));
    return `<url>${href.replaceAll('&', '&amp;')}</url>`;
  });
}

/** Null for what is no address of http or https. */
function addressOf(text: string): URL | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
