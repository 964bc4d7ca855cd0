import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { jointActionDays, publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import { keepsDays, publishedActions } from '#shared/jointdays/kept-back.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Operation, operations, paos } from '#shared/plans/pao.schemas.ts';

/** Whether the days of an action are not shown to this person: those of a joint action day before its press hour. */
export function useKeptDays(): (operation: Doc<Operation>) => boolean {
  const client = useClient();
  const { replica } = client;
  const published = createMemo(() => publishedActions(replica.all(publishedDays)));
  const read = createMemo(() => publishedActions(replica.all(jointActionDays)));
  return (operation) =>
    keepsDays(operation, {
      ...{ actor: client.actor(), published: published(), read: read() },
      pao: replica.one(paos, operation.parent ?? '')?.body ?? null,
    });
}

/** The same of whatever belongs to an action, such as an indicator: its day of a target would tell when the action is. */
export function useKeptParts(): (of: string | null) => boolean {
  const { replica } = useClient();
  const keeps = useKeptDays();
  return (of) => {
    const operation = of === null ? null : replica.one(operations, of);
    return operation !== null && keeps(operation);
  };
}
