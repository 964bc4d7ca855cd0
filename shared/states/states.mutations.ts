import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { ownAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { DeviceIdSchema, IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  type Mutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { DutyPhoneSchema } from '#shared/kernel/phone.ts';
import { TextSchema } from '#shared/kernel/text.ts';

export const stateProfiles = defineCollection({
  name: 'stateProfiles',
  body: v.strictObject({
    state: StateCodeSchema,
    /** Where an emergency goes instead of here: this tool is no operational channel (design §1). */
    dutyPhone: v.nullable(DutyPhoneSchema),
    dutyLabel: v.nullable(TextSchema),
  }),
});

export function stateProfileId(state: string): string {
  return `sta_${state}`;
}

const configure = defineMutation({
  name: 'states.configure',
  args: v.strictObject({
    state: StateCodeSchema,
    dutyPhone: v.nullable(DutyPhoneSchema),
    dutyLabel: v.nullable(TextSchema),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ state }) => [one(stateProfiles, stateProfileId(state))],
  decide({ args, docs, actor }) {
    if (!may(actor, 'state.configure', { state: args.state }))
      return refuse('access.not_allowed', { action: 'state.configure' });
    const id = stateProfileId(args.state);
    const known = docs.get(stateProfiles, id);
    const { dutyPhone, dutyLabel } = args;
    if (known !== null) return accept([set(stateProfiles, { id, fields: { dutyPhone, dutyLabel } })]);
    return accept([create(stateProfiles, { id, audience: 'all', body: args })]);
  },
});

/** An envelope as the device sent it; kept whole, so that nothing of it is lost to a newer shape. */
const HeldMutation = v.record(v.string(), v.any()) as v.GenericSchema<unknown, JsonObject>;

/** What a revoked device still held: kept for the point of contact, decided by a person, never replayed by itself. */
export const setAsides = defineCollection({
  name: 'setAsides',
  body: v.strictObject({
    device: DeviceIdSchema,
    person: PersonIdSchema,
    receivedAt: v.number(),
    mutation: HeldMutation,
  }),
});

/** What is read by nobody but its writer, or their delegation: no office gets to see it this way either. */
const OWN_WORDS = /^(notes|folder)\./;

function setAsideAudience({
  compartment,
  person,
  mutation,
}: {
  compartment: string;
  person: string;
  mutation: JsonObject;
}): string {
  // Of what the envelope says of itself only the name is looked at: a wrong delegation would lead to other readers.
  if (typeof mutation.name !== 'string' || OWN_WORDS.test(mutation.name)) return ownAudience({ person });
  return compartment === COMMITTEE ? 'presidency/set-aside' : 'national/set-aside';
}

const setAside = defineMutation({
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
  reads: ({ id }) => [one(setAsides, id)],
  decide({ args, docs, now }) {
    if (docs.get(setAsides, args.id) !== null) return accept([]);
    const audience = setAsideAudience(args);
    const { device, person, mutation } = args;
    return accept([
      create(setAsides, { id: args.id, audience, body: { device, person, receivedAt: now, mutation } }),
    ]);
  },
});

export const statesMutations: readonly Mutation[] = [configure, setAside];
