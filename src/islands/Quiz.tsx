import type { HeldQuiz } from '../quiz/varied.ts';
import { CheckItem } from './items/CheckItem.tsx';
import { ItemList } from './items/ItemList.tsx';
import { Passage } from './items/Prose.tsx';
import { useQuiz } from './sco/use-sco.ts';

/** Questions of a check, with their place among all of the lesson. */
interface QuizProps {
  /** With the items that are shown here. */
  readonly quiz: HeldQuiz;
  /** The number of the first, from 1. */
  readonly first: number;
  /** How many the lesson has. */
  readonly of: number;
}

/** A knowledge check in the text of a lesson. Its questions can be read before any script runs. */
export function Quiz(props: QuizProps) {
  const { id, title, intro } = props.quiz;
  return (
    <section className="quiz" aria-labelledby={`${id}-title`}>
      <h2 className="quiz-title" id={`${id}-title`}>
        {title}
      </h2>
      <Passage className="quiz-intro" text={intro} />
      <Questions {...props} />
    </section>
  );
}

/** Questions that are asked in the flow of the text. */
export function Ask(props: QuizProps) {
  return (
    <div className="quiz ask">
      <Questions {...props} />
    </div>
  );
}

function Questions({ quiz, first, of }: QuizProps) {
  const { items, stems } = useQuiz(quiz);
  return (
    <ItemList
      items={items}
      stems={stems}
      first={first}
      draw={(item, number) => <CheckItem key={item.id} item={item} number={number} of={of} />}
    />
  );
}
