import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { type MemberBody, nomineeOf } from '#shared/participants/member-of.rules.ts';
import { holderOf, linkId } from '#shared/participants/nominations.rules.ts';
import {
  type Nomination,
  type ParticipantLink,
  participantLinks,
} from '#shared/participants/nominations.schemas.ts';
import {
  type Delegation,
  delegations,
  type Participant,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { contactId, isExpired, needsId } from '#shared/participants/personal.rules.ts';
import {
  type Contact,
  contacts,
  type TravelNeeds,
  travelNeeds,
} from '#shared/participants/personal.schemas.ts';

export interface PersonView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly person: Accessor<Doc<Participant> | null>;
  /** The same person, or somebody who is nominated and not on the list yet. */
  readonly who: Accessor<{ readonly id: string; readonly body: MemberBody } | null>;
  /** Of who is not on the list yet. */
  readonly nominee: Accessor<Doc<Nomination> | null>;
  readonly place: Accessor<Doc<Delegation> | null>;
  readonly link: Accessor<Doc<ParticipantLink> | null>;
  /** Null as long as they share none with this reader, and from the day after the last one. */
  readonly contact: Accessor<Doc<Contact> | null>;
  readonly needs: Accessor<Doc<TravelNeeds> | null>;
  readonly isMe: Accessor<boolean>;
  /** "This is me" was said here and the server does not know yet: what it holds of me is not here. */
  readonly isClaimPending: Accessor<boolean>;
  readonly isLiaison: Accessor<boolean>;
  readonly isOrganiser: Accessor<boolean>;
  readonly mayEditNeeds: Accessor<boolean>;
  readonly mayClaim: Accessor<boolean>;
  /** Code of the state without whose word they sit nowhere else, or null. */
  readonly holder: Accessor<string | null>;
  /** What this reader may say for the state: let them go, or take that back; null: neither. */
  readonly stateWord: Accessor<'release' | 'hold' | null>;
}

/** Somebody on the list of participants, with what this reader may know of them, followed. */
export function usePerson(input: { meeting: () => string; person: () => string }): PersonView {
  const client = useClient();
  const meeting = createMemo(() => client.replica.one(meetings, input.meeting()));
  const person = createMemo(() => {
    const found = client.replica.one(participants, input.person());
    return found?.parent === input.meeting() ? found : null;
  });
  const nominee = createMemo(() =>
    person() === null
      ? nomineeOf({ docs: client.replica, meeting: input.meeting(), participant: input.person() })
      : null,
  );
  const who = () => {
    const body = person()?.body ?? nominee()?.body;
    return body === undefined ? null : { id: input.person(), body };
  };
  const place = createMemo(() => {
    const of = who()?.body.delegation;
    return of === undefined ? null : client.replica.one(delegations, of);
  });
  const link = createMemo(() => client.replica.one(participantLinks, linkId(input.person())));
  const contact = createMemo(() => {
    const found = client.replica.one(contacts, contactId(input.person()));
    if (found === null || isExpired({ expiresOn: found.body.expiresOn, now: client.now() })) return null;
    return found;
  });
  const needs = createMemo(() => client.replica.one(travelNeeds, needsId(input.person())));
  const isMe = () => link()?.body.person === client.actor().person;
  const code = () => place()?.body.code ?? null;
  const isLiaison = () => may(client.actor(), 'nominations.make', { delegation: code() });
  const isOrganiser = () => may(client.actor(), 'logistics.edit');
  const own = useOwnParticipant(() => input.meeting());
  const holder = () => {
    const found = person();
    return found === null ? null : holderOf({ participant: found.body, link: link() });
  };
  return {
    meeting,
    person,
    who,
    nominee,
    place,
    link,
    contact,
    needs,
    isMe,
    isClaimPending: () => isMe() && link()?.rev === 0,
    isLiaison,
    isOrganiser,
    mayEditNeeds: () => isMe() || isLiaison() || isOrganiser(),
    mayClaim: () =>
      link() === null && own() === null && may(client.actor(), 'participants.claim', { delegation: code() }),
    holder,
    stateWord() {
      if (!may(client.actor(), 'participants.release', { delegation: code() })) return null;
      if (holder() !== null) return 'release';
      return link() === null ? null : 'hold';
    },
  };
}
