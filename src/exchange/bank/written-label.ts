import { labelOf } from '../../quiz/label.ts';
import { plainOf } from '../text/plain-letters.ts';
import type { WrittenItem } from './bank.ts';

/** What an item is called where it has no label: the start of its question, in plain letters. */
export function labelOfWritten({ label, prompt }: Pick<WrittenItem, 'label' | 'prompt'>): string {
  return labelOf({ prompt: plainOf(prompt), label });
}
