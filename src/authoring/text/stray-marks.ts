import type { TextFlaw } from '../../quiz/schema.ts';

/**
 * Marks in letters that were taken as they are. Where a reader could have meant more, or a text of
 * before may have meant less, the author is asked; where nobody could have, nothing is said.
 *
 * @param from where a piece of the source begins in which nothing was found to be markup
 * @param to where it ends
 */
export function strayMarks(source: string, from: number, to: number): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  for (const { index, 0: mark } of source.slice(from, to).matchAll(marks)) {
    const at = from + index;
    const around = { before: source.slice(0, at), after: source.slice(at + mark.length) };
    const message = complaint(mark, around);
    if (message !== null) flaws.push({ at, length: mark.length, message });
  }
  return flaws;
}

/** An escape, or a run of one mark. */
const marks = /\\[!-/:-@[-`{-~]|\*+|`+|\$+|_+|\](?:\(|\{lang=)/g;

/** What a backslash is of use before. */
const special = '\\*_`[]$|-+.)<!';

interface Around {
  readonly before: string;
  readonly after: string;
}

function complaint(mark: string, { before, after }: Around): string | null {
  switch (mark.charAt(0)) {
    case '\\':
      return escapeFlaw(mark.charAt(1), after);
    case '*':
      // An asterisk between blanks, or on its own, multiplies or is one.
      if (/(^|\s)$/.test(before) && /^(\s|$)/.test(after)) return null;
      return `this ${mark} begins or ends nothing: emphasis stands between two, *so* or **so**; ${literally(mark)}`;
    case '`':
      return `this ${mark} begins or ends nothing: code stands between two, \`so\`; ${literally(mark)}`;
    case '_':
      return underscoreFlaw(mark, before, after);
    case '$':
      return dollarFlaw(mark, after);
    default:
      if (mark.endsWith('=')) {
        return 'words of another language stand in one line and name it: [Zoll]{lang=de}';
      }
      return 'this looks like a link, but its address has blanks or no end; write [words](https://…), or \\\\[ for a bracket';
  }
}

function escapeFlaw(escaped: string, after: string): string | null {
  if (escaped === '\\') {
    if (!/^[\p{L}\p{N}]/u.test(after)) return null;
    return 'two backslashes show as one; before a letter or digit one is enough (\\\\ in JSON), and for two write four';
  }
  if (special.includes(escaped)) return null;
  return `this backslash would not show, and ${escaped} needs none; remove it, or write two for a backslash (\\\\\\\\ in JSON)`;
}

function underscoreFlaw(mark: string, before: string, after: string): string | null {
  const begins = /(^|[\s(“"'])$/.test(before) && /^[\p{L}\p{N}]/u.test(after);
  const ends = new RegExp(`[\\p{L}\\p{N}.,!?]${mark}($|[\\s).,;:!?”"'])`, 'u').test(after);
  if (!begins || !ends || mark.length > 2) return null;
  const emphasis = '*'.repeat(mark.length);
  return `emphasis is written with ${emphasis}, not with ${mark}; write names of programs as \`code\`, and ${literally(mark)}`;
}

function dollarFlaw(mark: string, after: string): string | null {
  const isSpaced = /^[ \t][^$]*[\\^_=<>+{}][^$]*[ \t]\$/.test(after);
  // A price, or the sign of a currency behind its number or in a word of its own.
  if (mark === '$' && !isSpaced && !/^[\p{L}\\({|]/u.test(after)) return null;
  const [one, two] = mark.length > 1 ? ['$$', 'on lines of its own'] : ['$', 'in one line'];
  return `this ${mark} begins or ends no formula: one stands between two ${one}, ${two} and without blanks inside them; ${literally(mark)}`;
}

/** How to write marks that are meant as letters, as it stands in JSON. */
function literally(mark: string): string {
  return `for the character itself write ${[...mark].map((each) => `\\\\${each}`).join('')}`;
}
