import { useState } from 'react';
import { describing, FieldFrame, type KnownFinding } from './FieldFrame.tsx';
import type { FormField } from './form-fields.ts';
import { PicturedText } from './PicturedText.tsx';

interface TypedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly KnownFinding[];
  readonly field: Extract<
    FormField,
    { readonly kind: 'text' | 'line' | 'number' | 'json' | 'lines' }
  >;
  readonly value: unknown;
  /** Undefined where the entry goes. */
  readonly onChange: (value: unknown) => void;
}

/** A text. What is emptied goes from the file where it can be left out. */
export function TextField({ field, value, onChange, ...frame }: TypedFieldProps) {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  const given = describing(frame.id, field.hint, frame.findings);
  const change = (typed: string) => onChange(typed === '' && !field.needed ? undefined : typed);
  return (
    <FieldFrame {...frame} hint={field.hint}>
      {field.kind === 'line' ? (
        <input
          type="text"
          autoComplete="off"
          {...given}
          value={text}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      ) : (
        <PicturedText
          given={given}
          label={frame.label}
          text={text}
          room={field.isPhrase ? 'line' : 'block'}
          onChange={change}
        />
      )}
    </FieldFrame>
  );
}

/** A number, or an expression such as `{{price * 2}}`. */
export function NumberField({ field, value, onChange, ...frame }: TypedFieldProps) {
  const said = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  // "0." is on its way to a number, and no other than 0.
  const shown = typed !== null && numberOf(typed) === value ? typed : said;
  return (
    <FieldFrame {...frame} hint={field.hint}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="author-number"
        {...describing(frame.id, field.hint, frame.findings)}
        value={shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(
            currentTarget.value === '' && !field.needed ? undefined : numberOf(currentTarget.value),
          );
        }}
      />
    </FieldFrame>
  );
}

/** What is no number stays the text that it is, and is told. */
function numberOf(typed: string): number | string {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(typed) ? Number(typed) : typed;
}

/** A list of texts, one a line. */
export function LinesField({ field, value, onChange, ...frame }: TypedFieldProps) {
  const list = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && same(linesOf(typed), list) ? typed : list.join('\n');
  return (
    <FieldFrame {...frame} hint={field.hint}>
      <textarea
        rows={2}
        {...describing(frame.id, field.hint, frame.findings)}
        value={shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const lines = linesOf(currentTarget.value);
          onChange(lines.length === 0 && !field.needed ? undefined : lines);
        }}
      />
    </FieldFrame>
  );
}

function linesOf(typed: string): readonly string[] {
  return typed.split('\n').filter((each) => each.trim() !== '');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

/** A value of several parts, as JSON; it is taken over as soon as it can be read. */
export function JsonField({ field, value, onChange, ...frame }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const said = value === undefined ? '' : JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
  const read = typed === null ? null : readJson(typed);
  const isWrong = read !== null && 'flaw' in read;
  const isSame =
    read !== null && 'value' in read && JSON.stringify(read.value) === JSON.stringify(value);
  const flaw: KnownFinding[] = isWrong
    ? [{ path: '', severity: 'error', message: `this is no JSON yet: ${read.flaw}` }]
    : [];
  const findings = [...flaw, ...frame.findings];
  return (
    <FieldFrame {...frame} findings={findings} hint={field.hint}>
      <textarea
        rows={1}
        spellCheck={false}
        className="author-code"
        {...describing(frame.id, field.hint, findings)}
        value={typed !== null && (isWrong || isSame) ? typed : said}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = readJson(currentTarget.value);
          if ('value' in next) onChange(next.value);
        }}
      />
    </FieldFrame>
  );
}

function readJson(text: string): { readonly value: unknown } | { readonly flaw: string } {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { flaw: error instanceof Error ? error.message : String(error) };
  }
}
