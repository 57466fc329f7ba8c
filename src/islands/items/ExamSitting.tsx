import { courseText, progress } from 'virtual:words';
import { exam as words } from 'virtual:words/exam';
import { type Ref, useRef, useState } from 'react';
import type { Sitting } from '../../attempt/attempt.ts';
import type { Item } from '../../quiz/item-types.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import { isComplete } from '../../quiz/score.ts';
import { useSco } from '../sco/use-sco.ts';
import { ExamItem } from './ExamItem.tsx';
import { ItemList } from './ItemList.tsx';
import { useNextFocus } from './next-focus.ts';

interface ExamSittingProps {
  readonly quiz: Quiz;
  readonly sitting: Sitting;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onSubmit: () => void;
}

/** The title of an exam, which takes the focus when what stands below it is another. */
export function ExamTitle({ quiz, heading }: Pick<ExamSittingProps, 'quiz' | 'heading'>) {
  return (
    <h2 className="quiz-title" id={`${quiz.id}-title`} ref={heading} tabIndex={-1} {...courseText}>
      {quiz.title}
    </h2>
  );
}

/** A running sitting: its questions in the order drawn, and the way to hand them in. */
export function ExamSitting({ quiz, sitting, heading, onSubmit }: ExamSittingProps) {
  const items = drawnItems(quiz, sitting);
  const open = items.flatMap((item, index) => {
    const response = sitting.answers.get(item.id);
    return response && isComplete(item, response) ? [] : [{ id: item.id, number: index + 1 }];
  });
  return (
    <>
      <ExamTitle quiz={quiz} heading={heading} />
      <p className="quiz-intro">{words.running(sitting.number)}</p>
      <ItemList
        items={items}
        stems={quiz.stems}
        draw={(item, number) => (
          <ExamItem key={item.id} item={item} number={number} of={items.length} sitting={sitting} />
        )}
      />
      <ExamBar of={items.length} open={open} onSubmit={onSubmit} />
    </>
  );
}

/** The items of a sitting that the quiz still has, in the order drawn. */
export function drawnItems(quiz: Quiz, sitting: Sitting): readonly Item[] {
  return sitting.drawn.flatMap((id) => quiz.items.find((item) => item.id === id) ?? []);
}

interface ExamBarProps {
  readonly of: number;
  /** Questions without an answer. */
  readonly open: readonly { readonly id: string; readonly number: number }[];
  readonly onSubmit: () => void;
}

/** How many are answered, and the submit button, which asks first where some are not. */
function ExamBar({ of, open, onSubmit }: ExamBarProps) {
  const answerable = useSco('answerable');
  const timing = useSco('timing');
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const focusNext = useNextFocus();

  const ask = (on: boolean) => {
    setAsking(on);
    focusNext(() => (on ? question.current : submit.current));
  };

  return (
    <div className="exam-bar" data-asking={(asking && open.length > 0) || undefined}>
      <p className="exam-count">{progress.answered(of - open.length, of)}</p>
      {timing && <timing.Clock />}
      {asking && open.length > 0 ? (
        <div className="exam-confirm">
          <p ref={question} tabIndex={-1}>
            {words.unanswered(open.length)}
          </p>
          <ul className="open-questions">
            {open.map(({ id, number }) => (
              <li key={id}>
                <a href={`#item-${id}`}>{words.question(number)}</a>
              </li>
            ))}
          </ul>
          <div className="item-actions">
            <button type="button" className="primary" disabled={!answerable} onClick={onSubmit}>
              {words.submitWith(open.length)}
            </button>
            <button type="button" className="quiet" onClick={() => ask(false)}>
              {words.keepWorking}
            </button>
          </div>
        </div>
      ) : (
        <button
          ref={submit}
          type="button"
          className="primary"
          disabled={!answerable}
          onClick={() => (open.length > 0 ? ask(true) : onSubmit())}
        >
          {words.submit}
        </button>
      )}
    </div>
  );
}
