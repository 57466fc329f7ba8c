/**
 * How an LMS takes a value: `some-lmss` where the standard allows it and LMSs are known that
 * refuse, cut or misread it.
 */
export type Verdict = 'fine' | 'some-lmss' | 'refused';

/** What values of an element look like. */
export interface CmiFormat {
  judge(value: string): Verdict;
  /** What can be set, to follow "write". */
  readonly values: string;
}

/** What cannot be judged by the value alone. */
export const anything: CmiFormat = { judge: () => 'fine', values: 'text' };

/** The first verdict that is not fine. */
function first(...judges: readonly (() => Verdict)[]): Verdict {
  for (const judge of judges) {
    const verdict = judge();
    if (verdict !== 'fine') return verdict;
  }
  return 'fine';
}

const refusedUnless = (holds: boolean): Verdict => (holds ? 'fine' : 'refused');
const riskyUnless = (holds: boolean): Verdict => (holds ? 'fine' : 'some-lmss');

export function one(...words: readonly string[]): CmiFormat {
  return {
    judge: (value) => refusedUnless(words.includes(value)),
    values: words.map((word) => `"${word}"`).join(', '),
  };
}

export function matching(pattern: RegExp, values: string): CmiFormat {
  return { judge: (value) => refusedUnless(pattern.test(value)), values };
}

/** Text up to a length in UTF-16 units, which the standard allows at most or LMSs are sure to keep. */
export function upTo(characters: number, limit: 'at-most' | 'sure'): CmiFormat {
  const fits = limit === 'at-most' ? refusedUnless : riskyUnless;
  return {
    judge: (value) => fits(value.length <= characters),
    values: `at most ${characters} characters`,
  };
}

/** A format whose empty text, though legal, some LMSs refuse. */
export function notEmpty(format: CmiFormat): CmiFormat {
  return { ...format, judge: (value) => (value === '' ? 'some-lmss' : format.judge(value)) };
}

interface NumberLimits {
  readonly least?: number;
  readonly most?: number;
  /** Whether "" stands for no number. */
  readonly blank?: boolean;
  /** What Moodle takes where the standard sets no limits. */
  readonly narrow?: readonly [least: number, most: number];
  readonly whole?: true;
  /** Digits before and behind the decimal point that every LMS reads. */
  readonly digits?: readonly [number, number];
}

export function number(limits: NumberLimits): CmiFormat {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = limits;
  const { blank = false, whole, narrow = [least, most], digits } = limits;
  const range =
    limits.least === undefined
      ? ''
      : limits.most === undefined
        ? ` not below ${least}`
        : ` from ${least} to ${most}`;
  return {
    values: `a ${whole ? 'whole ' : ''}number${range}, with digits on both sides of a decimal point`,
    judge: (value) =>
      value === '' && blank
        ? 'fine'
        : first(
            () => refusedUnless(/^-?(?:\d+\.?\d*|\.\d+)$/.test(value)),
            () => refusedUnless(!whole || !value.includes('.')),
            () => refusedUnless(Number(value) >= least && Number(value) <= most),
            () => riskyUnless(/^-?\d+(?:\.\d+)?$/.test(value)),
            () => riskyUnless(digits === undefined || fewDigits(value, digits)),
            () => riskyUnless(Number(value) >= narrow[0] && Number(value) <= narrow[1]),
          ),
  };
}

function fewDigits(value: string, [before, behind]: readonly [number, number]): boolean {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  return whole.length <= before && decimals.length <= behind;
}

/** A word, or a number where it begins like one. */
export function wordOrNumber(words: CmiFormat, numbers: CmiFormat): CmiFormat {
  return {
    judge: (value) => (/^[-+.,\d]/.test(value) ? numbers : words).judge(value),
    values: `${words.values} or a number`,
  };
}

/** SCORM 1.2 CMITimespan. Moodle adds ".5" as five hundredths. */
export const timespan12: CmiFormat = {
  values: 'a time as 0000:00:00.00',
  judge(value) {
    const parts = /^\d{2,4}:(\d{2}):(\d{2})(?:\.(\d{1,2}))?$/.exec(value);
    return first(
      () => refusedUnless(parts !== null),
      () => riskyUnless(Math.max(Number(parts?.[1]), Number(parts?.[2])) <= 59),
      () => riskyUnless(parts?.[3]?.length !== 1),
    );
  },
};

/** SCORM 2004 time (second,10,0). */
export const timestamp: CmiFormat = {
  values: 'a date and time as 2026-05-01T10:00:00',
  judge(value) {
    const parts =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,2}(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)?)?)?$/.exec(
        value,
      );
    if (parts === null) return 'refused';
    const [, year, month = '01', day = '01'] = parts;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return refusedUnless(
      date.getUTCDate() === Number(day) && Number(year) >= 1970 && Number(year) <= 2038,
    );
  },
};

/** SCORM 1.2 CMIIdentifier. */
export const identifier12: CmiFormat = {
  values: 'letters, digits, "_", "-" and "." without blanks, at most 255',
  judge: (value) =>
    first(
      () => refusedUnless(/^[\x21-\x7E]{1,255}$/.test(value)),
      () => riskyUnless(/^[\w.-]+$/.test(value)),
    ),
};

/** SCORM 2004 long_identifier_type. */
export const identifier2004: CmiFormat = {
  values: 'letters, digits and signs of a URI without blanks',
  judge: (value) =>
    first(
      () => refusedUnless(/^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(value)),
      () => refusedUnless(!/^urn:(?![A-Za-z0-9][A-Za-z0-9-]{0,30}:.)/.test(value)),
      () => riskyUnless(value.length <= 4000),
    ),
};

const tag = /^(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*$/;

/** SCORM 2004 language_type. */
export const language: CmiFormat = {
  values: 'a language tag such as en',
  judge: (value) => refusedUnless(value === '' || tag.test(value)),
};

/** SCORM 2004 localized_string_type, on one line; `{lang=en}` may stand before it. */
export function localized(characters: number): CmiFormat {
  return {
    values: `one line of at most ${characters} characters`,
    judge(value) {
      const [prefix = '', named] = /^\{lang=([^}]*)\}/.exec(value) ?? [];
      const rest = value.slice(prefix.length);
      return first(
        () => refusedUnless(named === undefined || tag.test(named)),
        () => riskyUnless(!rest.startsWith('{') && !/[\n\r\u2028\u2029]/u.test(rest)),
        () => riskyUnless(rest.length <= characters),
      );
    },
  };
}

/** SCORM 2004 adl.nav.request; what ends a course of one SCO makes Moodle's Terminate fail. */
export const navigationRequest: CmiFormat = {
  values: '"continue", "previous" or "suspendAll", or leave the call out',
  judge(value) {
    if (/^(?:continue|previous|suspendAll|_none_)$/.test(value)) return 'fine';
    const known = /^(?:exit|exitAll|abandon|abandonAll|\{target=[^{}\s]+\}(?:choice|jump))$/;
    return known.test(value) ? 'some-lmss' : 'refused';
  },
};
