import type { PackagedCourse, PackagedSco } from './course.ts';
import { isWaitedFor, resourcesOf, scoItem, scoResource } from './scos.ts';
import { firstCharacters, oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, and an item for each SCO (CAM 1.2, section 2.3).
 *
 * `masteryscore` is written only where an LMS cannot overrule the course by it: at Finish an LMS
 * turns a score below it into "failed" (RTE 1.2, 3.4.4.1, cmi.student_data.mastery_score), which
 * is right when the exam alone completes the course and can be taken once, and wrong otherwise.
 */
export function documents12(
  course: PackagedCourse,
  files: readonly string[],
): ReadonlyMap<string, string> {
  const id = course.id;
  const manifest = element(
    'manifest',
    {
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
        'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      ].join(' '),
      identifier: id,
      version: firstCharacters(oneLine(course.version), 20),
    },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, '1.2'),
      metadata(course),
    ),
    element(
      'organizations',
      { default: `${id}-organization` },
      element(
        'organization',
        { identifier: `${id}-organization` },
        element('title', {}, shortTitle(course.title)),
        ...items(course),
      ),
    ),
    element('resources', {}, ...resourcesOf(course, files, 'adlcp:scormtype')),
  );
  return new Map([['imsmanifest.xml', writeXml(manifest)]]);
}

function items(course: PackagedCourse): readonly XmlElement[] {
  const { id, launchData, completion, examAttempts, scos } = course;
  if (scos !== undefined) return scos.map((sco) => scoOf(course, scos, sco));
  return [
    element(
      'item',
      { identifier: `${id}-item`, identifierref: `${id}-resource`, isvisible: 'true' },
      element('title', {}, shortTitle(course.title)),
      ...dataFromLms(launchData),
      ...(completion === 'exam' && examAttempts === 1 ? [masteryScore(course)] : []),
    ),
  ];
}

/**
 * One SCO of several. The exam waits for the lessons by a prerequisite (CAM 1.2, 2.3.2.5.1), which
 * Moodle honours and many LMSs pass over, unless it alone completes the course.
 */
function scoOf(
  course: PackagedCourse,
  scos: readonly PackagedSco[],
  { id, title, kind, launchData }: PackagedSco,
): XmlElement {
  const waitsFor = kind === 'exam' ? scos.filter(isWaitedFor) : [];
  return element(
    'item',
    {
      identifier: scoItem(course.id, id),
      identifierref: scoResource(course.id, id),
      isvisible: 'true',
    },
    element('title', {}, shortTitle(title)),
    ...(waitsFor.length === 0
      ? []
      : [
          element(
            'adlcp:prerequisites',
            { type: 'aicc_script' },
            waitsFor.map((lesson) => scoItem(course.id, lesson.id)).join('&'),
          ),
        ]),
    ...dataFromLms(launchData),
    // The exam is all that completes such a SCO.
    ...(kind === 'exam' && course.examAttempts === 1 ? [masteryScore(course)] : []),
  );
}

function shortTitle(title: string): string {
  // The length limits are those of the content packaging schema.
  return firstCharacters(oneLine(title), 200);
}

function dataFromLms(launchData: string): readonly XmlElement[] {
  return launchData === '' ? [] : [element('adlcp:datafromlms', {}, launchData)];
}

function masteryScore({ passMark }: PackagedCourse): XmlElement {
  return element('adlcp:masteryscore', {}, String(passMark));
}

/** IMS Learning Resource Meta-data 1.2.1, in the manifest itself: its schema is in the package. */
function metadata(course: PackagedCourse) {
  const said = (name: string, text: string) =>
    element(
      `imsmd:${name}`,
      {},
      element('imsmd:langstring', { 'xml:lang': course.language }, text),
    );
  return element(
    'imsmd:lom',
    {},
    element(
      'imsmd:general',
      {},
      said('title', oneLine(course.title)),
      element('imsmd:language', {}, course.language),
      said('description', course.description),
      ...course.keywords.map((keyword) => said('keyword', keyword)),
    ),
    element('imsmd:lifecycle', {}, said('version', course.version)),
    ...(course.licence === ''
      ? []
      : [element('imsmd:rights', {}, said('description', course.licence))]),
  );
}
