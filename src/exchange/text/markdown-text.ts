import { textParser } from '../../authoring/text/parse-text.ts';
import { markdownOf } from './letters.ts';

/**
 * Markdown of another tool as that of quizzes: as it is where it says the same here, and as its
 * letters where it has what ours has not.
 */
export function markdownText(
  written: string,
  room: 'block' | 'line',
): { readonly text: string; readonly changes: readonly string[] } {
  const text = written.trim();
  const { flaws } = parse(text, room);
  if (flaws.length === 0 && !/^(#{1,6} |> )|<[a-z/][^>]*>|!\[/im.test(text)) {
    return { text, changes: [] };
  }
  return {
    text: markdownOf(text),
    changes: ['Its Markdown has what ours has not, and is carried as letters.'],
  };
}

const parse = textParser(() => ({ flaw: 'pictures of others are not known' }));
