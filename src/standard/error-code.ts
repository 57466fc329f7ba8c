import type { ScormVersion } from './api.ts';
import type { Rule } from './rules.ts';

/** What the API answers GetLastError with after a call it failed; 0 is "no error". */
interface ErrorCodes {
  readonly argument: number;
  /** The call failed inside the LMS. */
  readonly failed: Readonly<Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit', number>>;
  /** It came before Initialize. */
  readonly before: Readonly<Record<'terminate' | 'get' | 'set' | 'commit', number>>;
  /** Initialize came while the session runs. */
  readonly running: number;
  /** It came after Terminate. */
  readonly after: ErrorCodes['failed'];
  readonly undefinedElement: number;
  /** GetValue asks an element for a keyword that it does not have. */
  readonly noChildren: number;
  readonly noCount: number;
  readonly notImplemented: number;
  /** A legal element that has no value: in 1.2 no error. */
  readonly noValue: number;
  /** Of SetValue. */
  readonly keyword: number;
  readonly readOnly: number;
  /** Of GetValue. */
  readonly writeOnly: number;
  readonly type: number;
  readonly range: number;
  /** What must be set before is not. */
  readonly dependency: number;
}

/** RTE 1.2 3.3 and RTE 2004 3.1.7. */
export const errorCodes = {
  '1.2': {
    argument: 201,
    failed: { initialize: 101, terminate: 101, get: 101, set: 101, commit: 101 },
    before: { terminate: 301, get: 301, set: 301, commit: 301 },
    running: 101,
    after: { initialize: 101, terminate: 101, get: 101, set: 101, commit: 101 },
    undefinedElement: 401,
    noChildren: 202,
    noCount: 203,
    notImplemented: 401,
    noValue: 0,
    keyword: 402,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    range: 405,
    dependency: 201,
  },
  '2004': {
    argument: 201,
    failed: { initialize: 102, terminate: 111, get: 301, set: 351, commit: 391 },
    before: { terminate: 112, get: 122, set: 132, commit: 142 },
    running: 103,
    after: { initialize: 104, terminate: 113, get: 123, set: 133, commit: 143 },
    undefinedElement: 401,
    noChildren: 301,
    noCount: 301,
    notImplemented: 402,
    noValue: 403,
    keyword: 404,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    range: 407,
    dependency: 408,
  },
} as const satisfies Readonly<Record<ScormVersion, ErrorCodes>>;

/** The errors of a GetValue before and after a session: the compiler holds the adapter to them. */
export type NoSession<Version extends ScormVersion> = readonly [
  before: (typeof errorCodes)[Version]['before']['get'],
  after: (typeof errorCodes)[Version]['after']['get'],
];

/** The error of a GetValue or SetValue that breaks a rule of elements or of their values. */
export function errorOf(version: ScormVersion, role: 'get' | 'set', rule: Rule): number {
  const codes = errorCodes[version];
  switch (rule) {
    case 'arguments':
      return codes.argument;
    case 'element':
      return codes.undefinedElement;
    case 'read-only':
      return codes.readOnly;
    case 'write-only':
      return codes.writeOnly;
    case 'keyword':
      return role === 'set' ? codes.keyword : codes.undefinedElement;
    case 'range':
      return codes.range;
    case 'id-first':
    case 'type-first':
      return codes.dependency;
    case 'index':
    case 'unique-id':
    case 'write-once-id':
    case 'unique-pattern':
    case 'record-limit':
      return listError(version, role);
    default:
      return codes.type;
  }
}

/** What the rules of lists come to: a general failure in 2004. */
function listError(version: ScormVersion, role: 'get' | 'set'): number {
  return version === '1.2' ? errorCodes[version].argument : errorCodes[version].failed[role];
}
