import * as v from 'valibot';
import { LOGISTICS, nominationsAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  labelFrom,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { findDelegation } from '#shared/participants/delegations.rules.ts';
import { isTravelled, letterOf } from '#shared/participants/letters.rules.ts';
import { letterHostFields, type VisaLetter } from '#shared/participants/letters.schemas.ts';
import { memberOf, nomineeOf } from '#shared/participants/member-of.rules.ts';
import { readsOfNeeds, writeNeeds } from '#shared/participants/needs.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { needsId } from '#shared/participants/personal.rules.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import {
  ASKED,
  AskedSchema,
  type AskedThing,
  askId,
  asks,
  hostId,
  MOST_TIMES,
  visaHosts,
} from './letters.schemas.ts';
import { placesOf, stopsOf } from './transfers.rules.ts';
import { venues } from './venues.schemas.ts';

const setHost = defineMutation({
  name: 'letters.set_host',
  args: v.strictObject({
    meeting: IdSchema,
    fields: v.strictObject({
      state: v.exactOptional(letterHostFields.state),
      ministry: v.exactOptional(letterHostFields.ministry),
      address: v.exactOptional(letterHostFields.address),
      phone: v.exactOptional(letterHostFields.phone),
      signer: v.exactOptional(letterHostFields.signer),
      signerOffice: v.exactOptional(letterHostFields.signerOffice),
    } satisfies Record<keyof typeof letterHostFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), one(visaHosts, hostId(meeting))],
  decide({ args: { meeting, fields }, docs, actor }) {
    const open = editableMeeting({ docs, actor, action: 'logistics.edit', id: meeting });
    if ('accepted' in open) return open;
    const id = hostId(meeting);
    if (docs.get(visaHosts, id) !== null) return accept([set(visaHosts, { id, fields })]);
    const body = v.safeParse(visaHosts.body, fields);
    if (!body.success) return refuse('letters.not_ready');
    return accept([
      create(visaHosts, { id, parent: meeting, audience: LOGISTICS, body: body.output, isDerived: true }),
    ]);
  },
});

const SEQUENCE = 'visa-letters';

/**
 * The letter of one person, with what is known now: the presidency's, who may issue it again after a change. The
 * reference stays: consulates file by it. Whoever is named in that line after them has another.
 */
const issue = defineMutation({
  name: 'letters.issue',
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: (args) => [
    ...readsOfNeeds(args),
    one(visaHosts, hostId(args.meeting)),
    within(venues, args.meeting),
  ],
  // It is on paper and in no receipt: after a restore the same person must have the same one.
  facts: ({ participant }) => [{ kind: 'number', sequence: SEQUENCE, from: participant }],
  decide({ args, docs, actor, now, facts: given }) {
    const open = editableMeeting({ docs, actor, action: 'nominations.decide', id: args.meeting });
    if ('accepted' in open) return open;
    const person = memberOf({ docs, ...args });
    const place = findDelegation({ docs, meeting: args.meeting, delegation: person?.delegation });
    if (person === null || place === null)
      return refuse('participants.unknown_participant', { participant: args.participant });
    const host = docs.get(visaHosts, hostId(args.meeting))?.body;
    // What the presidency returned waits for its state: no consulate is told that this person comes.
    const isReturned =
      docs.get(participants, args.participant) === null &&
      nomineeOf({ docs, ...args })?.body.state === 'returned';
    const needs = docs.get(travelNeeds, needsId(args.participant))?.body ?? null;
    const stops = stopsOf(placesOf(open, docs.within(venues, args.meeting)));
    const facts =
      host === undefined || isReturned || !isTravelled(open)
        ? null
        : letterOf({ meeting: open, person, delegation: place.body, host, needs, stops });
    if (facts === null) return refuse('letters.not_ready');
    const letter: VisaLetter = {
      ...facts,
      number: given?.numbers[SEQUENCE] ?? needs?.letter?.number ?? null,
      year: needs?.letter?.year ?? Number(facts.startsOn.slice(0, 4)),
      ...(person.named === undefined ? {} : { nth: person.named }),
      issuedOn: dayAt({ instant: now, timeZone: open.timeZone }),
    };
    // Who has the visa already keeps it, whatever is put on paper again.
    const fields = needs?.visa === 'granted' ? { letter } : { visa: 'letter_issued' as const, letter };
    return writeNeeds({ target: args, fields, docs, actor, now });
  },
});

/** Each once, in the order of what can be asked for. */
function allOf(...lists: readonly (readonly AskedThing[])[]): AskedThing[] {
  const named = new Set(lists.flat());
  return ASKED.filter((thing) => named.has(thing));
}

const ask = defineMutation({
  name: 'letters.ask',
  args: v.strictObject({
    meeting: IdSchema,
    /** Of each delegation, what it lacks: as it was on the screen. */
    lacks: v.pipe(
      v.array(
        v.strictObject({
          delegation: IdSchema,
          things: AskedSchema,
        }),
      ),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), within(delegations, meeting), within(asks, meeting)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { meeting, lacks }, docs, actor, now, facts }) {
    const open = editableMeeting({ docs, actor, action: 'logistics.edit', id: meeting });
    if ('accepted' in open) return open;
    const isJourney = (thing: AskedThing) => thing === 'visas' || thing === 'travel';
    if (open.format === 'virtual' && lacks.some(({ things }) => things.some(isJourney)))
      return refuse('letters.no_journey');
    const dayOf = (instant: number) => dayAt({ instant, timeZone: open.timeZone });
    const time = { at: now, by: actor.person, label: labelFrom(facts, '') };
    const known = new Map(docs.within(asks, meeting).map((each) => [each.body.delegation, each.body]));
    const lacking = new Map<string, AskedThing[]>();
    for (const { delegation, things } of lacks)
      lacking.set(delegation, allOf(lacking.get(delegation) ?? [], things));
    const effects = [];
    for (const [delegation, things] of lacking) {
      const place = findDelegation({ docs, meeting, delegation });
      if (place === null) return refuse('participants.unknown_delegation', { delegation });
      const id = askId({ delegation });
      const before = known.get(delegation);
      // Asked twice within a day of the meeting's city, it is one reminder of all that was asked that day.
      const times = before?.times ?? [];
      const last = times.at(-1);
      const isSameDay = last !== undefined && dayOf(last.at) === dayOf(now);
      const asked = allOf(isSameDay ? last.things : [], things);
      const reminders = [...(isSameDay ? times.slice(0, -1) : times), { ...time, things: asked }];
      const fields = { things: allOf(before?.things ?? [], things), times: reminders.slice(-MOST_TIMES) };
      effects.push(
        before === undefined
          ? create(asks, {
              ...{ id, parent: meeting, audience: nominationsAudience(place.body.code) },
              ...{ body: { delegation, ...fields }, isDerived: true as const },
            })
          : set(asks, { id, fields }),
      );
    }
    return accept(effects);
  },
});

export const lettersMutations = [setHost, issue, ask] as const;
