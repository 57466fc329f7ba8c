import type { WrittenDocument, WrittenPicture } from './document.ts';

/** The pictures that were put in and that a text still names. */
export function shownPictures({
  files,
  pictures,
}: Pick<WrittenDocument, 'files' | 'pictures'>): readonly WrittenPicture[] {
  return pictures.filter((picture) => files.some(({ text }) => shows(text, picture)));
}

/** The name of its file. */
export function nameOfPicture({ path }: Pick<WrittenPicture, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether the text of a quiz file names a picture. */
export function shows(text: string, picture: Pick<WrittenPicture, 'path'>): boolean {
  return text.includes(`images/${nameOfPicture(picture)}`);
}

/**
 * A name for a picture in the folder of pictures: the one it came with, in letters that every file
 * system and address takes, with a number behind it where that is taken.
 */
export function pictureName(given: string, taken: readonly string[]): string {
  const [, base = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(given) ?? [];
  const plain = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const own = plain || 'picture';
  let name = own + ending.toLowerCase();
  for (let number = 2; taken.includes(name); number += 1)
    name = `${own}-${number}${ending.toLowerCase()}`;
  return name;
}

/** What texts call a picture that shows nothing of use. */
export const decorative = 'decorative';

/**
 * A text with a picture in it.
 *
 * @param at where in the text
 * @param alt what it shows, in plain words
 * @param name that of its file
 * @param room whether the text has room for paragraphs, as for the parser
 */
export function withPicture(
  text: string,
  at: number,
  { alt, name }: { readonly alt: string; readonly name: string },
  room: 'block' | 'line',
): string {
  const words = alt
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]*$`]/g, '\\$&');
  const parts = [
    text.slice(0, at).trimEnd(),
    `![${words}](images/${name})`,
    text.slice(at).trimStart(),
  ];
  return parts.filter((part) => part !== '').join(room === 'block' ? '\n\n' : ' ');
}
