import { FieldFindings } from './FieldFrame.tsx';
import { entriesAt, type FieldProps } from './form-context.ts';
import type { FormField } from './form-fields.ts';

interface OrderFieldProps extends FieldProps {
  readonly field: Extract<FormField, { readonly kind: 'order' }>;
}

/** Ids in an order, each shown by what it stands for. */
export function OrderField({ field, value, path, item, onEdit, id, own }: OrderFieldProps) {
  const ids = Array.isArray(value) ? value.map(String) : [];
  const entries = entriesAt(item, field.list);
  const wordsOf = (each: string) =>
    String(entries.find((entry) => entry.id === each)?.text || each);
  const move = (from: number, to: number) =>
    onEdit('change the right order', [{ kind: 'move', path, from, to }]);
  return (
    <fieldset className="author-group" aria-describedby={`${id}-findings`}>
      <legend>{field.label}</legend>
      <ol className="author-order">
        {ids.map((each, at) => (
          <li key={each}>
            <span>{wordsOf(each)}</span>
            <button type="button" disabled={at === 0} onClick={() => move(at, at - 1)}>
              Up<span className="visually-hidden">: {wordsOf(each)}</span>
            </button>
            <button type="button" disabled={at === ids.length - 1} onClick={() => move(at, at + 1)}>
              Down<span className="visually-hidden">: {wordsOf(each)}</span>
            </button>
          </li>
        ))}
      </ol>
      <FieldFindings id={id} findings={own} />
    </fieldset>
  );
}
