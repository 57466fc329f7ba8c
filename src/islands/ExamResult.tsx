import { objectives } from 'virtual:objectives';
import { courseText } from 'virtual:words';
import { exam as words } from 'virtual:words/exam';
import { type Ref, useState } from 'react';
import type { Course } from '../attempt/course.ts';
import { masteryByObjective } from '../attempt/mastery.ts';
import {
  examState,
  feedbackDue,
  type SittingScore,
  sittingScore,
  weakest,
} from '../attempt/progress.ts';
import { isTimed } from '../attempt/settings.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { drawnItems } from './items/ExamSitting.tsx';
import { ItemList } from './items/ItemList.tsx';
import { Mark } from './items/Mark.tsx';
import { ReviewItem } from './items/ReviewItem.tsx';
import { MasteryWords } from './MasteryList.tsx';
import { useSco } from './sco/use-sco.ts';

/** What an instructor chose for a package; absent, all is as the course has it. */
export interface PackagedExam {
  /** Stands with each result. */
  readonly closing?: string;
  /** False where the package has no such page. */
  readonly certificate?: false;
  readonly practice?: false;
}

interface ExamResultProps extends PackagedExam {
  readonly quiz: Quiz;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly sittingsLeft: number;
  readonly onStart: () => void;
}

/** The result of a submitted sitting, the last one unless the learner picks another. */
export function ExamResult(props: ExamResultProps) {
  const { quiz, heading, sittingsLeft, onStart } = props;
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const timing = useSco('timing');
  const { isClosed, isReady } = useStartable();
  const [picked, setPicked] = useState<number | null>(null);
  const submitted = attempt.sittings.filter((sitting) => sitting.submitted);
  const sitting = submitted.find(({ number }) => number === picked) ?? submitted.at(-1);
  if (sitting === undefined) return null;

  const score = sittingScore(course, sitting);
  const passed = score.percent >= settings.passMark;
  const { best } = examState(course, settings, attempt);
  const items = drawnItems(quiz, sitting);
  const due = feedbackDue(settings.feedback, sittingsLeft);
  const hasPractice = course.practice && props.practice !== false;
  return (
    <>
      <div className="exam-result" data-passed={passed}>
        <h2 className="quiz-title" id={`${quiz.id}-title`} ref={heading} tabIndex={-1}>
          <span {...courseText}>{words.result(quiz.title, score.percent)}</span>{' '}
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
        {timing && <timing.Outcome sitting={sitting} />}
        {due === 'verdicts' && <p>{words.answersLater}</p>}
        {props.closing && <p className="closing">{props.closing}</p>}
        {!passed && <ToGoOver course={course} score={score} />}
        {sittingsLeft > 0 && isClosed && <NoSitting />}
        <div className="item-actions">
          {!passed && hasPractice && (
            <a className="button primary" href="practice.html">
              {words.practise}
            </a>
          )}
          {best !== null && best.percent >= settings.passMark && props.certificate !== false && (
            <a className="button primary" href="certificate.html">
              {words.certificate}
            </a>
          )}
          {sittingsLeft > 0 && isReady && (
            <>
              <button
                type="button"
                className={passed || hasPractice ? 'quiet' : 'primary'}
                onClick={onStart}
              >
                {words.startAnother}
              </button>
              <span className="sittings-left">{words.left(sittingsLeft)}</span>
            </>
          )}
        </div>
        <SittingChoice
          scores={submitted.map((each) => sittingScore(course, each))}
          chosen={sitting.number}
          onChoose={setPicked}
        />
      </div>
      <ObjectiveTable course={course} score={score} />
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

/**
 * Whether a sitting can be started: where it is recorded, before the exam closes, and not without
 * what counts its time.
 */
export function useStartable(): { readonly isClosed: boolean; readonly isReady: boolean } {
  const timing = useSco('timing');
  const settings = useSco('settings');
  const isClosed = !useSco('answerable') || Boolean(timing?.Closed);
  return { isClosed, isReady: !isClosed && (timing !== null || !isTimed(settings)) };
}

/** Stands where a sitting could be started, were it recorded. */
export function NoSitting() {
  const timing = useSco('timing');
  return timing?.Closed ? <timing.Closed /> : <p className="exam-closed">{words.closed}</p>;
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

interface ByObjective {
  readonly course: Course;
  readonly score: SittingScore;
}

/** What a sitting lost most by, each with the section that teaches it. */
function ToGoOver({ course, score }: ByObjective) {
  const weak = weakest(score);
  if (weak.length === 0) return null;
  return (
    <section className="to-go-over" aria-labelledby="to-go-over">
      <h3 id="to-go-over">{words.goOver}</h3>
      <ol>
        {weak.map(({ id, lesson, earned, points }) => {
          const { text, href = `${lesson}.html`, section } = objectives[id] ?? {};
          const title = lessonOf(course, id)?.title ?? lesson;
          const isLesson = section === undefined || section === title;
          return (
            <li key={id}>
              <span {...courseText}>{text}</span>{' '}
              <small className="objective-points">{words.points(earned, points)}</small>
              <br />
              <a href={href} {...courseText}>
                {isLesson ? title : words.sectionOf(section, title)}
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ObjectiveTable({ course, score }: ByObjective) {
  const mastery = masteryByObjective(course, useSco('attempt'));
  return (
    <table className="objective-table">
      <caption>{words.byObjective}</caption>
      <thead>
        <tr>
          <th scope="col">{words.objective}</th>
          <th scope="col">{words.lesson}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.pointsHead}</th>
        </tr>
      </thead>
      <tbody>
        {score.objectives.map(({ id, lesson, earned, points }) => (
          <tr key={id}>
            <th scope="row" {...courseText}>
              {objectives[id]?.text}
            </th>
            <td>
              <a href={objectives[id]?.href ?? `${lesson}.html`} {...courseText}>
                {lessonOf(course, id)?.title ?? lesson}
              </a>
            </td>
            <td>
              <MasteryWords mastery={mastery.get(id)} />
            </td>
            <td>
              <span className="points-head">{`${words.pointsHead} `}</span>
              <span>{words.points(earned, points)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lessonOf(course: Course, objective: string) {
  return course.lessons.find(({ objectives }) => objectives.some(({ id }) => id === objective));
}
