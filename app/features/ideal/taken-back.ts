import type { Client } from '#app/sync/app-client.ts';
import { openingId, openings } from '#shared/ideal/released.schemas.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';

/**
 * When a state took back what this person could read of it, or closed it to their body; null while it is open, or where
 * nothing is known of it. The state itself reads what it opened to any body.
 */
export function takenBackAt({
  client,
  ...of
}: {
  client: Pick<Client, 'replica' | 'actor'>;
  edition: string;
  state: string;
}): number | null {
  const own = client.actor().state;
  const bodies = own === of.state ? BODY_CODES : BODY_CODES.filter((body) => body === own);
  const ended = bodies.map((body) => client.replica.one(openings, openingId({ ...of, body }))?.body.endedAt);
  return ended.reduce<number | null>((latest, at) => Math.max(latest ?? 0, at ?? 0) || null, null);
}

/** On this device: which taking back its person has read, by when it was (ms). */
export function takenBackKey({ edition, state }: { edition: string; state: string }): string {
  return `ideal-taken-back/${edition}/${state}`;
}
