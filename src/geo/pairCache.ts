/** Wraps a function so that it runs once for each pair of objects, as long as both are in use. */
export function cachedByPair<A extends object, B extends object, Result>(
  compute: (a: A, b: B) => Result,
): (a: A, b: B) => Result {
  const results = new WeakMap<A, WeakMap<B, { readonly result: Result }>>();
  return (a, b) => {
    let ofA = results.get(a);
    if (!ofA) results.set(a, (ofA = new WeakMap()));
    let known = ofA.get(b);
    if (!known) ofA.set(b, (known = { result: compute(a, b) }));
    return known.result;
  };
}
