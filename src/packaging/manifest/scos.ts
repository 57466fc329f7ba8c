import type { PackagedCourse, PackagedSco } from './course.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * Names the item of a SCO of several, as prerequisites and requests for it do. It stays the same from
 * version to version: LMSs keep what students did by it.
 */
export function scoItem(course: string, sco: string): string {
  return `${course}-${sco}-item`;
}

export function scoResource(course: string, sco: string): string {
  return `${course}-${sco}-resource`;
}

/** Names the objective by which SCOs of 2004 know that one of them is done. */
export function lessonDone(course: string, sco: string): string {
  return `${course}-${sco}-done`;
}

/** Names what a SCO writes for the others to read (adl.data). */
export function scoData(course: string, sco: string): string {
  return `${course}-${sco}-data`;
}

/** Whether the exam opens only once this SCO is complete. */
export function isWaitedFor({ kind, completes }: PackagedSco): boolean {
  return kind === 'lesson' && completes;
}

/**
 * The resources of a course: one SCO with all files, or one for each SCO with its own pages, which
 * depend on one that holds what they share.
 *
 * @param scormType the attribute that tells a SCO from an asset, as the version spells it
 */
export function resourcesOf(
  { id, launchPage, scos }: PackagedCourse,
  files: readonly string[],
  scormType: 'adlcp:scormtype' | 'adlcp:scormType',
): readonly XmlElement[] {
  const file = (href: string) => element('file', { href });
  const type = 'webcontent';
  const identifier = `${id}-resource`;
  if (scos === undefined)
    return [
      element(
        'resource',
        { identifier, type, [scormType]: 'sco', href: launchPage },
        ...files.map(file),
      ),
    ];
  const own = new Set(scos.flatMap(({ pages }) => pages));
  return [
    ...scos.map((sco) =>
      element(
        'resource',
        { identifier: scoResource(id, sco.id), type, [scormType]: 'sco', href: sco.pages[0] },
        ...sco.pages.map(file),
        element('dependency', { identifierref: identifier }),
      ),
    ),
    element(
      'resource',
      { identifier, type, [scormType]: 'asset' },
      ...files.filter((path) => !own.has(path)).map(file),
    ),
  ];
}
