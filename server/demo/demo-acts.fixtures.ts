import type { Actor } from '#shared/kernel/actor.ts';
import { type FactRequest, type Facts, offsetKey } from '#shared/kernel/mutation.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { demoActorOf, demoPeople } from './demo-people.ts';

export function actorOf(key: string): Actor {
  const found = demoPeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`no demo person ${key}`);
  return demoActorOf(found);
}

/** The server's own offsets; the demo asks for no numbers. */
export function factsOf(requests: readonly FactRequest[]): Facts {
  const offsets: Record<string, number> = {};
  for (const request of requests) {
    const offset = request.kind === 'offset' ? offsetOfWallTime(request) : null;
    if (request.kind === 'offset' && offset !== null) offsets[offsetKey(request)] = offset;
  }
  return { numbers: {}, offsets };
}
