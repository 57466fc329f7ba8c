import { exam as words } from 'virtual:words/exam';
import { type Ref, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { examState, feedbackDue, type SittingScore, sittingScore } from '../attempt/progress.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { drawnItems } from './items/ExamSitting.tsx';
import { ItemList } from './items/ItemList.tsx';
import { Mark } from './items/Mark.tsx';
import { ReviewItem } from './items/ReviewItem.tsx';
import { useSco } from './sco/use-sco.ts';

interface ExamResultProps {
  readonly quiz: Quiz;
  /** What the learner can do who reaches an objective, by its id. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly sittingsLeft: number;
  readonly onStart: () => void;
}

/** The result of a submitted sitting, the last one unless the learner picks another. */
export function ExamResult(props: ExamResultProps) {
  const { quiz, objectives, heading, sittingsLeft, onStart } = props;
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const answerable = useSco('answerable');
  const [picked, setPicked] = useState<number | null>(null);
  const submitted = attempt.sittings.filter((sitting) => sitting.submitted);
  const sitting = submitted.find(({ number }) => number === picked) ?? submitted.at(-1);
  if (sitting === undefined) return null;

  const score = sittingScore(course, sitting);
  const passed = score.percent >= settings.passMark;
  const { best } = examState(course, settings, attempt);
  const items = drawnItems(quiz, sitting);
  const due = feedbackDue(settings.feedback, sittingsLeft);
  return (
    <>
      <div className="exam-result" data-passed={passed}>
        <h2 className="quiz-title" id={`${quiz.id}-title`} ref={heading} tabIndex={-1}>
          <span>{words.result(quiz.title, score.percent)}</span>{' '}
          <span className="verdict">
            <Mark
              sign={passed ? 'correct' : 'incorrect'}
              word={passed ? words.passed : words.notPassed}
            />
          </span>
        </h2>
        <p>
          <span>{words.needed(score.earned, score.points, settings.passMark)}</span>
          {best && submitted.length > 1 && <span>{` ${words.best(best.percent)}`}</span>}
        </p>
        {due === 'verdicts' && <p>{words.answersLater}</p>}
        {sittingsLeft > 0 && !answerable && <NoSitting />}
        {sittingsLeft > 0 && answerable && (
          <div className="item-actions">
            <button type="button" className={passed ? 'quiet' : 'primary'} onClick={onStart}>
              {words.startAnother}
            </button>
            <span className="sittings-left">{words.left(sittingsLeft)}</span>
          </div>
        )}
        <SittingChoice
          scores={submitted.map((each) => sittingScore(course, each))}
          chosen={sitting.number}
          onChoose={setPicked}
        />
      </div>
      <ObjectiveTable course={course} score={score} texts={objectives} />
      {due !== 'nothing' && (
        <>
          <h3 className="review-title">{words.yourAnswers}</h3>
          <ItemList
            className="items review"
            items={items}
            stems={quiz.stems}
            draw={(item, number) => (
              <ReviewItem
                key={item.id}
                item={item}
                number={number}
                of={items.length}
                response={sitting.answers.get(item.id)}
                seed={attempt.seed}
                withKey={due === 'answers'}
                lesson={lessonOf(course, item.objective)}
              />
            )}
          />
        </>
      )}
    </>
  );
}

/** Stands where a sitting could be started, were it recorded. */
export function NoSitting() {
  return <p className="exam-closed">{words.closed}</p>;
}

interface SittingChoiceProps {
  readonly scores: readonly SittingScore[];
  readonly chosen: number;
  readonly onChoose: (sitting: number) => void;
}

function SittingChoice({ scores, chosen, onChoose }: SittingChoiceProps) {
  if (scores.length < 2) return null;
  return (
    <fieldset className="sitting-choice">
      <legend>{words.lookAt}</legend>
      {scores.map(({ number, percent }) => (
        <label key={number}>
          <input
            type="radio"
            name="sitting"
            checked={number === chosen}
            onChange={() => onChoose(number)}
          />{' '}
          <span>{words.sitting(number, percent)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ObjectiveTableProps {
  readonly course: Course;
  readonly score: SittingScore;
  readonly texts: Readonly<Record<string, string>>;
}

function ObjectiveTable({ course, score, texts }: ObjectiveTableProps) {
  return (
    <table className="objective-table">
      <caption>{words.byObjective}</caption>
      <thead>
        <tr>
          <th scope="col">{words.objective}</th>
          <th scope="col">{words.lesson}</th>
          <th scope="col">{words.pointsHead}</th>
        </tr>
      </thead>
      <tbody>
        {score.objectives.map(({ id, lesson, earned, points }) => (
          <tr key={id}>
            <th scope="row">{texts[id]}</th>
            <td>
              <a href={`${lesson}.html`}>{lessonOf(course, id)?.title ?? lesson}</a>
            </td>
            <td>{words.points(earned, points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lessonOf(course: Course, objective: string) {
  return course.lessons.find(({ objectives }) => objectives.some(({ id }) => id === objective));
}
