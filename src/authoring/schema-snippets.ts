import { writtenTypes } from '../quiz/written-types.ts';

/** An item of each type, as an editor writes it to be filled in; `$1` is the first place to go to. */
export const snippets: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(writtenTypes).map(([type, { example }]) => [
    type,
    { type, id: '$1', objective: '$2', prompt: '$3', ...example, explanation: '$9' },
  ]),
);
