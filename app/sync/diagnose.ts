import { type Diagnosis, probeStorage } from '#app/store/diagnosis.ts';
import { browserStorage } from '#app/store/persistence.ts';
import type { ProfileParts } from '#app/store/profile-store.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { SyncClient } from './client.ts';

/** Whether this browser stores data, and what went wrong, without content. */
export async function diagnose({
  parts,
  client,
  clock,
  build,
}: {
  parts: Pick<ProfileParts, 'isDegraded' | 'faults'>;
  client: Pick<SyncClient, 'status' | 'replica'>;
  clock: Clock;
  build: string;
}): Promise<Diagnosis> {
  const probe = await probeStorage({ clock, manager: browserStorage() });
  const { waiting, refused, held, received } = client.status();
  return {
    ...probe,
    build,
    userAgent: navigator.userAgent,
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    isDegraded: parts.isDegraded(),
    rows: { waiting, refused, held, received, entries: client.replica.entries.size },
    faults: parts.faults.list(),
    takenAt: clock(),
  };
}
