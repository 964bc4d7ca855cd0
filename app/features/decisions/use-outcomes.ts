import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { sortActions, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import {
  type ActionPoint,
  actionPoints,
  actionProgress,
  type CommitteeDecision,
  decisions,
} from '#shared/decisions/decisions.schemas.ts';
import { foreseen } from '#shared/decisions/owners.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { ownersInWords } from './owner-words.ts';

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

/** How an action point stands with what was reported on this device and no server has yet, and whether there is any. */
export function useStanding(action: () => Doc<ActionPoint>): Accessor<{ body: ActionPoint; waits: boolean }> {
  const client = useClient();
  return createMemo(() => {
    const { id, parent, body } = action();
    const reported = client.replica.within(actionProgress, id);
    const waits = reported.some((each) => client.replica.pending(actionProgress, each.id) !== null);
    if (!waits) return { body, waits };
    const listed = parent === null ? [] : client.replica.within(delegations, parent);
    const said = reported.map((each) => each.body);
    return { body: foreseen(body, listed, said), waits };
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

/** Who owes an action point, in words. */
export function useOwnersInWords(): (input: { meeting: string | null; action: ActionPoint }) => string {
  const client = useClient();
  const { t, locale } = useI18n();
  return ({ meeting, action }) => {
    const listed = meeting === null ? [] : client.replica.within(delegations, meeting);
    return ownersInWords({ action, listed, t, locale: locale() });
  };
}
