import type { HeldQuiz } from '../quiz/varied.ts';
import { CheckItem } from './items/CheckItem.tsx';
import { Passage } from './items/Prose.tsx';
import { useQuiz } from './sco/use-sco.ts';

/** A knowledge check in the text of a lesson. Its questions can be read before any script runs. */
export function Quiz({ quiz: held }: { readonly quiz: HeldQuiz }) {
  const quiz = useQuiz(held);
  const title = `${quiz.id}-title`;
  return (
    <section className="quiz" aria-labelledby={title}>
      <h2 className="quiz-title" id={title}>
        {quiz.title}
      </h2>
      <Passage className="quiz-intro" text={quiz.intro} />
      <ol className="items">
        {quiz.items.map((item, index) => (
          <CheckItem key={item.id} item={item} number={index + 1} of={quiz.items.length} />
        ))}
      </ol>
    </section>
  );
}
