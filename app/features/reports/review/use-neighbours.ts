import { type Accessor, createMemo } from 'solid-js';
import { besideIn } from './inbox.ts';
import { useInbox } from './use-inbox.ts';

/** Where one stands in the list from which it was opened, with the addresses of those beside it. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
  /** The list, as it was filtered. */
  readonly list: string;
  /** From 1; null if the list does not show it. */
  readonly place: number | null;
  readonly total: number;
}

/** Of one report, in the order of the list as it is filtered and sorted. */
export function useNeighbours(id: Accessor<string>): Accessor<Neighbours> {
  const inbox = useInbox();
  return createMemo(() => {
    const hrefOf = (report: string | null) => (report === null ? null : `/reports/${report}${inbox.query()}`);
    const { place, previous, next } = besideIn(inbox.ids(), id());
    return {
      place,
      previous: hrefOf(previous),
      next: hrefOf(next),
      list: `/reports${inbox.query()}`,
      total: inbox.ids().length,
    };
  });
}
