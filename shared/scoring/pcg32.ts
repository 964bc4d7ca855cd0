const MULTIPLIER = 6364136223846793005n;
const MASK_64 = (1n << 64n) - 1n;

/**
 * The generator PCG32 (XSH-RR, 64 bits of state) of M. O'Neill, seeded as in her reference code. Each call returns the
 * next 32 bits as a whole number. Not for secrets: who knows the seed knows all that follows.
 */
export function createPcg32({ seed, stream }: { seed: bigint; stream: bigint }): () => number {
  const increment = ((stream << 1n) | 1n) & MASK_64;
  let state = 0n;
  const step = () => {
    state = (state * MULTIPLIER + increment) & MASK_64;
  };
  step();
  state = (state + seed) & MASK_64;
  step();
  return () => {
    const old = state;
    step();
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const turn = Number(old >> 59n);
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  };
}
