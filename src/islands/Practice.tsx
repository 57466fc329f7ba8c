import { objectives } from 'virtual:objectives';
import { quizAt } from 'virtual:variables';
import { date } from 'virtual:words';
import { mastery as standing } from 'virtual:words/mastery';
import { practice as words } from 'virtual:words/practice';
import { type RefObject, useRef, useState } from 'react';
import { lessonItems } from '../attempt/course.ts';
import {
  type Chosen,
  minutesOf,
  nextDue,
  practiceQueue,
  type Reason,
  setOf,
} from '../attempt/practice.ts';
import { examState } from '../attempt/progress.ts';
import type { Item } from '../quiz/item-types.ts';
import type { Stem } from '../quiz/quiz.ts';
import type { ItemScore } from '../quiz/score.ts';
import type { AskedQuiz } from '../quiz/varied.ts';
import { ItemList } from './items/ItemList.tsx';
import { useNextFocus } from './items/next-focus.ts';
import { PracticeItem } from './items/PracticeItem.tsx';
import { lessonQuestions } from './lesson-questions.ts';
import { MasteryList } from './MasteryList.tsx';
import { sco, useSco } from './sco/use-sco.ts';

/** A set that is being practised, or has been. */
interface PracticeSet {
  /** What the items of the set stand in. */
  readonly quizzes: readonly AskedQuiz[];
  readonly chosen: readonly Chosen[];
  /** Gives varied questions other values than any attempt has. */
  readonly seed: number;
  /** Of those answered. */
  readonly results: readonly ItemScore['result'][];
}

/** How far ahead one looks who practises though nothing is due, in days. */
const ahead = 1000;

/** What is to be practised today, the set that runs, or what it came to. */
export function Practice() {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const launched = useSco('launched');
  const answerable = useSco('answerable');
  const [set, setSet] = useState<PracticeSet | null>(null);
  const [loading, setLoading] = useState<'idle' | 'loading' | 'failed'>('idle');
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useNextFocus();

  if (!launched) return <p aria-busy="true">{words.lead}</p>;
  const start = async (chosen: readonly Chosen[]) => {
    setLoading('loading');
    const asked = new Set(chosen.map(({ item }) => item.id));
    const lessons = course.lessons.filter((lesson) =>
      lessonItems(lesson).some(({ id }) => asked.has(id)),
    );
    const quizzes = await lessonQuestions(lessons.map(({ id }) => id));
    setLoading(quizzes === null ? 'failed' : 'idle');
    if (quizzes === null) return;
    setSet({ quizzes, chosen, seed: Math.floor(Math.random() * 2 ** 30), results: [] });
    focusNext(() => heading.current);
  };
  const isRunning = set !== null && set.results.length < set.chosen.length;
  if (set !== null && isRunning)
    return (
      <RunningSet
        {...{ set, heading }}
        onNext={(result) => {
          setSet({ ...set, results: [...set.results, result] });
          focusNext(() => heading.current);
        }}
      />
    );
  const today = sco().store.today();
  const queue = (day: number) => practiceQueue(course, attempt, settings.passMark, day);
  const due = setOf(queue(today));
  const later = due.length > 0 ? [] : setOf(queue(today + ahead));
  return (
    <>
      {set && <Done set={set} heading={heading} />}
      {set === null && <p>{words.lead}</p>}
      {!answerable && <p className="exam-closed">{words.closed}</p>}
      {answerable && (
        <Offer
          {...{ due, later }}
          isNext={set !== null}
          isBusy={loading === 'loading'}
          onStart={(chosen) => void start(chosen)}
        />
      )}
      <p className="lacking" role="status">
        {loading === 'failed' && words.notLoaded}
      </p>
      <h2 className="standing-title">{standing.title}</h2>
      <MasteryList />
    </>
  );
}

interface OfferProps {
  readonly due: readonly Chosen[];
  /** What could be practised though nothing is due. */
  readonly later: readonly Chosen[];
  /** A set has just ended. */
  readonly isNext: boolean;
  /** Its questions are on their way. */
  readonly isBusy: boolean;
  readonly onStart: (chosen: readonly Chosen[]) => void;
}

