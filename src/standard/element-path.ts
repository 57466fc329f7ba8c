/** A place in a numbered list on the way to an element. */
export interface ListStep {
  /** The list's name with its own index left out: `cmi.interactions.n.objectives`. */
  readonly list: string;
  /** The same with the indexes of the call: `cmi.interactions.3.objectives`. */
  readonly at: string;
  /** The index as it was written; it may have leading zeros. */
  readonly written: string;
  readonly index: number;
}

export interface ElementPath {
  /** The element's name with `n` for each index. */
  readonly name: string;
  /** Its last part. */
  readonly leaf: string;
  /** From the outside in. */
  readonly steps: readonly ListStep[];
}

const withTarget = /^(adl\.nav\.request_valid\.(?:choice|jump))\.\{target=[^{}]+\}$/;

/** Takes an element's name apart; whether there is such an element is another question. */
export function elementPath(element: string): ElementPath {
  const name = withTarget.exec(element)?.[1] ?? element;
  const parts = name.split('.');
  // Where a call itself says "n", it names no element.
  const names = parts.map((part) => (/^\d+$/.test(part) ? 'n' : part === 'n' ? '"n"' : part));
  return {
    name: names.join('.'),
    leaf: name.slice(name.lastIndexOf('.') + 1),
    steps: parts.flatMap((part, place) =>
      names[place] === 'n'
        ? [
            {
              list: names.slice(0, place).join('.'),
              at: parts.slice(0, place).join('.'),
              written: part,
              index: Number(part),
            },
          ]
        : [],
    ),
  };
}
