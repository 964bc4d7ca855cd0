import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { sortActions, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import {
  type ActionPoint,
  actionPoints,
  type CommitteeDecision,
  decisions,
} from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';

export interface ItemOutcomes {
  /** Null: items that are no longer on the agenda. */
  readonly item: TimedItem | null;
  readonly decisions: readonly Doc<CommitteeDecision>[];
  readonly actions: readonly Doc<ActionPoint>[];
}

/** The outcomes of a meeting, in agenda order. */
export function useOutcomes(meeting: () => string): Accessor<readonly ItemOutcomes[]> {
  const client = useClient();
  const view = useMeeting(meeting);
  return createMemo(() => {
    const taken = sortDecisions(client.replica.within(decisions, meeting()));
    const owed = sortActions(client.replica.within(actionPoints, meeting()));
    const known = new Set(view.items().map(({ id }) => id));
    const of = (fits: (item: string | null) => boolean) => ({
      decisions: taken.filter(({ body }) => fits(body.item)),
      actions: owed.filter(({ body }) => fits(body.item)),
    });
    const listed = view.items().map((item) => ({ item, ...of((id) => id === item.id) }));
    const others = of((id) => id === null || !known.has(id));
    const hasOthers = others.decisions.length + others.actions.length > 0;
    return hasOthers ? [...listed, { item: null, ...others }] : listed;
  });
}

/** Name of a delegation by its code: as on the list of that meeting, else the country's name. */
export function useDelegationName(): (input: { meeting: string | null; code: string }) => string {
  const client = useClient();
  const { locale } = useI18n();
  return ({ meeting, code }) => {
    const listed = meeting === null ? [] : client.replica.within(delegations, meeting);
    const found = listed.find(({ body }) => body.code === code);
    return found === undefined ? countryName(locale(), code) : readText(found.body.name, locale()).value;
  };
}
