/**
 * Opens the definition of a term in place, where a plain link would leave the page for the glossary,
 * and gives every note that opens the focus, so that it is read: `autofocus` may stand on a page once.
 * So it does the contents, which stand behind the text.
 */
export function openNotes(): void {
  document.addEventListener(
    'toggle',
    (event) => {
      const { target } = event;
      const opens = 'newState' in event && event.newState === 'open';
      if (opens && target instanceof HTMLElement && target.matches('.note, .contents'))
        target.focus();
    },
    { capture: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
      const link = event.target instanceof Element ? event.target.closest('a.term') : null;
      if (!(link instanceof HTMLElement)) return;
      const note = document.getElementById(`term-${link.dataset.term}`);
      if (typeof note?.showPopover !== 'function' || note.matches(':popover-open')) return;
      event.preventDefault();
      note.showPopover({ source: link });
    },
    { capture: true },
  );
}
