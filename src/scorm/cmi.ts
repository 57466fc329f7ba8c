import type { Course } from '../attempt/course.ts';
import type { AnswerNote, InteractionReport, ObjectiveReport, Report } from '../attempt/report.ts';
import type { HeldByLms } from '../attempt/report-of.ts';
import type { ScormVersion } from '../standard/api.ts';
import type { ElementName } from '../standard/data-model.ts';

/** One SetValue: a data model element and its value. */
export type CmiWrite = readonly [element: string, value: string];

/** What an API call came to, whatever the LMS really returned. */
export type CallOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** What a call that saves came to: some LMSs answer with a promise. */
export type CommitOutcome =
  | CallOutcome
  | { readonly ok: 'later'; readonly later: Promise<CallOutcome> };

/** What GetValue gave; without a value, the error with it, 0 for none. */
export interface Reading {
  readonly value: string;
  readonly error: number;
  readonly threw: boolean;
}

/** The SCORM API with its returns understood; it never throws. */
export interface CmiApi {
  initialize(): CallOutcome;
  /** '' when there is none, for whatever reason. */
  get(element: string): string;
  /** The same with the reason, which costs a GetLastError where there is no value. */
  read(element: string): Reading;
  set(element: string, value: string): CallOutcome;
  commit(): CommitOutcome;
  terminate(): CommitOutcome;
}

/** What the LMS said at launch, in no version's words. */
export interface Launch {
  readonly learnerId: string;
  /** `normal` may write; `review` and `browse` must write nothing at all. */
  readonly mode: 'normal' | 'review' | 'browse';
  readonly suspendData: string;
  readonly launchData: string;
  /** What the LMS already holds, so that it never goes backwards. */
  readonly held: HeldByLms;
  /** The values it gave, by element. */
  readonly given: ReadonlyMap<string, string>;
  /** True before anything was ever set: status must be set to incomplete. */
  readonly fresh: boolean;
}

type AnyElement = ElementName[ScormVersion];

/** Elements that show what an LMS knows of an attempt where its suspend data does not. */
export interface TraceElements {
  readonly mode: AnyElement;
  readonly entry: AnyElement;
  readonly status: AnyElement;
  /** Those an attempt leaves behind, apart from suspend data and status. */
  readonly left: readonly AnyElement[];
  /** Those that have a value from the start. */
  readonly known: readonly AnyElement[];
}

/** How much of the answers is reported. */
export interface RecordPlan {
  /** Last names of elements that are left out, such as `weighting`. */
  readonly without: readonly string[];
  /** Whether items without points, such as predictions, have records. */
  readonly ungraded: boolean;
  /** Interactions at most, beside those of practice. */
  readonly most: number;
  /** Interactions of practice at most: they never take the place of others. */
  readonly practice: number;
}

/** One SCORM version: which words an LMS of that version understands. Pure; chosen once. */
export interface Dialect {
  readonly version: ScormVersion;
  /** Characters (UTF-16 units) of suspend data every LMS of the version keeps. */
  readonly suspendDataLimit: number;
  /** Error codes of a GetValue that mean that no session runs. */
  readonly notRunning: readonly number[];
  readonly trace: TraceElements;
  /** The element with the name of the learner, which nothing asks for but the certificate. */
  readonly learnerName: AnyElement;
  /** Reads the launch through the given GetValue, in as few calls as serve. */
  readLaunch(get: (element: string) => string): Omit<Launch, 'given'>;
  /** The course's own elements for a report: place, score, progress, status, in legal order. */
  course(report: Report): readonly CmiWrite[];
  /**
   * What is to be committed before a report that is the first to say completed or passed. Moodle
   * looks whether its activity is complete only when a score comes, or one of these words over a
   * stored status that was one of them: it takes two Commits.
   */
  settling(report: Report): Report;
  /**
   * Another legal value for an element, null for one that has none, to be committed before the
   * right one after a Commit that failed: Moodle's 1.2 takes what such a Commit carried for sent,
   * and sends it again only after a change. So it is not what the last Commit carried either, where
   * there is a choice. Null for 2004, of which Moodle sends everything each time.
   */
  readonly otherValue:
    | ((element: string, value: string, tried: string | null) => string | null)
    | null;
  suspendData(data: string): CmiWrite;
  /** Elements of the objective at an index, the id first. */
  objective(index: number, objective: ObjectiveReport): readonly CmiWrite[];
  /** Elements of the interaction at an index: id and type first, the rest in legal order. */
  interaction(
    index: number,
    interaction: InteractionReport,
    note: AnswerNote | null,
  ): readonly CmiWrite[];
  /** Which of an interaction's elements are sent, and how many interactions, to keep within limits. */
  recordPlan(course: Course): RecordPlan;
  /** How answers are reported where the course leaves it open. */
  readonly interactions: 'journal' | 'state';
  /** Names of the elements that count records. */
  readonly counts: { readonly objectives: AnyElement; readonly interactions: AnyElement };
  objectiveId(index: number): string;
  /** Null where records cannot be read. */
  interactionId(index: number): string | null;
  /** Session time of this launch; said at its end only, since Chamilo adds it at each save. */
  sessionTime(seconds: number): CmiWrite;
  /**
   * Whether a Terminate that failed is final, as in Moodle's 1.2, so that a Commit must come before
   * it. Where it is not, Terminate comes first: two saves may be too much for a page that goes.
   */
  readonly endsOnce: boolean;
  /** Whether a session that only looks says its end, as cmi5 wants it (10.2.2). */
  readonly endsLooking?: true;
  /** What exit to declare; `suspend` keeps the attempt. */
  exit(kind: 'suspend' | 'normal'): CmiWrite;
}
