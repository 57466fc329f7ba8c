/** Characters of a line that a list of plain values may fill. */
const widest = 100;

/**
 * A value as quiz files have it: an entry a line, and a list of plain values in one line where it
 * fits. It is what the formatter of the project would leave as it is.
 *
 * @param indent what stands before the line that the value begins in
 * @param column where in that line it begins
 */
export function printJson(value: unknown, indent: string, column = indent.length): string {
  if (Array.isArray(value)) return printList(value, indent, column);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const inner = `${indent}  `;
  const lines = entries.map(([name, each]) => {
    const start = `${inner}${JSON.stringify(name)}: `;
    return start + printJson(each, inner, start.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function printList(list: readonly unknown[], indent: string, column: number): string {
  if (list.length === 0) return '[]';
  const flat = `[${list.map((each) => JSON.stringify(each)).join(', ')}]`;
  const isPlain = list.every((each) => typeof each !== 'object' || each === null);
  // A comma may follow.
  if (isPlain && column + flat.length < widest) return flat;
  const inner = `${indent}  `;
  const lines = list.map((each) => inner + printJson(each, inner));
  return `[\n${lines.join(',\n')}\n${indent}]`;
}
