import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { handoverFault } from '#shared/presidencies/handover.rules.ts';
import {
  type Handover,
  handoverId,
  handovers,
  keptHandoverId,
} from '#shared/presidencies/handover.schemas.ts';
import { inTime } from '#shared/presidencies/presidencies.rules.ts';
import { type PresidencyTerm, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { handoverStanding } from './handover-standing.ts';

/** What one term takes over from the one before it, as this device has it. */
export function useHandover(to: () => Doc<PresidencyTerm>) {
  const client = useClient();
  const now = useNow();
  const day = createMemo(() => utcDay(now()));
  const terms = createMemo(() => inTime(client.replica.all(presidencyTerms)));
  const from = createMemo(() => terms()[terms().findIndex(({ id }) => id === to().id) - 1]);
  const doc = createMemo((): Doc<Handover> | null => {
    const { number } = to().body;
    return (
      client.replica.one(handovers, handoverId(number)) ??
      client.replica.one(handovers, keptHandoverId(number))
    );
  });
  const fault = createMemo(() => {
    const before = from();
    return before === undefined
      ? null
      : handoverFault({ from: before, to: to(), terms: terms(), day: day() });
  });
  return { day, terms, from, doc, fault, standing: () => handoverStanding(doc()?.body) };
}
