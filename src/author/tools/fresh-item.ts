/** An item of a type as a new one begins: with all that it needs, empty. What may wait is left out. */
export function freshItem(snippet: unknown, objective: string): Readonly<Record<string, unknown>> {
  // Placeholders are for editors of files.
  const item: unknown = JSON.parse(JSON.stringify(snippet ?? {}), (name, value: unknown) => {
    if (name === 'slips') return undefined;
    if (value !== '…' && !(typeof value === 'string' && /^\$\d$/.test(value))) return value;
    return waiting.includes(name) ? undefined : '';
  });
  return { ...Object(item), id: 'new_question', objective };
}

/** Explanations, and feedback to options and to the two answers of true and false. */
const waiting = ['explanation', 'feedback', 'true', 'false'];
