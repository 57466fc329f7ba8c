import type { FieldsProps, OfferedCourse } from './choices-form.ts';
import { FieldProblem } from './Field.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

/** Which lessons the package holds. */
export function LessonFields({ form, problems, change, course }: Props) {
  const kept = course.lessons.filter(({ id }) => form.lessons.includes(id));
  const minutes = kept.reduce((sum, lesson) => sum + lesson.minutes, 0);

  function toggle(id: string, keep: boolean) {
    const ids = course.lessons.map((lesson) => lesson.id);
    change({ lessons: ids.filter((each) => (each === id ? keep : form.lessons.includes(each))) });
  }

  return (
    <fieldset className="group" aria-describedby="lessons-problem lessons-hint">
      <legend>
        <h2>Lessons</h2>
      </legend>
      <p className="hint" id="lessons-hint">
        A lesson left out is not in the package, nor are its questions in the exam. Links to it
        become plain text.
      </p>
      <div className="form-field" id="lessons">
        {course.lessons.map((lesson) => (
          <div className="form-option" key={lesson.id}>
            <input
              type="checkbox"
              id={`lesson-${lesson.id}`}
              checked={form.lessons.includes(lesson.id)}
              onChange={({ currentTarget }) => toggle(lesson.id, currentTarget.checked)}
            />
            <label htmlFor={`lesson-${lesson.id}`}>
              {lesson.title} <span className="aside">{lesson.minutes} min</span>
            </label>
          </div>
        ))}
        <FieldProblem id="lessons" problem={problems.lessons} />
        <p className="total">
          {kept.length} of {course.lessons.length} lessons, about {minutes} minutes, and the exam
        </p>
      </div>
    </fieldset>
  );
}
