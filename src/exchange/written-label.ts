import { labelOf } from '../quiz/label.ts';
import type { WrittenItem } from './bank.ts';
import { plainOf } from './plain-letters.ts';

/** What an item is called where it has no label: the start of its question, in plain letters. */
export function labelOfWritten({ label, prompt }: Pick<WrittenItem, 'label' | 'prompt'>): string {
  return labelOf({ prompt: plainOf(prompt), label });
}
