import { feedback } from 'virtual:words';
import { worksheet as words } from 'virtual:words/worksheet';
import { Passage, Prose } from '../islands/items/Prose.tsx';
import { rightAnswer } from '../islands/items/remarks.ts';
import { viewOf } from '../islands/items/views.ts';
import type { Item } from '../quiz/item-types.ts';
import { parted, plainText } from '../quiz/text/text.ts';

interface PaperKeyProps {
  readonly items: readonly Item[];
  /** The number of the first, from 1. */
  readonly first: number;
}

/** What is right and why, question by question, with the values of the same form. */
export function PaperKey({ items, first }: PaperKeyProps) {
  return (
    <ol className="answer-key" start={first}>
      {items.map((item) => (
        <li key={item.id}>
          <p className="key-question">
            <Prose text={parted(item.prompt).lead} />
          </p>
          <Answer item={item} />
          <Passage className="key-reason" text={item.explanation} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ item }: { readonly item: Item }) {
  const { model, inOrder } = viewOf(item);
  const compared = model?.(item);
  if (compared !== undefined)
    return (
      <>
        <p className="key-answer">{feedback.model}</p>
        <Passage text={compared.text} />
        <ul>
          {compared.rubric.map((point) => (
            <li key={plainText(point)}>
              <Prose text={point} />
            </li>
          ))}
        </ul>
      </>
    );
  const lines = rightAnswer(item);
  if (lines.length === 0) return <p className="key-answer">{words.noRightAnswer}</p>;
  if (lines.length === 1)
    return (
      <p className="key-answer">
        <Prose text={lines[0] ?? ''} />
      </p>
    );
  const List = inOrder ? 'ol' : 'ul';
  return (
    <List className="key-answer">
      {lines.map((line) => (
        <li key={plainText(line)}>
          <Prose text={line} />
        </li>
      ))}
    </List>
  );
}
