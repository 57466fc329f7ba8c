import { imageSize } from 'image-size';
import type { Problem } from '../site/problem.ts';

/** A logo as packages have it. */
export interface Logo {
  readonly type: 'svg' | 'png';
  readonly bytes: Uint8Array;
  /** In CSS pixels; of an SVG they say its shape alone. */
  readonly width: number;
  readonly height: number;
}

export type ReadLogo =
  | { readonly kind: 'read'; readonly logo: Logo }
  | ({ readonly kind: 'refused' } & Omit<Problem, 'where'>);

/** It lies in the package and in the file of choices. */
const mostBytes = 60_000;
/** Pages show it 28 pixels high, on screens that have up to three for one. */
const leastHeight = 28;
const mostPixels = 2000;
/** Wider, it leaves no room for the rest of the head on a phone. */
const widest = 6;

const media = { svg: 'image/svg+xml', png: 'image/png' } as const;
const dataUrl = /^data:image\/(svg\+xml|png);base64,([A-Za-z0-9+/]+={0,2})$/;

/** What a logo in a file of choices must be. */
export const logoExpected = `an SVG or a PNG of at most ${mostBytes / 1000} kB as "data:image/png;base64,…"; the page Make writes it so`;

/** A logo as choices hold it. */
export function logoUrl({ type, bytes }: Pick<Logo, 'type' | 'bytes'>): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return `data:${media[type]};base64,${btoa(signs.join(''))}`;
}

/** Reads and measures what `logoUrl` wrote; an SVG may still hold scripts. */
export function readLogo(url: string): ReadLogo {
  const [, kind, base64 = ''] = dataUrl.exec(url) ?? [];
  if (kind === undefined || base64.length % 4 !== 0)
    return refused('it is no such picture', `write ${logoExpected}`);
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return judged(kind === 'png' ? 'png' : 'svg', bytes);
}

/**
 * Takes a file that an instructor chose: by what it holds, not by its name. An SVG is cleaned of
 * scripts and of all that it would load.
 */
export async function takeLogo(bytes: Uint8Array): Promise<ReadLogo> {
  const type = typeOf(bytes);
  if (type === null) return refused('it is neither SVG nor PNG', 'save it as one of these');
  return type === 'png' ? judged(type, bytes) : cleaned(bytes);
}

/** The same choices with a logo that holds nothing but a picture, whoever wrote them. */
export async function withCleanLogo<Choices extends { readonly logo?: string }>(
  choices: Choices,
): Promise<
  | { readonly kind: 'clean'; readonly choices: Choices }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
> {
  const read = choices.logo === undefined ? null : readLogo(choices.logo);
  const clean =
    read?.kind === 'read' && read.logo.type === 'svg' ? await cleaned(read.logo.bytes) : read;
  if (clean === null) return { kind: 'clean', choices };
  if (clean.kind === 'read') {
    return { kind: 'clean', choices: { ...choices, logo: logoUrl(clean.logo) } };
  }
  const { what, fix } = clean;
  return { kind: 'failed', problems: [{ where: 'logo', what, fix }] };
}

async function cleaned(bytes: Uint8Array): Promise<ReadLogo> {
  // What cleans is large, and few logos need it.
  const { cleanSvg } = await import('../../authoring/pictures/clean-svg.ts');
  try {
    const svg = cleanSvg(new TextDecoder().decode(bytes));
    return judged('svg', new TextEncoder().encode(svg));
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    return refused(`this SVG cannot be read (${reason})`, 'save it again, or as PNG');
  }
}

function judged(type: Logo['type'], bytes: Uint8Array): ReadLogo {
  if (bytes.length > mostBytes) {
    const size = Math.ceil(bytes.length / 1000);
    return refused(`it has ${size} kB, and a logo may have ${mostBytes / 1000}`, 'make it smaller');
  }
  const size = measured(type, bytes);
  if (size === null) {
    return type === 'png'
      ? refused('this PNG is damaged', 'save it again')
      : refused('this SVG does not say how large it is', 'give its svg element a viewBox');
  }
  const { width, height } = size;
  const pixels = `${Math.round(width)} × ${Math.round(height)}`;
  if (width > widest * height || height > 2 * width) {
    return refused(
      `it is ${pixels}, and the head of a page has room for a logo up to ${widest} times as wide as high, or twice as high as wide`,
      'take the sign without the words, or crop it',
    );
  }
  if (type === 'png' && (height < leastHeight || Math.max(width, height) > mostPixels)) {
    return refused(
      `it is ${pixels} pixels`,
      `take one that is at least ${leastHeight} high, with no side over ${mostPixels}, or an SVG`,
    );
  }
  return { kind: 'read', logo: { type, bytes, width, height } };
}

function measured(type: Logo['type'], bytes: Uint8Array) {
  try {
    const { type: found, width, height } = imageSize(bytes);
    return found === type && width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function typeOf(bytes: Uint8Array): Logo['type'] | null {
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return 'png';
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /<svg[\s>]/i.test(head) ? 'svg' : null;
}

function refused(what: string, fix: string): ReadLogo {
  return { kind: 'refused', what, fix };
}
