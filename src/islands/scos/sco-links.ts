import { pageName } from '../sco/page-name.ts';

/** What links of a page need to know of its SCO. */
export interface LinkRules {
  /** The SCO of the document. */
  readonly sco: string;
  /** The SCO that a page belongs to, '' for one that all have, null for one that the package has not. */
  ownerOf(page: string): string | null;
  mayOpen(sco: string): boolean;
}

/**
 * Takes the address from links to pages of other SCOs, which an LMS alone may open, and keeps in
 * `data-sco` and `data-page` where they led: from those that the packager left, and from those that
 * islands draw.
 */
export function partLinks(root: ParentNode, rules: LinkRules): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const owner = scoOfLink(link, rules);
    if (owner === '' || owner === rules.sco) continue;
    link.dataset.page = link.getAttribute('href') ?? '';
    link.dataset.sco = owner ?? '';
    link.removeAttribute('href');
  }
}

/** Makes ways of parted links where there is one: within the SCO an address, else by the LMS. */
export function openLinks(root: ParentNode, { sco, mayOpen }: LinkRules): void {
  const may = new Map<string, boolean>();
  const isOpen = (other: string) => {
    const known = may.get(other) ?? mayOpen(other);
    may.set(other, known);
    return known;
  };
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-sco]')) {
    const { sco: other = '', page = '' } = link.dataset;
    if (other === sco) {
      link.href = page;
      link.removeAttribute('data-sco');
    } else if (other !== '' && isOpen(other)) {
      link.setAttribute('role', 'link');
      link.tabIndex = 0;
    } else {
      link.removeAttribute('role');
      link.removeAttribute('tabindex');
    }
  }
}

/** The SCO that a link leads to, '' for one that leads out or to what all have. */
function scoOfLink(link: HTMLAnchorElement, { ownerOf }: LinkRules): string | null {
  const folder = new URL('.', location.href).href;
  const isOfPackage = link.href.startsWith(folder) && /\.html$/.test(link.pathname);
  return isOfPackage ? ownerOf(pageName(link.pathname)) : '';
}
