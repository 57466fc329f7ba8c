import { type Ref, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { examState, feedbackDue, type SittingScore, sittingScore } from '../attempt/progress.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { counted, percentText, pointsText } from './figures.ts';
import { drawnItems } from './items/ExamSitting.tsx';
import { Mark } from './items/Mark.tsx';
import { ReviewItem } from './items/ReviewItem.tsx';
import { useSco } from './use-sco.ts';

interface ExamResultProps {
  readonly quiz: Quiz;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly sittingsLeft: number;
  readonly onStart: () => void;
}

/** The result of a submitted sitting, the last one unless the learner picks another. */
export function ExamResult({ quiz, heading, sittingsLeft, onStart }: ExamResultProps) {
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
          <span>{`${quiz.title}: ${percentText(score.percent)}`}</span>{' '}
          <span className="verdict">
            <Mark sign={passed ? 'correct' : 'incorrect'} word={passed ? 'Passed' : 'Not passed'} />
          </span>
        </h2>
        <p>
          <span>{`${pointsText(score.earned, score.points)} points. ${settings.passMark}% is needed to pass.`}</span>
          {best && submitted.length > 1 && (
            <span>{` Your best sitting counts: ${percentText(best.percent)}.`}</span>
          )}
        </p>
        {due === 'verdicts' && (
          <p>The right answers and the reasons are shown once no sitting is left.</p>
        )}
        {sittingsLeft > 0 && !answerable && <NoSitting />}
        {sittingsLeft > 0 && answerable && (
          <div className="item-actions">
            <button type="button" className={passed ? 'quiet' : 'primary'} onClick={onStart}>
              Start another sitting
            </button>
            <span className="sittings-left">{`${counted(sittingsLeft, 'sitting')} left`}</span>
          </div>
        )}
        <SittingChoice
          scores={submitted.map((each) => sittingScore(course, each))}
          chosen={sitting.number}
          onChoose={setPicked}
        />
      </div>
      <ObjectiveTable course={course} score={score} />
      {due !== 'nothing' && (
        <>
          <h3 className="review-title">Your answers</h3>
          <ol className="items review">
            {items.map((item, index) => (
              <ReviewItem
                key={item.id}
                item={item}
                number={index + 1}
                of={items.length}
                response={sitting.answers.get(item.id)}
                seed={attempt.seed}
                withKey={due === 'answers'}
                lesson={lessonOf(course, item.objective)}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** Stands where a sitting could be started, were it recorded. */
export function NoSitting() {
  return <p className="exam-closed">Nothing is recorded here now, so no sitting can be started.</p>;
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
      <legend>Look at</legend>
      {scores.map(({ number, percent }) => (
        <label key={number}>
          <input
            type="radio"
            name="sitting"
            checked={number === chosen}
            onChange={() => onChoose(number)}
          />{' '}
          <span>{`Sitting ${number}: ${percentText(percent)}`}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ObjectiveTableProps {
  readonly course: Course;
  readonly score: SittingScore;
}

function ObjectiveTable({ course, score }: ObjectiveTableProps) {
  return (
    <table className="objective-table">
      <caption>Points by objective</caption>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col">Lesson</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {score.objectives.map(({ id, text, lesson, earned, points }) => (
          <tr key={id}>
            <th scope="row">{text}</th>
            <td>
              <a href={`${lesson}.html`}>{lessonOf(course, id)?.title ?? lesson}</a>
            </td>
            <td>{pointsText(earned, points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lessonOf(course: Course, objective: string) {
  return course.lessons.find(({ objectives }) => objectives.some(({ id }) => id === objective));
}
