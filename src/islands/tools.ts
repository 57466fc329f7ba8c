import { storageOf } from '../scorm/browser.ts';
import { sco } from './sco/use-sco.ts';
import { type Look, lookKey, lookOf, lookText, showLook } from './tools/look.ts';

/** What each tool opens; it loads when it is asked for. */
const openers: Readonly<Record<string, () => Promise<unknown>>> = {
  look: openLook,
  search: openSearch,
  notes: async () => (await startedNotes()).openNotes(),
};

/**
 * Lets the buttons with `data-tool` open their tools, on this page and on all that come into the
 * document after it. Until then they are disabled.
 */
export function startTools(): void {
  const enable = () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-tool]'))
      button.disabled = false;
  };
  enable();
  document.addEventListener('astro:after-swap', enable);
  document.addEventListener('astro:before-swap', ({ newDocument }) =>
    showLook(newDocument.documentElement, lookText(look())),
  );
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-tool]') : null;
    void openers[button?.dataset.tool ?? '']?.();
  });
  document.addEventListener('keydown', searchByKey);
  document.addEventListener('selectionchange', marksByHand);
  sco().shown.launched.listen(() => {
    if (sco().own().notes.read() !== '') void startedNotes();
  });
}

let notes: Promise<typeof import('./tools/start-notes.tsx')> | null = null;

/** What shows notes and takes new ones: for whoever has some, or begins one. */
function startedNotes() {
  notes ??= import('./tools/start-notes.tsx').then((loaded) => {
    loaded.startNotes();
    return loaded;
  });
  return notes;
}

/** Words of a lesson are selected for the first time. */
function marksByHand(): void {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return;
  if (!selection.anchorNode?.parentElement?.closest('article.prose')) return;
  document.removeEventListener('selectionchange', marksByHand);
  void startedNotes();
}

/** With Ctrl or ⌘, for single keys may be pressed by those who speak to their computer (WCAG 2.1.4). */
function searchByKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return;
  // Where one writes, the key may mean something else.
  if (
    target instanceof Element &&
    target.closest('textarea, input:not([type=radio], [type=checkbox])')
  )
    return;
  event.preventDefault();
  if (document.querySelector('dialog[open]') === null) void openSearch();
}

async function openSearch(): Promise<void> {
  const { openSearch: open } = await import('./tools/Search.tsx');
  open();
}

/** What was chosen in this document, else what is kept. */
let chosen: Look | null = null;

function look(): Look {
  if (chosen !== null) return chosen;
  try {
    return lookOf(storageOf('local')?.getItem(lookKey) ?? null);
  } catch {
    return lookOf(null);
  }
}

async function openLook(): Promise<void> {
  const { openLook: open } = await import('./tools/Look.tsx');
  open(look(), (next) => {
    chosen = next;
    const text = lookText(next);
    showLook(document.documentElement, text);
    try {
      const storage = storageOf('local');
      storage?.setItem(lookKey, text);
      return storage !== null;
    } catch {
      return false;
    }
  });
}
