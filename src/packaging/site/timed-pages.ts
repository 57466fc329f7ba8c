import { attribute, type HtmlTag } from './html.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The script that gives the exam its time, which no page of the site names: `astro.config.mjs` has it
 * built, and pages name it in packages whose settings ask for it.
 */
const timingScript = /(?:^|\/)assets\/timing\.[\w-]+\.js$/;

/** The path of that script in a site; null where it has none. */
export function timingScriptOf(site: Pick<SiteFiles, 'keys'>): string | null {
  return [...site.keys()].find((path) => timingScript.test(path)) ?? null;
}

/** What a page says that has it. */
export function timingMarkup(script: string): string {
  return `<script type="module" src="./${script}"></script>`;
}

export function isTimingScript(tag: HtmlTag): boolean {
  return tag.name === 'script' && timingScript.test(attribute(tag, 'src') ?? '');
}
