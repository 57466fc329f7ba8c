import { type FieldsProps, fieldsOf } from './choices-form.ts';
import { closingTime, movedTo, offsets } from './closing-time.ts';
import { FieldProblem, TextField } from './Field.tsx';

/** How long a sitting of the exam may take, and until when one can be started. */
export function TimeFields(props: FieldsProps) {
  const field = fieldsOf(props);
  return (
    <fieldset className="group">
      <legend>
        <h2>Time</h2>
      </legend>
      <TextField
        {...field('examMinutes')}
        label="Time for a sitting of the exam"
        unit="minutes"
        hint="Empty for no limit. What counts is the time in which the course is open, on any of its pages; closing it stops the clock. When time is up, all that is answered is handed in."
      />
      <TextField
        {...field('extraTime')}
        label="More time"
        unit="times as much"
        hint={
          <>
            From 1 to 10, such as 1.5 in a package for those who have a right to more. Where your
            LMS has launch data for each learner, write <code>{'{"extraTime": 1.5}'}</code> there
            instead.
          </>
        }
      />
      <ClosingField {...field('examCloses')} />
    </fieldset>
  );
}

interface ClosingFieldProps {
  readonly problem: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ClosingField({ problem, value, onChange }: ClosingFieldProps) {
  const { local, offset } = closingTime(value);
  const described = 'examCloses-problem examCloses-hint';
  const choose = (date: string) =>
    onChange(movedTo(date, value, (day) => new Date(day).getTimezoneOffset()));
  return (
    <div className="form-field">
      <label htmlFor="examCloses">A sitting can be started until</label>
      <div className="field-box field-time">
        <input
          id="examCloses"
          type="datetime-local"
          value={local}
          aria-invalid={problem !== undefined}
          aria-describedby={described}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        {local !== '' && (
          <select
            aria-label="Time zone"
            aria-describedby={described}
            value={offset}
            onChange={({ currentTarget }) => onChange(local + currentTarget.value)}
          >
            {[...new Set([offset, ...offsets])].sort(byOffset).map((each) => (
              <option key={each} value={each}>
                UTC{each}
              </option>
            ))}
          </select>
        )}
      </div>
      <FieldProblem id="examCloses" problem={problem} />
      <p className="hint" id="examCloses-hint">
        Empty for no end. The exam page says it with this time zone. A sitting that runs may be
        finished later. It goes by the clock of the student’s device: an end that nobody can move is
        one of the LMS.
      </p>
    </div>
  );
}

function byOffset(one: string, other: string): number {
  return offsets.indexOf(one) - offsets.indexOf(other);
}
