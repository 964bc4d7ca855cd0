import { dayHere } from '#app/kit/device-time.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { publicationId, publications } from '#shared/publication/publication.schemas.ts';

/** The day on which an edition was published, whatever day was planned; null while it is not. */
export function outOn(replica: Pick<ReplicaSignals, 'one'>, { id, body }: Doc<Edition>): string | null {
  if (body.status !== 'published') return null;
  const at = replica.one(publications, publicationId(id))?.body.publishedAt ?? null;
  return at === null ? null : dayHere(at);
}
