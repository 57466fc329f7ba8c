import type { Quiz as QuizContent } from '../quiz/quiz.ts';
import type { HeldQuiz } from '../quiz/varied.ts';
import { CheckItem } from './items/CheckItem.tsx';
import { ItemList } from './items/ItemList.tsx';
import { Passage } from './items/Prose.tsx';
import { useQuiz } from './sco/use-sco.ts';

/** Questions of a lesson, with their place among all of its questions. */
interface Placed {
  /** The number of the first, from 1. */
  readonly first: number;
  /** How many the lesson has. */
  readonly of: number;
}

interface QuizProps extends Placed {
  /** With the items that are shown here. */
  readonly quiz: HeldQuiz;
}

/** A knowledge check in the text of a lesson. Its questions can be read before any script runs. */
export function Quiz({ quiz: held, ...placed }: QuizProps) {
  const quiz = useQuiz(held);
  const title = `${quiz.id}-title`;
  return (
    <section className="quiz" aria-labelledby={title}>
      <h2 className="quiz-title" id={title}>
        {quiz.title}
      </h2>
      <Passage className="quiz-intro" text={quiz.intro} />
      <Questions {...quiz} {...placed} />
    </section>
  );
}

/** Questions that are asked in the flow of the text. */
export function Ask({ quiz: held, ...placed }: QuizProps) {
  const quiz = useQuiz(held);
  return (
    <div className="quiz ask">
      <Questions {...quiz} {...placed} />
    </div>
  );
}

function Questions({ items, stems, first, of }: Placed & Pick<QuizContent, 'items' | 'stems'>) {
  return (
    <ItemList
      items={items}
      stems={stems}
      first={first}
      draw={(item, number) => <CheckItem key={item.id} item={item} number={number} of={of} />}
    />
  );
}
