import { type ComponentType, useState } from 'react';
import type { ItemEdit } from '../document/item-changes.ts';
import { idsFor, pastedLines } from '../document/pasted-lines.ts';
import { Choose } from './Choose.tsx';
import { FieldFindings } from './FieldFrame.tsx';
import { entriesAt, type FieldProps, type FormFieldsProps, recordOf } from './form-context.ts';
import type { Entries, FormField } from './form-fields.ts';

interface EntriesFieldProps extends FieldProps {
  readonly field: Extract<FormField, { readonly kind: 'entries' }>;
  /** What draws the fields of an entry. */
  readonly Fields: ComponentType<FormFieldsProps>;
}

/** A list of objects: each a small form, with what moves it, takes it away and marks it as right. */
export function EntriesField(props: EntriesFieldProps) {
  const { field, value, path, item, onEdit, id, own } = props;
  const entries = Array.isArray(value) ? value.map(recordOf) : [];
  const add = (fresh: readonly Readonly<Record<string, unknown>>[], name: string) =>
    onEdit(name, [
      Array.isArray(value)
        ? { kind: 'insert', path, index: entries.length, values: fresh }
        : { kind: 'set', path, value: fresh },
      ...orderEdits(item, field, fresh),
    ]);
  return (
    <fieldset className="author-entries" aria-describedby={`${id}-findings`}>
      <legend>{field.label}</legend>
      <ol>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids are typed here, and a field keeps its focus.
          <li key={at}>
            <Entry {...props} entry={entry} at={at} count={entries.length} />
          </li>
        ))}
      </ol>
      <FieldFindings id={id} findings={own} />
      <div className="author-buttons">
        <button
          type="button"
          onClick={() => add(withIds(field, entries, ['']), `add one: ${field.one}`)}
        >
          Add {article(field.one)}
        </button>
        {field.isPasted && (
          <PasteLines
            one={field.one}
            onLines={(lines) =>
              add(withIds(field, entries, lines), `paste lines as ${field.label}`)
            }
          />
        )}
      </div>
    </fieldset>
  );
}

interface EntryProps extends EntriesFieldProps {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly count: number;
}

function Entry({ entry, at, count, ...props }: EntryProps) {
  const { field, path, item, onEdit, id, Fields } = props;
  const name = `${field.one} ${at + 1}`;
  const remove = () =>
    onEdit(`remove ${name}`, [
      { kind: 'set', path: [...path, at], value: undefined },
      ...rightWithout(item, field, entry),
    ]);
  const move = (to: number) => onEdit(`move ${name}`, [{ kind: 'move', path, from: at, to }]);
  return (
    <fieldset className="author-entry">
      <legend>{name}</legend>
      <Right {...props} entry={entry} idPrefix={`${id}-${at}`} />
      <Fields {...props} fields={field.fields} value={entry} path={[...path, at]} />
      <div className="author-buttons">
        <button type="button" disabled={at === 0} onClick={() => move(at - 1)}>
          Up<span className="visually-hidden">: {name}</span>
        </button>
        <button type="button" disabled={at === count - 1} onClick={() => move(at + 1)}>
          Down<span className="visually-hidden">: {name}</span>
        </button>
        <button type="button" onClick={remove}>
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </fieldset>
  );
}

/** Whether an option is right, or which target a source goes with. */
function Right({
  field,
  entry,
  item,
  onEdit,
  idPrefix,
}: EntriesFieldProps & Pick<EntryProps, 'entry'>) {
  const own = String(entry.id ?? '');
  if (field.right === 'ids') {
    const right = Array.isArray(item.correct) ? item.correct.map(String) : [];
    const many = item.choose === 'many';
    const set = (on: boolean) => {
      const next = many ? (on ? [...right, own] : right.filter((each) => each !== own)) : [own];
      onEdit('change what is right', [{ kind: 'set', path: ['correct'], value: next }]);
    };
    return (
      <label className="author-right">
        <input
          type={many ? 'checkbox' : 'radio'}
          checked={right.includes(own)}
          onChange={({ currentTarget: { checked } }) => set(checked)}
        />
        Right
      </label>
    );
  }
  if (field.right !== 'targets') return null;
  const targets = entriesAt(item, 'targets').map((target) => ({
    value: String(target.id ?? ''),
    label: String(target.text || target.id),
  }));
  return (
    <Choose
      id={`${idPrefix}-target`}
      label="Goes with"
      findings={[]}
      value={recordOf(item.correct)[own] ?? ''}
      options={[{ value: '', label: 'choose one' }, ...targets]}
      onChange={(target) =>
        onEdit('change what is right', [
          { kind: 'set', path: ['correct', own], value: target || undefined },
        ])
      }
    />
  );
}

/** Takes lines that were copied elsewhere, such as the options of a question in a text. */
function PasteLines({
  one,
  onLines,
}: {
  one: string;
  onLines: (lines: readonly string[]) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const lines = pastedLines(text ?? '');
  if (text === null)
    return (
      <button type="button" onClick={() => setText('')}>
        Paste lines
      </button>
    );
  return (
    <div className="author-paste">
      <label>
        Paste or type one {one} a line
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it stands in the place of the button that was pressed.
          autoFocus
          rows={4}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        disabled={lines.length === 0}
        onClick={() => {
          onLines(lines);
          setText(null);
        }}
      >
        Add {lines.length === 1 ? `1 ${one}` : `${lines.length} ${one}s`}
      </button>
      <button type="button" onClick={() => setText(null)}>
        Cancel
      </button>
    </div>
  );
}

function withIds(
  { fresh }: Entries,
  entries: readonly Readonly<Record<string, unknown>>[],
  texts: readonly string[],
): readonly Readonly<Record<string, unknown>>[] {
  if (!('id' in fresh)) return [fresh];
  const ids = idsFor(
    texts,
    entries.map((entry) => String(entry.id ?? '')),
  );
  return texts.map((text, at) => ({
    ...fresh,
    id: ids[at],
    ...('text' in fresh && { text }),
  }));
}

/** New steps stand at the end of the right order. */
function orderEdits(
  item: Readonly<Record<string, unknown>>,
  { name }: { readonly name: string },
  fresh: readonly Readonly<Record<string, unknown>>[],
): readonly ItemEdit[] {
  if (item.type !== 'sequencing' || name !== 'steps' || !Array.isArray(item.correct)) return [];
  const values = fresh.map(({ id }) => id);
  return [{ kind: 'insert', path: ['correct'], index: item.correct.length, values }];
}

/** What is no option any more is not right either. */
function rightWithout(
  item: Readonly<Record<string, unknown>>,
  { name, right }: Pick<Entries, 'right'> & { readonly name: string },
  { id }: Readonly<Record<string, unknown>>,
): readonly ItemEdit[] {
  const { correct } = item;
  if (right === 'targets' && recordOf(correct)[String(id)] !== undefined)
    return [{ kind: 'set', path: ['correct', String(id)], value: undefined }];
  const isKey = right === 'ids' || (item.type === 'sequencing' && name === 'steps');
  if (!isKey || !Array.isArray(correct) || !correct.includes(id)) return [];
  return [{ kind: 'set', path: ['correct'], value: correct.filter((each) => each !== id) }];
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
