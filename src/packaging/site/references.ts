import type { Reference } from './reference.ts';
import { cssReferences } from './references-css.ts';
import { htmlReferences } from './references-html.ts';
import { jsReferences } from './references-js.ts';

/** The URLs in a file, read as its name's ending says; [] for files that hold none. */
export function references(path: string, text: string): readonly Reference[] {
  if (/\.(html?|svg)$/i.test(path)) return htmlReferences(text);
  if (/\.css$/i.test(path)) return cssReferences(text);
  if (/\.m?js$/i.test(path)) return jsReferences(text);
  return [];
}

/** Whether `references` reads files of that name. */
export function holdsReferences(path: string): boolean {
  return /\.(html?|svg|css|m?js)$/i.test(path);
}
