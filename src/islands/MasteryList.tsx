import { objectives } from 'virtual:objectives';
import { courseText } from 'virtual:words';
import { mastery as words } from 'virtual:words/mastery';
import { type Mastery, masteryByObjective } from '../attempt/mastery.ts';
import { useSco } from './sco/use-sco.ts';

/** Where the learner stands with each objective, lesson by lesson, with the way to its section. */
export function MasteryList() {
  const course = useSco('course');
  const attempt = useSco('attempt');
  const mastery = masteryByObjective(course, attempt);
  return (
    <div className="mastery">
      {course.lessons.map((lesson) => (
        <section key={lesson.id}>
          <h3 {...courseText}>{lesson.title}</h3>
          <ul>
            {lesson.objectives.map(({ id }) => (
              <li key={id}>
                <a href={objectives[id]?.href ?? `${lesson.id}.html`} {...courseText}>
                  {objectives[id]?.text}
                </a>{' '}
                <MasteryWords mastery={mastery.get(id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mastery-about">{words.about}</p>
    </div>
  );
}

/** Where the learner stands with one objective, in words. */
export function MasteryWords({ mastery }: { readonly mastery: Mastery | undefined }) {
  if (mastery === undefined) return null;
  const { level, right, shown } = mastery;
  return (
    <span className="mastery-words" data-level={level}>
      <span className="mastery-mark" aria-hidden="true" />
      <span>{words.levels[level]}</span>
      {shown > 0 && <small>{words.right(right, shown)}</small>}
    </span>
  );
}
