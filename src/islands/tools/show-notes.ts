import { ownNotes as words } from 'virtual:words/ownNotes';
import { lessonText, nodesIn } from './lesson-text.ts';
import type { OwnNote, OwnNotes } from './own-notes.ts';
import { findQuote } from './quote.ts';

/**
 * Marks in the page what its notes are about, in place of what was marked before; notes whether their
 * words are still there. Questions and figures that move stay as they are: React has them.
 *
 * @param page its name, without `.html`
 */
export function showNotes(notes: OwnNotes, page: string): void {
  const article = document.querySelector('article.prose');
  if (article === null) return;
  clear(article);
  for (const note of notes.all()) {
    if (note.page !== page) continue;
    const last = note.quote === null ? document.getElementById(note.anchor) : mark(article, note);
    const lost = last === null;
    if (lost !== note.lost) notes.put({ ...note, lost });
    if (note.text !== '') last?.after(markerOf(note));
  }
  // Come here for a note, whose place was not marked when the page was shown.
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches('mark.own')) target.scrollIntoView({ block: 'center' });
}

function clear(article: Element): void {
  for (const marker of article.querySelectorAll('.own-note')) marker.remove();
  for (const marked of article.querySelectorAll('mark.own')) {
    const parent = marked.parentNode;
    marked.replaceWith(...marked.childNodes);
    parent?.normalize();
  }
}

/** Marks the words of a note; the last element that does, or null where they are not there. */
function mark(article: Element, { id, quote }: OwnNote): Element | null {
  const lesson = lessonText(article);
  const place = quote === null ? null : findQuote(lesson.text, quote);
  if (place === null) return null;
  let last: Element | null = null;
  for (const { node, from, to } of nodesIn(lesson, place)) {
    const part = node.splitText(from);
    part.splitText(to - from);
    const marked = document.createElement('mark');
    marked.className = 'own';
    marked.dataset.note = id;
    if (last === null) marked.id = `note-${id}`;
    part.replaceWith(marked);
    marked.append(part);
    last = marked;
  }
  return last;
}

/** Says that there is a note, and opens it. */
function markerOf({ id, text }: OwnNote): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'own-note';
  button.dataset.note = id;
  button.setAttribute('aria-label', words.marker(text));
  return button;
}
