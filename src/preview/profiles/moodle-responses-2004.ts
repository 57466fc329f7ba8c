/** How Moodle takes responses and patterns of SCORM 2004, by interaction type (scorm_13.js). */

/** Parts of a response, and how many of them there may be. */
interface Parts {
  readonly delimiter: string;
  readonly most: number;
  /** Whether each part may come only once. */
  readonly distinct?: boolean;
  readonly part: RegExp;
  /** The second half of parts with `[.]` between. */
  readonly second?: RegExp;
}

const identifier = /^[\w.]{1,250}$/;
const decimal = /^-?\d{1,5}(\.\d{1,18})?$/;
const language = '(\\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\\})?';
/** One line that does not begin like a delimiter of properties. */
const line = (most: number) => new RegExp(`^${language}([^{].{0,${most - 1}})?$`);

const whole = { delimiter: '', most: 1 };
const list = { delimiter: '[,]', most: 36 };

const responses: Readonly<Record<string, Parts>> = {
  'true-false': { ...whole, part: /^(true|false)$/ },
  choice: { ...list, distinct: true, part: identifier },
  'fill-in': { ...list, most: 10, part: line(250) },
  'long-fill-in': { ...whole, part: line(4000) },
  matching: { ...list, part: identifier, second: identifier },
  performance: { ...list, most: 250, part: /^[\w.]{0,250}$/, second: /^[\w.-]{0,250}$/ },
  sequencing: { ...list, part: identifier },
  likert: { ...whole, part: identifier },
  numeric: { ...whole, part: decimal },
  other: { ...whole, part: /^.{1,4000}$/ },
};

const patterns: Readonly<Record<string, Parts>> = {
  ...responses,
  performance: { ...list, most: 250, part: /^[\w.]{0,250}$/, second: /^[\w.:[\]-]{0,250}$/ },
  numeric: { delimiter: '[:]', most: 2, part: decimal },
};

const properties = /^(\{(case_matters|order_matters)=(true|false)\})*/;

export function takesResponse(type: string, value: string): boolean {
  return takes(responses, type, value);
}

export function takesPattern(type: string, value: string): boolean {
  // A range is closed at both ends.
  return (
    takes(patterns, type, value.replace(properties, '')) &&
    (type !== 'numeric' || value.includes('[:]'))
  );
}

/** The name of an interaction type. */
export function isType(value: string): boolean {
  return Object.hasOwn(responses, value);
}

function takes(formats: Readonly<Record<string, Parts>>, type: string, value: string): boolean {
  const format = Object.hasOwn(formats, type) ? formats[type] : undefined;
  if (format === undefined || value === '') return false;
  const { delimiter, most, distinct = false, part, second } = format;
  const parts = delimiter === '' ? [value] : value.split(delimiter);
  if (parts.length > most || (distinct && new Set(parts).size < parts.length)) return false;
  return parts.every((each) => {
    if (second === undefined) return part.test(each);
    const [first = '', other, more] = each.split('[.]');
    return more === undefined && other !== undefined && part.test(first) && second.test(other);
  });
}
