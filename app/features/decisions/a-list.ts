import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { listOfA } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** The drafts on items of class A, in the order of the agenda. */
export function useAList(meeting: () => string): () => Doc<CommitteeDecision>[] {
  const client = useClient();
  const view = useMeeting(meeting);
  return createMemo(() => {
    const items = view.items().filter(({ item }) => item.class === 'A');
    const order = new Map(items.map(({ id }, index) => [id, index]));
    const found = listOfA(client.replica.within(decisions, meeting()), (item) => order.has(item));
    const placeOf = ({ body }: Doc<CommitteeDecision>) => order.get(body.item ?? '') ?? 0;
    return found.sort((left, right) => placeOf(left) - placeOf(right) || (left.id < right.id ? -1 : 1));
  });
}
