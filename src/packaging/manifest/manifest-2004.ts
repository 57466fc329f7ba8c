import type { PackagedCourse } from './course.ts';
import { oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

type Edition = '3rd' | '4th';

/**
 * `imsmanifest.xml` of SCORM 2004: one organization, one item, one SCO.
 *
 * It carries no metadata, which the standard leaves open (CAM 4.5.1): ADL's test suite validates
 * LOM wherever it stands, and refuses a package without its dozen schema files.
 */
export function documents2004(
  edition: Edition,
  course: PackagedCourse,
  files: readonly string[],
): ReadonlyMap<string, string> {
  const id = course.id;
  const manifest = element(
    'manifest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
        'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
      ].join(' '),
      identifier: id,
      version: oneLine(course.version),
    },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, `2004 ${edition} Edition`),
    ),
    element(
      'organizations',
      { default: `${id}-organization` },
      element(
        'organization',
        { identifier: `${id}-organization` },
        element('title', {}, oneLine(course.title)),
        item(edition, course),
        element(
          'imsss:sequencing',
          {},
          element('imsss:controlMode', { choice: 'true', flow: 'true' }),
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
          'adlcp:scormType': 'sco',
          href: course.launchPage,
        },
        ...files.map((href) => element('file', { href })),
      ),
    ),
  );
  return new Map([['imsmanifest.xml', writeXml(manifest)]]);
}

function item(edition: Edition, course: PackagedCourse): XmlElement {
  return element(
    'item',
    { identifier: `${course.id}-item`, identifierref: `${course.id}-resource`, isvisible: 'true' },
    element('title', {}, oneLine(course.title)),
    ...(course.launchData === '' ? [] : [element('adlcp:dataFromLMS', {}, course.launchData)]),
    completionThreshold(edition),
    sequencing(course),
    presentation(),
  );
}

/** The course reports a progress measure of 1 exactly when it is completed, so 1 agrees with it. */
function completionThreshold(edition: Edition): XmlElement {
  return edition === '3rd'
    ? element('adlcp:completionThreshold', {}, '1.0')
    : element('adlcp:completionThreshold', {
        completedByMeasure: 'true',
        minProgressMeasure: '1.0',
        progressWeight: '1.0',
      });
}

/**
 * The course reports passed exactly when its scaled score reaches the pass mark and sends no
 * score before an exam, so an LMS that works the status out by itself (RTE 4.2.22.1) agrees.
 */
function sequencing(course: PackagedCourse): XmlElement {
  const passMark = String(Number((course.passMark / 100).toFixed(6)));
  return element(
    'imsss:sequencing',
    {},
    element(
      'imsss:objectives',
      {},
      element(
        'imsss:primaryObjective',
        {
          // An id puts the objective into cmi.objectives; beside others it must have one.
          ...(course.objectives.length > 0 ? { objectiveID: `${course.id}_primary` } : {}),
          satisfiedByMeasure: 'true',
        },
        element('imsss:minNormalizedMeasure', {}, passMark),
      ),
      ...course.objectives.map((objectiveID) => element('imsss:objective', { objectiveID })),
    ),
    element('imsss:deliveryControls', {
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    }),
  );
}

/**
 * With one SCO there is nothing before or after it, and abandoning would throw away answers
 * that the learner was told are saved.
 */
function presentation(): XmlElement {
  const hidden = ['continue', 'previous', 'abandon', 'abandonAll'];
  return element(
    'adlnav:presentation',
    {},
    element(
      'adlnav:navigationInterface',
      {},
      ...hidden.map((button) => element('adlnav:hideLMSUI', {}, button)),
    ),
  );
}
