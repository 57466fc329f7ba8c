import type { CompletionRule } from '../../attempt/settings.ts';

/** What a package says of the course it holds: nothing of its lessons, only what an LMS asks. */
export interface PackagedCourse {
  /** A letter, then letters, digits, `_` or `-`: it begins every identifier of the manifest. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A language tag such as `en` or `pt-BR`. */
  readonly language: string;
  readonly version: string;
  readonly keywords: readonly string[];
  /** Under what licence it stands, in a line; '' where it says none. */
  readonly licence: string;
  /** Percent, 0 to 100. */
  readonly passMark: number;
  readonly completion: CompletionRule;
  readonly examAttempts: number;
  /** JSON text handed to the course at launch; '' for none. */
  readonly launchData: string;
  /** Path of the page an LMS opens first. */
  readonly launchPage: string;
  /**
   * Ids of objectives that the manifest declares (SCORM 2004); [] for none. An LMS then lists
   * them before the learner begins, and the course has to find its own among them.
   */
  readonly objectives: readonly string[];
  /** The most characters of suspend data that its answers can take in a SCO, where that is known. */
  readonly suspendData?: number;
  /** The SCOs, or AUs of cmi5, it is taken apart into, in their order; absent where it is one. */
  readonly scos?: readonly PackagedSco[];
}

/** One SCO or AU of a course that is taken apart. */
export interface PackagedSco {
  /** Unique in the course: the id of its lesson, or of the exam's page. */
  readonly id: string;
  readonly title: string;
  /** What its page says of itself; the title where that says nothing. */
  readonly description: string;
  readonly kind: 'lesson' | 'exam';
  /** Paths of the pages that are its alone, the one an LMS opens first. */
  readonly pages: readonly [string, ...string[]];
  readonly launchData: string;
  /** Whether the course is complete only once it is. */
  readonly completes: boolean;
  /** Its share of the score of the course, 0 to 1; 0 for one that reports none. */
  readonly weight: number;
}

/** What may begin an XML identifier and a file name in every LMS. */
export const identifierPattern = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** The form of a language tag (BCP 47), such as `pt-BR`. */
export const languagePattern = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
