/** The questions of a GIFT file, taken apart by its marks. */
export interface GiftBlock {
  /** Of its first line, from 1. */
  readonly line: number;
  /** What comments before it say in brackets: `[id:a]`, `[tag:b]`. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly title: string;
  readonly format: string;
  readonly before: string;
  /** What stands in its braces, with escapes; null for a text without a question. */
  readonly answers: string | null;
  readonly after: string;
}

export type GiftPart =
  | { readonly kind: 'question'; readonly block: GiftBlock }
  | { readonly kind: 'category'; readonly path: string }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly text: string;
      readonly reason: string;
    };

/** Parts are parted by blank lines, so that a fault costs one question. */
export function giftParts(text: string): readonly GiftPart[] {
  const parts: GiftPart[] = [];
  let lines: string[] = [];
  let notes: string[] = [];
  let start = 0;
  const end = () => {
    if (lines.length > 0) parts.push(partOf(hidden(lines.join('\n')), notes.join(' '), start));
    if (lines.length > 0) notes = [];
    lines = [];
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const category = /^\s*\$CATEGORY:\s*(.*)$/.exec(line)?.[1];
    if (category !== undefined) {
      end();
      parts.push({ kind: 'category', path: category.trim() });
    } else if (/^\s*\/\//.test(line)) notes.push(line);
    else if (line.trim() === '') end();
    else {
      if (lines.length === 0) start = at + 1;
      lines.push(line);
    }
  }
  end();
  return parts;
}

function partOf(text: string, notes: string, line: number): GiftPart {
  const broken = (reason: string) => ({ kind: 'broken', line, text: shown(text), reason }) as const;
  const [, title = '', rest = text] = /^\s*::(.*?)::(.*)$/s.exec(text) ?? [];
  const [, format = 'moodle', body = rest] =
    /^\s*\[(html|moodle|plain|markdown)\](.*)$/is.exec(rest) ?? [];
  const open = body.indexOf('{');
  const close = body.indexOf('}', open);
  if (open >= 0 && close < 0)
    return broken('No } ends its answers; they and the question have no blank line between them.');
  if (open < 0 && body.includes('}'))
    return broken('A } ends nothing; write \\} for the brace itself.');
  if (open >= 0 && /[{}]/.test(body.slice(close + 1)))
    return broken(
      'It has braces twice; a blank line stands between questions, and \\{ is the brace itself.',
    );
  return {
    kind: 'question',
    block: {
      line,
      id: /\[id:([^\]]+)\]/.exec(notes)?.[1]?.trim() ?? '',
      tags: [...notes.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/g)].map(([, tag = '']) =>
        tag.replaceAll('\\]', ']').trim(),
      ),
      title: shown(title).trim(),
      format: format.toLowerCase(),
      before: open < 0 ? body : body.slice(0, open),
      answers: open < 0 ? null : body.slice(open + 1, close),
      after: open < 0 ? '' : body.slice(close + 1),
    },
  };
}

const marks = '~=#{}:\\n';

/** Escaped marks as letters that nobody writes, so that the others can be searched. */
function hidden(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, mark: string) =>
    String.fromCharCode(0xe100 + marks.indexOf(mark)),
  );
}

/** The letters behind the escapes. */
export function shown(text: string): string {
  return text.replace(/[\uE100-\uE107]/g, (letter) => {
    const mark = marks.charAt(letter.charCodeAt(0) - 0xe100);
    return mark === 'n' ? '\n' : mark;
  });
}
