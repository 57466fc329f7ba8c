import { courseText } from 'virtual:words';
import { exam as words } from 'virtual:words/exam';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { scoreItem } from '../../quiz/score.ts';
import { arrangement } from './body.ts';
import { Solution, Verdict } from './Feedback.tsx';
import { ItemBody } from './ItemBody.tsx';
import { ItemShell } from './ItemShell.tsx';
import { Rubric } from './Rubric.tsx';
import { viewOf } from './views.ts';

interface ReviewItemProps {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  /** Undefined where the learner left it out. */
  readonly response: LearnerResponse | undefined;
  readonly seed: number;
  /** Whether the right answer and the reasons are due, or only how the answer was. */
  readonly withKey: boolean;
  /** Where it is taught. */
  readonly lesson: { readonly id: string; readonly title: string } | undefined;
}

/** An item of a submitted exam: the learner's answer and, where due, the right one and why. */
export function ReviewItem(props: ReviewItemProps) {
  const { item, number, of, response, seed, withKey, lesson } = props;
  const model = viewOf(item).model?.(item);
  const result = response ? scoreItem(item, response).result : null;
  return (
    <ItemShell
      item={item}
      number={number}
      of={of}
      level={4}
      state={result ?? 'unanswered'}
      busy={false}
      locked
      body={
        <ItemBody
          item={item}
          response={response ?? null}
          onResponse={() => {}}
          reveal={withKey ? 'all' : 'nothing'}
          arrange={arrangement(seed, item.id)}
          locked
        />
      }
    >
      <div className="item-feedback">
        {result ? <Verdict result={result} /> : <p className="verdict">{words.notAnswered}</p>}
        {withKey && <Solution item={item} result={result} />}
        {withKey && model && <Rubric points={model.rubric} ticked={null} />}
        {lesson && (
          <p className="item-lesson">
            <span>{words.taughtIn}</span>{' '}
            <a href={`${lesson.id}.html`} {...courseText}>
              {lesson.title}
            </a>
          </p>
        )}
      </div>
    </ItemShell>
  );
}
