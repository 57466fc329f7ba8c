import { questionsOn } from '../packaging/make/choices.ts';
import { type Difficulty, difficulties } from '../packaging/make/drawn-rows.ts';
import type { FieldsProps, OfferedCourse } from './choices-form.ts';
import { canBeCounted, evenRows, type FormRow, thereFor } from './drawing-form.ts';
import { ChoiceField, FieldProblem } from './Field.tsx';

interface Props extends FieldsProps {
  readonly course: OfferedCourse;
}

const drawings = [
  {
    value: 'course',
    label: 'As the course draws it',
    hint: 'From every lesson in turn, or as its author counted. The length is that of the rules below.',
  },
  {
    value: 'own',
    label: 'By a table of your own',
    hint: 'So many on this lesson or objective, so many on that. Their sum is the length of the exam, and what no row takes is in no sitting and not in the package.',
  },
] as const;

/** Of what a sitting of the exam has how many questions. */
export function DrawingFields({ form, problems, change, course }: Props) {
  const chosen = new Set(form.questions);
  const pool = questionsOn(course, form.lessons).filter(({ lesson }) => lesson === null);
  const asked = pool.filter(({ id }) => chosen.has(id));
  const lessons = course.lessons.filter(({ id }) => form.lessons.includes(id));

  function choose(drawing: 'course' | 'own') {
    const rows =
      form.rows.length > 0 ? form.rows : evenRows(lessons, asked, Number(form.examLength) || 0);
    change(drawing === 'own' ? { drawing, rows } : { drawing });
  }

  return (
    <fieldset className="group">
      <legend>
        <h2>How a sitting is drawn</h2>
      </legend>
      <ChoiceField
        id="drawing"
        label="Which questions of the exam"
        options={drawings}
        value={form.drawing}
        onChange={choose}
      />
      {form.drawing === 'own' && (
        <Rows
          rows={form.rows}
          problem={problems.rows}
          there={thereFor(form.rows, asked)}
          parts={partsOf(lessons, pool, course)}
          difficulties={difficulties.filter((each) =>
            asked.some(({ difficulty }) => difficulty === each),
          )}
          onChange={(rows) => change({ rows })}
        />
      )}
    </fieldset>
  );
}

interface Part {
  /** As a row names it. */
  readonly of: string;
  readonly text: string;
}

/** What rows can count: each lesson, with the objectives that its questions ask. */
function partsOf(
  lessons: OfferedCourse['lessons'],
  pool: ReturnType<typeof questionsOn>,
  course: OfferedCourse,
): readonly { readonly title: string; readonly parts: readonly Part[] }[] {
  return lessons.map(({ id, title }) => {
    const own = pool.filter(({ about }) => about === id).map(({ objective }) => objective);
    return {
      title,
      parts: [
        { of: `lesson ${id}`, text: title },
        ...[...new Set(own)].map((objective) => ({
          of: `objective ${objective}`,
          text: course.objectives[objective] ?? objective,
        })),
      ],
    };
  });
}

interface RowsProps {
  readonly rows: readonly FormRow[];
  readonly problem: string | undefined;
  /** How many questions count for each. */
  readonly there: readonly number[];
  readonly parts: ReturnType<typeof partsOf>;
  readonly difficulties: readonly Difficulty[];
  readonly onChange: (rows: readonly FormRow[]) => void;
}

function Rows({ rows, problem, there, parts, difficulties, onChange }: RowsProps) {
  const set = (at: number, part: Partial<FormRow>) =>
    onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  // Rows of lessons that are left out wait for these.
  const known = new Set(['', ...parts.flatMap((group) => group.parts.map(({ of }) => of))]);
  const shown = rows.flatMap((row, at) => (known.has(row.of) ? [{ row, at }] : []));
  const sum = shown.reduce((total, { row }) => total + (Number(row.count) || 0), 0);
  return (
    <div className="form-field drawn-rows" id="rows">
      <ol>
        {shown.map(({ row, at }, place) => (
          <li key={at}>
            <label>
              <span className="visually-hidden">Row {place + 1}: </span>
              Questions about
              <select
                value={row.of}
                onChange={({ currentTarget }) => set(at, { of: currentTarget.value })}
              >
                {parts.map((group) => (
                  <optgroup key={group.title} label={group.title}>
                    {group.parts.map(({ of, text }) => (
                      <option key={of} value={of}>
                        {text}
                      </option>
                    ))}
                  </optgroup>
                ))}
                <option value="">Anything else</option>
              </select>
            </label>
            {difficulties.length > 0 && (
              <label>
                Difficulty
                <select
                  value={row.difficulty}
                  onChange={({ currentTarget: { value } }) =>
                    set(at, { difficulty: difficulties.find((each) => each === value) ?? '' })
                  }
                >
                  <option value="">Any</option>
                  {difficulties.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              How many
              <span className="field-box">
                <input
                  type="text"
                  className="field-number"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-invalid={!canBeCounted(row, there[at] ?? 0)}
                  aria-describedby={`rows-problem row-${at}-there`}
                  value={row.count}
                  onChange={({ currentTarget }) => set(at, { count: currentTarget.value })}
                />
                <span id={`row-${at}-there`}>of {there[at] ?? 0}</span>
              </span>
            </label>
            <button
              type="button"
              disabled={shown.length === 1}
              onClick={() => onChange(rows.filter((_, each) => each !== at))}
            >
              Remove<span className="visually-hidden"> row {place + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      <FieldProblem id="rows" problem={problem} />
      <p className="total" role="status">
        {`A sitting has ${sum === 1 ? '1 question' : `${sum} questions`}.`}
      </p>
      <p className="hint">
        A question counts once: for a row of its objective before one of its lesson, and for
        “Anything else” last.
      </p>
      <button
        type="button"
        onClick={() => onChange([...rows, { of: '', difficulty: '', count: '0' }])}
      >
        Add a row
      </button>
    </div>
  );
}
