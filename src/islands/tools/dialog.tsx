import { page as words } from 'virtual:words';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Opens a dialog over the page. The browser keeps the focus in it, closes it on Escape, and gives the
 * focus back.
 *
 * @param title what it is, for all to read and to hear
 * @param draw its content, given what closes it
 */
export function openDialog(title: string, draw: (close: () => void) => ReactNode): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'tool-dialog';
  dialog.setAttribute('aria-labelledby', titleId);
  document.body.append(dialog);
  const root = createRoot(dialog);
  const close = () => dialog.close();
  root.render(
    <>
      <div className="tool-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="quiet" onClick={close}>
          {words.close}
        </button>
      </div>
      {draw(close)}
    </>,
  );
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  dialog.addEventListener('click', ({ target }) => {
    // What is around it belongs to it as well.
    if (target === dialog) close();
  });
  // Its page goes, and it stays without one.
  document.addEventListener('astro:before-swap', close, { once: true });
  dialog.showModal();
}

const titleId = 'tool-title';
