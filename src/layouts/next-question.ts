/**
 * Has the link at the top of a page lead to the first question without an answer, and each one in the
 * text to the question after it, of whichever lesson that is.
 */
export function skipToQuestion(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest('.to-question, .onward') : null;
      if (link === null) return;
      const next = [...document.querySelectorAll<HTMLElement>('.item')].find((item) =>
        link.matches('.onward')
          ? link.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING
          : item.dataset.state === 'unanswered',
      );
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    },
    { capture: true },
  );
}
