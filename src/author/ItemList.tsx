import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { writtenTypes } from '../quiz/written-types.ts';
import type { ItemPlace } from './document/document.ts';
import type { ItemBrief } from './document/quiz-text.ts';
import { type ItemFilter, type ListedItem, noFilter } from './item-filter.ts';
import { severityWords } from './severity-words.ts';

interface ItemListProps {
  readonly items: readonly ListedItem[];
  /** How many there are without the filter. */
  readonly all: number;
  readonly at: ItemPlace | null;
  readonly filter: ItemFilter;
  readonly files: readonly string[];
  readonly objectives: readonly string[];
  readonly rules: readonly string[];
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onLook: (at: ItemPlace) => void;
}

/** The items of all quizzes, and what of them is to be seen. */
export function ItemList(props: ItemListProps) {
  const { items, all, at, filter, onFilter, onLook } = props;
  const list = useRef<HTMLUListElement>(null);
  const here = items.findIndex(({ file, item }) => at?.file === file && at.item === item);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);

  useEffect(() => {
    const row = here < 0 ? null : list.current?.querySelectorAll<HTMLElement>('.author-row')[here];
    if (row && list.current) showRow(list.current, row);
  }, [here]);

  return (
    <section className="author-list" aria-label="Questions">
      <Filters {...props} />
      <p className="author-count" role="status">
        {isFiltered ? `${items.length} of ${all} questions` : `${all} questions`}
        {isFiltered && (
          <button type="button" onClick={() => onFilter(noFilter)}>
            Show all
          </button>
        )}
      </p>
      <ul ref={list} onKeyDown={walk}>
        {items.map(({ file, item, brief, severity }, nth) => (
          <Row
            key={`${file} ${item}`}
            file={file}
            item={item}
            brief={brief}
            severity={severity}
            isHere={nth === here}
            isStop={nth === Math.max(here, 0)}
            onLook={onLook}
          />
        ))}
      </ul>
    </section>
  );
}

/** Scrolls the list, and never the page around it, to where a row is in sight. */
function showRow(list: HTMLElement, row: HTMLElement): void {
  const top = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const isInSight = top >= 0 && top + row.offsetHeight <= list.clientHeight;
  if (!isInSight) list.scrollTop += top - list.clientHeight / 3;
}

/** Moves the focus among the questions by arrows. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.author-row')];
  const from = rows.findIndex((row) => row.matches(':focus'));
  const moves: Readonly<Record<string, number>> = {
    ...{ ArrowDown: from + 1, ArrowUp: from - 1 },
    ...{ Home: 0, End: rows.length - 1 },
  };
  const to = moves[event.key];
  if (to === undefined || from < 0) return;
  event.preventDefault();
  rows[to]?.focus();
}

interface RowProps extends ItemPlace {
  readonly brief: ItemBrief;
  readonly severity: ListedItem['severity'];
  readonly isHere: boolean;
  /** Whether the tab key stops here: once in the list, and arrows lead on. */
  readonly isStop: boolean;
  readonly onLook: (at: ItemPlace) => void;
}

const Row = memo(function Row({ file, item, brief, severity, isHere, isStop, onLook }: RowProps) {
  return (
    <li>
      {item === 0 && <p className="author-file">{quizOf(file)}</p>}
      <button
        type="button"
        className="author-row"
        aria-current={isHere || undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onLook({ file, item })}
      >
        <span className="author-row-text">{brief.label || brief.prompt || 'No question yet'}</span>
        <span className="author-row-type">
          {brief.type || 'no type'}
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

function Filters({ filter, files, objectives, rules, onFilter }: ItemListProps) {
  const select = (
    name: 'file' | 'objective' | 'type' | 'finding',
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <label>
      <span>{label}</span>
      <select
        value={filter[name]}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, [name]: value })}
      >
        <option value="">all</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const plain = (values: readonly string[]) => values.map((value) => [value, value] as const);
  return (
    <div className="author-filters">
      <label className="author-search">
        <span>Search</span>
        <input
          type="search"
          value={filter.words}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, words: value })}
        />
      </label>
      <details>
        <summary>Filter</summary>
        {select(
          'file',
          'Quiz',
          files.map((file) => [file, quizOf(file)] as const),
        )}
        {select('objective', 'Objective', plain(objectives))}
        {select('type', 'Type', plain(itemTypes))}
        {select('finding', 'Finding', [
          ['any', 'any'],
          ['error', 'error'],
          ['warning', 'warning'],
          ['note', 'note'],
          ...plain(rules),
        ])}
      </details>
    </div>
  );
}

/** All types that an item can have. */
export const itemTypes = Object.keys(writtenTypes);

/** What a quiz is called: its file without folder and ending. */
export function quizOf(file: string): string {
  return /([^/]*)\.json$/.exec(file)?.[1] ?? file;
}
