import { attribute, type HtmlAttribute, type HtmlTag, htmlTags, isIsland } from './html.ts';
import type { Reference } from './reference.ts';
import { cssReferences } from './references-css.ts';
import { jsReferences } from './references-js.ts';

/**
 * The URLs of a page or an SVG file: attributes, inline styles and inline scripts.
 *
 * @param ofScript reads those of an inline script
 */
export function htmlReferences(
  html: string,
  ofScript: (code: string) => readonly Reference[] = jsReferences,
): readonly Reference[] {
  return htmlTags(html).flatMap((tag) => [
    ...tag.attributes.flatMap((each) =>
      read(tag, each).map((found): Reference => ({ ...found, at: each.start })),
    ),
    ...inside(tag, ofScript).map(
      (found): Reference => ({ ...found, at: tag.textStart + found.at }),
    ),
  ]);
}

type Found = Pick<Reference, 'url' | 'use'>;

const loads = new Set([
  'src',
  'poster',
  'background',
  'action',
  'formaction',
  'ping',
  'component-url',
  'renderer-url',
  'before-hydration-url',
]);

/** `link` relations that make the browser fetch or connect; the others only say something. */
const fetchingRelations =
  /\b(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)\b/i;

function read(tag: HtmlTag, { name, value }: HtmlAttribute): readonly Found[] {
  if (name === 'href' || name === 'xlink:href') return [{ url: value, use: hrefUse(tag) }];
  if (loads.has(name) || (name === 'data' && tag.name === 'object')) {
    return [{ url: value, use: 'load' }];
  }
  if (name === 'srcset' || name === 'imagesrcset') {
    return [...value.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+[^,]+)?\s*(?:,|$)/g)].map((match) => ({
      url: match[1] ?? '',
      use: 'load',
    }));
  }
  if (name === 'style') return cssReferences(value);
  if (tag.name === 'meta' && name === 'content') return refresh(tag, value);
  if (isIsland(tag.name)) return jsReferences(value).filter((found) => found.use === 'mention');
  return [];
}

function hrefUse(tag: HtmlTag): Reference['use'] {
  if (tag.name === 'a' || tag.name === 'area') return 'link';
  if (tag.name === 'link') {
    return fetchingRelations.test(attribute(tag, 'rel') ?? '') ? 'load' : 'link';
  }
  return 'load';
}

function refresh(tag: HtmlTag, content: string): readonly Found[] {
  if (attribute(tag, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const url = /;\s*url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
  return url === undefined ? [] : [{ url, use: 'load' }];
}

function inside(
  tag: HtmlTag,
  ofScript: (code: string) => readonly Reference[],
): readonly Reference[] {
  if (tag.name === 'style') return cssReferences(tag.text);
  if (tag.name !== 'script') return [];
  const type = attribute(tag, 'type') ?? '';
  const isScript = type === '' || type === 'module' || /javascript/i.test(type);
  return isScript
    ? ofScript(tag.text)
    : jsReferences(tag.text).filter((each) => each.use === 'mention');
}
