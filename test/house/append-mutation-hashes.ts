import { existsSync, writeFileSync } from 'node:fs';
import { allMutations } from '#shared/sync/all-features.ts';
import { hashesPath, hashMutation, readMutationHashes } from '#test/support/mutation-hashes.ts';

// Adds new names and changes nothing else: a person must look at a changed hash.
const hashes: Record<string, string> = existsSync(hashesPath) ? { ...readMutationHashes() } : {};
const added = allMutations.filter((mutation) => hashes[mutation.name] === undefined);
for (const mutation of added) hashes[mutation.name] = hashMutation(mutation);
const sorted = Object.fromEntries(Object.entries(hashes).sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(hashesPath, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(
  added.length === 0 ? 'nothing is new' : `added ${added.map((mutation) => mutation.name).join(', ')}`,
);
