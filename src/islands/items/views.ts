import { early, late } from 'virtual:item-views';
import type { Item, ItemType, LearnerResponse } from '../../quiz/item-types.ts';
import type { ItemView, Views } from './body.ts';

/** Those that have been loaded. */
let views: Partial<Views> = early;

/** Loads how items of these types are shown; must be done before any of them is drawn. */
export async function loadViews(items: readonly Pick<Item, 'type'>[]): Promise<void> {
  await Promise.all(items.map(({ type }) => load(type)));
}

async function load<Type extends ItemType>(type: Type): Promise<void> {
  const view = views[type] ?? (await late[type]?.());
  views = { ...views, [type]: view };
}

/** How items of the type of this one are shown. @throws where that was not loaded */
export function viewOf<Type extends ItemType>({ type }: { readonly type: Type }): ItemView<Type> {
  const view = views[type];
  if (view === undefined) throw new Error(`no view of ${type}`);
  return view;
}

/** The response as an attempt has room for it. */
export function keepable(item: Item, response: LearnerResponse): LearnerResponse {
  return (response.type === item.type && viewOf(item).kept?.(item, response)) || response;
}
