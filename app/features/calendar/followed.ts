import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';

const FollowedSchema = v.array(v.string());

/** Key under which this device remembers the starred items of a meeting. */
export function followedKey(meeting: string): string {
  return `agenda-stars/${meeting}`;
}

/** The starred items of a meeting, as a signal. */
export function readFollowed(client: Pick<Client, 'remembered'>, meeting: string): ReadonlySet<string> {
  const parsed = v.safeParse(FollowedSchema, client.remembered(followedKey(meeting)));
  return new Set(parsed.success ? parsed.output : []);
}
