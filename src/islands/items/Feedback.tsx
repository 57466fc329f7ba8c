import * as words from 'virtual:words';
import type { ReactNode, Ref } from 'react';
import type { Item } from '../../quiz/quiz.ts';
import type { ItemScore } from '../../quiz/score.ts';
import { plainText } from '../../quiz/text.ts';
import { Mark } from './Mark.tsx';
import { Passage, Prose } from './Prose.tsx';
import { rightAnswer } from './remarks.ts';

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

/** The key and the reasons, once they are due. `result` is null where nothing was answered. */
export function Solution({
  item,
  result,
}: {
  readonly item: Item;
  readonly result: ItemScore['result'] | null;
}) {
  return (
    <>
      {result !== 'correct' && <RightAnswer item={item} />}
      {item.type === 'long-fill-in' && item.model !== '' && (
        <div className="model-answer">
          <p className="model-answer-title">{words.feedback.model}</p>
          <Passage text={item.model} />
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
  const marked = item.type === 'choice' || item.type === 'true-false' || item.type === 'matching';
  const typed = item.type === 'fill-in' || item.type === 'numeric';
  const List = item.type === 'sequencing' || item.type === 'performance' ? 'ol' : 'ul';
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
