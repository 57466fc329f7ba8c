import { uuidOf } from './uuid.ts';

/**
 * Identifiers of a course and of the AU that it is (cmi5, 13.1): the same for the same identifier,
 * wherever the course is packaged and wherever it runs.
 */
export function courseIri(identifier: string): string {
  return `urn:uuid:${uuidOf(`chokepoint:${identifier}`)}`;
}

export function unitIri(identifier: string): string {
  return `urn:uuid:${uuidOf(`chokepoint:${identifier}/au`)}`;
}

/** The AU of a lesson, or of the exam, where each is one. */
export function partIri(identifier: string, part: string): string {
  return unitIri(`${identifier}/${part}`);
}

/** A question of it, as an activity. */
export function questionIri(identifier: string, item: string): string {
  return `${unitIri(identifier)}#${item}`;
}
