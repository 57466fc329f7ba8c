import { early, late } from 'virtual:item-bodies';
import type { ComponentType } from 'react';
import type { Item, ItemType, LearnerResponse } from '../../quiz/item-types.ts';
import type { Bodies, BodyProps } from './body.ts';

/** The components that have been loaded. */
let bodies: Partial<Bodies> = early;

/** Loads what items of these types are drawn with; must be done before any of them is drawn. */
export async function loadBodies(items: readonly Pick<Item, 'type'>[]): Promise<void> {
  await Promise.all(items.map(({ type }) => load(type)));
}

async function load<Type extends ItemType>(type: Type): Promise<void> {
  const body = bodies[type] ?? (await late[type]?.());
  bodies = { ...bodies, [type]: body };
}

/** Props of a body whose type is known only at run time. */
export interface ItemBodyProps
  extends Omit<BodyProps<ItemType>, 'item' | 'response' | 'onResponse'> {
  readonly item: Item;
  readonly response: LearnerResponse | null;
  readonly onResponse: (response: LearnerResponse) => void;
}

/** The part of an item that takes the answer, whatever its type. */
export function ItemBody(props: ItemBodyProps) {
  // The compiler cannot tie the component chosen by `type` to props of the same type.
  const Body = bodies[props.item.type] as ComponentType<ItemBodyProps>;
  return <Body {...props} />;
}
