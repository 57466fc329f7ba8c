import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WrittenPlace } from '../document/document.ts';
import { severityWords } from '../findings/severity-words.ts';
import { Filters, type FiltersProps } from './Filters.tsx';
import { isFiltering, type ListedEntry, noFilter } from './item-filter.ts';
import { useRows } from './use-rows.ts';

interface ItemListProps extends FiltersProps {
  /** Quizzes and, below each, those of their items that are shown. */
  readonly entries: readonly ListedEntry[];
  /** How many items are shown, and how many there are without the filter. */
  readonly shown: number;
  readonly all: number;
  readonly at: WrittenPlace | null;
  readonly onLook: (at: WrittenPlace) => void;
}

/** The items of all quizzes, and what of them is to be seen. Rows out of sight are not drawn. */
export function ItemList(props: ItemListProps) {
  const { entries, shown, all, at, filter, onFilter, onLook } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useRows(box, entries.length);
  const here = entries.findIndex(({ file, item }) => at?.file === file && at.item === item);
  /** The row that arrows led to. */
  const [walked, setWalked] = useState<number | null>(null);
  const stop = Math.min(walked ?? Math.max(here, 0), entries.length - 1);
  const isFiltered = isFiltering(filter);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where another is looked at.
  useEffect(() => {
    setWalked(null);
    rows.show(here);
  }, [here, rows.height > 0]);

  useLayoutEffect(() => {
    if (walked !== null) rowAt(box.current, walked)?.focus();
  }, [walked]);

  /** Moves the focus among the questions by arrows. */
  const walk = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowDown: stop + 1, ArrowUp: stop - 1, PageDown: stop + 10, PageUp: stop - 10 },
      ...{ Home: 0, End: entries.length - 1 },
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(to, entries.length - 1));
    rows.show(row);
    setWalked(row);
  };

  return (
    <section className="author-list" aria-label="Questions">
      <Filters {...props} />
      <p className="author-count" role="status">
        {isFiltered ? `${shown} of ${all} questions` : `${all} questions`}
        {isFiltered && (
          <button type="button" onClick={() => onFilter(noFilter)}>
            Show all
          </button>
        )}
      </p>
      <div className="author-rows" ref={box}>
        <ul
          onKeyDown={walk}
          onFocus={({ target }) => setWalked(nthOf(target))}
          style={{ height: entries.length * (rows.height || 78) }}
        >
          {entries.map((entry, nth) =>
            // What the tab key stops at is always there.
            nth === stop || (nth >= rows.first && nth <= rows.last) ? (
              <Row
                key={`${entry.file} ${entry.item}`}
                entry={entry}
                nth={nth}
                of={entries.length}
                top={nth * rows.height}
                isHere={nth === here}
                isStop={nth === stop}
                onLook={onLook}
              />
            ) : null,
          )}
        </ul>
      </div>
    </section>
  );
}

function rowAt(box: HTMLElement | null, nth: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-nth="${nth}"]`) ?? null;
}

function nthOf(target: EventTarget): number | null {
  const nth = target instanceof HTMLElement ? target.dataset.nth : undefined;
  return nth === undefined ? null : Number(nth);
}

interface RowProps {
  readonly entry: ListedEntry;
  readonly nth: number;
  readonly of: number;
  /** In CSS pixels. */
  readonly top: number;
  readonly isHere: boolean;
  /** Whether the tab key stops here: once in the list, and arrows lead on. */
  readonly isStop: boolean;
  readonly onLook: (at: WrittenPlace) => void;
}

const Row = memo(function Row({ entry, nth, of, top, isHere, isStop, onLook }: RowProps) {
  const { file, item, severity } = entry;
  return (
    <li style={{ top }} aria-setsize={of} aria-posinset={nth + 1}>
      <button
        type="button"
        className={item === null ? 'author-quiz-row' : 'author-row'}
        data-nth={nth}
        aria-current={isHere || undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onLook(item === null ? { file, item } : { file, item })}
      >
        <span className="author-row-text">{textOf(entry)}</span>
        <span className="author-row-type">
          {kindOf(entry)}
          {severity && (
            <span className="author-mark" data-severity={severity}>
              {severityWords[severity]}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});

function textOf(entry: ListedEntry): string {
  if (entry.item === null) return entry.title || entry.file;
  return entry.brief.label || entry.brief.prompt || 'No question yet';
}

function kindOf(entry: ListedEntry): string {
  if (entry.item !== null) return entry.brief.type || 'no type';
  const { kind, count } = entry;
  if (count === null) return kind;
  return `${kind || 'quiz'}, ${count === 1 ? '1 question' : `${count} questions`}`;
}
