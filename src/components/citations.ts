import type { LessonClaim } from '../authoring/lesson-claims.ts';
import type { Fact } from '../authoring/read-reference.ts';

interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly LessonClaim[];
}

/** The claims of a lesson that rest on a source. */
export interface LessonCitations extends Pick<Lesson, 'id' | 'title'> {
  readonly citations: readonly Citation[];
}

export interface Citation {
  /** Which claim of the lesson it is, from 0. */
  readonly at: number;
  readonly says: string;
}

/** For each source, by its id, the lessons and claims that rest on it. */
export function citationsIn(
  lessons: readonly Lesson[],
  fact: (id: string) => Fact | undefined,
): (source: string) => readonly LessonCitations[] {
  return (source) =>
    lessons.flatMap(({ id, title, claims }) => {
      const citations = claims.flatMap(({ facts, says }, at) =>
        facts.some((each) => fact(each)?.sources.includes(source)) ? [{ at, says }] : [],
      );
      return citations.length === 0 ? [] : [{ id, title, citations }];
    });
}
