import { imageSize } from 'image-size';
import { nearest } from '../../quiz/schema/instead.ts';
import { hash } from '../../quiz/text/hash.ts';
import { unescaped } from '../../standard/unescaped.ts';
import { cleanSvg } from './clean-svg.ts';

/** The pictures that lie beside the quizzes of a course. */
export interface PictureFolder {
  /** The names of its files. */
  readonly names: readonly string[];
  read(name: string): Uint8Array;
  /** A few letters and digits that stand for bytes: others for others. */
  digest(bytes: Uint8Array): string;
}

/** What tells bytes from others: the same in the build and on the page where questions are written. */
export function pictureDigest(bytes: Uint8Array): string {
  return hash(new TextDecoder('latin1').decode(bytes)).toString(16).padStart(8, '0');
}

/** A picture as pages have it. */
export interface Picture {
  /** Relative to the pages. */
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Finds pictures by the addresses that texts have for them, and keeps what it found. */
export interface PictureFinder {
  /** The picture of an address such as `images/map.png`, or what is wrong with it. */
  find(address: string): { readonly picture: Picture } | { readonly flaw: string };
  /** What was found, by its place in the site. */
  readonly found: ReadonlyMap<string, Uint8Array>;
}

/** A picture is loaded by phones and lies in every package that shows it. */
const mostBytes = 500_000;
/** A side; the text of a page is 640 pixels wide, and screens have up to three for one. */
const mostPixels = 2400;

const types: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
};

export function pictureFinder(folder: PictureFolder): PictureFinder {
  const found = new Map<string, Uint8Array>();
  const results = new Map<string, ReturnType<PictureFinder['find']>>();
  const look = (address: string): ReturnType<PictureFinder['find']> => {
    const name = /^(?:\.\/)?images\/([^/\\]+)$/.exec(unescaped(address))?.[1];
    if (name === undefined) {
      const flaw = `pictures lie in the folder images beside the quizzes; put "${address}" there and write ![what it shows](images/map.png)`;
      return { flaw };
    }
    if (!folder.names.includes(name)) {
      const names = nearest(name, folder.names).slice(0, 3);
      const known =
        names.length === 0 ? 'it holds no pictures yet' : `the nearest: ${names.join(', ')}`;
      return {
        flaw: `there is no file "${name}" in the folder images beside the quizzes; ${known}`,
      };
    }
    const read = readPicture(name, folder.read(name), folder.digest);
    if ('flaw' in read) return read;
    found.set(read.picture.src, read.bytes);
    return { picture: read.picture };
  };
  return {
    find(address) {
      const result = results.get(address) ?? look(address);
      results.set(address, result);
      return result;
    },
    found,
  };
}

function readPicture(
  name: string,
  given: Uint8Array,
  digest: PictureFolder['digest'],
): { readonly picture: Picture; readonly bytes: Uint8Array } | { readonly flaw: string } {
  if (given.length > mostBytes) {
    const size = `${Math.ceil(given.length / 1000)} kB`;
    return {
      flaw: `"${name}" has ${size}, and a picture may have ${mostBytes / 1000} kB; make it smaller`,
    };
  }
  try {
    const bytes = isSvg(given)
      ? new TextEncoder().encode(cleanSvg(new TextDecoder().decode(given)))
      : given;
    const size = imageSize(bytes);
    const ending = types[size.type ?? ''];
    if (ending === undefined) return { flaw: unreadable(name) };
    const isTurned = (size.orientation ?? 1) >= 5;
    const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
    if (ending !== 'svg' && Math.max(width, height) > mostPixels) {
      return {
        flaw: `"${name}" is ${width} × ${height} pixels, and a side may have ${mostPixels}; make it smaller`,
      };
    }
    const src = addressOf(name, ending, digest(bytes));
    return { picture: { src, width: Math.round(width), height: Math.round(height) }, bytes };
  } catch (error) {
    return {
      flaw: `${unreadable(name)} (${error instanceof Error ? error.message.split('\n')[0] : error})`,
    };
  }
}

function unreadable(name: string): string {
  return `"${name}" cannot be read as a picture; save it as PNG, JPEG, WebP, GIF or SVG`;
}

function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
}

/** A name that every LMS takes, and another one when the picture changes. */
function addressOf(name: string, ending: string, digest: string): string {
  const base = name
    .replace(/\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `assets/${base || 'picture'}.${digest}.${ending}`;
}
