import { type ChoosableCourse, ownChoices, type PackageChoices } from './choices.ts';
import { jsonObject, type ReadChoices, readChoices } from './read-choices.ts';

/**
 * Choices as the last part of a link, `#choices=…`: base64url of their JSON in UTF-8. A logo would
 * make it longer than mail and chats leave whole, so it has none.
 */
export function linkOfChoices(choices: PackageChoices, course: ChoosableCourse): string {
  const { logo: _, ...short } = ownChoices(choices, course);
  const bytes = new TextEncoder().encode(JSON.stringify(short));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads what `linkOfChoices` wrote. */
export function readChoicesLink(link: string, course: ChoosableCourse): ReadChoices {
  const where = 'the link';
  const text = linkText(link);
  if (text !== null && jsonObject(text) !== null) return readChoices(text, where, course);
  const what =
    'it is incomplete: its end was lost on the way, as when a long link is broken in two';
  const fix = 'copy all of it, up to its last letter, or ask for it again';
  return { kind: 'failed', problems: [{ where, what, fix }] };
}

function linkText(link: string): string | null {
  try {
    const text = atob(link.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
