import { describing, FieldFrame, type KnownFinding } from './FieldFrame.tsx';

interface ChooseProps {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly KnownFinding[];
  readonly hint?: string | undefined;
  readonly value: unknown;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few; what the file says and is none of them stands among them. */
export function Choose({ value, options, onChange, hint, ...frame }: ChooseProps) {
  const now = typeof value === 'string' ? value : (options[0]?.value ?? '');
  const isKnown = options.some((option) => option.value === now);
  return (
    <FieldFrame {...frame} hint={hint}>
      <select
        {...describing(frame.id, hint, frame.findings)}
        value={now}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {!isKnown && <option value={now}>{now} (not known)</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
