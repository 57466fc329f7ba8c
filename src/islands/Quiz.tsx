import type { AskedQuiz } from '../quiz/varied.ts';
import { CheckItem } from './items/CheckItem.tsx';
import { ItemList } from './items/ItemList.tsx';
import type { HeadingLevel } from './items/ItemShell.tsx';
import { useQuiz } from './sco/use-sco.ts';

/** Questions of a check, with their place among all of the lesson. */
interface QuizProps {
  /** With the items that are shown here. */
  readonly quiz: AskedQuiz;
  /** The number of the first, from 1. */
  readonly first: number;
  /** How many the lesson has. */
  readonly of: number;
  /** For questions from an earlier lesson, which have no number in this one: which it is, in words. */
  readonly from?: string | undefined;
  /** Of the headings that their numbers are. */
  readonly level?: HeadingLevel | undefined;
}

/** Questions of a knowledge check. They can be read before any script runs. */
export function Quiz({ quiz, first, of, from, level }: QuizProps) {
  const { items, stems } = useQuiz(quiz);
  return (
    <ItemList
      items={items}
      stems={stems}
      first={first}
      draw={(item, number) => (
        <CheckItem key={item.id} item={item} number={number} of={of} from={from} level={level} />
      )}
    />
  );
}

/** Questions that are asked in the flow of the text. */
export function Ask(props: QuizProps) {
  return (
    <div className="quiz ask">
      <Quiz {...props} />
    </div>
  );
}
