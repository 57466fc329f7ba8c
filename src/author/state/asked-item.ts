import { parse } from 'jsonc-parser';
import { lookedAt, type WrittenDocument } from '../document/document.ts';
import { itemText } from '../document/quiz-text.ts';

/**
 * The document with the item in view that an address asks for, as `#item=approval_chain` does; as it
 * was where it asks for none that is there.
 *
 * @param hash of the address, with its #
 */
export function lookingAtAsked(document: WrittenDocument, hash: string): WrittenDocument {
  const asked = new URLSearchParams(hash.slice(1)).get('item');
  if (asked === null) return document;
  for (const quiz of document.files) {
    const item = quiz.items.findIndex((_, at) => idOf(itemText(quiz, at)) === asked);
    if (item >= 0) return lookedAt(document, { file: quiz.file, item });
  }
  return document;
}

function idOf(text: string): unknown {
  const item: unknown = parse(text);
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}
