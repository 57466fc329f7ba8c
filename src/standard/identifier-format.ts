import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import { longestPart } from './response-2004.ts';
import { tooLong, type ValueFormat } from './value-format.ts';

/** SCORM 1.2 CMIIdentifier. */
export const identifier12: ValueFormat = {
  words: 'an identifier of at most 255 letters, digits and signs, without spaces',
  example: 'supply_chain_1',
  judge: (value) =>
    first(
      () => shape(value, /^[\x21-\x7E]+$/),
      () => tooLong(value, 255, true),
      () => narrow(value, /^[A-Za-z0-9_.-]+$/, 'letters, digits, -, _ and .'),
    ),
};

/** SCORM 2004 long_identifier_type: a URI of at least 4000 characters (RTE 2004 4.1.1.7). */
export const longIdentifier: ValueFormat = {
  words: 'an identifier in the form of a URI, at most 4000 characters, without spaces',
  example: 'urn:example:supply_chain_1',
  judge: (value) =>
    first(
      () => shape(value, /^[\w\-.~:/?#@!$&'()*+,;=%]+$/),
      () =>
        /^urn:(?![A-Za-z0-9][A-Za-z0-9-]{0,31}:.)/.test(value)
          ? refused(
              'identifier',
              `${quoted(value)} begins like a URN and is none.`,
              'Write urn:namespace:name, or leave "urn:" out.',
            )
          : fine,
      () => tooLong(value, 4000, false),
    ),
};

/** SCORM 2004 short_identifier_type: names options, sources, targets and steps in a response. */
export function judgeShortIdentifier(value: string): Objections {
  return first(
    () =>
      value.includes(',')
        ? refused(
            'delimiter',
            `${quoted(value)} has a bare comma.`,
            'Separate the parts by [,] and leave commas out of identifiers.',
          )
        : fine,
    () => shape(value, /^[\w\-.~:/?#@!$&'()*+;=%]+$/),
    () => tooLong(value, longestPart, false),
    () => narrow(value, /^[A-Za-z0-9_.]+$/, 'letters, digits, _ and .'),
  );
}

function shape(value: string, form: RegExp): Objections {
  if (form.test(value)) return fine;
  const problem = value === '' ? 'The identifier is empty.' : `${quoted(value)} is no identifier.`;
  return refused(
    'identifier',
    problem,
    'Use letters, digits and _ only: no spaces, brackets, quotation marks or accented letters.',
  );
}

function narrow(value: string, form: RegExp, allowed: string): Objections {
  return form.test(value)
    ? fine
    : risky(
        'narrow-identifier',
        `${quoted(value)} has signs that some LMSs refuse in an identifier.`,
        `Use ${allowed} only; they pass everywhere.`,
      );
}
