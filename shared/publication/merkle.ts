import { contentHash } from '#shared/kernel/content-hash.ts';

/** One step of a proof: the hash that stands beside, and on which side. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** Leaves and nodes are hashed as different things, so that no node passes for a leaf (RFC 6962, §2.1). */
export function leafHash(content: unknown): string {
  return contentHash({ leaf: content });
}
function nodeHash(left: string, right: string): string {
  return contentHash({ left, right });
}

/** A level up; the last of an odd number goes up as it is. */
function above(hashes: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(hashes.length / 2) }, (_, at) => {
    const [left, right] = [hashes[2 * at] as string, hashes[2 * at + 1]];
    return right === undefined ? left : nodeHash(left, right);
  });
}

/** The root over leaves in their order; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return leafHash(null);
  let level = leaves;
  while (level.length > 1) level = above(level);
  return level[0] as string;
}

/** That a leaf is in the root, without the others. */
export function merkleProof(leaves: readonly string[], at: number): ProofStep[] {
  const proof: ProofStep[] = [];
  let level = leaves;
  let place = at;
  while (level.length > 1) {
    const isRight = place % 2 === 1;
    const beside = level[isRight ? place - 1 : place + 1];
    if (beside !== undefined) proof.push({ side: isRight ? 'left' : 'right', hash: beside });
    level = above(level);
    place = Math.floor(place / 2);
  }
  return proof;
}

export function provenRoot(leaf: string, proof: readonly ProofStep[]): string {
  return proof.reduce(
    (hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leaf,
  );
}
