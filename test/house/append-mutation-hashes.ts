import { existsSync, writeFileSync } from 'node:fs';
import { allMutations } from '#shared/sync/all-features.ts';
import { hashesPath, hashMutation, readMutationHashes } from '#test/support/mutation-hashes.ts';

// Adds what is new and touches nothing that stands: a changed hash is for a person to see, not to be overwritten.
const hashes: Record<string, string> = existsSync(hashesPath) ? { ...readMutationHashes() } : {};
const added = allMutations.filter((mutation) => hashes[mutation.name] === undefined);
for (const mutation of added) hashes[mutation.name] = hashMutation(mutation);
const sorted = Object.fromEntries(Object.entries(hashes).sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(hashesPath, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(
  added.length === 0 ? 'nothing is new' : `added ${added.map((mutation) => mutation.name).join(', ')}`,
);
