import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { jointItems } from '#shared/dialogue/dialogue.schemas.ts';

/** What came of a topic, as far as this device has it: items on agendas, decisions, action points. */
export function outcomesOf(replica: Pick<ReplicaSignals, 'all' | 'within'>, topic: string) {
  return {
    taken: replica.within(jointItems, topic).filter(({ body }) => body.taken !== null),
    decided: replica.all(decisions).filter(({ body }) => body.topic === topic),
    actions: replica.all(actionPoints).filter(({ body }) => body.topic === topic),
  };
}
