import type { JSONPath } from 'jsonc-parser';
import { pathText } from '../../authoring/json-place.ts';
import { renameEntry } from '../document/scenario-edits.ts';
import { Choose } from './Choose.tsx';
import { EntriesField } from './EntriesField.tsx';
import { entriesAt, type FormContext, type FormFieldsProps, recordOf } from './form-context.ts';
import type { FormField } from './form-fields.ts';
import { IdField } from './IdField.tsx';
import { OrderField } from './OrderField.tsx';
import { StepsField } from './StepsField.tsx';
import { JsonField, LinesField, NumberField, TextField } from './TypedField.tsx';
import { VariablesField } from './VariablesField.tsx';
import { withoutEmpty } from './without-empty.ts';

/** Fields for entries of an object. */
export function FormFields({ fields, value, path, ...context }: FormFieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      {...context}
      field={field}
      value={value[field.name]}
      path={[...path, field.name]}
    />
  ));
}

interface OneFieldProps extends FormContext {
  readonly field: FormField;
  readonly value: unknown;
  readonly path: JSONPath;
}

function OneField(props: OneFieldProps) {
  const { field, value, path, item, course, findings, onEdit, idPrefix } = props;
  const place = pathText(path);
  const id = `${idPrefix}-${place}`;
  const own = findings.filter((each) => each.path === place);
  const set = (next: unknown, joins?: string) =>
    onEdit(
      `change “${field.label}”`,
      [{ kind: 'set', path, value: next }],
      joins && `${place} ${joins}`,
    );
  const frame = { id, label: field.label, findings: own };
  switch (field.kind) {
    case 'text':
    case 'line':
      return (
        <TextField {...frame} field={field} value={value} onChange={(next) => set(next, 'text')} />
      );
    case 'number':
      return (
        <NumberField
          {...frame}
          field={field}
          value={value}
          onChange={(next) => set(next, 'number')}
        />
      );
    case 'lines':
      return (
        <LinesField
          {...frame}
          field={field}
          value={value}
          onChange={(next) => set(next, 'lines')}
        />
      );
    case 'json':
      return <JsonField {...frame} field={field} value={value} onChange={set} />;
    case 'tick':
      return (
        <p className="author-field author-tick">
          <input
            id={id}
            type="checkbox"
            checked={value === undefined ? field.isOn === true : value === true}
            onChange={({ currentTarget: { checked } }) =>
              set(checked === (field.isOn ?? false) ? undefined : checked)
            }
          />
          <label htmlFor={id}>{field.label}</label>
        </p>
      );
    case 'yes-no':
      return (
        <fieldset className="author-field author-radios">
          <legend>{field.label}</legend>
          {([true, false] as const).map((each) => (
            <label key={String(each)}>
              <input type="radio" name={id} checked={value === each} onChange={() => set(each)} />
              {each ? field.yes : field.no}
            </label>
          ))}
        </fieldset>
      );
    case 'one-of':
      return (
        <Choose
          {...frame}
          hint={field.hint}
          value={value}
          options={field.of}
          onChange={(next) => set(next || undefined)}
        />
      );
    case 'known': {
      const options = course.objectives.map((each) => ({
        value: each.id,
        label: `${each.lesson}: ${each.text}`,
      }));
      const none = { value: '', label: field.none ?? 'choose one' };
      return (
        <Choose
          {...frame}
          value={value}
          options={[none, ...options]}
          onChange={(next) => set(next || (field.none === undefined ? '' : undefined))}
        />
      );
    }
    case 'id-of': {
      const options = entriesAt(item, field.list).map((entry) => ({
        value: String(entry.id ?? ''),
        label: `${entry.id}: ${entry.title || entry.text || ''}`,
      }));
      return (
        <Choose
          {...frame}
          value={value}
          options={[{ value: '', label: field.none }, ...options]}
          onChange={(next) => set(next || undefined)}
        />
      );
    }
    case 'id':
      return (
        <IdField
          {...frame}
          value={typeof value === 'string' ? value : ''}
          taken={entriesAt(item, field.list).flatMap((entry, at) =>
            at === path.at(-2) ? [] : String(entry.id),
          )}
          onRename={(next) =>
            onEdit(`rename ${value}`, renameEntry(item, field.list, Number(path.at(-2)), next))
          }
        />
      );
    case 'order':
      return <OrderField {...props} field={field} id={id} own={own} />;
    case 'group':
      return (
        <fieldset className="author-group">
          <legend>{field.label}</legend>
          <FormFields {...props} fields={field.fields} value={recordOf(value)} path={path} />
        </fieldset>
      );
    case 'by-meter':
      return <ByMeter {...props} field={field} />;
    case 'variables':
      return <VariablesField {...props} field={field} id={id} own={own} Fields={FormFields} />;
    case 'entries':
      if (field.isGraph)
        return <StepsField {...props} field={field} id={id} own={own} Fields={FormFields} />;
      return <EntriesField {...props} field={field} id={id} own={own} Fields={FormFields} />;
  }
}

interface ByMeterProps extends OneFieldProps {
  readonly field: Extract<FormField, { readonly kind: 'by-meter' }>;
}

/** What is said of each meter of the scenario. */
function ByMeter({ field, value, path, onEdit, ...props }: ByMeterProps) {
  const bounds: readonly FormField[] = [
    { kind: 'number', name: 'min', label: 'At least' },
    { kind: 'number', name: 'max', label: 'At most' },
  ];
  const fields = entriesAt(props.item, 'meters').map((meter): FormField => {
    const named = { name: String(meter.id ?? ''), label: String(meter.name || meter.id) };
    return field.each === 'number'
      ? { kind: 'number', ...named }
      : { kind: 'group', ...named, fields: bounds };
  });
  if (fields.length === 0) return null;
  return (
    <fieldset className="author-group">
      <legend>{field.label}</legend>
      <FormFields
        {...props}
        fields={fields}
        value={recordOf(value)}
        path={path}
        onEdit={(name, edits, joins) => onEdit(name, withoutEmpty(value, path, edits), joins)}
      />
    </fieldset>
  );
}
