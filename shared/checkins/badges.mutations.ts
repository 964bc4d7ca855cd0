import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, set, within } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { findDelegation } from '#shared/participants/delegations.rules.ts';
import { issueBadge, linkId } from '#shared/participants/nominations.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegationFields, delegations, participants } from '#shared/participants/participants.schemas.ts';
import { codeOf } from './badge-code.rules.ts';
import { badgeAudience, badgeId, isStale, lastDayOf, readToken } from './badges.rules.ts';
import { BadgeKeySchema, badgeKeys, badges } from './checkins.schemas.ts';

/** Requested at once; the rest is requested later. */
const MAX_REQUESTED = 200;

const TokenSchema = v.pipe(v.string(), v.maxLength(600));
const sequenceOf = (meeting: string) => `badge/${meeting}`;

const publishKey = defineMutation({
  name: 'badges.publish_key',
  internal: true,
  args: v.strictObject({ key: IdSchema, ...BadgeKeySchema.entries }),
  compartment: () => COMMITTEE,
  reads: ({ key }) => [one(badgeKeys, key)],
  decide({ args: { key, ...body }, docs }) {
    if (docs.get(badgeKeys, key) !== null) return accept([]);
    return accept([create(badgeKeys, { id: key, audience: 'all', body })]);
  },
});

/**
 * Makes a participant's badge, or makes it again after a change; its code stays. A feature forwards `participant`,
 * `meeting` and `delegation` (its code); the server that has the key adds the other two.
 */
const issue = defineMutation({
  name: 'badges.issue',
  internal: true,
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    delegation: delegationFields.code,
    token: TokenSchema,
    /** Secret of the server from which the codes of this meeting are made. */
    codeKey: v.pipe(v.string(), v.minLength(16), v.maxLength(64)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    one(meetings, meeting),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(badges, badgeId(participant)),
  ],
  // The code is printed on paper: after a restore the same person must get the same one.
  facts: ({ meeting, participant }) => [{ kind: 'number', sequence: sequenceOf(meeting), from: participant }],
  decide({ args: { participant, meeting, delegation: asked, token, codeKey }, docs, facts }) {
    const claim = readToken(token)?.claim;
    if (claim?.participant !== participant || claim.meeting !== meeting) return refuse('badges.bad_token');
    // Removed between the forward and its receipt: nobody is left to have a badge.
    const person = docs.get(participants, participant);
    if (person?.parent !== meeting) return accept([]);
    // A later forward may overtake one that had to wait: the current seat counts.
    const place = findDelegation({ docs, meeting, delegation: person.body.delegation });
    const delegation = place?.body.code ?? asked;
    const link = docs.get(participantLinks, linkId(participant));
    const audience = badgeAudience({ delegation, participant, link });
    const known = docs.get(badges, badgeId(participant));
    if (known === null) {
      const code = codeOf({ number: facts?.numbers[sequenceOf(meeting)] ?? 0, key: codeKey });
      const body = { participant, delegation, token, code };
      return accept([create(badges, { id: badgeId(participant), parent: meeting, audience, body })]);
    }
    // A person who comes back has another id and another badge.
    if (typeof known.body.withdrawnAt === 'number') return accept([]);
    if (!isStale({ badge: known, lastDay: claim.lastDay, audience, delegation })) return accept([]);
    return accept([set(badges, { id: known.id, fields: { delegation, token }, audience })]);
  },
});

/** For a person who left the list: the entry stays, so that a door that has received it can say since when. */
const withdraw = defineMutation({
  name: 'badges.withdraw',
  internal: true,
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ participant }) => [one(participants, participant), one(badges, badgeId(participant))],
  decide({ args: { participant, meeting }, docs, now }) {
    const known = docs.get(badges, badgeId(participant));
    // Back on the list before this arrived.
    if (docs.get(participants, participant) !== null) return accept([]);
    if (known?.parent !== meeting || typeof known.body.withdrawnAt === 'number') return accept([]);
    return accept([set(badges, { id: known.id, fields: { withdrawnAt: now } })]);
  },
});

/** For people on the list from before badges existed, and after a change of dates: requests the missing ones. */
const request = defineMutation({
  name: 'badges.request',
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [
    one(meetings, meeting),
    within(participants, meeting),
    within(delegations, meeting),
    within(participantLinks, meeting),
    within(badges, meeting),
  ],
  decide({ args: { meeting }, docs, actor }) {
    if (!may(actor, 'participants.edit'))
      return refuse('access.not_allowed', { action: 'participants.edit' });
    const about = docs.get(meetings, meeting);
    if (about === null) return refuse('meetings.unknown_meeting', { meeting });
    const lastDay = lastDayOf(about.body);
    const codes = new Map(docs.within(delegations, meeting).map(({ id, body }) => [id, body.code]));
    const links = new Map(
      docs.within(participantLinks, meeting).map((link) => [link.body.participant, link]),
    );
    const held = new Map(docs.within(badges, meeting).map((badge) => [badge.body.participant, badge]));
    const missing = docs.within(participants, meeting).flatMap(({ id: participant, body }) => {
      const delegation = codes.get(body.delegation);
      if (delegation === undefined) return [];
      const audience = badgeAudience({ delegation, participant, link: links.get(participant) ?? null });
      const badge = held.get(participant);
      if (badge !== undefined && !isStale({ badge, lastDay, audience, delegation })) return [];
      return [{ participant, meeting, delegation }];
    });
    const asked = missing.slice(0, MAX_REQUESTED);
    return accept(asked.map(issueBadge), { asked: asked.length, left: missing.length - asked.length });
  },
});

export const badgesMutations = [publishKey, issue, withdraw, request] as const;
