import * as words from 'virtual:words';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { labelOf } from '../../quiz/label.ts';
import type { Item } from '../../quiz/quiz.ts';
import type { ItemScore } from '../../quiz/score.ts';
import { parted } from '../../quiz/text.ts';
import { chooseByDigit } from './digit-keys.ts';
import { Passage, Prose } from './Prose.tsx';

interface ItemShellProps {
  readonly item: Item;
  /** Its number on the page, 1 for the first. */
  readonly number: number;
  readonly of: number;
  /** Stands in the place of the number. */
  readonly from?: string | undefined;
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
  /** Hint, buttons, feedback. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLLIElement>;
}

/**
 * What every item has, whatever its type: number, question, date, and a group around its inputs.
 * It is no form, since a form does nothing in a frame whose sandbox lacks `allow-forms`.
 */
export function ItemShell(props: ItemShellProps) {
  const { item, number, of, from, state, busy, locked, lacking, body, children, ref } = props;
  const { lead, rest } = parted(item.prompt);
  const restId = rest.length > 0 ? `${item.id}-prompt` : undefined;
  const leadId = `${item.id}-lead`;
  // A group of radio buttons lacks something as a whole, and one of buttons has no field to mark.
  const isOne = isOneOf(item);
  const group = isOne ? ({ role: 'radiogroup', 'aria-labelledby': leadId } as const) : {};
  const lacked = isOne || item.type === 'sequencing' ? lacking : undefined;
  return (
    <li
      className="item"
      data-state={state}
      id={`item-${item.id}`}
      ref={ref}
      aria-busy={busy || undefined}
    >
      <p className="item-number">{from ?? words.item.number(number, of)}</p>
      <fieldset
        {...group}
        aria-invalid={(isOne && lacking !== undefined) || undefined}
        disabled={busy || locked}
        aria-describedby={[lacked, restId].filter(Boolean).join(' ') || undefined}
        onBlur={props.onLeaveField}
        onKeyDown={(event) => {
          if (isEnter(event)) props.onEnter?.();
          else chooseByDigit(item, event);
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
    </li>
  );
}

/** Whether its radio buttons are all one choice. */
function isOneOf(item: Item): boolean {
  const { type } = item;
  return type === 'true-false' || type === 'likert' || (type === 'choice' && item.choose === 'one');
}

/** The id of the message that says what an item lacks. */
export function lackingId(item: Item): string {
  return `${item.id}-lacking`;
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
