import { page as pageWords } from 'virtual:words';
import { ownNotes as words } from 'virtual:words/ownNotes';
import { pageName } from '../sco/page-name.ts';
import { sco } from '../sco/use-sco.ts';
import { openDialog } from './dialog.tsx';
import { Notes } from './Notes.tsx';
import type { LessonPlace } from './notes-text.ts';
import { type OwnNote, ownNotes } from './own-notes.ts';
import { offerAtSelection, type Selected } from './selection-bar.ts';
import { showNotes } from './show-notes.ts';

/** The learner's own notes in this document: shown in the pages, offered, opened. */

const notes = ownNotes(() => sco().own().notes);
const here = () => pageName(location.pathname);
const show = () => showNotes(notes, here());

/** Shows them, on this page and on all that come after it, and offers more; once a document. */
export function startNotes(): void {
  show();
  sco().shown.launched.listen(show);
  document.addEventListener('astro:after-swap', show);
  document.addEventListener('click', ({ target }) => {
    const place = target instanceof Element ? target.closest('mark.own, .own-note') : null;
    const id = place instanceof HTMLElement ? place.dataset.note : undefined;
    const note = notes.all().find((each) => each.id === id);
    // A click at the end of a selection is no wish to open what lies there.
    if (note !== undefined && getSelection()?.isCollapsed !== false) openNotes(note);
  });
  offerAtSelection({
    highlight(selected) {
      const isKept = notes.put(noteOn(selected));
      show();
      return isKept;
    },
    write: (selected) => openNotes(noteOn(selected)),
  });
}

/**
 * Opens all notes.
 *
 * @param draft a note to write on first, new or kept; null for none
 */
export function openNotes(draft: OwnNote | null = null): void {
  const lessons = lessonsInContents();
  const title = document.querySelector('[data-fill="title"]')?.textContent ?? '';
  openDialog(words.title, (close) => (
    <Notes
      notes={notes}
      draft={draft}
      onSection={sectionNote(lessons)}
      lessons={lessons}
      heading={words.heading(title || pageWords.contents)}
      onChange={show}
      onFollow={close}
    />
  ));
}

/** Begins a note on the section in view, where the page shows a lesson. */
function sectionNote(lessons: readonly LessonPlace[]): (() => OwnNote) | null {
  const page = here();
  const sections = lessons.find((lesson) => lesson.page === page)?.sections ?? [];
  const inView = document.querySelector('#contents .sections [aria-current]')?.getAttribute('href');
  const section = sections.find(({ anchor }) => `#${anchor}` === inView) ?? sections[0];
  if (section === undefined) return null;
  const { anchor, title } = section;
  return () => ({ ...blank(), page, anchor, section: title, quote: null });
}

function noteOn({ quote, anchor }: Selected): OwnNote {
  const page = here();
  const heading = document.getElementById(anchor) ?? document.querySelector('h1');
  return { ...blank(), page, anchor, section: heading?.textContent ?? '', quote };
}

function blank() {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
  return { id, text: '', lost: false };
}

/** The lessons of this package, with the sections of the one that is open. */
function lessonsInContents(): readonly LessonPlace[] {
  return [...document.querySelectorAll<HTMLElement>('#contents [data-with]')].map((item) => ({
    page: item.dataset.with ?? '',
    title: item.querySelector('a')?.textContent?.trim() ?? '',
    sections: [...item.querySelectorAll<HTMLAnchorElement>('.sections a')].map((link) => ({
      anchor: decodeURIComponent(link.hash.slice(1)),
      title: link.textContent ?? '',
    })),
  }));
}
