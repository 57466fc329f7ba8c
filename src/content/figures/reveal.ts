/** What is said of a choice of those who could say no, and how often each could. */

interface Place {
  readonly id: string;
  readonly name: string;
}

/** A choice held against who could say no, in words. */
export function verdict(
  chosen: readonly string[],
  holders: readonly string[],
  places: readonly Place[],
): string {
  const named = holders.filter((id) => chosen.includes(id)).length;
  const beside = places.filter(({ id }) => chosen.includes(id) && !holders.includes(id));
  const about =
    beside.length === 0
      ? ''
      : ` We know of no ground for ${listed(beside.map(({ name }) => inText(name)))}.`;
  return `${found(named, holders.length)}${about}`;
}

function found(named: number, of: number): string {
  if (named === 0)
    return of === 1
      ? 'You did not name the one who could.'
      : `You named none of the ${of} who could.`;
  if (named < of) return `You named ${named} of the ${of} who could.`;
  return of === 1 ? 'You named the one who could.' : `You named all ${of} who could.`;
}

function inText(name: string): string {
  if (name.startsWith('A ')) return `a ${name.slice(2)}`;
  return /^(Netherlands|United)/.test(name) ? `the ${name}` : name;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

/** How many links each place could withhold, the most first; places with none last. */
export function tally(
  links: readonly { readonly holders: readonly { readonly place: string }[] }[],
  places: readonly Place[],
): readonly { readonly name: string; readonly links: readonly number[] }[] {
  return places
    .map(({ id, name }) => ({
      name,
      links: links.flatMap(({ holders }, index) =>
        holders.some(({ place }) => place === id) ? [index + 1] : [],
      ),
    }))
    .sort((one, other) => other.links.length - one.links.length);
}
