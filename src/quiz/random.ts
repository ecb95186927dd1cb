/** Seeded random numbers: the same seed yields the same sequence in every browser. */

/** Returns a number in [0, 1). */
export type Random = () => number;

/** Mulberry32 by Tommy Ettinger (public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shuffled copy of the items (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const remaining = [...items];
  const drawn: T[] = [];
  while (remaining.length > 0)
    drawn.push(...remaining.splice(Math.floor(random() * remaining.length), 1));
  return drawn;
}
