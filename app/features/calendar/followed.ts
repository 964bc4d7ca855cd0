import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';

const FollowedSchema = v.array(v.string());

/** Where this device remembers which items of a meeting its owner follows. */
export function followedKey(meeting: string): string {
  return `agenda-stars/${meeting}`;
}

/** The items of a meeting that are marked with the star, followed as a signal. */
export function readFollowed(client: Pick<Client, 'remembered'>, meeting: string): ReadonlySet<string> {
  const parsed = v.safeParse(FollowedSchema, client.remembered(followedKey(meeting)));
  return new Set(parsed.success ? parsed.output : []);
}
