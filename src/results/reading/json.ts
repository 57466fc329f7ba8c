import { sourceText } from '../../exchange/source/source-text.ts';
import { word } from '../../preview/api/cmi-data.ts';
import type { ResultFile } from './result-format.ts';

/** JSON of a file: one value, or one a line (NDJSON), which then is a list. */
export type JsonReading =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'none' };

const kept = new WeakMap<Uint8Array, JsonReading>();

/** What stands in a file of JSON. A file is parsed once, however many formats look at it. */
export function jsonOf({ bytes, parts }: ResultFile): JsonReading {
  if (parts !== undefined) return { kind: 'none' };
  const known = kept.get(bytes) ?? parsed(bytes);
  kept.set(bytes, known);
  return known;
}

function parsed(bytes: Uint8Array): JsonReading {
  if (!/^\s*[{[]/.test(sourceText(bytes.subarray(0, 200)).text)) return { kind: 'none' };
  const { text } = sourceText(bytes);
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return lines(text);
  }
}

function lines(text: string): JsonReading {
  try {
    const value = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
    return { kind: 'read', value };
  } catch {
    return { kind: 'none' };
  }
}

/** The first of the names under which there is a text or number. */
export function wordAt(
  from: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): string {
  for (const name of names) {
    const found = word(from[name]);
    if (found !== '') return found;
  }
  return '';
}
