/**
 * The same function, worked out once for each object it is given. Both the object and what is
 * derived from it must never change.
 */
export function onceEach<From extends object, To extends object>(
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
