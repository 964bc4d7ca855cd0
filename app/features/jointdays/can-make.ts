import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Makeable, makesDayOf } from '#shared/jointdays/lead.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';

/** Actions of which this person makes a day. */
export function useMakeable(): () => readonly Makeable[] {
  const client = useClient();
  return createMemo(() => {
    const actor = client.actor();
    const plans = new Map(client.replica.all(paos).map((pao) => [pao.id, pao]));
    return client.replica.all(operations).flatMap((operation) => {
      const pao = plans.get(operation.parent ?? '');
      return pao !== undefined && makesDayOf(actor, { operation, pao }) ? [{ operation, pao }] : [];
    });
  });
}
