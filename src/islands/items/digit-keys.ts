import type { KeyboardEvent } from 'react';
import { type Item, typeOf } from '../../quiz/item-types.ts';

/**
 * A digit, pressed while the focus is in the group of an item, chooses the option of that number,
 * or takes it back among checkboxes. The group alone listens, so that nothing on the page is
 * pressed by a digit that was meant for a reader's own tools.
 */
export function chooseByDigit(item: Item, event: KeyboardEvent<HTMLElement>): void {
  if (typeOf(item).picks === undefined || !isPlainDigit(event)) return;
  const option = event.currentTarget.querySelectorAll<HTMLInputElement>(
    'input[type="radio"], input[type="checkbox"]',
  )[Number(event.key) - 1];
  if (option === undefined) return;
  event.preventDefault();
  option.focus();
  option.click();
}

/** Shift is no matter: on a French keyboard it is what makes a key a digit. */
function isPlainDigit({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return /^[1-9]$/.test(key) && !repeat && !ctrlKey && !altKey && !metaKey;
}
