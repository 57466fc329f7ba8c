import { encodingNames, encodingOf, isUtf8, wideEncoding } from '../../authoring/encoding.ts';
import type { SourceFile } from '../bank/bank.ts';
import type { BankDraft } from '../bank/bank-draft.ts';

export interface SourceText {
  readonly text: string;
  /** What is to be said of its encoding; null where that is certain. */
  readonly change: string | null;
}

/**
 * The text of a source. Files of an author are UTF-8 or refused (`authoring/read-text.ts`); banks
 * come from tools that write what they like, so they are read by what they declare and look like.
 *
 * @param declared the encoding that the file or its header names
 */
export function sourceText(bytes: Uint8Array, declared?: string): SourceText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: decoded(bytes, wide) ?? '', change: null };
  if (isUtf8(bytes)) return { text: decoded(bytes, 'utf-8') ?? '', change: null };
  const named = declared === undefined || /^utf-?8$/i.test(declared) ? null : declared;
  const text = named === null ? null : decoded(bytes, named);
  if (text !== null) return { text, change: null };
  const encoding = encodingOf(bytes);
  const change = `The file is not in UTF-8; it was read as ${encodingNames[encoding] ?? encoding}.`;
  return { text: decoded(bytes, encoding) ?? '', change };
}

/** The text of an XML file, by the encoding that its first line declares. */
export function xmlText(bytes: Uint8Array): SourceText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return sourceText(bytes, declared);
}

/** What may stand before the first element: a declaration, comments, a document type. */
const prolog =
  /\s+|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^[\]<>]*(?:\[[^\]]*\]\s*)?>/iy;

/**
 * The tag of the first element of an XML file, `<quiz version="1">`, by the beginning of its text;
 * null where the file begins otherwise.
 */
export function rootTag(bytes: Uint8Array): string | null {
  const text = xmlText(bytes.subarray(0, 65_536)).text.replace(/^\uFEFF/, '');
  let at = 0;
  for (;;) {
    prolog.lastIndex = at;
    if (!prolog.test(text)) break;
    at = prolog.lastIndex;
  }
  const rest = text.slice(at, at + 8192);
  return /^<[\p{L}_][^<>]*/u.exec(rest)?.[0] ?? null;
}

/** Without its byte order mark; null where there is no such encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The files of a source that a format of plain text reads: those with its endings. Where there is one
 * file alone its name does not matter. What else lies beside them is left, with a line of the report.
 */
export function textsOf(
  files: readonly SourceFile[],
  endings: readonly string[],
  draft: BankDraft,
): readonly SourceFile[] {
  if (files.length === 1) return files;
  const listed = endings.map((ending) => `.${ending}`).join(' or ');
  for (const { name } of files.filter((file) => !endsIn(file, endings))) {
    draft.leave(
      { place: { file: name }, name },
      `It is not read: its name does not end in ${listed}.`,
    );
  }
  return files.filter((file) => endsIn(file, endings));
}

/** Whether a file may be of a format of plain text by its name: it has one of the endings, or none at all. */
export function endsIn({ name }: SourceFile, endings: readonly string[]): boolean {
  const ending = /\.([^./]+)$/.exec(name.toLowerCase())?.[1];
  return ending === undefined ? !name.includes('/') : endings.includes(ending);
}
