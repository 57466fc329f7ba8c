import { lessonText } from './lesson-text.ts';
import type { Section } from './search-index.ts';

/**
 * What of a page can be found: of a lesson its sections, of glossary and sources the entries, of
 * any other page nothing.
 *
 * @param href its address from beside the pages
 */
export function pageSections(page: Document, href: string): readonly Section[] {
  const of = wordsOf(page.querySelector('h1'));
  const article = page.querySelector('article.prose');
  if (article !== null) return [topOf(page, href, of), ...sectionsOf(article, href, of)];
  return [...page.querySelectorAll('.entries > [id]')].map((entry) => {
    const head = entry.querySelector('dt, p');
    const publisher = entry.closest('.publisher')?.querySelector('h3') ?? null;
    const rest = [...entry.querySelectorAll('dd, p')].filter(
      (each) => each !== head && !each.closest('dd.aside'),
    );
    return {
      href: `${href}#${entry.id}`,
      title: wordsOf(head),
      of,
      text: [publisher, ...rest].map(wordsOf).join(' ').trim(),
      isSource: publisher !== null,
    };
  });
}

/** What a lesson promises, and what stands in it above all headings. */
function topOf(page: Document, href: string, title: string): Section {
  const about = page.querySelectorAll('.page-head .standfirst, .objectives li');
  return { href, title, of: '', text: [...about].map(wordsOf).join(' ') };
}

function sectionsOf(article: Element, href: string, of: string): readonly Section[] {
  const { text, pieces } = lessonText(article);
  const headings = [...article.querySelectorAll('h2[id]')].flatMap((heading) => {
    const first = pieces.find(({ node }) => heading.contains(node));
    return first === undefined ? [] : [{ heading, start: first.start }];
  });
  return headings.map(({ heading, start }, at) => {
    const title = wordsOf(heading);
    const own = text.slice(start, headings[at + 1]?.start ?? text.length);
    return {
      href: `${href}#${heading.id}`,
      title,
      of,
      text: own.slice(title.length).replace(/\s+/gu, ' ').trim(),
    };
  });
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
