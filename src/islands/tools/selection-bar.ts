import { ownNotes as words } from 'virtual:words/ownNotes';
import { lessonText, stretchIn } from './lesson-text.ts';
import { type Quote, quoteOf } from './quote.ts';

/** Words of the lesson that are selected. */
export interface Selected {
  readonly quote: Quote;
  /** The section that they begin in; '' where they stand above all. */
  readonly anchor: string;
}

interface Choices {
  /** Marks the words; false where this browser cannot keep that. */
  highlight(selected: Selected): boolean;
  write(selected: Selected): void;
}

/** Offers, beside words of the lesson that are selected, to mark them or to write a note on them. */
export function offerAtSelection(choices: Choices): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bar: HTMLElement | null = null;
  const update = () => {
    // Its own buttons may have the focus.
    if (bar?.contains(document.activeElement)) return;
    bar?.remove();
    bar = barFor(choices);
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    // While one drags, it would be in the way.
    timer = setTimeout(update, settled);
  });
  update();
}

/** Milliseconds after which a selection is taken as made. */
const settled = 250;

function barFor(choices: Choices): HTMLElement | null {
  const selection = getSelection();
  const selected = selectedNow(selection);
  if (selection === null || selected === null) return null;
  const bar = document.createElement('div');
  bar.className = 'own-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.bar);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = words.only;
  const highlight = buttonOf(words.highlight, () => {
    if (!choices.highlight(selected)) {
      said.textContent = words.notKept;
      return;
    }
    selection.removeAllRanges();
    bar.remove();
  });
  const write = buttonOf(words.write, () => {
    bar.remove();
    choices.write(selected);
  });
  bar.append(highlight, write, said);
  document.body.append(bar);
  place(bar, selection.getRangeAt(0));
  return bar;
}

function selectedNow(selection: Selection | null): Selected | null {
  const article = document.querySelector('article.prose');
  if (selection === null || selection.isCollapsed || article === null) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const lesson = lessonText(article);
  const stretch = stretchIn(lesson, range);
  if (stretch === null) return null;
  const before = [...article.querySelectorAll('h2[id]')].filter(
    (heading) => !heading.closest('course-island') && range.comparePoint(heading, 0) < 0,
  );
  return { quote: quoteOf(lesson.text, stretch), anchor: before.at(-1)?.id ?? '' };
}

function buttonOf(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

/** Below the end of the words, clear of the handles that a finger has there. */
function place(bar: HTMLElement, range: Range): void {
  const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const gap = matchMedia('(pointer: coarse)').matches ? 36 : 8;
  const widest = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.top = `${rect.bottom + scrollY + gap}px`;
  bar.style.left = `${Math.max(8, Math.min(rect.left, widest))}px`;
}
