import { type Doc, type Docs, type Read, within } from '#shared/kernel/mutation.ts';
import { type ParticipantLink, participantLinks } from './nominations.schemas.ts';
import { type Delegation, delegations, type Participant, participants } from './participants.schemas.ts';

/** The list of a meeting, with what people said of who they are on it, as far as whoever asks reads it. */
export interface MeetingList {
  readonly links: readonly Doc<ParticipantLink>[];
  readonly participants: readonly Doc<Participant>[];
  readonly delegations: readonly Doc<Delegation>[];
}
/** A person who is to act for a delegation, by its code. */
export interface Acting {
  readonly person: string;
  readonly delegation: string;
}

/** What an act reads that asks who is on the list. */
export function listReads(meeting: string): Read[] {
  return [within(participantLinks, meeting), within(participants, meeting), within(delegations, meeting)];
}

/** For an act that reads `listReads`. */
export function listOf(docs: Docs, meeting: string): MeetingList {
  return {
    links: docs.within(participantLinks, meeting),
    participants: docs.within(participants, meeting),
    delegations: docs.within(delegations, meeting),
  };
}

/** All whom the list has for the delegation, and the one who said that they are this person. */
export function listedFor({ links, participants: all, delegations: seats }: MeetingList, acting: Acting) {
  const { person, delegation } = acting;
  const own = new Set(links.filter(({ body }) => body.person === person).map(({ body }) => body.participant));
  const places = new Set(seats.filter(({ body }) => body.code === delegation).map(({ id }) => id));
  const there = all.filter(({ body }) => places.has(body.delegation));
  return { there, me: there.find(({ id }) => own.has(id)) };
}

/** Whether a person has said who they are on the list of the meeting for a delegation, in whatever capacity. */
export function isOnList(list: MeetingList, acting: Acting): boolean {
  return listedFor(list, acting).me !== undefined;
}
