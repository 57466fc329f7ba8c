import { type Ref, useRef } from 'react';
import { sittingLength } from '../attempt/course.ts';
import { examState } from '../attempt/progress.ts';
import type { FeedbackRule } from '../attempt/settings.ts';
import type { Quiz } from '../quiz/quiz.ts';
import { ExamResult, NoSitting } from './ExamResult.tsx';
import { counted } from './figures.ts';
import { ExamSitting } from './items/ExamSitting.tsx';
import { useNextFocus } from './items/next-focus.ts';
import { sco, useSco } from './use-sco.ts';

/** The exam: what awaits the learner, the sitting that runs, or the result. */
export function Exam({ quiz }: { readonly quiz: Quiz }) {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const { kind, sittingsLeft } = examState(course, settings, attempt);
  const running = attempt.sittings.find(({ submitted }) => !submitted);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useNextFocus();

  const start = () => {
    if (sco().store.startSitting()) focusNext(() => heading.current);
  };

  const submit = () => {
    sco().store.submitSitting();
    focusNext(() => heading.current);
  };

  return (
    <section className="quiz exam" data-state={kind} aria-labelledby={`${quiz.id}-title`}>
      {running ? (
        <ExamSitting quiz={quiz} sitting={running} heading={heading} onSubmit={submit} />
      ) : kind === 'submitted' ? (
        <ExamResult quiz={quiz} heading={heading} sittingsLeft={sittingsLeft} onStart={start} />
      ) : (
        <ExamStart quiz={quiz} heading={heading} onStart={start} />
      )}
    </section>
  );
}

const feedbackWords = {
  'after-sitting': 'You see what was right, and why, after you submit',
  'after-last-sitting':
    'You see which answers were right after you submit; the right ones, and why, once no sitting is left',
  never: 'You see your score after you submit, and no right answers',
} as const satisfies Record<FeedbackRule, string>;

interface ExamStartProps {
  readonly quiz: Quiz;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onStart: () => void;
}

function ExamStart({ quiz, heading, onStart }: ExamStartProps) {
  const course = useSco('course');
  const settings = useSco('settings');
  const launched = useSco('launched');
  const answerable = useSco('answerable');
  const { passMark, examAttempts, feedback } = settings;
  const questions = sittingLength(course, settings);
  const pool = course.exam.items.length;
  return (
    <>
      <h2 className="quiz-title" id={`${quiz.id}-title`} ref={heading} tabIndex={-1}>
        {quiz.title}
      </h2>
      <p className="quiz-intro">{quiz.intro}</p>
      <ul className="exam-rules" aria-busy={!launched || undefined}>
        <li>
          {questions < pool
            ? `${counted(questions, 'question')}, drawn anew for each sitting from ${pool}`
            : counted(questions, 'question')}
        </li>
        <li>{`${passMark}% of the points to pass`}</li>
        <li>
          {examAttempts === 1
            ? 'One sitting'
            : `Up to ${counted(examAttempts, 'sitting')}; the best counts`}
        </li>
        <li>Answers are kept as you give them</li>
        <li>{feedbackWords[feedback]}</li>
      </ul>
      {launched && !answerable ? (
        <NoSitting />
      ) : (
        <button type="button" className="primary" disabled={!answerable} onClick={onStart}>
          Start the exam
        </button>
      )}
    </>
  );
}
