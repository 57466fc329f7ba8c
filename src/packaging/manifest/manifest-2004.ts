import type { PackagedCourse, PackagedSco } from './course.ts';
import { isWaitedFor, lessonDone, resourcesOf, scoData, scoItem, scoResource } from './scos.ts';
import { oneLine } from './text.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

type Edition = '3rd' | '4th';

/**
 * `imsmanifest.xml` of SCORM 2004: one organization, and an item for each SCO.
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
      ...(course.scos ? { 'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3' } : {}),
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': [
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
        ...(course.scos ? ['http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd'] : []),
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
        { identifier: `${id}-organization`, ...attemptAlone(edition, course) },
        element('title', {}, oneLine(course.title)),
        ...(course.scos?.map((sco) => scoOf(edition, course, sco)) ?? [item(edition, course)]),
        element(
          'imsss:sequencing',
          {},
          element('imsss:controlMode', { choice: 'true', flow: 'true' }),
        ),
      ),
    ),
    element('resources', {}, ...resourcesOf(course, files, 'adlcp:scormType')),
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
    // With one SCO there is nothing before or after it.
    presentation('continue', 'previous', ...abandoning),
  );
}

/** The course reports a progress measure of 1 exactly when it is completed, so 1 agrees with it. */
function completionThreshold(edition: Edition, progressWeight = '1.0'): XmlElement {
  return edition === '3rd'
    ? element('adlcp:completionThreshold', {}, '1.0')
    : element('adlcp:completionThreshold', {
        completedByMeasure: 'true',
        minProgressMeasure: '1.0',
        progressWeight,
      });
}

/**
 * The course reports passed exactly when its scaled score reaches the pass mark and sends no
 * score before an exam, so an LMS that works the status out by itself (RTE 4.2.22.1) agrees.
 */
function sequencing(course: PackagedCourse): XmlElement {
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
        element('imsss:minNormalizedMeasure', {}, passMeasure(course)),
      ),
      ...course.objectives.map((objectiveID) => element('imsss:objective', { objectiveID })),
    ),
    deliveryControls(),
  );
}

function passMeasure({ passMark }: PackagedCourse): string {
  return decimals(passMark / 100);
}

function decimals(number: number): string {
  return String(Number(number.toFixed(6)));
}

function deliveryControls(): XmlElement {
  return element('imsss:deliveryControls', {
    completionSetByContent: 'true',
    objectiveSetByContent: 'true',
  });
}

/** Would throw away answers that the learner was told are saved. */
const abandoning = ['abandon', 'abandonAll'];

function presentation(...hidden: readonly string[]): XmlElement {
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

/** What the SCOs share ends with the attempt: in the next one, the exam waits again. */
function attemptAlone(
  edition: Edition,
  { scos }: PackagedCourse,
): Readonly<Record<string, string>> {
  if (scos === undefined) return {};
  return {
    'adlseq:objectivesGlobalToSystem': 'false',
    ...(edition === '4th' ? { 'adlcp:sharedDataGlobalToSystem': 'false' } : {}),
  };
}

/**
 * One SCO of several. A lesson that is complete reports that it is passed, by which the global
 * objective of its name opens the exam.
 */
function scoOf(edition: Edition, course: PackagedCourse, sco: PackagedSco): XmlElement {
  return element(
    'item',
    {
      identifier: scoItem(course.id, sco.id),
      identifierref: scoResource(course.id, sco.id),
      isvisible: 'true',
    },
    element('title', {}, oneLine(sco.title)),
    ...(sco.launchData === '' ? [] : [element('adlcp:dataFromLMS', {}, sco.launchData)]),
    completionThreshold(edition, sco.completes ? '1.0' : '0.0'),
    element(
      'imsss:sequencing',
      {},
      ...(sco.kind === 'exam' ? waiting(course) : []),
      // That the course is passed follows from the exam alone, as with one SCO. A lesson that weighs
      // has to count there as well: scorm-again takes no measure of others.
      element('imsss:rollupRules', {
        rollupObjectiveSatisfied: String(sco.kind === 'exam' || (sco.completes && sco.weight > 0)),
        rollupProgressCompletion: String(sco.completes),
        objectiveMeasureWeight: decimals(sco.weight),
      }),
      sco.kind === 'exam' ? examObjectives(course) : lessonObjective(course, sco),
      deliveryControls(),
    ),
    presentation(...abandoning),
    ...(edition === '4th' ? [sharedData(course, sco)] : []),
  );
}

/** The exam is closed until each lesson that it waits for is known to be complete. */
function waiting(course: PackagedCourse): readonly XmlElement[] {
  const lessons = (course.scos ?? []).filter(isWaitedFor);
  if (lessons.length === 0) return [];
  const open = lessons.flatMap(({ id }) =>
    ['satisfied', 'objectiveStatusKnown'].map((condition) =>
      element('imsss:ruleCondition', {
        referencedObjective: lessonDone(course.id, id),
        operator: 'not',
        condition,
      }),
    ),
  );
  return [
    element(
      'imsss:sequencingRules',
      {},
      element(
        'imsss:preConditionRule',
        {},
        element('imsss:ruleConditions', { conditionCombination: 'any' }, ...open),
        element('imsss:ruleAction', { action: 'disabled' }),
      ),
    ),
  ];
}

function examObjectives(course: PackagedCourse): XmlElement {
  const lessons = (course.scos ?? []).filter(isWaitedFor);
  return element(
    'imsss:objectives',
    {},
    element(
      'imsss:primaryObjective',
      { objectiveID: lessonDone(course.id, 'exam'), satisfiedByMeasure: 'true' },
      element('imsss:minNormalizedMeasure', {}, passMeasure(course)),
    ),
    ...lessons.map(({ id }) => {
      const objectiveID = lessonDone(course.id, id);
      return element('imsss:objective', { objectiveID }, mapInfo(objectiveID, 'read'));
    }),
  );
}

function lessonObjective(course: PackagedCourse, { id }: PackagedSco): XmlElement {
  const objectiveID = lessonDone(course.id, id);
  return element(
    'imsss:objectives',
    {},
    element('imsss:primaryObjective', { objectiveID }, mapInfo(objectiveID, 'write')),
  );
}

/**
 * Shares whether a lesson is done, under a global id: it is the one way of SCORM 2004 by which an
 * activity can wait for another. Moodle's import fails of it (PHP 8), and so does not take a package
 * of which its player would record the first SCO alone; see Decisions.
 */
function mapInfo(targetObjectiveID: string, way: 'read' | 'write'): XmlElement {
  return element('imsss:mapInfo', {
    targetObjectiveID,
    readSatisfiedStatus: String(way === 'read'),
    readNormalizedMeasure: 'false',
    writeSatisfiedStatus: String(way === 'write'),
    writeNormalizedMeasure: 'false',
  });
}

/** Each SCO writes how far it is where all can read it (adl.data of the 4th edition). */
function sharedData(course: PackagedCourse, sco: PackagedSco): XmlElement {
  return element(
    'adlcp:data',
    {},
    ...(course.scos ?? []).map(({ id }) =>
      element('adlcp:map', {
        targetID: scoData(course.id, id),
        readSharedData: 'true',
        writeSharedData: String(id === sco.id),
      }),
    ),
  );
}
