import type { ReactNode } from 'react';
import type { ChoiceWarning } from './describe-warnings.ts';

interface FieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  /** What it changes in the LMS. */
  readonly hint: ReactNode;
  /** What is wrong with it, and how to fix it. */
  readonly problem: string | undefined;
  readonly warnings?: readonly ChoiceWarning[];
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For numbers: what follows the box, such as "percent"; the keyboard of phones follows too. */
  readonly unit?: string;
  /** For texts of several lines: how many are seen. */
  readonly rows?: number;
}

/** One line of text, several, or a number, with what it does and what is wrong with it. */
export function TextField({
  id,
  label,
  hint,
  problem,
  warnings,
  value,
  onChange,
  unit,
  rows,
}: TextFieldProps) {
  const common = {
    id,
    value,
    autoComplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem ${id}-hint${warnings ? ` ${id}-warnings` : ''}`,
  };
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <div className="field-box">
        {rows === undefined ? (
          <input
            {...common}
            type="text"
            className={unit === undefined ? undefined : 'field-number'}
            inputMode={unit === undefined ? undefined : 'decimal'}
            spellCheck={false}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        ) : (
          <textarea
            {...common}
            rows={rows}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
        {unit !== undefined && <span>{unit}</span>}
      </div>
      <FieldProblem id={id} problem={problem} />
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {warnings && <FieldWarnings id={id} warnings={warnings} />}
    </div>
  );
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it changes in the LMS. */
  readonly hint: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly warnings?: readonly ChoiceWarning[];
  readonly children?: ReactNode;
}

/** One of a few, each with what it does. */
export function ChoiceField<Value extends string>({
  id,
  label,
  options,
  value,
  onChange,
  warnings,
  children,
}: ChoiceFieldProps<Value>) {
  return (
    <fieldset
      className="form-field"
      id={id}
      aria-describedby={warnings ? `${id}-warnings` : undefined}
    >
      <legend>{label}</legend>
      {children}
      {options.map((option) => (
        <div className="form-option" key={option.value}>
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            checked={option.value === value}
            aria-describedby={`${id}-${option.value}-hint`}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          <p className="hint" id={`${id}-${option.value}-hint`}>
            {option.hint}
          </p>
        </div>
      ))}
      {warnings && <FieldWarnings id={id} warnings={warnings} />}
    </fieldset>
  );
}

interface FieldWarningsProps {
  readonly id: string;
  readonly warnings: readonly ChoiceWarning[];
}

/** What the choice leads to in LMSs that are known by name; said as it is made. */
function FieldWarnings({ id, warnings }: FieldWarningsProps) {
  return (
    <div className="field-warnings" id={`${id}-warnings`} role="status">
      {warnings.map(({ lms, sentence }) => (
        <p key={lms + sentence}>
          <strong>Warning, {lms}:</strong> {sentence}
        </p>
      ))}
    </div>
  );
}

/** The place for what is wrong with a field; empty while nothing is. */
export function FieldProblem({ id, problem }: Pick<FieldProps, 'id' | 'problem'>) {
  return (
    <p className="field-problem" id={`${id}-problem`}>
      {problem}
    </p>
  );
}
