import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { words } from '../../quiz/text/plain.ts';
import { plainText, type Text } from '../../quiz/text/text.ts';
import { between } from '../../standard/response-2004.ts';

/**
 * What a learner answered, of what an LMS was told: SCORM 1.2 has letters for options by their places,
 * 2004 and xAPI have ids. Null where it is no answer to the item as it is now.
 */
export function readResponse(item: Item, text: string): LearnerResponse | null {
  if (text === '') return null;
  switch (item.type) {
    case 'true-false':
      return /^(t|true|1)$/i.test(text)
        ? { type: 'true-false', value: true }
        : /^(f|false|0)$/i.test(text)
          ? { type: 'true-false', value: false }
          : null;
    case 'choice': {
      const chosen = known(partsOf(text), item.options, letters) ?? spelled(text, item.options);
      return chosen && { type: 'choice', chosen };
    }
    case 'sequencing': {
      const order = known(partsOf(text), item.steps, letters);
      return order && { type: 'sequencing', order };
    }
    case 'likert': {
      const [chosen] = known([text], item.scale, figures) ?? [];
      return chosen === undefined ? null : { type: 'likert', chosen };
    }
    case 'matching': {
      const pairs = partsOf(text).map((pair) =>
        pair.split(pair.includes(between.pair) ? between.pair : '.'),
      );
      const sources = known(
        pairs.map(([source = '']) => source),
        item.sources,
        letters,
      );
      const targets = known(
        pairs.map(([, target = '']) => target),
        item.targets,
        figures,
      );
      if (sources === null || targets === null) return null;
      return {
        type: 'matching',
        pairs: Object.fromEntries(sources.map((source, at) => [source, targets[at] ?? ''])),
      };
    }
    case 'fill-in':
    case 'long-fill-in':
      return { type: item.type, text: text.replace(/^\{lang=[^}]*\}/, '') };
    case 'numeric':
      return { type: 'numeric', text };
    // Ways through a scenario, for one, score by their results, which are told.
    default:
      return null;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const figures = '123456789abcdefghijklmnopqrstuvwxyz';

function partsOf(text: string): readonly string[] {
  return text.split(text.includes(between.parts) ? between.parts : ',').map((part) => part.trim());
}

/**
 * The ids of options by their texts, as quizzes of LMSs tell what was chosen: one, or several with
 * commas between, where commas of an option have a backslash before them.
 */
function spelled(
  text: string,
  options: readonly { readonly id: string; readonly text: Text }[],
): readonly string[] | null {
  const ids = new Map(options.map((option) => [words(plainText(option.text)), option.id]));
  const whole = ids.get(words(text));
  if (whole !== undefined) return [whole];
  const parts = text.split(/(?<!\\),/).map((part) => ids.get(words(part)));
  return parts.every((id) => id !== undefined) ? parts : null;
}

/** The ids that the parts name, by id or by the character of a place; null where one names none. */
function known(
  parts: readonly string[],
  among: readonly { readonly id: string }[],
  characters: string,
): readonly string[] | null {
  const ids = parts.map(
    (part) =>
      among.find(({ id }) => id === part)?.id ??
      (part.length === 1 ? among[characters.indexOf(part)]?.id : undefined),
  );
  return ids.every((id) => id !== undefined) ? ids : null;
}
