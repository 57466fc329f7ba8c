import { fine, first, type Objections, quoted, refused, risky } from './objection.ts';
import { oneLine, tooLong, type ValueFormat } from './value-format.ts';

const tag = /^(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*$/;

/** SCORM 2004 language_type; "" for none. */
export const language: ValueFormat = {
  words: 'a language tag, or ""',
  example: 'en-GB',
  judge: (value) => (value === '' ? fine : judgeTag(value)),
};

/**
 * SCORM 2004 localized_string_type (RTE 2004 4.1.1.7): text that may begin with `{lang=en}`.
 *
 * @param most characters without the language that every LMS keeps
 */
export function localizedString(most: number): ValueFormat {
  return {
    words: `text of at most ${most} characters on one line, which may begin with {lang=en}`,
    example: '{lang=en}Reliance on a single supplier',
    judge: (value) => judgeLocalized(value, most),
  };
}

export function judgeLocalized(value: string, most: number): Objections {
  const [prefix = '', named] = /^\{lang=([^}]*)\}/.exec(value) ?? [];
  const rest = value.slice(prefix.length);
  return first(
    () => (named === undefined ? fine : judgeTag(named)),
    () =>
      rest.startsWith('{')
        ? risky(
            'delimiter',
            'The text begins with "{", as a delimiter does.',
            'Put a space before the brace, or leave the brace out.',
          )
        : fine,
    () => oneLine(rest),
    () => tooLong(rest, most, false),
  );
}

function judgeTag(value: string): Objections {
  return tag.test(value)
    ? fine
    : refused(
        'language',
        `${quoted(value)} is no language tag.`,
        'Write one such as en or zh-Hans.',
      );
}
