import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { type EndedClaim, endedClaims, participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, type Participant, participants } from '#shared/participants/participants.schemas.ts';

export interface WhoView {
  /** The participant I said I am. */
  readonly me: Accessor<Doc<Participant> | null>;
  /** People of my delegation whom nobody has claimed, while I have not said who I am. */
  readonly candidates: Accessor<readonly Doc<Participant>[]>;
  /** Whether to ask: there is somebody to choose, and I have not said that I am none of them. */
  readonly isOpen: Accessor<boolean>;
  /** "I am not on the list": this device does not ask again for this meeting. */
  decline(): Promise<void>;
}

/** Who I am on the list of participants, asked once. */
export function useWho(meeting: () => string): WhoView {
  const client = useClient();
  const key = () => `who-declined/${meeting()}`;
  const own = useOwnParticipant(meeting);
  const me = createMemo(() => {
    const id = own();
    return id === null ? null : client.replica.one(participants, id);
  });
  const candidates = createMemo<readonly Doc<Participant>[]>(() => {
    const { delegation } = client.actor();
    if (own() !== null) return [];
    if (delegation === null || !may(client.actor(), 'participants.claim', { delegation })) return [];
    const known = client.replica.one(meetings, meeting());
    if (known === null || isOver(known.body.state)) return [];
    const links = client.replica.within(participantLinks, meeting());
    const place = client.replica.within(delegations, meeting()).find(({ body }) => body.code === delegation);
    if (place === undefined) return [];
    const taken = new Set(links.map(({ body }) => body.participant));
    return client.replica
      .within(participants, meeting())
      .filter(({ id, body }) => body.delegation === place.id && !taken.has(id))
      .sort((left, right) => left.body.order - right.body.order);
  });
  return {
    me,
    candidates,
    isOpen: () => candidates().length > 0 && client.remembered(key()) !== true,
    decline: () => client.remember(key(), true),
  };
}

export interface MovedView {
  /** A move that ended my "this is me", until I acknowledge it. */
  readonly moved: Accessor<EndedClaim | null>;
  /** What is left to do: to say anew who one is, where the seat that was moved can be one's own, or to ask. */
  readonly advice: Accessor<'moved_text' | 'moved_unlisted'>;
  readonly nameOf: (code: string) => string;
  understand(): Promise<void>;
}

/** Whether I was moved to another delegation of this meeting's list, which ended what I shared in the old one. */
export function useMoved(meeting: () => string): MovedView {
  const client = useClient();
  const { locale } = useI18n();
  const { candidates } = useWho(meeting);
  const told = createMemo(() => client.replica.within(endedClaims, meeting())[0] ?? null);
  const key = () => `moved-read/${meeting()}/${told()?.body.at ?? 0}`;
  return {
    moved: () => (told() === null || client.remembered(key()) === true ? null : (told()?.body ?? null)),
    advice: () =>
      candidates().some(({ id }) => id === told()?.body.participant) ? 'moved_text' : 'moved_unlisted',
    nameOf(code) {
      const place = client.replica.within(delegations, meeting()).find(({ body }) => body.code === code);
      return place === undefined ? code : readText(place.body.name, locale()).value;
    },
    understand: () => client.remember(key(), true),
  };
}
