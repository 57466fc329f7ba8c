import type { Span } from './problem.ts';

/** What the parser of lessons stops at, in words for authors. */

/** A fault of a lesson's text. */
export interface MdxFault extends Span {
  readonly rule: 'mdx' | 'code';
  readonly message: string;
  /** Offsets of the signs that make it one: without them the rest can be read. */
  readonly signs: readonly number[];
}

/** HTML elements that are never closed, with what to write in a lesson. */
const empty: Readonly<Record<string, string>> = {
  br: 'write <br />, or end the line with a backslash',
  hr: 'write <hr />, or --- between two blank lines',
  img: 'write ![what it shows](./picture.png)',
  wbr: 'write <wbr />',
  input: 'leave it out: pages take answers in checks alone',
};

/**
 * Reads a message of the parser, satteri 0.10, which names one fault at a time.
 *
 * @param source the text of the lesson
 * @param message `3:7: Expected a closing tag for …`
 * @param components names of what can stand in a lesson without anything in it
 */
export function mdxFault(source: string, message: string, components: readonly string[]): MdxFault {
  const [, line = '1', column = '1', said = message] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(message) ?? [];
  const offset = offsetOf(source, Number(line), Number(column));
  const at = (text: string, length: number, ...signs: readonly number[]): MdxFault => ({
    ...{ rule: 'mdx', offset, length, message: text, signs: [offset, ...signs] },
  });
  const [, open] = /^Expected a closing tag for `<(.*?)>`/.exec(said) ?? [];
  if (open !== undefined) return at(unclosed(open, components), open.length + 1);
  const [, wrong, opened, first = '1', second = '1'] =
    /^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):(\d+)/.exec(
      said,
    ) ?? [];
  if (wrong !== undefined) {
    const text = `</${wrong}> does not close <${opened}> of line ${first}; write </${opened}> before it`;
    return at(text, wrong.length + 3, offsetOf(source, Number(first), Number(second)));
  }
  const [, alone] = /^Unexpected closing tag `<\/(.*?)>`/.exec(said) ?? [];
  if (alone !== undefined) {
    const text = `</${alone}> closes nothing; write <${alone} …> before it in the same paragraph, or remove it`;
    return at(text, alone.length + 3);
  }
  const [, crossing, above = '1', place = '1'] =
    /^Expected the closing tag `<\/(.*?)>` either .* opened at (\d+):(\d+)/.exec(said) ?? [];
  if (crossing !== undefined) {
    const text = `</${crossing}> stands in another paragraph than <${crossing}> of line ${above}; write both in one, or each in a line of its own with blank lines around`;
    return at(text, crossing.length + 3, offsetOf(source, Number(above), Number(place)));
  }
  return source[offset] === '<' ? strayTag(source, offset) : strayBrace(source, offset, said);
}

function unclosed(name: string, components: readonly string[]): string {
  const advice =
    empty[name] ??
    (components.includes(name)
      ? `write <${name} … />`
      : `write </${name}> where it ends, in the same paragraph`);
  return `<${name}> is not closed; ${advice}`;
}

/** A `<` that begins no tag. */
function strayTag(source: string, offset: number): MdxFault {
  const rest = source.slice(offset);
  const told = (message: string, length = 1): MdxFault => ({
    ...{ rule: 'mdx', offset, length, message, signs: [offset] },
  });
  if (rest.startsWith('<!--')) {
    return told('a comment is written otherwise in lessons; write {/* … */}', 4);
  }
  const [link] = /^<(?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*>?/.exec(rest) ?? [];
  if (link !== undefined) {
    const address = link.replace(/^<|>$/g, '');
    const url = address.includes(':') ? address : `mailto:${address}`;
    return told(`a link is written otherwise in lessons; write [its text](${url})`, link.length);
  }
  const [tag, name] = /^<([A-Za-z][\w.]*)/.exec(rest) ?? [];
  if (tag === undefined) return told('a < begins a tag here; write \\< for the sign itself');
  return told(
    `the tag <${name}> does not end, or something in it cannot be read; write each value in double quotes, and end it with > or />; for the sign itself write \\<`,
    tag.length,
  );
}

/** A `{` that begins no code, or code that cannot be read. */
function strayBrace(source: string, offset: number, said: string): MdxFault {
  const brace = source.lastIndexOf('{', offset);
  if (brace < 0) return { rule: 'mdx', offset, message: said, signs: [offset] };
  const close = source.indexOf('}', offset);
  const message = said.includes('end of file')
    ? 'a { begins code here, and no } ends it; write \\{ for the brace itself'
    : braces(source.slice(brace, close + 1));
  const length = Math.max(1, close + 1 - brace);
  return { rule: 'code', offset: brace, length, message, signs: [brace] };
}

/** What to say of braces that hold no comment. */
export function braces(written: string): string {
  const inner = written.replaceAll(/\s+/g, ' ').slice(1, -1);
  const short = inner.length > 30 ? '…' : inner;
  return `what stands in braces is code, and a lesson holds none; write \\{${short}\\} for the braces themselves, {/* … */} for a note to yourself`;
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = source.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, Math.max(0, source.length - 1));
}
