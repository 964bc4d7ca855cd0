import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  type Nomination,
  nominations,
  type ParticipantLink,
  participantLinks,
} from '#shared/participants/nominations.schemas.ts';
import { type Debt, debtsOf } from '#shared/participants/owed.rules.ts';
import { compareParticipants, sortDelegations } from '#shared/participants/participants.rules.ts';
import {
  type Delegation,
  delegations,
  type Participant,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { type TravelNeeds, travelNeeds } from '#shared/participants/personal.schemas.ts';

export interface DelegationView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  /** All of the meeting in their order: who looks after those without a liaison chooses among them. */
  readonly places: Accessor<readonly Doc<Delegation>[]>;
  /** The one named, else the reader's own, else null. */
  readonly place: Accessor<Doc<Delegation> | null>;
  readonly people: Accessor<readonly Doc<Participant>[]>;
  /** Those that this reader may see; of another delegation none but for who organises. */
  readonly nominations: Accessor<readonly Doc<Nomination>[]>;
  readonly needs: Accessor<ReadonlyMap<string, TravelNeeds>>;
  readonly links: Accessor<ReadonlyMap<string, ParticipantLink>>;
  readonly debts: Accessor<readonly Debt[]>;
  readonly mayNominate: Accessor<boolean>;
  /** In the venue's calendar. */
  readonly today: Accessor<string>;
}

/** One delegation of a meeting with all that this reader may know of its people, followed. */
export function useDelegation(input: {
  meeting: () => string;
  place: () => string | undefined;
}): DelegationView {
  const client = useClient();
  const meeting = createMemo(() => client.replica.one(meetings, input.meeting()));
  const places = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, input.meeting()),
      orderLanguage: meeting()?.body.orderLanguage ?? 'es',
    }),
  );
  const place = createMemo(() => {
    const wanted = input.place();
    const own = client.actor().delegation;
    return (
      places().find((each) => (wanted === undefined ? each.body.code === own : each.id === wanted)) ?? null
    );
  });
  const people = createMemo(() =>
    client.replica
      .within(participants, input.meeting())
      .filter((each) => each.body.delegation === place()?.id)
      .sort(compareParticipants),
  );
  const proposed = createMemo(() =>
    client.replica
      .within(nominations, input.meeting())
      .filter((each) => each.body.delegation === place()?.id)
      .sort((left, right) => left.body.order - right.body.order || (left.id < right.id ? -1 : 1)),
  );
  const needs = createMemo(
    () =>
      new Map(
        client.replica.within(travelNeeds, input.meeting()).map(({ body }) => [body.participant, body]),
      ),
  );
  const links = createMemo(
    () =>
      new Map(
        client.replica.within(participantLinks, input.meeting()).map(({ body }) => [body.participant, body]),
      ),
  );
  const today = createMemo(() =>
    dayOf({ instant: client.now(), timeZone: meeting()?.body.timeZone ?? 'UTC' }),
  );
  const debts = createMemo(() => {
    const known = meeting();
    if (known === null) return [];
    return debtsOf({
      meeting: known.body,
      people: people(),
      nominations: proposed().map(({ body }) => body),
      needs: needs(),
      today: today(),
    });
  });
  return {
    meeting,
    places,
    place,
    people,
    nominations: proposed,
    needs,
    links,
    debts,
    mayNominate: () => may(client.actor(), 'nominations.make', { delegation: place()?.body.code ?? null }),
    today,
  };
}
