import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Mutation } from '#shared/kernel/mutation.ts';

export type MutationHashes = Readonly<Record<string, string>>;

export const hashesPath = new URL('../../shared/sync/mutation-hashes.json', import.meta.url);

export function readMutationHashes(): MutationHashes {
  return JSON.parse(readFileSync(hashesPath, 'utf8')) as MutationHashes;
}

/** What a phone's outbox may hold under this name: shape of the arguments, and who may send it. */
export function hashMutation(mutation: Mutation): string {
  // Checks written as code have no JSON schema, so the hash does not cover them.
  const schema = toJsonSchema(mutation.args, { errorMode: 'ignore', typeMode: 'input' });
  const text = canonicalJson({ schema, internal: mutation.internal === true });
  return createHash('sha256').update(text).digest('hex');
}

/** The first fault of the list, as a sentence that says what to do; null if there is none. */
export function findHashProblem({
  mutations,
  hashes,
}: {
  mutations: readonly Mutation[];
  hashes: MutationHashes;
}): string | null {
  const known = new Map(mutations.map((mutation) => [mutation.name, mutation]));
  for (const [name, hash] of Object.entries(hashes)) {
    const mutation = known.get(name);
    if (mutation === undefined) {
      return `${name} is gone, but phones still hold it in their outboxes: put it back, and refuse what no longer makes sense in its decide.`;
    }
    if (hashMutation(mutation) !== hash) {
      return `The arguments of ${name} changed, but phones still send the old ones: give the new shape a new name and keep the old mutation.`;
    }
  }
  const unlisted = mutations.find((mutation) => hashes[mutation.name] === undefined);
  if (unlisted === undefined) return null;
  return `${unlisted.name} is new: add it for ever by npm exec -c 'node test/house/append-mutation-hashes.ts'.`;
}
