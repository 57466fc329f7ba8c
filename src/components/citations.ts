import type { LessonClaim } from '../authoring/lesson-claims.ts';
import type { Fact, Source } from '../authoring/read-reference.ts';
import { type ClaimMark, markClaims } from './claim-marks.ts';

/** A mark of a lesson whose note names a source. */
export interface Citation {
  /** Which claim of the lesson it stands behind, from 0. */
  readonly at: number;
  readonly mark: ClaimMark;
}

export interface CitingLesson {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly LessonClaim[];
}

export type LessonCitations = CitingLesson & { readonly citations: readonly Citation[] };

/** For each source the lessons that cite it, with the marks that lead to it. */
export function citationsIn(
  lessons: readonly CitingLesson[],
  fact: (id: string) => Fact | undefined,
  source: (id: string) => Source | undefined,
): (id: string) => readonly LessonCitations[] {
  const marked = lessons.map((lesson) => ({
    ...lesson,
    citations: markClaims(lesson.claims, fact, source).marks.flatMap((mark, at) =>
      mark === null ? [] : [{ at, mark }],
    ),
  }));
  return (id) =>
    marked.flatMap((lesson) => {
      const citations = lesson.citations.filter(({ mark }) =>
        mark.note.facts.some((each) => fact(each)?.sources.includes(id)),
      );
      return citations.length === 0 ? [] : [{ ...lesson, citations }];
    });
}
