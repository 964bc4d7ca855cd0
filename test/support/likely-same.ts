import { type LikelySame, likelySameInTurns, type NamedNetwork } from '#shared/ideal/networks.rules.ts';

/** All pairs at once, for whoever has nothing else to do meanwhile. */
export function likelySame(networks: readonly NamedNetwork[]): LikelySame[] {
  const work = likelySameInTurns(networks);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
