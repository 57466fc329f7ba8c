import type { ScormVersion } from '../../standard/api.ts';
import { type Rule, rules } from '../../standard/rules.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import type { LaunchMode, Learner } from '../records/registration.ts';
import type { Finding } from '../strict/judge-call.ts';
import type { Call, Primitive } from './call-log.ts';

/** How a launch came to its end; `open` while it runs. */
export type LaunchEnd = 'open' | 'closed' | 'crashed';

export interface LaunchRecord {
  /** 1 for the first of the session. */
  readonly number: number;
  /** When it began, as ISO 8601. */
  readonly began: string;
  readonly version: ScormVersion;
  readonly activity: string;
  readonly title: string;
  readonly learner: Learner;
  readonly attempt: number;
  readonly mode: LaunchMode;
  /** The data model as content found it. */
  readonly held: CmiData;
  /** What went wrong on purpose when it began, by name. */
  readonly faults: readonly string[];
  readonly end: LaunchEnd;
}

/** A finding of the strict judge and the launch it belongs to. */
export interface SessionFinding extends Finding {
  readonly launch: number;
}

/** All that passed between a package and the bench, as a file for a bug report. */
export interface SessionRecord {
  readonly format: 'scorm-bench-session';
  readonly formatVersion: 1;
  readonly packageName: string;
  readonly packageTitle: string;
  readonly launches: readonly LaunchRecord[];
  readonly calls: readonly Call[];
  readonly findings: readonly SessionFinding[];
}

export type SessionReading =
  | { readonly kind: 'read'; readonly session: SessionRecord }
  /** In words for people. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads a saved session from the text of its JSON or HTML file. */
export function readSession(text: string): SessionReading {
  const inside = /<script type="application\/json" id="session">(.*?)<\/script>/s.exec(text);
  let data: CmiData;
  try {
    data = section(JSON.parse(inside?.[1] ?? text));
  } catch {
    return { kind: 'failed', reason: 'The file is no session saved by this page.' };
  }
  if (data.format !== 'scorm-bench-session') {
    return { kind: 'failed', reason: 'The file is no session saved by this page.' };
  }
  if (data.formatVersion !== 1) {
    return { kind: 'failed', reason: 'The session was saved by a newer version of this page.' };
  }
  return {
    kind: 'read',
    session: {
      format: 'scorm-bench-session',
      formatVersion: 1,
      packageName: word(data.packageName),
      packageTitle: word(data.packageTitle),
      launches: items(data.launches).map(launchOf),
      calls: items(data.calls).map(callOf),
      findings: items(data.findings).flatMap(findingOf),
    },
  };
}

function items(value: unknown): readonly CmiData[] {
  return Array.isArray(value) ? value.map(section) : [];
}

function launchOf(data: CmiData): LaunchRecord {
  const learner = section(data.learner);
  return {
    number: Number(data.number),
    began: word(data.began),
    version: data.version === '1.2' ? '1.2' : '2004',
    activity: word(data.activity),
    title: word(data.title),
    learner: { id: word(learner.id), name: word(learner.name) },
    attempt: Number(data.attempt),
    mode: data.mode === 'browse' || data.mode === 'review' ? data.mode : 'normal',
    held: section(data.held),
    faults: Array.isArray(data.faults) ? data.faults.map(word) : [],
    end: data.end === 'closed' || data.end === 'crashed' ? data.end : 'open',
  };
}

function primitive(value: unknown): Primitive {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
    ? value
    : null;
}

/** None of a rule that this page does not know. */
function findingOf(data: CmiData): readonly SessionFinding[] {
  const name = word(data.rule);
  if (!Object.hasOwn(rules, name)) return [];
  return [
    {
      launch: Number(data.launch),
      number: Number(data.number),
      method: word(data.method),
      element: word(data.element),
      value: word(data.value),
      rule: name as Rule,
      severity: data.severity === 'some-lmss' ? 'some-lmss' : 'standard',
      problem: word(data.problem),
      // Until version 0.2 it was called mend.
      fix: word(data.fix ?? data.mend),
      section: word(data.section),
      error: typeof data.error === 'number' ? data.error : 0,
    },
  ];
}

function callOf(data: CmiData): Call {
  const given: readonly unknown[] = Array.isArray(data.parameters) ? data.parameters : [];
  return {
    launch: Number(data.launch),
    number: Number(data.number),
    at: Number(data.at),
    took: Number(data.took),
    method: word(data.method),
    parameters: given.map(primitive),
    element: word(data.element),
    value: word(data.value),
    result: word(data.result),
    code: Number(data.code),
    message: word(data.message),
  };
}
