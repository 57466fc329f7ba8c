import { type ReactNode, useMemo, useState } from 'react';
import { questionsOn } from '../packaging/make/choices.ts';
import { partFiles } from '../packaging/make/fetch-parts.ts';
import type { FieldsProps, OfferedCourse } from './choices-form.ts';
import { FieldProblem } from './Field.tsx';
import { type OfferedQuestion, readOffered } from './offered-question.ts';
import { QuestionPicker } from './QuestionPicker.tsx';
import { listedQuestions } from './question-filter.ts';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
  /** What becomes of the course by them, in sentences. */
  readonly told: readonly string[];
  /** The questions in plain words, where they are not those of the site; null where they are. */
  readonly offered: readonly OfferedQuestion[] | null;
  /** What brings in others. */
  readonly children: ReactNode;
}

type Loading =
  | { readonly kind: 'closed' | 'coming' | 'failed' }
  | { readonly kind: 'open'; readonly offered: readonly OfferedQuestion[] };

/** Which questions the package asks. */
export function QuestionFields(props: Props) {
  const { form, problems, change, course, told, children } = props;
  const [loading, setLoading] = useState<Loading>({ kind: 'closed' });
  const { lessons } = form;
  const choosable = useMemo(() => questionsOn(course, lessons), [course, lessons]);
  const chosen = useMemo(() => new Set(form.questions), [form.questions]);
  const offered = loading.kind === 'open' ? (props.offered ?? loading.offered) : null;
  const listed = useMemo(
    () => (offered === null ? null : listedQuestions(choosable, offered)),
    [choosable, offered],
  );
  const inLessons = choosable.filter(({ lesson }) => lesson !== null);
  const inExam = choosable.filter(({ lesson }) => lesson === null);
  const count = (all: typeof choosable) =>
    `${all.filter(({ id }) => chosen.has(id)).length} of ${all.length}`;

  async function open() {
    setLoading({ kind: 'coming' });
    const found = await fetchOffered();
    setLoading(found === null ? { kind: 'failed' } : { kind: 'open', offered: found });
  }

  function choose(ids: readonly string[], isChosen: boolean) {
    const changed = new Set(ids);
    const is = (id: string) => (changed.has(id) ? isChosen : chosen.has(id));
    change({ questions: course.questions.map(({ id }) => id).filter(is) });
  }

  return (
    <fieldset className="group" aria-describedby="questions-hint questions-problem">
      <legend>
        <h2>Questions</h2>
      </legend>
      <p className="hint" id="questions-hint">
        A question left out is nowhere in the package, and answers that students gave to the others
        stay theirs when you replace a package by one with another choice.
      </p>
      <div className="form-field" id="questions">
        <p className="total">
          {count(inLessons)} questions in the lessons, {count(inExam)} for the exam
        </p>
        <FieldProblem id="questions" problem={problems.questions} />
        <div className="field-warnings" role="status">
          {told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <p className="actions">
          <button
            type="button"
            aria-expanded={loading.kind === 'open'}
            disabled={loading.kind === 'coming'}
            onClick={() => (loading.kind === 'open' ? setLoading({ kind: 'closed' }) : void open())}
          >
            {loading.kind === 'open' ? 'Close the list' : 'Choose questions'}
          </button>
        </p>
        {loading.kind === 'failed' && (
          <p className="field-problem" role="alert">
            The list could not be fetched. Check that this device is online, and try again.
          </p>
        )}
        {listed !== null && (
          <QuestionPicker course={course} questions={listed} chosen={chosen} onChoose={choose} />
        )}
      </div>
      {children}
    </fieldset>
  );
}

async function fetchOffered(): Promise<readonly OfferedQuestion[] | null> {
  try {
    const response = await fetch(`packages/${partFiles.offered}`);
    return response.ok ? readOffered(await response.text()) : null;
  } catch {
    return null;
  }
}
