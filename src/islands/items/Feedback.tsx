import * as words from 'virtual:words';
import type { ReactNode, Ref } from 'react';
import { type Item, typeOf } from '../../quiz/item-types.ts';
import type { ItemScore } from '../../quiz/score.ts';
import { plainText } from '../../quiz/text/text.ts';
import { Mark } from './Mark.tsx';
import { Passage, Prose } from './Prose.tsx';
import { rightAnswer } from './remarks.ts';
import { viewOf } from './views.ts';

interface VerdictProps {
  readonly result: ItemScore['result'];
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLParagraphElement>;
}

/** How the answer was, as a sign and a word. It can take the focus. */
export function Verdict({ result, children, ref }: VerdictProps) {
  return (
    <p className="verdict" ref={ref} tabIndex={-1}>
      <Mark sign={result} word={words.feedback.verdicts[result]} />
      {children}
    </p>
  );
}

interface SaidProps {
  /** Whether it is to be announced: not where it was restored, nor where the focus reads it out. */
  readonly aloud: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Holds what follows from what the learner did. It stands there before, or nothing would be heard. */
export function Said({ aloud, className, children }: SaidProps) {
  return (
    <div className={className} role="status" aria-live={aloud ? 'polite' : 'off'}>
      {children}
    </div>
  );
}

interface LackingProps {
  readonly item: Item;
  /** What is missing, in words; null where nothing is. */
  readonly what: string | null;
  /** Whether it is to be announced; where the focus goes to the field, it is heard as its description. */
  readonly aloud: boolean;
}

/** What an answer lacks to be checked. */
export function Lacking({ item, what, aloud }: LackingProps) {
  return (
    <Said aloud={aloud}>
      {what !== null && (
        <p className="lacking" id={lackingId(item)}>
          {what}
        </p>
      )}
    </Said>
  );
}

/** The id of the message that says what an item lacks. */
export function lackingId(item: Item): string {
  return `${item.id}-lacking`;
}

/** The key and the reasons, once they are due. `result` is null where nothing was answered. */
export function Solution({
  item,
  result,
}: {
  readonly item: Item;
  readonly result: ItemScore['result'] | null;
}) {
  const model = viewOf(item).model?.(item).text;
  return (
    <>
      {result !== 'correct' && <RightAnswer item={item} />}
      {model !== undefined && model !== '' && (
        <div className="model-answer">
          <p className="model-answer-title">{words.feedback.model}</p>
          <Passage text={model} />
        </div>
      )}
      <Passage className="explanation" text={item.explanation} />
    </>
  );
}

function RightAnswer({ item }: { readonly item: Item }) {
  const lines = rightAnswer(item);
  if (lines.length === 0) return null;
  // Where each part shows what is right already, the words are for those who hear the feedback.
  const { marksRight: marked, inOrder } = viewOf(item);
  const { typed } = typeOf(item);
  const List = inOrder ? 'ol' : 'ul';
  return (
    <div className={marked ? 'right-answer visually-hidden' : 'right-answer'}>
      {lines.length === 1 ? (
        <p>
          <span>{words.feedback.rightAnswer}</span>{' '}
          <span translate={typed ? 'no' : undefined}>
            <Prose text={lines[0] ?? ''} />
          </span>
        </p>
      ) : (
        <>
          <p>{words.feedback.rightAnswer}</p>
          <List>
            {lines.map((line) => (
              <li key={plainText(line)}>
                <Prose text={line} />
              </li>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
