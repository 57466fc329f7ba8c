import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import type { ValueFormat } from './value-format.ts';

export interface NumberLimits {
  readonly least?: number;
  readonly most?: number;
  /** Whether "" stands for no number. */
  readonly blank?: boolean;
  /** Where the standard sets no limits: the ones of Moodle. */
  readonly narrow?: { readonly least: number; readonly most: number };
}

/** SCORM 1.2 CMIDecimal. */
export function decimal12(limits: NumberLimits = {}): ValueFormat {
  return numberFormat(limits, () => fine);
}

/** SCORM 2004 real(10,7). */
export function real(limits: NumberLimits = {}): ValueFormat {
  return numberFormat(limits, manyDigits);
}

/** SCORM 1.2 CMISInteger. */
export function integer12(least: number, most: number): ValueFormat {
  const within = decimal12({ least, most });
  return {
    words: `a whole number from ${least} to ${most}`,
    example: '0',
    judge: (value) =>
      /^-?\d*\.\d*$/.test(value)
        ? refused('number', `${value} is no whole number.`, 'Round it to a whole number.')
        : within.judge(value),
  };
}

/** @param judgeDigits judges how many digits a number has that is one */
function numberFormat(
  limits: NumberLimits,
  judgeDigits: (value: string) => Objections,
): ValueFormat {
  const { least, most, blank = false } = limits;
  const range =
    least === undefined
      ? ''
      : most === undefined
        ? ` not below ${least}`
        : ` from ${least} to ${most}`;
  return {
    words: `a number${range}${blank ? ', or ""' : ''}`,
    example: most === undefined ? '12.5' : String(most),
    judge(value) {
      if (value === '' && blank) return fine;
      const misformed = form(value);
      return first(
        () => misformed.filter(({ severity }) => severity === 'standard'),
        () => inRange(value, range, limits),
        () => misformed,
        () => judgeDigits(value),
        () => narrowRange(value, limits),
      );
    },
  };
}

const plain = /^-?\d+(?:\.\d+)?$/;

/** Whether it is a number in the form that every LMS reads. */
export function isNumber(value: string): boolean {
  return plain.test(value);
}

/** The form alone; the range is left. */
function form(value: string): Objections {
  if (isNumber(value)) return fine;
  const problem = `${quoted(value)} is not the form of a number.`;
  if (/^-?(?:\.\d+|\d+\.)$/.test(value))
    return risky('number', problem, 'Write digits on both sides of the decimal point, as in 0.5.');
  if (value === '')
    return refused('number', 'The value is empty.', 'Leave the call out where there is no number.');
  if (/^-?\d+,\d+$/.test(value))
    return refused('number', problem, `Write a decimal point: ${value.replace(',', '.')}.`);
  if (/\de[-+]?\d+$/i.test(value))
    return refused('number', problem, 'Write it without an exponent, rounded to 7 decimals.');
  return refused(
    'number',
    problem,
    'Send digits with a decimal point, such as 12.5, nothing else.',
  );
}

function inRange(
  value: string,
  range: string,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: NumberLimits,
): Objections {
  const number = Number(value);
  return number < least || number > most
    ? refused(
        'range',
        `${value} is not a number${range}.`,
        `Scale or clamp it to a number${range}.`,
      )
    : fine;
}

function narrowRange(value: string, { narrow }: NumberLimits): Objections {
  const number = Number(value);
  return narrow !== undefined && (number < narrow.least || number > narrow.most)
    ? risky(
        'range',
        `${value} is outside ${narrow.least} to ${narrow.most}.`,
        `Keep it from ${narrow.least} to ${narrow.most}.`,
      )
    : fine;
}

/** Moodle takes five digits before the decimal point. */
function manyDigits(value: string): Objections {
  if (/^-?\d{6}/.test(value))
    return risky(
      'number',
      `${quoted(value)} has more than 5 digits before the decimal point.`,
      'Send a smaller number, for example in a larger unit.',
    );
  return /\.\d{8}/.test(value)
    ? risky('number', `${quoted(value)} has more than 7 decimals.`, 'Round it to 7 decimals.')
    : fine;
}
