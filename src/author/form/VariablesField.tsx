import type { ComponentType } from 'react';
import { pathText } from '../../authoring/json-place.ts';
import { Choose } from './Choose.tsx';
import { FieldFindings } from './FieldFrame.tsx';
import { type FieldProps, type FormFieldsProps, recordOf } from './form-context.ts';
import type { FormField } from './form-fields.ts';
import { IdField } from './IdField.tsx';
import { JsonField, LinesField, TextField } from './TypedField.tsx';
import {
  fromLines,
  isVariableName,
  kindOfSource,
  renamedEntry,
  sources,
} from './variable-sources.ts';

interface VariablesFieldProps extends FieldProps {
  readonly field: { readonly label: string; readonly hint: string };
  /** What draws the fields of a range. */
  readonly Fields: ComponentType<FormFieldsProps>;
}

/** Values that each learner has of their own, by name: where each comes from. */
export function VariablesField(props: VariablesFieldProps) {
  const { field, value, path, id, own, onEdit } = props;
  const variables = recordOf(value);
  const names = Object.keys(variables);
  let fresh = 'value';
  for (let number = 2; names.includes(fresh); number += 1) fresh = `value${number}`;
  return (
    <fieldset className="author-entries" aria-describedby={`${id}-hint ${id}-findings`}>
      <legend>{field.label}</legend>
      <p className="hint" id={`${id}-hint`}>
        {field.hint}
      </p>
      <ol>
        {Object.entries(variables).map(([name, source], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names are typed here, and a field keeps its focus.
          <li key={at}>
            <Variable {...props} name={name} source={source} names={names} />
          </li>
        ))}
      </ol>
      <FieldFindings id={id} findings={own} />
      <div className="author-buttons">
        <button
          type="button"
          onClick={() =>
            onEdit('add a variable', [
              { kind: 'set', path: [...path, fresh], value: sources.range.fresh },
            ])
          }
        >
          Add a variable
        </button>
      </div>
    </fieldset>
  );
}

interface VariableProps extends VariablesFieldProps {
  readonly name: string;
  readonly source: unknown;
  readonly names: readonly string[];
}

const range: readonly FormField[] = [
  { kind: 'number', name: 'from', label: 'From', needed: true },
  { kind: 'number', name: 'to', label: 'To', needed: true },
  { kind: 'number', name: 'step', label: 'In steps of', hint: '1, if left out.' },
];

function Variable({ name, source, names, ...props }: VariableProps) {
  const { value, path, id, findings, onEdit, Fields } = props;
  const here = [...path, name];
  const place = pathText(here);
  const own = findings.filter((each) => each.path === place);
  const kind = kindOfSource(source);
  const set = (next: unknown, joins?: string) =>
    onEdit(`change “${name}”`, [{ kind: 'set', path: here, value: next }], joins && place);
  const frame = { id: `${id}-${name}-source`, findings: [] };
  return (
    <fieldset className="author-entry">
      <legend>{name}</legend>
      <IdField
        id={`${id}-${name}`}
        label="Name"
        findings={own}
        value={name}
        flawOf={(typed) =>
          isVariableName(typed)
            ? null
            : 'use letters, digits and _, starting with a small letter, at most 30'
        }
        taken={names.filter((each) => each !== name)}
        onRename={(next) =>
          onEdit(`rename ${name}`, [
            { kind: 'set', path, value: renamedEntry(recordOf(value), name, next) },
          ])
        }
      />
      <Choose
        id={`${id}-${name}-kind`}
        label="It comes from"
        findings={[]}
        value={kind}
        options={Object.entries(sources).map(([value, { label }]) => ({ value, label }))}
        onChange={(next) => {
          const chosen = Object.entries(sources).find(([each]) => each === next)?.[1];
          if (chosen !== undefined && next !== kind) set(chosen.fresh);
        }}
      />
      {kind === 'range' && (
        <Fields {...props} fields={range} value={recordOf(source)} path={here} />
      )}
      {kind === 'list' && (
        <LinesField
          {...frame}
          label="Values"
          field={{
            kind: 'lines',
            name,
            label: 'Values',
            hint: 'One a line, at least two.',
            needed: true,
          }}
          value={source}
          onChange={(next) => set(Array.isArray(next) ? fromLines(next.map(String)) : [], 'lines')}
        />
      )}
      {kind === 'expression' && (
        <TextField
          {...frame}
          label="Expression"
          field={{
            kind: 'line',
            name,
            label: 'Expression',
            needed: true,
            hint: 'Over the variables above it, such as price * rate / 100.',
          }}
          value={source}
          onChange={(next) => set(next, 'text')}
        />
      )}
      {kind === 'records' && (
        <JsonField
          {...frame}
          label="Records"
          field={{
            kind: 'json',
            name,
            label: 'Records',
            hint: 'Such as [{ "country": "Peru", "share": 2 }, …], used as country.share.',
          }}
          value={source}
          onChange={set}
        />
      )}
      <div className="author-buttons">
        <button
          type="button"
          onClick={() =>
            onEdit(`remove ${name}`, [
              { kind: 'set', path: names.length === 1 ? path : here, value: undefined },
            ])
          }
        >
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </fieldset>
  );
}
