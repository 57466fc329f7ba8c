import type { OutlineItem, OutlineOrganization } from '../../packaging/manifest/outline.ts';

/** An item that can be launched. */
export type Activity = OutlineItem & { readonly launch: NonNullable<OutlineItem['launch']> };

/** The items of an organization that launch something, in the order of the tree. */
export function activities({ items }: Pick<OutlineOrganization, 'items'>): readonly Activity[] {
  return items.flatMap(leaves);
}

function leaves(item: OutlineItem): readonly Activity[] {
  const below = item.children.flatMap(leaves);
  return isActivity(item) ? [item, ...below] : below;
}

function isActivity(item: OutlineItem): item is Activity {
  return item.launch !== null;
}

/** The activity before or after one in the order of the tree; null at either end. */
export function neighbour(
  all: readonly Activity[],
  identifier: string,
  step: -1 | 1,
): Activity | null {
  const at = all.findIndex((each) => each.identifier === identifier);
  return at < 0 ? null : (all[at + step] ?? null);
}

/** The tree as scorm-again reads it (its `ActivitySettings`). */
export function activitySettings(organization: OutlineOrganization): object {
  const { identifier, title, sequencing, items } = organization;
  return { ...sequencing, id: identifier, title, children: items.map(itemSettings) };
}

function itemSettings({
  identifier,
  title,
  visible,
  launch,
  sequencing,
  children,
}: OutlineItem): object {
  return {
    ...sequencing,
    id: identifier,
    title,
    isVisible: visible,
    ...(launch?.completionThreshold ? { completionThreshold: launch.completionThreshold } : {}),
    ...(children.length > 0 ? { children: children.map(itemSettings) } : {}),
  };
}
