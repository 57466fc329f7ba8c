import type { AnswerSizes } from '../../attempt/answer-sizes.ts';
import type { Settings } from '../../attempt/settings.ts';
import type { PackagedCourse } from '../manifest/course.ts';

/** The questions of a course as its pages have them, to be put in the place of those of a built site. */
export interface DrawnQuestions extends PlacedKeys {
  /** What questions show, by its place in the site. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly answerSizes: AnswerSizes;
  /** What the course file says now of what packages can say otherwise. */
  readonly course: { readonly title: string; readonly settings: Settings };
  /** For its manifest. */
  readonly catalogue: Pick<PackagedCourse, 'version' | 'keywords'>;
}

/** Questions in the pages of a site, and the keys that go with them. */
export interface PlacedKeys {
  /** The keys of all quizzes, as JSON. */
  readonly keys: string;
  /** By the names of the pages, such as `approval.html`. */
  readonly pages: ReadonlyMap<string, DrawnPage>;
  /** How many questions a lesson has, in words, by its id. */
  readonly counts: ReadonlyMap<string, string>;
}

export interface DrawnPage {
  /** What stands where questions stand, in the order of the page. */
  readonly places: readonly DrawnPlace[];
  /** Titles of its checks, by the ids of their headings; null for one that is gone. */
  readonly titles: ReadonlyMap<string, string | null>;
  /** The link at its top to the first question; '' for none. */
  readonly toFirst: string;
  /** What it says of itself; null where that does not depend on questions. */
  readonly description: string | null;
}

export type DrawnPlace =
  | { readonly kind: 'ask'; readonly part: DrawnPart }
  | {
      readonly kind: 'check';
      readonly id: string;
      readonly head: string;
      readonly parts: readonly DrawnPart[];
    }
  | { readonly kind: 'island'; readonly name: 'Predicted' | 'Exam'; readonly html: string }
  /** Where nothing is asked any more. */
  | { readonly kind: 'gone'; readonly was: 'ask' | 'check' | 'Predicted' };

/** Questions that come and go together. */
export interface DrawnPart {
  readonly island: string;
  /** The earlier lesson without which they go; null for none. */
  readonly lesson: string | null;
  /** The link to the next question; '' for none. */
  readonly onward: string;
}
