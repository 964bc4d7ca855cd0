/** `npm run test:full` tries more of what a random number chooses, and what is too long for every day. */
export const IS_FULL = process.env.FULL === '1';

/** How many cases are tried: some on every day, many in the full run. */
export function casesOf({ usual, full }: { usual: number; full: number }): number {
  return IS_FULL ? full : usual;
}
