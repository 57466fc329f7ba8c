import { textParser } from '../../authoring/text/parse-text.ts';
import { markdownOf } from '../text/letters.ts';

const parse = textParser(() => ({ flaw: 'a table brings no pictures along' }));

/**
 * What stands in a cell as the Markdown of quizzes: that of the template is Markdown, that of other
 * tools letters.
 */
export function cellText(
  cell: string,
  room: 'block' | 'line',
  isMarkdown: boolean,
): { readonly text: string; readonly change: string | null } {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { text, change: null };
  if (!isMarkdown) return { text: markdownOf(text), change: null };
  const [flaw] = parse(text, room).flaws;
  if (flaw === undefined) return { text, change: null };
  return {
    text: markdownOf(text),
    change: `"${text.slice(0, 30)}" is carried as its letters: ${flaw.message}.`,
  };
}
