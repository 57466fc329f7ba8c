/** An item of a type as a new one begins: with all that it needs, empty. */
export function freshItem(snippet: unknown, objective: string): Readonly<Record<string, unknown>> {
  // Placeholders are for editors of files.
  const item: unknown = JSON.parse(JSON.stringify(snippet ?? {}), (_, value: unknown) =>
    value === '…' || (typeof value === 'string' && /^\$\d$/.test(value)) ? '' : value,
  );
  return { ...Object(item), id: 'new_question', objective };
}
