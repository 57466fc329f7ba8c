import { type MoveOn, structureNamespace } from '../../standard/cmi5.ts';
import { courseIri, partIri, unitIri } from '../../standard/own-iris.ts';
import type { PackagedCourse, PackagedSco } from './course.ts';
import { oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/** The file of a course structure, at the root of a package (cmi5, 14.1). */
export const structureFile = 'cmi5.xml';

/** What the course structure is judged by, where packages are made and checked; no package has it. */
export const structureSchema = 'CourseStructure.xsd';

/**
 * The course structure (cmi5, 13.1): one course with one AU, or with one for each lesson and one for
 * the exam. They stand in no block: a block is one more result, and nothing else.
 */
export function courseStructure(course: PackagedCourse): string {
  const about = textsIn(course.language);
  return writeXml(
    element(
      'courseStructure',
      { xmlns: structureNamespace },
      element('course', { id: courseIri(course.id) }, ...about(course)),
      ...(course.scos?.map((sco) => partOf(course, sco)) ?? [wholeOf(course)]),
    ),
  );
}

function textsIn(lang: string) {
  const text = (name: string, words: string) =>
    element(name, {}, element('langstring', { lang }, oneLine(words)));
  return ({ title, description }: Pick<PackagedCourse, 'title' | 'description'>) => [
    text('title', title),
    text('description', description),
  ];
}

function wholeOf(course: PackagedCourse): XmlElement {
  const { id, completion, launchPage, launchData } = course;
  return unit(course, {
    ...course,
    id: unitIri(id),
    // Where the exam completes it, so does a last sitting that was failed: whoever asks for the exam
    // wants it passed.
    moveOn: completion === 'checks' ? 'Completed' : 'CompletedAndPassed',
    isJudged: true,
    activityType: 'course',
    page: launchPage,
    launchData,
  });
}

/** A lesson is completed, and never passed or failed; what the rules do not ask for is done at once. */
function partOf(course: PackagedCourse, sco: PackagedSco): XmlElement {
  const { id, kind, completes, pages } = sco;
  const isExam = kind === 'exam';
  return unit(course, {
    ...sco,
    id: partIri(course.id, id),
    moveOn: !completes ? 'NotApplicable' : isExam ? 'CompletedAndPassed' : 'Completed',
    isJudged: isExam,
    activityType: isExam ? 'assessment' : 'lesson',
    page: pages[0],
  });
}

interface Unit extends Pick<PackagedSco, 'id' | 'title' | 'description' | 'launchData'> {
  /** What an LMS waits for before it counts the AU as done. */
  readonly moveOn: MoveOn;
  /** Whether it is passed by a score. */
  readonly isJudged: boolean;
  readonly activityType: 'course' | 'lesson' | 'assessment';
  /** The page that it opens. */
  readonly page: string;
}

function unit({ language, passMark }: PackagedCourse, unit: Unit): XmlElement {
  const { id, moveOn, isJudged, activityType, page, launchData } = unit;
  return element(
    'au',
    {
      id,
      launchMethod: 'AnyWindow',
      ...(isJudged ? { masteryScore: String(Number((passMark / 100).toFixed(4))) } : {}),
      moveOn,
      activityType: `http://adlnet.gov/expapi/activities/${activityType}`,
    },
    ...textsIn(language)(unit),
    element('url', {}, page),
    ...(launchData === '' ? [] : [element('launchParameters', {}, launchData)]),
  );
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
