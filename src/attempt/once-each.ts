/**
 * The same function, worked out once for each object it is given. Both the object and what is
 * derived from it must never change.
 */
export function onceEach<From extends object, To extends object | number>(
  derive: (from: From) => To,
): (from: From) => To {
  const known = new WeakMap<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const derived = derive(from);
    known.set(from, derived);
    return derived;
  };
}

/** The same for what is derived from a number, such as a seed: there are few of them in a visit. */
export function oncePer<To>(derive: (from: number) => To): (from: number) => To {
  const known = new Map<number, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const derived = derive(from);
    known.set(from, derived);
    return derived;
  };
}
