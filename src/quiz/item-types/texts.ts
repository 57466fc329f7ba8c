import { readText, writeText } from '../text/digits.ts';

interface Typed<Type> {
  readonly type: Type;
  readonly text: string;
}

/** A response that is a text of at most so many characters: anything counts, and is kept as typed. */
export const keptText = <Type extends string>(type: Type, textLimit: number) => ({
  textLimit,
  isComplete: (_: unknown, { text }: Typed<Type>) => text.trim() !== '',
  write: (_: unknown, { text }: Typed<Type>) => writeText(text),
  read(_: unknown, body: string): Typed<Type> | null {
    const text = readText(body);
    return text !== null && text.length <= textLimit ? { type, text } : null;
  },
});
