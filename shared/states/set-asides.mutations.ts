import * as v from 'valibot';
import { ownAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import { DeviceIdSchema, IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { accept, create, defineMutation, one, remove, within } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { HeldMutation, setAsides } from './set-asides.schemas.ts';

/** What is read by nobody but its writer, or their delegation: no office gets to see it this way either. */
const OWN_WORDS = /^(notes|folder)\./;
const CONTACT = /^contacts\./;

/** Acts by which people say something of themselves for one meeting, forgotten after it wherever it lies. */
const PERSONAL_WORDS = /^(contacts|needs)\./;

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
  // Of what the envelope says of itself no more is looked at: a wrong delegation would lead to other readers.
  if (typeof name !== 'string' || OWN_WORDS.test(name)) return ownAudience({ person });
  // For all who meet, which the presidency reads anyway: said so, or it is taken to be for the delegation alone.
  if (name === 'contacts.share' && argsOf(mutation).consent !== 'meeting') return ownAudience({ person });
  return compartment === COMMITTEE ? 'presidency/set-aside' : 'national/set-aside';
}

/** About whom, for which meeting; null where it holds nothing that expires. */
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
    // Of a meeting that is not there it is kept as long as of one that ends today.
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

/** By the server itself, the day after the last one. */
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

/** What is taken back, or goes with somebody who leaves the list, goes from here too; whoever causes it reads none of it. */
const forgetAbout = defineMutation({
  name: 'states.forget_about',
  internal: true,
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    /** `contact`: consent was taken back, needs and travel stay. */
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
