/** Futures that are put together from parts, each held against one that was written before. */

export interface Part {
  readonly id: string;
  /** Whose doing it is: "Buyers in China". */
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** Of each part the option, by their ids. */
export type Future = Readonly<Record<string, string>>;

/** Whether a future says something of each part. */
export function isWhole(future: Future, parts: readonly Part[]): boolean {
  return parts.every(({ id }) => future[id] !== undefined);
}

/** What is said of each part, as sentences: "Buyers in China order under licence." */
export function told(future: Future, parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ id, name, options }) => {
    const option = options.find((each) => each.id === future[id]);
    return option === undefined ? [] : [`${name} ${option.text}.`];
  });
}

/** Where a future goes another way than ours, in words. */
export function compared(future: Future, ours: Future, parts: readonly Part[]): string {
  const others = parts.filter(({ id }) => future[id] !== ours[id]);
  const same = parts.length - others.length;
  if (others.length === 0) return 'You and we tell the same story.';
  const start =
    same === 0 ? 'You tell another story throughout.' : `The same in ${same} of ${parts.length}.`;
  return `${start} We wrote: ${told(ours, others).join(' ')}`;
}

/** The futures that say the same in two corners, which then does not depend on what tells them apart. */
export function repeated(
  futures: readonly Future[],
  parts: readonly Part[],
): readonly (readonly [number, number])[] {
  return futures.flatMap((one, at) =>
    futures.flatMap((other, place) =>
      place > at &&
      isWhole(one, parts) &&
      isWhole(other, parts) &&
      parts.every(({ id }) => one[id] === other[id])
        ? [[at, place] as const]
        : [],
    ),
  );
}
