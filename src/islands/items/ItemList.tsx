import { StemGroup } from 'virtual:stem-group';
import type { ReactNode } from 'react';
import type { Item } from '../../quiz/item-types.ts';
import type { Stem } from '../../quiz/quiz.ts';

interface ItemListProps {
  readonly items: readonly Item[];
  /** What some of them lean on. */
  readonly stems: readonly Stem[] | undefined;
  /** The number of the first. */
  readonly first?: number;
  readonly className?: string;
  readonly draw: (item: Item, number: number) => ReactNode;
}

/** Items in their order; a stem stands once above those that follow each other and lean on it. */
export function ItemList({ items, stems = [], first = 1, className, draw }: ItemListProps) {
  const drawn = (from: number, until: number) =>
    items.slice(from, until).map((item, at) => draw(item, first + from + at));
  const starts = items.flatMap(({ stem }, at) =>
    at > 0 && stem !== undefined && stem === items[at - 1]?.stem ? [] : [at],
  );
  return (
    <div className={className ?? 'items'}>
      {starts.map((from, nth) => {
        const until = starts[nth + 1] ?? items.length;
        const stem = stems.find(({ id }) => id === items[from]?.stem);
        if (stem === undefined || StemGroup === null) return drawn(from, until);
        return (
          <StemGroup
            key={items[from]?.id}
            stem={stem}
            first={first + from}
            last={first + until - 1}
          >
            {drawn(from, until)}
          </StemGroup>
        );
      })}
    </div>
  );
}
