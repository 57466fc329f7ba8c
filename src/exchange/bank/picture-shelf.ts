import { imageSize } from 'image-size';
import { bytesOfBase64 } from '../text/base64.ts';
import type { SourceFile } from './bank.ts';

/** The pictures that texts of a bank show, each under a name of its own in `images/`. */
export class PictureShelf {
  readonly #byName = new Map<string, Uint8Array>();
  readonly #all = new Map<string, SourceFile>();

  /** As texts name them. */
  get pictures(): readonly SourceFile[] {
    return [...this.#all.values()];
  }

  /**
   * Takes a picture and gives the address that texts have for it, or says why it does not come along.
   *
   * @param name in the source, with or without folders
   */
  add(name: string, bytes: Uint8Array): string | { readonly missing: string } {
    const flaw = flawOf(bytes);
    const shown = name.slice(0, 80);
    if (typeof flaw === 'string') return { missing: `The picture ${shown} is left out: ${flaw}.` };
    const base = (name.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
    const plain = base
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '');
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : `-${count}`;
      const address = `images/${plain.slice(0, 60) || 'picture'}${end}.${flaw.ending}`;
      const before = this.#byName.get(address);
      if (before !== undefined && !isEqual(before, bytes)) continue;
      this.#byName.set(address, bytes);
      this.#all.set(address, { name: address, bytes });
      return address;
    }
  }

  /** Takes the picture that stands in a `data:` address. */
  addData(address: string, name: string): string | { readonly missing: string } {
    const [, encoded, data = ''] = /^data:[^,;]*(?:;[^,;]*)*?(;base64)?,(.*)$/s.exec(address) ?? [];
    const bytes = encoded === undefined ? null : bytesOfBase64(data);
    if (bytes === null) return { missing: 'A picture in the text is left out: it cannot be read.' };
    return this.add(name, bytes);
  }
}

const most = 500_000;
const mostPixels = 2400;

function flawOf(bytes: Uint8Array): string | { readonly ending: string } {
  try {
    const { type = '', width, height } = imageSize(bytes);
    if (!/^(png|jpg|gif|webp|svg)$/.test(type))
      return `${type || 'its kind'} is no picture of pages`;
    if (bytes.length > most)
      return `it has ${Math.ceil(bytes.length / 1000)} kB, and a picture may have 500`;
    if (type !== 'svg' && Math.max(width, height) > mostPixels) {
      return `it is ${width} × ${height} pixels, and a side may have ${mostPixels}`;
    }
    return { ending: type };
  } catch {
    return 'it cannot be read as a picture';
  }
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
