import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { mayRead, progressAudience } from '#shared/access/scopes.ts';
import { editions, requirements } from '#shared/ideal/ideal.schemas.ts';
import { progress } from '#shared/ideal/released.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { inOrder, type MatrixRow, matrixOf } from './matrix.ts';

/** What an edition asks, and how far those are whose progress this person reads. */
export function useMatrix(edition: Accessor<string>) {
  const client = useClient();
  const { locale } = useI18n();
  const now = useNow();
  // A day, not a minute: the rows are worked out again once a day.
  const today = createMemo(() => dayHere(now()));
  const status = createMemo(() => client.replica.one(editions, edition())?.body.status ?? 'collecting');
  const asked = createMemo(() => inOrder(client.replica.within(requirements, edition())));
  const reads = (audience: string) => mayRead({ actor: client.actor(), compartment: COMMITTEE, audience });
  const readsAll = createMemo(() => reads('ideal/progress/'));
  const own = createMemo(() => {
    const { state } = client.actor();
    return state !== null && reads(progressAudience(state)) ? state : null;
  });
  const rows = createMemo((before: readonly MatrixRow[]) => {
    const states = readsAll() ? null : own() === null ? [] : [own() as string];
    return matrixOf({
      requirements: asked(),
      progress: client.replica.all(progress).filter(({ body }) => body.edition === edition()),
      states,
      status: status(),
      today: today(),
      locale: locale(),
      before,
    });
  }, []);
  return { asked, rows, status, readsAll, own };
}
