import { attribute, htmlTags } from '../html.ts';
import { references } from '../references.ts';
import type { Script, TextFile } from './opened-package.ts';

const kinds: readonly (readonly [RegExp, TextFile['kind']])[] = [
  [/\.(?:x?html?|xht)$/i, 'html'],
  [/\.css$/i, 'css'],
  [/\.m?js$/i, 'js'],
  [/\.svg$/i, 'svg'],
];

/** What kind of text a file is by its name; null for one that rules do not read. */
export function textKind(path: string): TextFile['kind'] | null {
  return kinds.find(([names]) => names.test(path))?.[1] ?? null;
}

/** Reads a text for the rules. */
export function textFile(path: string, kind: TextFile['kind'], bytes: Uint8Array): TextFile {
  const text = textOf(bytes);
  return {
    path,
    kind,
    text,
    references: references(kind === 'html' ? 'page.html' : path, text).filter(
      ({ use }) => use !== 'mention',
    ),
    scripts: scripts(kind, text),
    line: lines(text),
  };
}

/** Looks lines up in a list made once: a large file may have thousands of faults. */
function lines(text: string): TextFile['line'] {
  let ends: number[] | null = null;
  return (at) => {
    if (ends === null) {
      ends = [];
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        ends.push(end);
    }
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Text in UTF-8, or in UTF-16 as old Windows tools write it, which its byte order mark tells. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function scripts(kind: TextFile['kind'], text: string): readonly Script[] {
  if (kind === 'js') return [{ code: text, at: 0 }];
  if (kind !== 'html') return [];
  return htmlTags(text).flatMap((tag): readonly Script[] => {
    const handlers = tag.attributes
      .filter(({ name }) => /^on[a-z]+$/.test(name))
      .map(({ name, value, start }) => ({ code: `window.${name} = ${value}`, at: start }));
    const type = attribute(tag, 'type') ?? '';
    const runs = type === '' || type === 'module' || /(?:java|ecma)script/i.test(type);
    return tag.name === 'script' && runs && tag.text.trim() !== ''
      ? [...handlers, { code: tag.text, at: tag.textStart }]
      : handlers;
  });
}
