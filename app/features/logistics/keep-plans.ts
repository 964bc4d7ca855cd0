import type { Client } from '#app/sync/app-client.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Venue, venues } from '#shared/logistics/venues.schemas.ts';

/** A plan up to this size is downloaded automatically, even over a mobile network. */
const KEPT_BYTES = 8_000_000;

/** Bytes of a place's plan: from this phone, else from the server; null if neither has them now. */
export async function loadPlan({
  client,
  place,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  place: Doc<Venue>;
}): Promise<Uint8Array<ArrayBuffer> | null> {
  const { plan } = place.body;
  if (plan === null) return null;
  return client.fetchAttachment({
    compartment: COMMITTEE,
    hash: plan.hash,
    via: { collection: venues.name, id: place.id },
  });
}

/** Downloads the plans before people are in the building, where there may be no network. */
export async function keepPlans({
  client,
  places,
}: {
  client: Pick<Client, 'attachments' | 'fetchAttachment' | 'isOffline'>;
  places: readonly Doc<Venue>[];
}): Promise<void> {
  if (client.isOffline()) return;
  try {
    for (const place of places) {
      const { plan } = place.body;
      if (plan === null || plan.size > KEPT_BYTES || (await client.attachments.has(plan.hash))) continue;
      await loadPlan({ client, place });
    }
  } catch {
    // Locked or cut off: the next visit continues with the missing ones.
  }
}
