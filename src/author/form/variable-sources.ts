/** What a variable of an item may come from, each with what it begins with. */
export const sources = {
  range: { label: 'numbers at equal steps', fresh: { from: 1, to: 10 } },
  list: { label: 'a list of values', fresh: [1, 2] },
  expression: { label: 'an expression over the others', fresh: '' },
  records: {
    label: 'a list of records that belong together',
    fresh: [{ name: 'a' }, { name: 'b' }],
  },
} as const;

/** Which of them a value is; of what is none of them, the nearest. */
export function kindOfSource(source: unknown): keyof typeof sources {
  if (typeof source === 'string') return 'expression';
  if (!Array.isArray(source)) return 'range';
  return source.some((each) => typeof each === 'object' && each !== null) ? 'records' : 'list';
}

/** Values that are typed one a line: numbers where they are such. */
export function fromLines(lines: readonly string[]): readonly (string | number)[] {
  return lines.map((line) =>
    /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(line) ? Number(line) : line.trim(),
  );
}

export function isVariableName(name: string): boolean {
  return /^[a-z][A-Za-z0-9_]{0,29}$/.test(name);
}

/** An object whose entry has another name, in the same place. */
export function renamedEntry(
  value: Readonly<Record<string, unknown>>,
  before: string,
  after: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name === before ? after : name, each]),
  );
}
