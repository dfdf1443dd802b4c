/** Chance that a seed decides, so that a run can be had again. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** True so often, of 1. */
  happens(share: number): boolean;
  /** One of them. */
  pick<T>(...of: readonly [T, ...T[]]): T;
  /** One of them, as often as its weight says. */
  weigh<T extends string>(weights: Readonly<Record<T, number>>): T;
}

/** Mulberry32: small, and even enough for this. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    happens: (share) => next() < share,
    pick: (...of) => of[Math.floor(next() * of.length)] ?? of[0],
    weigh(weights) {
      // The keys of a record are what its type says.
      const all = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      const found = all.find(([, weight]) => (left -= weight) < 0) ?? all.at(-1);
      if (!found) throw new Error('There is nothing to choose from.');
      return found[0];
    },
  };
}
