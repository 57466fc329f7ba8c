import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Call, isRefused } from '../session/call-log.ts';

/** Pixels of a row; the style sheet has the same. */
const rowHeight = 28;
/** Rows drawn above and below what is in sight, so that scrolling shows no gaps. */
const margin = 10;

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly callOf: (row: Row) => Call;
  /** A last column, where there is more to say of a row. */
  readonly extra?: { readonly title: string; readonly cell: (row: Row) => ReactNode };
  readonly isMarked?: (row: Row) => boolean;
  /** Stays at the newest row while it is in sight. */
  readonly follows?: boolean;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

/**
 * Calls as a grid of which only the rows in sight exist, so that thousands cost no more than a few.
 * Arrow keys, Page Up and Down, Home and End move the chosen row.
 */
export function CallGrid<Row>(props: Props<Row>) {
  const { label, rows, callOf, extra, isMarked, follows = false, selected, onSelect } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 400 });
  const atEnd = useRef(true);

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < rowHeight * 2;
    setSight({ top: element.scrollTop, height: element.clientHeight });
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [look]);

  const count = rows.length;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (follows && atEnd.current && element !== null && count > 0) {
      element.scrollTop = element.scrollHeight;
    }
  }, [follows, count]);

  function choose(index: number) {
    if (count === 0) return;
    const to = Math.min(Math.max(index, 0), count - 1);
    const element = scroller.current;
    if (element !== null) {
      // The head lies over the first row in sight.
      const top = to * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      const bottom = top + rowHeight * 2;
      if (bottom > element.scrollTop + element.clientHeight) {
        element.scrollTop = bottom - element.clientHeight;
      }
    }
    onSelect(to);
  }

  function move(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor(sight.height / rowHeight) - 2);
    const now = selected ?? -1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: now + 1,
      ArrowUp: selected === null ? count - 1 : now - 1,
      PageDown: now + page,
      PageUp: now - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  }

  const from = Math.max(0, Math.floor(sight.top / rowHeight) - margin);
  const to = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + margin);
  const isDrawn = selected !== null && selected >= from && selected < to;
  function click({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    if (row !== null) onSelect(Number(row.dataset.index));
  }

  return (
    <div className="call-grid" ref={scroller} onScroll={look} data-extra={extra && true}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen by keys (ARIA APG, grid)
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-activedescendant={isDrawn ? `${id}-${selected}` : undefined}
        tabIndex={0}
        onKeyDown={move}
        onClick={click}
      >
        <thead>
          <tr aria-rowindex={1}>
            {[...heads, ...(extra ? [extra.title] : [])].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={from} />
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset;
            const call = callOf(row);
            return (
              <tr
                key={index}
                id={`${id}-${index}`}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={index === selected}
                data-refused={isRefused(call) || undefined}
                data-marked={isMarked?.(row) || undefined}
              >
                <Cells call={call} />
                {extra && <td>{extra.cell(row)}</td>}
              </tr>
            );
          })}
          <Space rows={count - to} />
        </tbody>
      </table>
    </div>
  );
}

const heads = ['No.', 'Time', 'Call', 'Element', 'Value', 'Answer'];

/** Stands in for the rows that are out of sight. */
function Space({ rows }: { readonly rows: number }) {
  return (
    rows > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable
      <tr aria-hidden="true" style={{ height: rows * rowHeight }} />
    )
  );
}

function Cells({ call }: { readonly call: Call }) {
  return (
    <>
      <td>
        {call.launch}.{call.number}
      </td>
      <td>{(call.at / 1000).toFixed(1)} s</td>
      <td>{call.method}</td>
      <td>{call.element}</td>
      <td>{call.value}</td>
      <td>{call.code === 0 ? call.result : `${call.result} (${call.code})`}</td>
    </>
  );
}
