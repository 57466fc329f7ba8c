import { useId, useState } from 'react';
import { addQuiz, type NewQuiz as Wanted } from '../document/quiz-operations.ts';
import { quizOf } from '../list/item-filter.ts';
import type { OpenCourse } from '../state/use-author.ts';

interface NewQuizProps {
  readonly open: OpenCourse;
  readonly onDone: () => void;
}

/** Asks for what a new quiz file needs: its name, its title and who asks it. */
export function NewQuiz({ open, onDone }: NewQuizProps) {
  const { act, course, document } = open;
  const [typed, setTyped] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Omit<Wanted, 'id'>>({
    ...{ kind: 'check', title: '', lesson: course.lessons[0]?.id ?? null },
  });
  const hint = useId();
  const id = typed ?? idFrom(wanted.title);
  const isTaken = document.files.some(({ file }) => quizOf(file) === id);
  const flaw = isTaken
    ? `There is a quiz called “${id}”.`
    : id !== '' && !/^[a-z][a-z0-9-]*$/.test(id)
      ? 'A name has lower-case letters, digits and -.'
      : '';
  return (
    <form
      className="author-replace"
      aria-label="A new quiz"
      onSubmit={(event) => {
        event.preventDefault();
        act((now) => addQuiz(now, { ...wanted, id, title: wanted.title.trim() }));
        onDone();
      }}
    >
      <label>
        Title
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed asks for it.
          autoFocus
          value={wanted.title}
          onChange={({ currentTarget: { value } }) => setWanted({ ...wanted, title: value })}
        />
      </label>
      <label>
        Name of its file
        <input
          type="text"
          spellCheck={false}
          aria-describedby={hint}
          value={id}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <label>
        Asked by
        <select
          value={wanted.kind === 'exam' ? ' exam' : (wanted.lesson ?? ' none')}
          onChange={({ currentTarget: { value } }) => setWanted({ ...wanted, ...askedBy(value) })}
        >
          {course.lessons.map((lesson) => (
            <option key={lesson.id} value={lesson.id}>
              the lesson “{lesson.title}”
            </option>
          ))}
          <option value=" none">no lesson yet</option>
          <option value=" exam">an exam</option>
        </select>
      </label>
      <button type="submit" disabled={wanted.title.trim() === '' || id === '' || flaw !== ''}>
        Add the quiz
      </button>
      <button type="button" onClick={onDone}>
        Cancel
      </button>
      <p id={hint} role="status">
        {flaw}
      </p>
    </form>
  );
}

function askedBy(value: string): Pick<Wanted, 'kind' | 'lesson'> {
  if (value === ' exam') return { kind: 'exam', lesson: null };
  return { kind: 'check', lesson: value === ' none' ? null : value };
}

/** A name for a file, from a title. */
function idFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);
}
