import { attribute, htmlTags } from '../../site/html.ts';
import type { Reference } from '../../site/reference.ts';
import { cssReferences } from '../../site/references-css.ts';
import { htmlReferences } from '../../site/references-html.ts';
import { jsReferences } from '../../site/references-js.ts';
import { remembered } from '../../site/remembered.ts';
import type { TextFile } from './opened-package.ts';
import { parseScript } from './parse-script.ts';
import type { Script, ScriptReading } from './script.ts';
import { scriptReferences } from './script-references.ts';
import { searchScript } from './search-script.ts';

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

/**
 * Reads a text for the rules.
 *
 * @param parses whether scripts are parsed; else they are searched, which is faster
 */
export function textFile(
  path: string,
  kind: TextFile['kind'],
  bytes: Uint8Array,
  parses = true,
): TextFile {
  const text = textOf(bytes);
  const read = (code: string) => readScript(code, parses);
  return {
    path,
    kind,
    text,
    references: referencesOf(kind, text, read).filter(({ use }) => use !== 'mention'),
    scripts: scripts(kind, text).map((placed) => scriptAt(read(placed.code), placed)),
    line: lines(text),
  };
}

type ReadScript = (code: string) => ScriptReading;

const parsed = remembered(parseScript);
const searched = remembered(searchScript);

function readScript(code: string, parses: boolean): ScriptReading {
  return (parses ? parsed(code) : null) ?? searched(code);
}

function referencesOf(
  kind: TextFile['kind'],
  text: string,
  read: ReadScript,
): readonly Reference[] {
  const inScript = (code: string) => {
    const reading = read(code);
    return reading.parsed ? scriptReferences(reading) : jsReferences(code);
  };
  if (kind === 'css') return cssReferences(text);
  return kind === 'js' ? inScript(text) : htmlReferences(text, inScript);
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

interface PlacedCode {
  readonly code: string;
  readonly at: number;
  /** Characters that stand before the code of the file. */
  readonly added: number;
}

/** Places count in the file, where what was added is no character at all. */
function scriptAt(reading: ScriptReading, { at, added }: PlacedCode): Script {
  const moved = <Place extends { readonly at: number }>(place: Place): Place => ({
    ...place,
    at: Math.max(place.at - added, 0),
  });
  if (added === 0) return { ...reading, at };
  return {
    ...reading,
    at,
    calls: reading.calls.map(moved),
    settings: reading.settings.map(moved),
  };
}

/** The file itself, or the inline scripts and event handlers of a page. */
function scripts(kind: TextFile['kind'], text: string): readonly PlacedCode[] {
  if (kind === 'js') return [{ code: text, at: 0, added: 0 }];
  if (kind !== 'html') return [];
  return htmlTags(text).flatMap((tag): readonly PlacedCode[] => {
    const handlers = tag.attributes
      .filter(({ name }) => /^on[a-z]+$/.test(name))
      .map(({ name, value, start }): PlacedCode => {
        const before = `window.${name} = function () {`;
        return { code: `${before}${value}\n}`, at: start, added: before.length };
      });
    const type = attribute(tag, 'type') ?? '';
    const runs = type === '' || type === 'module' || /(?:java|ecma)script/i.test(type);
    return tag.name === 'script' && runs && tag.text.trim() !== ''
      ? [...handlers, { code: tag.text, at: tag.textStart, added: 0 }]
      : handlers;
  });
}
