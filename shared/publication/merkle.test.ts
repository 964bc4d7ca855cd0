import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { leafHash, merkleProof, merkleRoot, provenRoot } from './merkle.ts';

const leavesOf = (count: number) => Array.from({ length: count }, (_, at) => leafHash(`leaf ${at}`));

test('of any number of leaves each one is proven, and no other with its proof', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (count, one, other) => {
      const leaves = leavesOf(count);
      const root = merkleRoot(leaves);
      const [at, beside] = [one % count, other % count];
      const proof = merkleProof(leaves, at);
      expect(provenRoot(leaves[at] as string, proof)).toBe(root);
      if (at !== beside) expect(provenRoot(leaves[beside] as string, proof)).not.toBe(root);
      expect(provenRoot(leafHash('another'), proof)).not.toBe(root);
    }),
  );
});

test('another leaf, another order or one more of them is another root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), (count, at) => {
      const leaves = leavesOf(count);
      const root = merkleRoot(leaves);
      const changed = leaves.map((leaf, place) => (place === at % count ? leafHash('x') : leaf));
      for (const other of [changed, [...leaves].reverse(), [...leaves, leafHash('x')], leaves.slice(1)])
        expect(merkleRoot(other)).not.toBe(root);
      // Not even the last one twice, as in trees that fill up an odd level.
      expect(merkleRoot([...leaves, leaves.at(-1) as string])).not.toBe(root);
    }),
  );
});

test('no node passes for a leaf: what stands above two leaves is no content of a leaf', () => {
  const [left, right] = leavesOf(2) as [string, string];
  const root = merkleRoot([left, right]);
  for (const content of [{ left, right }, { leaf: { left, right } }, `${left}${right}`, [left, right]])
    expect(leafHash(content)).not.toBe(root);
  expect(contentHash({ leaf: 1 })).toBe(leafHash(1));
});

test('of nothing there is a root as well', () => {
  expect(merkleRoot([])).toBe(leafHash(null));
  expect(merkleProof(leavesOf(1), 0)).toEqual([]);
});
