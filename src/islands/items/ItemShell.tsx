import type { ReactNode, Ref } from 'react';
import type { Item } from '../../quiz/quiz.ts';
import type { ItemScore } from '../../quiz/score.ts';

interface ItemShellProps {
  readonly item: Item;
  /** Its number on the page, 1 for the first. */
  readonly number: number;
  readonly of: number;
  /** `answered`: given but not judged yet, as in a running exam. */
  readonly state: 'unanswered' | 'answered' | ItemScore['result'];
  /** The launch has not been read: an answer given now would be lost. */
  readonly busy: boolean;
  readonly locked: boolean;
  readonly onSubmit?: () => void;
  /** A field lost the focus. */
  readonly onLeaveField?: () => void;
  readonly body: ReactNode;
  /** Hint, buttons, feedback. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLFormElement>;
}

/** What every item has, whatever its type: number, question, date, and a group around its inputs. */
export function ItemShell(props: ItemShellProps) {
  const { item, number, of, state, busy, locked, body, children, ref } = props;
  return (
    <li className="item" data-state={state} id={`item-${item.id}`}>
      <form
        ref={ref}
        aria-busy={busy || undefined}
        noValidate
        onBlur={props.onLeaveField}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit?.();
        }}
      >
        <p className="item-number">
          Question {number} of {of}
        </p>
        <fieldset disabled={busy || locked}>
          <legend className="item-prompt">{item.prompt}</legend>
          {item.asAt !== undefined && (
            <p className="item-as-at">
              As at <time dateTime={item.asAt}>{longDate(item.asAt)}</time>
            </p>
          )}
          {body}
        </fieldset>
        {children}
      </form>
    </li>
  );
}

/** `2026-08` as "August 2026", `2026-08-31` as "31 August 2026". */
function longDate(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', {
    ...(date.length > 7 ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A nudge the learner may open. */
export function Hint({ item }: { readonly item: Item }) {
  if (item.hint === undefined) return null;
  return (
    <details className="hint">
      <summary>Hint</summary>
      <p>{item.hint}</p>
    </details>
  );
}
