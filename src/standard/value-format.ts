import { fine, type Objections, quoted, refused, risky } from './objection.ts';
import type { Rule } from './rules.ts';

/** What an element takes. */
export interface ValueFormat {
  /** Completes "The value is …". */
  readonly words: string;
  readonly example: string;
  judge(value: string): Objections;
}

/** A word that people send though it is not in the vocabulary, and what they should send. */
interface Stray {
  readonly rule?: Rule;
  readonly fix: string;
}

/** One word of a list. `strays` have their own advice. */
export function vocabulary(
  words: readonly string[],
  strays: Readonly<Record<string, Stray>> = {},
): ValueFormat {
  const listed = words.map((word) => `"${word}"`).join(', ');
  return {
    words: `one of ${listed}`,
    example: words[0] ?? '',
    judge(value) {
      if (words.includes(value)) return fine;
      const stray = Object.hasOwn(strays, value) ? strays[value] : undefined;
      const near = words.find((word) => word === value.trim().toLowerCase());
      const fix = near === undefined ? `Send one of ${listed}.` : `Send it exactly as "${near}".`;
      return refused(
        stray?.rule ?? 'vocabulary',
        `${quoted(value)} is no word of this element.`,
        stray?.fix ?? fix,
      );
    },
  };
}

/** A word, or a number where it begins like one. */
export function wordOrNumber(words: ValueFormat, numbers: ValueFormat): ValueFormat {
  return {
    words: `${words.words}, or a number`,
    example: words.example,
    judge: (value) => (/^[-+.,\d]/.test(value) ? numbers : words).judge(value),
  };
}

/**
 * Any text up to a length in UTF-16 units. `firm` where the standard makes it the longest; else it
 * is the length every LMS keeps, and some cut or refuse what is longer.
 */
export function text(most: number, firm: boolean): ValueFormat {
  return {
    words: `text of at most ${most} characters`,
    example: 'page-4',
    judge: (value) => tooLong(value, most, firm),
  };
}

export function tooLong(value: string, most: number, firm: boolean): Objections {
  if (value.length <= most) return fine;
  return (firm ? refused : risky)(
    'length',
    `${value.length} characters are more than the ${most} that ${firm ? 'the standard allows' : 'every LMS keeps'}.`,
    `Shorten it to ${most} characters, or compress it.`,
  );
}

const lineBreak = /[\n\r\u2028\u2029]/u;

/** Moodle and LMSs built on scorm-again take one line only in responses and descriptions. */
export function oneLine(value: string): Objections {
  return lineBreak.test(value)
    ? risky(
        'line-break',
        'The text has a line break.',
        'Put a space in place of each line break before sending.',
      )
    : fine;
}

/** A format whose empty text, though legal, LMSs built on scorm-again refuse. */
export function notEmpty(format: ValueFormat): ValueFormat {
  return {
    ...format,
    judge: (value) =>
      value === ''
        ? risky('empty', 'The value is empty.', 'Leave the call out where there is nothing to say.')
        : format.judge(value),
  };
}

/** Elements the LMS sets: whatever it says. */
export const anything: ValueFormat = { words: 'the LMS’s', example: '', judge: () => fine };
