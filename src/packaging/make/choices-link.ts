import { deflateSync, inflateSync } from 'fflate';
import { type ChoosableCourse, keptChoices, type PackageChoices } from './choices.ts';
import { jsonObject, type ReadChoices, readChoices } from './read-choices.ts';

/** Begins links of deflated JSON; older ones, of plain JSON, begin with an `e`. */
const deflated = 'Z';

/**
 * Choices as the last part of a link, `#choices=…`: base64url of their deflated JSON in UTF-8. A logo
 * or questions of one's own would make it longer than mail and chats leave whole, so it has neither.
 */
export function linkOfChoices(choices: PackageChoices, course: ChoosableCourse): string {
  const { logo: _, own: __, ...short } = keptChoices(choices, course);
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(short)), { level: 9 });
  const text = btoa(String.fromCharCode(...bytes));
  return deflated + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads what `linkOfChoices` wrote, now or before it deflated. */
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
  const isDeflated = link.startsWith(deflated);
  try {
    const text = atob(
      link
        .slice(isDeflated ? 1 : 0)
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const json = isDeflated ? inflateSync(bytes) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(json);
  } catch {
    return null;
  }
}
