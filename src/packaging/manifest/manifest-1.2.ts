import type { PackagedCourse } from './course.ts';
import { firstCharacters, oneLine } from './text.ts';
import { element, writeXml } from './xml.ts';

/**
 * `imsmanifest.xml` of SCORM 1.2: one organization, one item, one SCO (CAM 1.2, section 2.3).
 *
 * `masteryscore` is written only where an LMS cannot overrule the course by it: at Finish an LMS
 * turns a score below it into "failed" (RTE 1.2, 3.4.4.1, cmi.student_data.mastery_score), which
 * is right when the exam alone completes the course and can be taken once, and wrong otherwise.
 */
export function documents12(
  course: PackagedCourse,
  files: readonly string[],
): ReadonlyMap<string, string> {
  // The length limits are those of the content packaging schema.
  const title = firstCharacters(oneLine(course.title), 200);
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
        element('title', {}, title),
        element(
          'item',
          { identifier: `${id}-item`, identifierref: `${id}-resource`, isvisible: 'true' },
          element('title', {}, title),
          ...(course.launchData === ''
            ? []
            : [element('adlcp:datafromlms', {}, course.launchData)]),
          ...(course.completion === 'exam' && course.examAttempts === 1
            ? [element('adlcp:masteryscore', {}, String(course.passMark))]
            : []),
        ),
      ),
    ),
    element(
      'resources',
      {},
      element(
        'resource',
        {
          identifier: `${id}-resource`,
          type: 'webcontent',
          'adlcp:scormtype': 'sco',
          href: course.launchPage,
        },
        ...files.map((href) => element('file', { href })),
      ),
    ),
  );
  return new Map([['imsmanifest.xml', writeXml(manifest)]]);
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
