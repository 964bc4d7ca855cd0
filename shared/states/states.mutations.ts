import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { DutyPhoneSchema } from '#shared/kernel/phone.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { AUTOLOCK_OFFERED } from './autolock.rules.ts';
import { setAsidesMutations } from './set-asides.mutations.ts';

const AutolockSchema = v.strictObject({
  hiddenMinutes: v.picklist(AUTOLOCK_OFFERED.hiddenMinutes),
  idleMinutes: v.picklist(AUTOLOCK_OFFERED.idleMinutes),
});

export const stateProfiles = defineCollection({
  name: 'stateProfiles',
  body: v.strictObject({
    state: StateCodeSchema,
    /** Where to report an emergency: this tool is not an operational channel (design §1). */
    dutyPhone: v.nullable(DutyPhoneSchema),
    dutyLabel: v.nullable(TextSchema),
    /** The longest times of the auto-lock on the phones of its people; null or none: what every phone offers. */
    autolock: v.exactOptional(v.nullable(AutolockSchema)),
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

const limitAutolock = defineMutation({
  name: 'states.limit_autolock',
  args: v.strictObject({ state: StateCodeSchema, autolock: v.nullable(AutolockSchema) }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ state }) => [one(stateProfiles, stateProfileId(state))],
  decide({ args, docs, actor }) {
    const { state, autolock } = args;
    if (!may(actor, 'state.configure', { state }))
      return refuse('access.not_allowed', { action: 'state.configure' });
    const id = stateProfileId(state);
    if (docs.get(stateProfiles, id) !== null)
      return accept([set(stateProfiles, { id, fields: { autolock } })]);
    const body = { state, dutyPhone: null, dutyLabel: null, autolock };
    return accept([create(stateProfiles, { id, audience: 'all', body })]);
  },
});

export const statesMutations = [configure, limitAutolock, ...setAsidesMutations] as const;
