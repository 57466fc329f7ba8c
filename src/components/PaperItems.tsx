import { arrangement } from '../islands/items/body.ts';
import { ItemBody } from '../islands/items/ItemBody.tsx';
import { ItemList } from '../islands/items/ItemList.tsx';
import { ItemShell } from '../islands/items/ItemShell.tsx';
import { Prose } from '../islands/items/Prose.tsx';
import { Situation } from '../islands/items/ScenarioStep.tsx';
import type { PerformanceItem } from '../quiz/item-types/performance.ts';
import type { Quiz } from '../quiz/quiz.ts';

interface PaperItemsProps {
  readonly quiz: Quiz;
  /** The number of the first, from 1. */
  readonly first: number;
  readonly of: number;
  /** Fixes the order of options, as in an attempt with this seed. */
  readonly seed: number;
}

/** Questions as the course asks them, to be answered by hand. */
export function PaperItems({ quiz, first, of, seed }: PaperItemsProps) {
  return (
    <ItemList
      items={quiz.items}
      stems={quiz.stems}
      first={first}
      draw={(item, number) => (
        <ItemShell
          key={item.id}
          item={item}
          number={number}
          of={of}
          level={2}
          state="unanswered"
          busy={false}
          locked={false}
          body={
            item.type === 'performance' ? (
              <PaperScenario item={item} seed={seed} />
            ) : (
              <ItemBody
                item={item}
                response={null}
                onResponse={() => {}}
                reveal="nothing"
                arrange={arrangement(seed, item.id)}
                locked={false}
              />
            )
          }
        />
      )}
    />
  );
}

/** All steps of a scenario, without what follows from each choice: that is for the talk about it. */
function PaperScenario({ item, seed }: { readonly item: PerformanceItem; readonly seed: number }) {
  return (
    <ol className="paper-steps">
      {item.steps.map((step) => (
        <li key={step.id}>
          <p className="scenario-heading">{step.title}</p>
          <Situation item={item} step={step} cards={arrangement(seed, item.id)} />
          <ul className="options">
            {step.options.map(({ id, text }) => (
              <li className="option" key={id}>
                <label>
                  <input type="radio" name={`${item.id}-${step.id}`} />{' '}
                  <span className="option-text">
                    <Prose text={text} />
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
