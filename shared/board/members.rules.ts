import type { Doc } from '#shared/kernel/mutation.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';

/** One member of a delegation, whether on the list, nominated, or both. */
export interface Member {
  /** Of the person on the list of participants; they need not be on it yet. */
  readonly id: string;
  readonly delegation: string;
  readonly nominationId: string | null;
  readonly name: string | null;
  readonly nomination: Nomination | null;
  readonly isListed: boolean;
  readonly needs: TravelNeeds | null;
}

/** A person who withdrew is not a member; one who was returned is, until their state withdraws them. */
export function membersByDelegation({
  nominations,
  participants,
  travelNeeds,
}: {
  nominations: readonly Doc<Nomination>[];
  participants: readonly Doc<Participant>[];
  travelNeeds: readonly Doc<TravelNeeds>[];
}): Map<string, Member[]> {
  const needsOf = new Map(travelNeeds.map(({ body }) => [body.participant, body]));
  const listed = new Map(participants.map((person) => [person.id, person.body]));
  const members = new Map<string, Member[]>();
  const nominated = new Set<string>();
  function add(member: Member) {
    const known = members.get(member.delegation);
    if (known === undefined) members.set(member.delegation, [member]);
    else known.push(member);
  }
  for (const { id, body } of nominations) {
    if (body.state === 'withdrawn') continue;
    const person = listed.get(body.participant);
    nominated.add(body.participant);
    add({
      id: body.participant,
      delegation: body.delegation,
      nominationId: id,
      name: person?.name ?? body.name,
      nomination: body,
      isListed: person !== undefined,
      needs: needsOf.get(body.participant) ?? null,
    });
  }
  for (const { id, body } of participants) {
    if (nominated.has(id)) continue;
    const needs = needsOf.get(id) ?? null;
    add({
      id,
      delegation: body.delegation,
      nominationId: null,
      name: body.name,
      nomination: null,
      isListed: true,
      needs,
    });
  }
  return members;
}

/** A note verbale names its people, even if the list shows only their office. */
export function isNamed({ name, nomination }: Member): boolean {
  return name !== null || (nomination !== null && nomination.noteVerbale !== null);
}

/** Proposed by its delegation, and the presidency has not decided: nothing is missing, somebody waits. */
export function isWaiting({ nomination }: Member): boolean {
  return nomination?.state === 'nominated';
}

/** Proposed and not sent back; of who was put on the list without a nomination, whoever is named. A decision never undoes it. */
export function isNominated(member: Member): boolean {
  return member.nomination === null ? isNamed(member) : member.nomination.state !== 'returned';
}

export function isAccredited({ isListed, nomination }: Member): boolean {
  return nomination === null ? isListed : nomination.state === 'accredited';
}

export function countMembers(list: readonly Member[], isDone: (member: Member) => boolean): number {
  let done = 0;
  for (const member of list) if (isDone(member)) done += 1;
  return done;
}
