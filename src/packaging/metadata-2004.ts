import type { PackagedCourse } from './course.ts';
import { oneLine } from './text.ts';
import { element, type XmlElement } from './xml.ts';

/** The course in IEEE LOM (1484.12.3), as SCORM 2004 wants metadata; no dates, so that the same course gives the same bytes. */
export function metadata2004(course: PackagedCourse): XmlElement {
  const said = (name: string, text: string) =>
    element(name, {}, element('string', { language: course.language }, text));
  return element(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    element(
      'general',
      {},
      element('identifier', {}, element('catalog', {}, 'course'), element('entry', {}, course.id)),
      said('title', oneLine(course.title)),
      element('language', {}, course.language),
      said('description', course.description),
      ...course.keywords.map((keyword) => said('keyword', keyword)),
    ),
    element('lifeCycle', {}, said('version', course.version)),
    element(
      'metaMetadata',
      {},
      element('metadataSchema', {}, 'LOMv1.0'),
      element('language', {}, course.language),
    ),
    element('technical', {}, element('format', {}, 'text/html')),
  );
}
