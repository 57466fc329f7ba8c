/**
 * Names what is kept in a browser for a course. The beginning is the kit's, for an LMS serves many
 * courses from one origin; with another, answers that no LMS has yet would not be found again.
 */
export function storageKey(courseId: string, name: string): string {
  return `chokepoint/${courseId}/${name}`;
}
