import type { ItemType } from '../../quiz/item-types.ts';
import type { BodyProps } from './body.ts';
import { viewOf } from './views.ts';

/** The part of an item that takes the answer, whatever its type. */
export function ItemBody(props: BodyProps<ItemType>) {
  const { Body } = viewOf(props.item);
  return <Body {...props} />;
}
