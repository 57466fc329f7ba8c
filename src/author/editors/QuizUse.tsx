import type { QuizText } from '../document/quiz-text.ts';
import { quizOf } from '../list/item-filter.ts';
import type { CourseFacts, QuizFacts } from '../state/course-facts.ts';

interface QuizUseProps {
  readonly quiz: QuizText;
  readonly facts: QuizFacts;
  readonly course: CourseFacts;
}

/** Who asks a quiz, and of which objectives it has how many questions. */
export function QuizUse({ quiz, facts, course }: QuizUseProps) {
  const id = quizOf(quiz.file);
  const lesson = course.lessons.find(({ checks }) => checks.includes(id));
  const { examLength, passMark, examAttempts } = course.settings;
  const counts = new Map<string, number>();
  for (const { brief } of quiz.items)
    counts.set(brief.objective, (counts.get(brief.objective) ?? 0) + 1);
  const words = (objective: string) =>
    course.objectives.find((each) => each.id === objective)?.text ?? (objective || 'no objective');
  return (
    <>
      <p className="hint">
        <code>{quiz.file}</code>
        {facts.kind === 'exam'
          ? `. By course.json a sitting has ${examLength} of its questions, ${passMark} % pass, and there are ${examAttempts} attempts.`
          : lesson === undefined
            ? '. No lesson names it in course.json yet.'
            : `. A check of the lesson “${lesson.title}”.`}
      </p>
      {counts.size > 0 && (
        <details className="author-told">
          <summary>
            {quiz.items.length === 1 ? '1 question' : `${quiz.items.length} questions`}, by
            objective
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Objective</th>
                <th scope="col">Questions</th>
              </tr>
            </thead>
            <tbody>
              {[...counts].map(([objective, count]) => (
                <tr key={objective}>
                  <th scope="row">{words(objective)}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
