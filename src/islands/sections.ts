import { keepSection } from './kept-section.ts';
import { pageName } from './sco/page-name.ts';
import { sco } from './sco/use-sco.ts';

/**
 * Marks the section in view among those that the contents list, on this page and on all that come
 * into the document after it, and keeps it as the place to come back to. A section is in view once
 * its heading has come into the upper part of the window, and until the next one's has.
 */
export function followSections(): void {
  let observer: IntersectionObserver | undefined;
  let current: HTMLAnchorElement | undefined;
  const keep = () => {
    if (current === undefined) return;
    const { hash, textContent: title } = current;
    keepSection(sco().own().section, {
      page: pageName(location.pathname),
      anchor: anchorIn(hash),
      title,
    });
  };
  const start = () => {
    observer?.disconnect();
    current = undefined;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents .sections a')];
    const sections = links.flatMap((link) => {
      const heading = document.getElementById(anchorIn(link.hash));
      return heading === null ? [] : [{ link, heading }];
    });
    const mark = () => {
      const end = window.innerHeight * upperPart;
      const here = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < end);
      if (here?.link === current) return;
      current?.removeAttribute('aria-current');
      current = here?.link;
      current?.setAttribute('aria-current', 'location');
      if (current !== undefined) keepInSight(current);
      keep();
    };
    observer = new IntersectionObserver(mark, {
      rootMargin: `0px 0px ${(upperPart - 1) * 100}% 0px`,
    });
    for (const { heading } of sections) observer.observe(heading);
  };
  start();
  sco().shown.launched.listen(keep);
  document.addEventListener('astro:after-swap', start);
  document.addEventListener('click', closeContents, { capture: true });
}

function anchorIn(hash: string): string {
  return decodeURIComponent(hash.slice(1));
}

/** The share of the window's height in which what one reads begins. */
const upperPart = 0.4;

/** Scrolls the contents alone, where they are longer than the window. */
function keepInSight(link: HTMLElement): void {
  const contents = link.closest('nav');
  if (contents === null) return;
  const { top, bottom } = contents.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top < top) contents.scrollTop -= top - place.top;
  if (place.bottom > bottom) contents.scrollTop += place.bottom - bottom;
}

/** Where the contents stand over the page, what one chose in them would stay hidden. */
function closeContents({ target }: Event): void {
  const link =
    target instanceof Element ? target.closest('#contents :is(.sections a, button)') : null;
  const contents = link?.closest<HTMLElement>('#contents');
  if (typeof contents?.hidePopover === 'function' && contents.matches(':popover-open'))
    contents.hidePopover();
}
