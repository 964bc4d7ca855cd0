import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { may } from '#shared/access/rules.ts';
import { mayRead, nominationsAudience, personalOf } from '#shared/access/scopes.ts';
import { type Debt, debtsOf } from '#shared/board/debts.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  type Nomination,
  nominations,
  type ParticipantLink,
  participantLinks,
} from '#shared/participants/nominations.schemas.ts';
import { compareParticipants } from '#shared/participants/participants.rules.ts';
import {
  type Delegation,
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
  /** Those of which this reader may know. */
  readonly debts: Accessor<readonly Debt[]>;
  readonly readsNominations: Accessor<boolean>;
  /** Of everybody in the delegation. */
  readonly readsNeeds: Accessor<boolean>;
  readonly mayNominate: Accessor<boolean>;
  /** Of its page: the reader's own has a shorter address. */
  readonly href: Accessor<string>;
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
  const places = useDelegations(input.meeting);
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
  const journeys = createMemo(() => client.replica.within(travelNeeds, input.meeting()));
  const needs = createMemo(() => new Map(journeys().map(({ body }) => [body.participant, body])));
  const links = createMemo(
    () =>
      new Map(
        client.replica.within(participantLinks, input.meeting()).map(({ body }) => [body.participant, body]),
      ),
  );
  const today = createMemo(() =>
    dayAt({ instant: client.now(), timeZone: meeting()?.body.timeZone ?? 'UTC' }),
  );
  const reads = (audienceOf: (delegation: string) => string) => {
    const code = place()?.body.code;
    if (code === undefined) return false;
    return mayRead({ actor: client.actor(), compartment: COMMITTEE, audience: audienceOf(code) });
  };
  const readsNominations = () => reads(nominationsAudience);
  const readsNeeds = () => reads(personalOf);
  const debts = createMemo(() => {
    const [about, delegation] = [meeting(), place()];
    // Whoever may not read what was said would take it for missing.
    if (about === null || delegation === null || !readsNominations()) return [];
    const all = debtsOf({
      delegation,
      meeting: about.body,
      participants: people(),
      nominations: proposed(),
      travelNeeds: journeys(),
      today: today(),
    });
    return readsNeeds() ? all : all.filter(({ what }) => what === 'nominations');
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
    readsNominations,
    readsNeeds,
    href() {
      const found = place();
      const isOwn = found === null || found.body.code === client.actor().delegation;
      return `/meetings/${input.meeting()}/delegation${isOwn ? '' : `/of/${found.id}`}`;
    },
    mayNominate: () => may(client.actor(), 'nominations.make', { delegation: place()?.body.code ?? null }),
    today,
  };
}
