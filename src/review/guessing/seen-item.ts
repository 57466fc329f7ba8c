import type { Labelled } from '../../quiz/item-types/item.ts';
import type { Item } from '../../quiz/item-types.ts';
import { plainText } from '../../quiz/text/text.ts';

/** What of an item can be seen by who does not know the answer. */
export type SeenItem =
  | { readonly type: 'true-false'; readonly prompt: string }
  | {
      readonly type: 'choice';
      readonly choose: 'one' | 'many';
      readonly prompt: string;
      readonly options: readonly SeenEntry[];
    }
  | {
      readonly type: 'matching';
      readonly sources: readonly SeenEntry[];
      readonly targets: readonly SeenEntry[];
    }
  | { readonly type: 'sequencing'; readonly steps: readonly SeenEntry[] }
  /** Nothing to pick from. */
  | { readonly type: 'typed' };

export interface SeenEntry {
  readonly id: string;
  readonly text: string;
}

/** The item without its answer, so that no guess can lean on it. */
export function seenItem(item: Item): SeenItem {
  switch (item.type) {
    case 'true-false':
      return { type: item.type, prompt: plainText(item.prompt) };
    case 'choice':
      return {
        type: item.type,
        choose: item.choose,
        prompt: plainText(item.prompt),
        options: item.options.map(seenEntry),
      };
    case 'matching':
      return {
        type: item.type,
        sources: item.sources.map(seenEntry),
        targets: item.targets.map(seenEntry),
      };
    case 'sequencing':
      return { type: item.type, steps: item.steps.map(seenEntry) };
    default:
      return { type: 'typed' };
  }
}

function seenEntry({ id, text }: Labelled): SeenEntry {
  return { id, text: plainText(text) };
}
