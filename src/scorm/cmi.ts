import type { AnswerNote, InteractionReport, ObjectiveReport, Report } from '../attempt/report.ts';
import type { HeldByLms } from '../attempt/report-of.ts';

/** One SetValue: a data model element and its value. */
export type CmiWrite = readonly [element: string, value: string];

/** What an API call came to, whatever the LMS really returned. */
export type CallOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** The SCORM API with its returns understood; it never throws. */
export interface CmiApi {
  initialize(): CallOutcome;
  /** '' when there is none, for whatever reason. */
  get(element: string): string;
  /** The error of a GetValue, 0 for none: one call more than `get` where there is no value. */
  errorOfGet(element: string): number;
  set(element: string, value: string): CallOutcome;
  commit(): CallOutcome;
  terminate(): CallOutcome;
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
  /** True before anything was ever set: status must be set to incomplete. */
  readonly fresh: boolean;
}

/** One SCORM version: which words an LMS of that version understands. Pure; chosen once. */
export interface Dialect {
  readonly version: '1.2' | '2004';
  /** Characters (UTF-16 units) of suspend data every LMS of the version keeps. */
  readonly suspendDataLimit: number;
  /** Error codes of a GetValue that mean that no session runs. */
  readonly notRunning: readonly number[];
  /** Reads the launch through the given GetValue, in as few calls as serve. */
  readLaunch(get: (element: string) => string): Launch;
  /** Set right after Initialize: keeps the attempt over a crash. `fresh` adds the first status. */
  opening(fresh: boolean): readonly CmiWrite[];
  /** The course's own elements for a report: place, score, progress, status, in legal order. */
  course(report: Report): readonly CmiWrite[];
  suspendData(data: string): CmiWrite;
  /** Elements of the objective at an index, the id first. */
  objective(index: number, objective: ObjectiveReport): readonly CmiWrite[];
  /** Elements of the interaction at an index: id and type first, the rest in legal order. */
  interaction(
    index: number,
    interaction: InteractionReport,
    note: AnswerNote | null,
  ): readonly CmiWrite[];
  /** Names of the elements that count records and tell an objective's id. */
  readonly counts: { readonly objectives: string; readonly interactions: string };
  objectiveId(index: number): string;
  /** Session time of this launch so far. */
  sessionTime(seconds: number): CmiWrite;
  /** What exit to declare; `suspend` keeps the attempt. */
  exit(kind: 'suspend' | 'normal'): CmiWrite;
}
