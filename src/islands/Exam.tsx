import { drawSitting } from 'virtual:drawing';
import { exam as words } from 'virtual:words/exam';
import { type Ref, useRef } from 'react';
import { sittingLength } from '../attempt/course.ts';
import { examState } from '../attempt/progress.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { HeldQuiz } from '../quiz/varied.ts';
import { ExamResult, NoSitting, type PackagedExam, useStartable } from './ExamResult.tsx';
import { ExamSitting, ExamTitle } from './items/ExamSitting.tsx';
import { useNextFocus } from './items/next-focus.ts';
import { Passage } from './items/Prose.tsx';
import { sco, useQuiz, useSco } from './sco/use-sco.ts';

export interface ExamProps extends PackagedExam {
  readonly quiz: HeldQuiz;
}

/** The exam: what awaits the learner, the sitting that runs, or the result. */
export function Exam({ quiz: held, ...packaged }: ExamProps) {
  const quiz = useQuiz(held);
  const course = useSco('course');
  const attempt = useSco('attempt');
  const settings = useSco('settings');
  const { kind, sittingsLeft } = examState(course, settings, attempt);
  const running = attempt.sittings.find(({ submitted }) => !submitted);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusNext = useNextFocus();

  const start = () => {
    if (sco().store.startSitting(drawSitting)) focusNext(() => heading.current);
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
        <ExamResult
          {...packaged}
          quiz={quiz}
          heading={heading}
          sittingsLeft={sittingsLeft}
          onStart={start}
        />
      ) : (
        <ExamStart quiz={quiz} heading={heading} onStart={start} />
      )}
    </section>
  );
}

interface ExamStartProps {
  readonly quiz: Quiz;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onStart: () => void;
}

function ExamStart({ quiz, heading, onStart }: ExamStartProps) {
  const course = useSco('course');
  const settings = useSco('settings');
  const launched = useSco('launched');
  const timing = useSco('timing');
  const { isClosed, isReady } = useStartable();
  const { passMark, examAttempts, feedback } = settings;
  const questions = sittingLength(course, settings);
  return (
    <>
      <ExamTitle quiz={quiz} heading={heading} />
      <Passage className="quiz-intro" text={quiz.intro} />
      <ul className="exam-rules" aria-busy={!launched || undefined}>
        <li>{words.drawn(questions, course.exam.items.length)}</li>
        <li>{words.toPass(passMark)}</li>
        <li>{words.attempts(examAttempts)}</li>
        <li>{words.kept}</li>
        <li>{words.feedback[feedback]}</li>
        {timing && <timing.Rules />}
      </ul>
      {launched && isClosed ? (
        <NoSitting />
      ) : (
        <button type="button" className="primary" disabled={!isReady} onClick={onStart}>
          {words.start}
        </button>
      )}
    </>
  );
}
