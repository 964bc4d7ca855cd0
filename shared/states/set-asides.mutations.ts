import * as v from 'valibot';
import { ownAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import { DeviceIdSchema, IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { accept, create, defineMutation, one, remove, within } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { HeldMutation, setAsides } from './set-asides.schemas.ts';

/** What only its writer or their delegation reads: no office may see it this way either. */
const OWN_WORDS = /^(notes|folder)\./;
const CONTACT = /^contacts\./;

/** Acts by which people enter personal data for one meeting, deleted after it wherever it is stored. */
const PERSONAL_WORDS = /^(contacts|needs|nominations)\./;

function argsOf({ args }: JsonObject): JsonObject {
  return typeof args === 'object' && args !== null && !Array.isArray(args) ? (args as JsonObject) : {};
}

function setAsideAudience({
  compartment,
  person,
  mutation,
}: {
  compartment: string;
  person: string;
  mutation: JsonObject;
}): string {
  const { name } = mutation;
  // Nothing more of the envelope's own claims is trusted: a wrong delegation would lead to other readers.
  if (typeof name !== 'string' || OWN_WORDS.test(name)) return ownAudience({ person });
  // For everybody who meets, including the presidency: only if it says so, else it counts as for the delegation only.
  if (name === 'contacts.share' && argsOf(mutation).consent !== 'meeting') return ownAudience({ person });
  return compartment === COMMITTEE ? 'presidency/set-aside' : 'national/set-aside';
}

/** About whom, for which meeting; null if it contains nothing that expires. */
function personalPlace(mutation: JsonObject): { meeting: string; participant: string } | null {
  if (typeof mutation.name !== 'string' || !PERSONAL_WORDS.test(mutation.name)) return null;
  const { meeting, participant } = argsOf(mutation);
  return {
    meeting: typeof meeting === 'string' ? meeting : '',
    participant: typeof participant === 'string' ? participant : '',
  };
}

export const setAside = defineMutation({
  name: 'states.set_aside',
  internal: true,
  args: v.strictObject({
    id: IdSchema,
    compartment: v.string(),
    device: DeviceIdSchema,
    person: PersonIdSchema,
    mutation: HeldMutation,
  }),
  compartment: ({ compartment }) => compartment,
  reads: ({ id, mutation }) => [
    one(setAsides, id),
    ...(personalPlace(mutation) === null ? [] : [one(meetings, personalPlace(mutation)?.meeting ?? '')]),
  ],
  decide({ args, docs, now }) {
    if (docs.get(setAsides, args.id) !== null) return accept([]);
    const audience = setAsideAudience(args);
    const { id, device, person, mutation } = args;
    const body = { device, person, receivedAt: now, mutation };
    const place = personalPlace(mutation);
    if (place === null) return accept([create(setAsides, { id, audience, body })]);
    const about = docs.get(meetings, place.meeting);
    // If the meeting is missing, it is kept as if the meeting ended today.
    const endsOn = about?.body.endsOn ?? new Date(now).toISOString().slice(0, 10);
    return accept([
      create(setAsides, {
        id,
        ...(about === null ? {} : { parent: about.id }),
        audience,
        body: { ...body, expiresOn: expiryOf({ endsOn }) },
      }),
    ]);
  },
});

/** Done by the server, the day after the last one. */
const forget = defineMutation({
  name: 'states.forget_set_aside',
  internal: true,
  args: v.strictObject({ collection: v.literal('setAsides'), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(setAsides, id)],
  decide({ args: { id }, docs, now }) {
    const lastDay = docs.get(setAsides, id)?.body.expiresOn;
    if (lastDay === undefined || !isToForget({ lastDay, now })) return accept([]);
    return accept([remove(setAsides, id)]);
  },
});

/**
 * Data that is withdrawn, or deleted with a person's place on the list, is deleted here too; the actor who causes it
 * reads none of it.
 */
const forgetAbout = defineMutation({
  name: 'states.forget_about',
  internal: true,
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    /** `contact`: only consent was withdrawn; needs and travel stay. */
    what: v.picklist(['contact', 'all']),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [within(setAsides, meeting)],
  decide({ args: { participant, meeting, what }, docs }) {
    const about = docs.within(setAsides, meeting).filter(({ body: { mutation } }) => {
      if (personalPlace(mutation)?.participant !== participant) return false;
      return what === 'all' || CONTACT.test(String(mutation.name));
    });
    return accept(about.map(({ id }) => remove(setAsides, id)));
  },
});

export const setAsidesMutations = [setAside, forget, forgetAbout] as const;
