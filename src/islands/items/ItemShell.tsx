import * as words from 'virtual:words';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { type Item, typeOf } from '../../quiz/item-types.ts';
import { labelOf } from '../../quiz/label.ts';
import type { ItemScore } from '../../quiz/score.ts';
import { parted } from '../../quiz/text/text.ts';
import { chooseByDigit } from './digit-keys.ts';
import { Passage, Prose } from './Prose.tsx';
import { viewOf } from './views.ts';

/** Items stand below a heading of the page, and never so deep that there were none left. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

interface ItemShellProps {
  readonly item: Item;
  /** Its number on the page, 1 for the first. */
  readonly number: number;
  readonly of: number;
  /** Stands in the place of the number. */
  readonly from?: string | undefined;
  /** Of its heading: one below that of what it stands in. */
  readonly level?: HeadingLevel;
  /** `answered`: given but not judged yet, as in a running exam. */
  readonly state: 'unanswered' | 'answered' | ItemScore['result'];
  /** The launch has not been read: an answer given now would be lost. */
  readonly busy: boolean;
  readonly locked: boolean;
  /** The id of the message that says what is missing. */
  readonly lacking?: string | undefined;
  /** Enter in one of its fields. */
  readonly onEnter?: () => void;
  /** A field lost the focus. */
  readonly onLeaveField?: () => void;
  readonly body: ReactNode;
  /** Buttons with the verdict, hint, feedback. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * What every item has, whatever its type: a group that its number names, which is a heading, and in it
 * the question, its date, and a group around its inputs. One gets to it by a link to its id. It is no form, since a form does nothing in a frame whose sandbox lacks `allow-forms`.
 */
export function ItemShell(props: ItemShellProps) {
  const {
    item,
    number,
    of,
    from,
    level = 3,
    state,
    busy,
    locked,
    lacking,
    body,
    children,
    ref,
  } = props;
  const { lead, rest } = parted(item.prompt);
  const restId = rest.length > 0 ? `${item.id}-prompt` : undefined;
  const leadId = `${item.id}-lead`;
  const numberId = `${item.id}-number`;
  const Heading = `h${level}` as const;
  // A group of radio buttons lacks something as a whole, and one of buttons has no field to mark.
  const isOne = typeOf(item).picks?.(item) === 'one';
  const group = isOne ? ({ role: 'radiogroup', 'aria-labelledby': leadId } as const) : {};
  const lacked = isOne || viewOf(item).hasNoField ? lacking : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, and could not hold its verdict.
    <div
      className="item"
      role="group"
      aria-labelledby={numberId}
      data-state={state}
      id={`item-${item.id}`}
      tabIndex={-1}
      ref={ref}
      aria-busy={busy || undefined}
    >
      <Heading className="item-number" id={numberId}>
        {from ?? words.item.number(number, of)}
      </Heading>
      <fieldset
        {...group}
        aria-invalid={(isOne && lacking !== undefined) || undefined}
        disabled={busy || locked}
        aria-describedby={[lacked, restId].filter(Boolean).join(' ') || undefined}
        onBlur={props.onLeaveField}
        onKeyDown={(event) => {
          if (!isEnter(event)) chooseByDigit(item, event);
          else {
            // By the time of its keypress the focus may be on a button, which that would press.
            event.preventDefault();
            props.onEnter?.();
          }
        }}
      >
        <legend
          className={lead === '' ? 'visually-hidden' : 'item-prompt'}
          id={isOne ? leadId : undefined}
        >
          <Prose text={lead === '' ? labelOf(item) : lead} />
        </legend>
        {rest.length > 0 && <Passage className="item-case" id={restId} text={rest} />}
        {item.asAt !== undefined && (
          <p className="item-as-at">
            <time dateTime={item.asAt}>{words.asAt(words.date(item.asAt))}</time>
          </p>
        )}
        {body}
      </fieldset>
      {children}
    </div>
  );
}

/** Enter where a form would be submitted by it: not in a text of several lines, nor to end a word of an input method. */
function isEnter(event: KeyboardEvent): boolean {
  const { key, repeat, target, nativeEvent } = event;
  // Safari has ended the word by then, and tells of it by this code alone.
  const composing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
  return key === 'Enter' && !repeat && !composing && target instanceof HTMLInputElement;
}

/** A nudge the learner may open. */
export function Hint({ item }: { readonly item: Item }) {
  if (item.hint === undefined) return null;
  return (
    <details className="hint">
      <summary>{words.item.hint}</summary>
      <Passage text={item.hint} />
    </details>
  );
}