/** What there is to practise, and the button that starts it. */
function Offer({ due, later, isNext, isBusy, onStart }: OfferProps) {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const next = nextDue(attempt, sco().store.today());
  const [first] = course.lessons;
  if (due.length > 0) {
    const reasons = [...new Set(due.map(({ why }) => why))];
    const counted = (why: Reason) => due.filter((each) => each.why === why).length;
    return (
      <div className="practice-offer">
        <p>{words.ready(due.length, minutesOf(due))}</p>
        <ul>
          {reasons.map((why) => (
            <li key={why}>{words.counted(words.reasons[why], counted(why))}</li>
          ))}
        </ul>
        <Go word={isNext ? words.another : words.start} isBusy={isBusy} onGo={() => onStart(due)} />
      </div>
    );
  }
  if (later.length > 0)
    return (
      <div className="practice-offer">
        <p>
          {words.rested} {next !== null && words.next(dayInWords(next))}
        </p>
        <Go word={words.anyway} isBusy={isBusy} onGo={() => onStart(later)} isQuiet />
      </div>
    );
  return (
    <div className="practice-offer">
      <p>{words.nothing}</p>
      {first && (
        <div className="item-actions">
          <a className="button primary" href={`${first.id}.html`}>
            {words.toLesson(first.title)}
          </a>
        </div>
      )}
    </div>
  );
}

interface GoProps {
  readonly word: string;
  readonly isBusy: boolean;
  readonly onGo: () => void;
  readonly isQuiet?: boolean;
}

function Go({ word, isBusy, onGo, isQuiet = false }: GoProps) {
  return (
    <div className="item-actions">
      <button
        type="button"
        className={isQuiet ? 'quiet' : 'primary'}
        aria-disabled={isBusy || undefined}
        onClick={() => isBusy || onGo()}
      >
        {word}
      </button>
    </div>
  );
}

function dayInWords(day: number): string {
  return date(new Date(day * 86_400_000).toISOString().slice(0, 10));
}

interface RunningSetProps {
  readonly set: PracticeSet;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onNext: (result: ItemScore['result']) => void;
}

/** The question of a set that is asked now. */
function RunningSet({ set, heading, onNext }: RunningSetProps) {
  const { quizzes, chosen, seed, results } = set;
  const now = chosen[results.length];
  const asked = now && itemOf(quizzes, now.item.id, seed);
  if (now === undefined || asked === null || asked === undefined) return null;
  return (
    <div className="quiz practice">
      <h2 className="practice-why" ref={heading} tabIndex={-1}>
        {words.reasons[now.why]}
      </h2>
      <ItemList
        items={[asked.item]}
        stems={asked.stems}
        first={results.length + 1}
        draw={(item, number) => (
          <PracticeItem
            key={`${item.id}/${number}`}
            {...{ item, number, seed, onNext }}
            of={chosen.length}
            taught={objectives[item.objective]}
          />
        )}
      />
    </div>
  );
}

/** An item with the values of a set. */
function itemOf(
  quizzes: readonly AskedQuiz[],
  id: string,
  seed: number,
): { readonly item: Item; readonly stems: readonly Stem[] | undefined } | null {
  const quiz = quizzes.find(({ items }) => items.some((item) => item.id === id));
  const held = quiz?.items.filter((item) => item.id === id) ?? [];
  const [item] = quiz === undefined ? [] : quizAt({ ...quiz, items: held }, seed).items;
  return item === undefined ? null : { item, stems: quiz?.stems };
}

interface DoneProps {
  readonly set: PracticeSet;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What a set came to. */
function Done({ set: { chosen, results }, heading }: DoneProps) {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const { kind, passed, sittingsLeft } = examState(course, settings, attempt);
  const right = results.filter((result) => result === 'correct').length;
  return (
    <>
      <h2 className="practice-why" ref={heading} tabIndex={-1}>
        {words.result(right, chosen.length)}
      </h2>
      <p>{words.comesBack}</p>
      {kind === 'submitted' && !passed && sittingsLeft > 0 && (
        <div className="item-actions">
          <a className="button quiet" href="exam.html">
            {words.toExam}
          </a>
        </div>
      )}
    </>
  );
}
