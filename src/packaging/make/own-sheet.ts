import { accentCss, accentFaults, type Papers, papersIn } from '../../authoring/accent.ts';
import type { Problem } from '../site/problem.ts';
import type { Branding } from './branding.ts';

/** Rules for what the course's own style sheet does not know, since few packages have it. */
const welcome = '.welcome { margin-top: 1.5rem; } .welcome p + p { margin-top: 0.75rem; }';
const closing = '.exam-result p.closing { margin-block: 1rem; white-space: pre-line; }';
const issuer = '.certificate-issuer { margin-top: 1.5rem; font-weight: 600; }';
const logo =
  '.brand img { width: auto; max-width: min(9rem, 30vw); height: 1.75rem; object-fit: contain; }';

/**
 * The style sheet of a package that has colours, a logo or texts of its own; '' where it needs none.
 *
 * @param sheet the style sheet of the course, which sets the papers
 */
export function ownSheet(own: Branding, sheet: string): string {
  return [
    accentCss(own.colours, sheet),
    ...(own.logo === undefined ? [] : [logo, plate(papersIn(sheet))]),
    ...(own.welcome === undefined ? [] : [welcome]),
    ...(own.closing === undefined ? [] : [closing]),
    ...(own.certificate && own.certificate.issuer !== undefined ? [issuer] : []),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Logos are drawn for light paper: on dark pages they get some. */
function plate({ light: [paper = '#fff'] }: Papers): string {
  const rule = `.brand img { padding: 2px; border-radius: 2px; background: ${paper}; }`;
  return [
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) ${rule} }`,
    `@media screen { :root[data-scheme="dark"] ${rule} }`,
  ].join('\n');
}

/** Says so where an accent cannot be read on the pages of a course. */
export function colourProblems({ colours }: Branding, sheet: string): readonly Problem[] {
  if (colours === undefined) return [];
  return accentFaults(colours, papersIn(sheet)).map(({ scheme, contrast, nearest }) => ({
    where: `colours.${scheme}`,
    what: `${colours[scheme]} cannot be read on ${scheme} pages: its contrast is ${contrast.toFixed(2)} to 1, and text needs 4.5`,
    fix: `take the nearest that can, ${nearest}`,
  }));
}
