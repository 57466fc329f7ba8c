/** Most letters of a text of a quiz, and of a stem. */
export const longest = 1500;
const longestStem = 10_000;

/** A prompt that is too long, parted in what stands above it and what asks. */
export interface PartedPrompt {
  readonly stem: string;
  readonly prompt: string;
}

/**
 * Parts a prompt between two paragraphs: the last asks, or the first where that alone ends in a
 * question mark. Null where no part would fit.
 */
export function partedPrompt(prompt: string): PartedPrompt | null {
  const first = prompt.indexOf('\n\n');
  const last = prompt.lastIndexOf('\n\n');
  const asksFirst = isQuestion(prompt.slice(0, first)) && !isQuestion(prompt);
  const parts = asksFirst
    ? { prompt: prompt.slice(0, first).trim(), stem: prompt.slice(first).trim() }
    : { prompt: prompt.slice(last).trim(), stem: prompt.slice(0, last).trim() };
  const fits =
    parts.prompt.length <= longest && parts.stem.length <= longestStem && isClosed(parts.stem);
  return last > 0 && fits ? parts : null;
}

function isQuestion(text: string): boolean {
  return /[?？][*_]*\s*$/.test(text);
}

const optional = ['explanation', 'hint', 'model'] as const;
type Optional = (typeof optional)[number];

/** Without what is too long of the texts that an item can be without, and what is said of it. */
export function withoutLongTexts<
  Item extends Readonly<Partial<Record<Optional, string | undefined>>>,
>(item: Item): { readonly item: Item; readonly changes: readonly string[] } {
  const changes: string[] = [];
  const shorter: Partial<Record<Optional, string>> = {};
  for (const field of optional) {
    const text = item[field];
    if (text === undefined || text.length <= longest) continue;
    const { beginning, change } = shortened(text, `Its ${nouns[field]}`);
    shorter[field] = beginning;
    changes.push(change);
  }
  if (changes.length === 0) return { item, changes };
  const kept = { ...item, ...shorter };
  for (const field of optional) if (shorter[field] === '') Reflect.deleteProperty(kept, field);
  return { item: kept, changes };
}

const nouns = { explanation: 'explanation', hint: 'hint', model: 'model answer' } as const;

/** What is carried of a text that is too long, and what is said of it. */
export function shortened(text: string, named: string) {
  const beginning = beginningOf(text);
  const outcome = beginning === '' ? 'it is left out' : 'its first paragraphs are carried';
  const change = `${named} has ${text.length} letters; ${outcome}, since ours has ${longest} at most.`;
  return { beginning, change };
}

/** Its first paragraphs, as many as fit. */
function beginningOf(text: string): string {
  let at = text.lastIndexOf('\n\n', longest);
  while (at > 0 && !isClosed(text.slice(0, at))) at = text.lastIndexOf('\n\n', at - 1);
  return at > 0 ? text.slice(0, at).trim() : '';
}

/** Whether no block of code or formula goes on at the end of a text. */
function isClosed(text: string): boolean {
  return (text.match(/^(```|\$\$)/gm)?.length ?? 0) % 2 === 0;
}
