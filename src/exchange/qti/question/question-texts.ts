import { htmlText } from '../../text/html-text.ts';
import { gapMarks } from './question.ts';

export type FindPicture = (src: string) => string | { readonly missing: string };

/** The texts of one question as Markdown, and what of them did not come along. */
export class QuestionTexts {
  readonly changes: string[] = [];
  readonly #picture: FindPicture;

  constructor(picture: FindPicture) {
    this.#picture = picture;
  }

  /** A text with room for lists and tables; '' where there is none. */
  block(...html: readonly string[]): string {
    return this.#read(html.filter((each) => each.trim() !== '').join('<p></p>'), 'block');
  }

  /** A text in a line. */
  line(html: string): string {
    return this.#read(html, 'line');
  }

  #read(html: string, room: 'block' | 'line'): string {
    const { text, changes } = htmlText(html, { room, picture: this.#picture });
    this.changes.push(...changes);
    return text;
  }
}

/** A text without the marks of its gaps, as where what is asked follows the text anyway. */
export function withoutMarks(text: string): string {
  return text
    .replace(gapMarks, '')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text whose gap is drawn, unless it stands alone at the end, where the field follows anyway. */
export function withGap(text: string): string {
  const lines = text.split('\n').filter((line) => line.replace(gapMarks, '').trim() !== '');
  const isMarked = lines.some((line) => line.search(gapMarks) >= 0);
  return withoutMarks(isMarked ? text.replace(gapMarks, '____') : text);
}

/** A text whose gaps have numbers: `(1) ____`. */
export function withNumbers(text: string): string {
  return text.replace(gapMarks, (_, nth: string) => `(${nth}) ____`).trim();
}

/** Letters of a paragraph that can be read at a glance. */
const longest = 240;

/** The paragraph of a gap, with this gap alone drawn: what is asked for one of several gaps. */
export function aroundGap(text: string, nth: number): string {
  const mark = `\uE000${nth}\uE001`;
  const paragraph = text.split(/\n{2,}/).find((each) => each.includes(mark)) ?? '';
  const isShort = paragraph.length <= longest && !/^[|>`-]|^\d+\. /m.test(paragraph);
  const shown = isShort ? paragraph : mark;
  const drawn = shown.replace(gapMarks, (_, number: string) =>
    Number(number) === nth ? '____' : `(${number})`,
  );
  return `(${nth}) ${drawn.trim()}`;
}
