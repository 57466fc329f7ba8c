import type { CourseFile } from './course-schema.ts';
import type { Flaw } from './problem.ts';

/** The colours of a course: whether its accent can be read, and the style sheet that sets it. */

/** The grounds that the accent stands on, as `#rrggbb`: the first is that of the text. */
export interface Papers {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** An accent that cannot be read in one of the schemes. */
export interface AccentFault {
  readonly scheme: keyof Papers;
  /** The ground on which it is read worst. */
  readonly ground: string;
  readonly contrast: number;
  /** The nearest colour of the same hue that can be read on all the grounds. */
  readonly nearest: string;
}

/** Text on the accent, or in it, needs this contrast (WCAG 2.2, 1.4.3, level AA). */
const least = 4.5;

/** How much of the accent is in its wash, the ground of what is chosen or marked. */
const washed = 0.12;

/** The grounds of pages; the first is that of the text. */
const paperNames = ['paper', 'paper-raised', 'paper-sunk'];

/**
 * What is wrong with the accents of a course.
 *
 * @param tokens the text of the style sheet with the papers, light first, then dark
 */
export function accentFlaws(colours: CourseFile['colours'], tokens: string): readonly Flaw[] {
  if (colours === undefined) return [];
  return accentFaults(colours, papersIn(tokens)).map(({ scheme, ground, contrast, nearest }) => {
    const way = scheme === 'light' ? 'darker' : 'lighter';
    const message = `${colours[scheme]} on the ${scheme} page (${ground}) has a contrast of ${contrast.toFixed(2)} to 1, and text needs ${least}; take a ${way} one, such as ${nearest}`;
    return { path: ['colours', scheme], message };
  });
}

/** The accents that cannot be read, each with the nearest that can. */
export function accentFaults(
  colours: NonNullable<CourseFile['colours']>,
  papers: Papers,
): readonly AccentFault[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const accent = colours[scheme];
    const grounds = [...papers[scheme], washOf(accent, papers[scheme])];
    const [ground] = grounds.sort((a, b) => contrast(accent, a) - contrast(accent, b));
    if (ground === undefined || contrast(accent, ground) >= least) return [];
    const nearest = readable(accent, scheme, papers[scheme]);
    return [{ scheme, ground, contrast: contrast(accent, ground), nearest }];
  });
}

function readable(accent: string, scheme: keyof Papers, papers: readonly string[]): string {
  const end = scheme === 'light' ? '#000000' : '#ffffff';
  const steps = Array.from({ length: 101 }, (_, step) => mixed(accent, end, step / 100));
  const isReadable = (each: string) =>
    [...papers, washOf(each, papers)].every((ground) => contrast(each, ground) >= least);
  return steps.find(isReadable) ?? end;
}

function washOf(accent: string, [paper = '']: readonly string[]): string {
  return mixed(paper, accent, washed);
}

/** The style sheet that gives pages the accent of a course; '' for the kit's own. */
export function accentCss(colours: CourseFile['colours'], tokens: string): string {
  if (colours === undefined) return '';
  const papers = papersIn(tokens);
  const [light, dark] = (['light', 'dark'] as const).map(
    (scheme) =>
      `--accent: ${colours[scheme]}; --accent-wash: ${washOf(colours[scheme], papers[scheme])};`,
  );
  return [
    `:root { ${light} }`,
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) { ${dark} } }`,
    `@media screen { :root[data-scheme="dark"] { ${dark} } }`,
    `@media print { :root { --accent: ${colours.light}; --accent-wash: #fff; } }`,
    '',
  ].join('\n');
}

/** The papers of both schemes, from the style sheet that sets them, as it is written or as built. */
export function papersIn(tokens: string): Papers {
  return {
    light: paperNames.flatMap((name) => tokenIn(tokens, 'light', name) ?? []),
    dark: paperNames.flatMap((name) => tokenIn(tokens, 'dark', name) ?? []),
  };
}

/** The accent of the kit, from the same style sheet. */
export function accentIn(tokens: string): NonNullable<CourseFile['colours']> {
  return {
    light: tokenIn(tokens, 'light', 'accent') ?? '#000000',
    dark: tokenIn(tokens, 'dark', 'accent') ?? '#ffffff',
  };
}

function tokenIn(tokens: string, scheme: keyof Papers, name: string): string | undefined {
  const [light = '', ...dark] = tokens.split(/prefers-color-scheme:\s*dark/);
  const part = scheme === 'light' ? light : dark.join('');
  return new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`).exec(part)?.[1];
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour on the way from one to another, `share` of the way. */
function mixed(one: string, other: string, share: number): string {
  const to = channels(other);
  const between = channels(one).map((value, index) =>
    Math.round(value + ((to[index] ?? value) - value) * share),
  );
  return `#${between.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
