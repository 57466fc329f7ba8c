import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Choice } from '../library/Choice.tsx';
import { difficulties } from '../packaging/make/drawn-rows.ts';
import type { OfferedCourse } from './choices-form.ts';
import { QuestionRow } from './QuestionRow.tsx';
import {
  filteredQuestions,
  groupedQuestions,
  type ListedQuestion,
  noFilter,
  type QuestionFilter,
  type QuestionGroup,
} from './question-filter.ts';

interface Props {
  readonly course: OfferedCourse;
  /** Those on the lessons that are kept. */
  readonly questions: readonly ListedQuestion[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** The questions of a course, to look at and to choose from. */
export function QuestionPicker({ course, questions, chosen, onChoose }: Props) {
  const [filter, setFilter] = useState<QuestionFilter>(noFilter);
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback<Props['onChoose']>((ids, is) => latest.current(ids, is), []);
  // The letters that are typed come first, the list after them.
  const asked = useDeferredValue(filter);
  // One that is ticked stays in sight until it is filtered anew.
  const [shownBy, setShownBy] = useState(chosen);
  const shown = useMemo(
    () => filteredQuestions(questions, asked, shownBy),
    [questions, asked, shownBy],
  );
  const places = useMemo(() => groupedQuestions(shown, course.lessons), [shown, course]);
  const ids = shown.map(({ id }) => id);

  function change(part: Partial<QuestionFilter>) {
    setShownBy(chosen);
    setFilter({ ...filter, ...part });
  }

  return (
    <div className="question-picker">
      <FilterFields filter={filter} questions={questions} course={course} onChange={change} />
      <p className="question-all">
        <span role="status">
          {shown.length} of {questions.length} questions shown
        </span>
        <button type="button" disabled={ids.length === 0} onClick={() => choose(ids, true)}>
          Choose all shown
        </button>
        <button type="button" disabled={ids.length === 0} onClick={() => choose(ids, false)}>
          Choose none of them
        </button>
      </p>
      {places.map(({ id, title, groups }) => (
        <section key={id} className="question-place" aria-labelledby={`questions-${id}`}>
          <h3 id={`questions-${id}`}>{title}</h3>
          {groups.map((group) => (
            <Group key={group.key} group={group} chosen={chosen} onChoose={choose} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface FilterFieldsProps extends Pick<Props, 'course' | 'questions'> {
  readonly filter: QuestionFilter;
  readonly onChange: (part: Partial<QuestionFilter>) => void;
}

const findingOptions = [
  ['', 'Whatever the review found'],
  ['warnings', 'With warnings of the review'],
  ['some', 'With warnings or notes'],
  ['none', 'Without any'],
] as const;

const chosenOptions = [
  ['', 'Chosen or not'],
  ['chosen', 'Chosen'],
  ['left-out', 'Left out'],
] as const;

function FilterFields({ filter, questions, course, onChange }: FilterFieldsProps) {
  const levels = difficulties.filter((level) =>
    questions.some(({ difficulty }) => difficulty === level),
  );
  const places = [...course.lessons, { id: 'exam', title: 'Exam' }].filter(({ id }) =>
    questions.some(({ lesson }) => (lesson ?? 'exam') === id),
  );
  return (
    <search className="question-filter" aria-label="Questions">
      <label className="question-words">
        Words
        <input
          type="search"
          autoComplete="off"
          value={filter.words}
          onChange={({ currentTarget }) => onChange({ words: currentTarget.value })}
        />
      </label>
      <Choice
        label="Asked in"
        value={filter.place}
        options={[['', 'Lessons and exam'], ...places.map(({ id, title }) => [id, title] as const)]}
        onChoose={(place) => onChange({ place })}
      />
      {levels.length > 0 && (
        <Choice
          label="Difficulty"
          value={filter.difficulty}
          options={[['', 'Any'], ...levels.map((level) => [level, level] as const)]}
          onChoose={(difficulty) => onChange({ difficulty })}
        />
      )}
      <Choice
        label="Review"
        value={filter.findings}
        options={findingOptions}
        onChoose={(findings) => onChange({ findings })}
      />
      <Choice
        label="Choice"
        value={filter.chosen}
        options={chosenOptions}
        onChoose={(chosen) => onChange({ chosen })}
      />
    </search>
  );
}

interface GroupProps {
  readonly group: QuestionGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: Props['onChoose'];
}

/** The questions about one objective. */
function Group({ group: { objective, questions }, chosen, onChoose }: GroupProps) {
  const ids = questions.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <fieldset className="question-group">
      <legend>
        {objective}{' '}
        <span className="aside">
          {count} of {ids.length}
        </span>
      </legend>
      <p className="question-both">
        <button type="button" onClick={() => onChoose(ids, true)}>
          All<span className="visually-hidden"> about: {objective}</span>
        </button>
        <button type="button" onClick={() => onChoose(ids, false)}>
          None<span className="visually-hidden"> about: {objective}</span>
        </button>
      </p>
      <ul>
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            chosen={chosen.has(question.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </fieldset>
  );
}
