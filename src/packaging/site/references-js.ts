import type { Reference } from './reference.ts';
import { remembered } from './remembered.ts';

/** A specifier or URL in any quotes; group 1 is the quote, group 2 the URL. */
const quoted = String.raw`(["'\u0060])((?:(?!\1)[^\\\n])*)\1`;

/** The same, but only where the URL leaves the folder of the site. */
const absolute = String.raw`(["'\u0060])((?:https?:|wss?:)?\/(?:(?!\1)[^\\\n])*)`;

/**
 * Imports, whatever they name: relative ones resolve against the file they stand in. Repetitions
 * are bounded, so that a file made to be searched endlessly is not.
 */
const imports = [
  String.raw`\bimport\s{0,40}(?:[\w$]+\s{0,40},?\s{0,40})?(?:\{[^{}]{0,9999}\}|\*\s{0,40}as\s+[\w$]+)?\s{0,40}from\s{0,40}${quoted}`,
  String.raw`\bexport\s{0,40}(?:\{[^{}]{0,9999}\}|\*(?:\s{0,40}as\s+[\w$]+)?)\s{0,40}from\s{0,40}${quoted}`,
  String.raw`\bimport\s{0,40}\(?\s{0,40}${quoted}`,
  String.raw`\bnew URL\(\s{0,40}${quoted}\s{0,40},\s{0,40}import\.meta\.url`,
].map((source) => new RegExp(source, 'g'));

/**
 * Places where a string that starts with a host or a slash is fetched or gone to. Anywhere else
 * such a string is a constant (a namespace, an error's address) and harms nobody. Relative
 * strings are left out: they resolve against the page, which the file does not know.
 */
const absoluteLoads = [
  String.raw`\b(?:fetch|importScripts|sendBeacon|Worker|EventSource|WebSocket|Request|Audio)\(\s*${absolute}`,
  String.raw`\.open\(\s*["'\u0060](?:GET|POST|PUT|HEAD)["'\u0060]\s*,\s*${absolute}`,
  String.raw`\b(?:src|srcSet|srcset|poster)\s*[=:]\s*${absolute}`,
  String.raw`\blocation(?:\.href)?\s*=\s*${absolute}`,
  String.raw`\blocation\.(?:assign|replace)\(\s*${absolute}`,
].map((source) => new RegExp(source, 'g'));

/** A link written by a script: leading out is fine, starting at the host's root is not. */
const links = [/\bhref\s*[=:]\s*(["'`])(\/(?!\/)[^"'`\n]*)/g];

/** Anything in quotes that looks like a file's name. */
const mentions = /(["'`])((?:\.{0,2}\/)?[\w.@~%+-]+(?:\/[\w.@~%+-]+)*\.\w{1,8})(?=\1)/g;

/** What a script loads, and the file names it mentions. Works on minified modules; it does not parse. */
export const jsReferences = remembered((js): readonly Reference[] => {
  const found: Reference[] = [];
  const collect = (patterns: readonly RegExp[], use: Reference['use'], holds?: RegExp) => {
    for (const pattern of patterns) {
      for (const match of js.matchAll(pattern)) {
        const url = match[2] ?? '';
        if (holds === undefined || holds.test(url)) found.push({ url, at: match.index, use });
      }
    }
  };
  // A bare name is no URL: browsers refuse it, and prose in strings looks just like it.
  collect(imports, 'load', /^(?:\.{0,2}\/|https?:)/);
  collect(absoluteLoads, 'load');
  collect(links, 'link');
  collect([mentions], 'mention');
  return found;
});
