/** Ids of our schema from the names that a source has: the same source gives the same ids. */

const longest = 40;

/** Gives out ids that are legal and each once; a name that comes again is numbered in order. */
export class Ids {
  readonly #taken = new Set<string>();
  /** How often a name came, so that a bank of equal names is not counted anew for each. */
  readonly #counts = new Map<string, number>();
  readonly #form: (name: string) => string;

  /** @param form makes a legal id of a name */
  constructor(form: (name: string) => string = idOf) {
    this.#form = form;
  }

  /** What `next` gives for these names where nothing before has them; null where none can be an id. */
  firstOf(names: readonly (string | undefined)[]): string | null {
    return names.map((name) => this.#form(name ?? '')).find((id) => id !== '') ?? null;
  }

  /**
   * @param names what the source has for it, the best first: its id, its name, its first words. The
   *   first that has letters or digits is taken
   * @param otherwise where none has, such as `item`
   */
  next(names: readonly (string | undefined)[], otherwise: string): string {
    const base = this.firstOf(names) ?? otherwise;
    for (let count = (this.#counts.get(base) ?? 0) + 1; ; count += 1) {
      const end = count === 1 ? '' : `_${count}`;
      const id =
        count === 1
          ? base
          : `${base.slice(0, longest - end.length)}${this.#form === idOf ? end : end.replace('_', '-')}`;
      if (!this.#taken.has(id)) {
        this.#taken.add(id);
        this.#counts.set(base, count);
        return id;
      }
    }
  }
}

/**
 * A name as a legal id: `[a-z][a-z0-9_]*`, at most 40. Letters lose their accents; of writings
 * without Latin letters the name becomes a number that stands for it. '' where there is nothing.
 */
export function idOf(name: string): string {
  if (/^[a-z][a-z0-9_]{0,39}$/.test(name)) return name;
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = bare.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const lost = [...bare].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
  if (lost === 0) return '';
  const kept = latin.replaceAll('_', '').length;
  // Names that differ only in what is lost must not become one.
  const readable = kept * 2 >= lost ? latin : `${latin}_${hashOf(name.normalize('NFC'))}`;
  const begun = /^[a-z]/.test(readable) ? readable : `q_${readable.replace(/^_+/, '')}`;
  if (begun.length <= longest) return begun;
  // Long names often begin alike, and a number by their order would change with the order.
  const end = `_${hashOf(name.normalize('NFC'))}`;
  return begun.slice(0, longest - end.length).replace(/_+$/, '') + end;
}

/** A title as the id and file name of a quiz: lower-case letters, digits and `-`. */
export function quizIdOf(title: string): string {
  if (/^[a-z][a-z0-9-]{0,39}$/.test(title)) return title;
  return idOf(title).replaceAll('_', '-');
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The id of an option by its place, from 0: `a` is the first, so a mended wording keeps answers. */
export function letterOf(nth: number): string {
  return String.fromCharCode(97 + nth);
}
