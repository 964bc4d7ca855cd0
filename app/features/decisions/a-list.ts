import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { listOfA } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

type Decided = Doc<CommitteeDecision>;

/** Decisions on items of class A, in the order of the agenda. */
function useOnA(
  meeting: () => string,
  choose: (all: readonly Decided[], isA: (item: string) => boolean) => Decided[],
): () => Decided[] {
  const client = useClient();
  const view = useMeeting(meeting);
  return createMemo(() => {
    const items = view.items().filter(({ item }) => item.class === 'A');
    const order = new Map(items.map(({ id }, index) => [id, index]));
    const found = choose(client.replica.within(decisions, meeting()), (item) => order.has(item));
    const placeOf = ({ body }: Decided) => order.get(body.item ?? '') ?? 0;
    return found.sort((left, right) => placeOf(left) - placeOf(right) || (left.id < right.id ? -1 : 1));
  });
}

/** The drafts that can be adopted in one act. */
export function useAList(meeting: () => string): () => Decided[] {
  return useOnA(meeting, listOfA);
}

/** What was adopted of them. */
export function useAdoptedA(meeting: () => string): () => Decided[] {
  return useOnA(meeting, (all, isA) =>
    all.filter(({ body }) => body.state === 'adopted' && body.item !== null && isA(body.item)),
  );
}
