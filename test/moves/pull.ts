import type { Compartment } from '#server/compartment/compartment.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { PullRequest, PullResponse } from '#shared/sync/protocol.ts';

/** What is planted with whatever somebody owns, so that it is found wherever it comes out. */
export const WORD = /WORD_[a-zA-Z]+_/g;

interface Asked {
  readonly key: string;
  readonly actor: Actor;
  readonly name: string;
  readonly target: Compartment;
}

/** Pulls as devices do: what reaches one beyond what it held when `keep` was called, as `collection/id` and marked words. */
export function createPull(): ((asked: Asked) => string[]) & { keep(): void } {
  const cursors = new Map<string, Map<string, number>>();
  const instances = new Map<string, string>();
  let isKept = false;

  function pull({ key, actor, name, target }: Asked): string[] {
    const things: string[] = [];
    if (target.scopes(actor).length === 0) return things;
    const at = new Map(cursors.get(`${key} ${name}`) ?? []);
    for (let isMore = true, round = 0; isMore; round += 1) {
      if (round > 9) throw new Error('a pull that does not end');
      const request: PullRequest = {
        protocol: 1,
        request: 'req_2',
        device: actor.device,
        person: actor.person,
        compartment: name,
        instance: instances.get(name) ?? null,
        epoch: 1,
        streams: [...at].map(([scope, after]) => ({ scope, after })),
        settled: 0,
        limit: 5_000,
      };
      const answer = JSON.parse(target.pull({ label: 'x', actor, request }).text) as PullResponse;
      isMore = answer.more;
      instances.set(name, answer.instance);
      for (const { scope, to, entries } of answer.pages) {
        at.set(scope, to);
        for (const [collection, id, , , , , body] of entries) {
          if (body === null) continue;
          things.push(`${collection}/${id}`, ...(JSON.stringify(body).match(WORD) ?? []));
        }
      }
      for (const scope of at.keys()) if (!answer.scopes.includes(scope)) at.delete(scope);
    }
    if (!isKept) cursors.set(`${key} ${name}`, at);
    return things;
  }
  return Object.assign(pull, {
    keep() {
      isKept = true;
    },
  });
}
