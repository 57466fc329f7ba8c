/**
 * A function of a text that remembers what it gave for the texts of late: packages of one site hold
 * the same pages and scripts, and several rules read each.
 *
 * @param read gives what nobody changes
 * @param most how many characters of texts are remembered in all
 */
export function remembered<Read>(
  read: (text: string) => Read,
  most = 8_000_000,
): (text: string) => Read {
  const known = new Map<string, { readonly read: Read }>();
  let characters = 0;
  return (text) => {
    const found = known.get(text) ?? { read: read(text) };
    if (known.delete(text)) characters -= text.length;
    known.set(text, found);
    characters += text.length;
    for (const oldest of known.keys()) {
      if (characters <= most) break;
      known.delete(oldest);
      characters -= oldest.length;
    }
    return found.read;
  };
}
