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
import { setAsidesMutations } from './set-asides.mutations.ts';

export const stateProfiles = defineCollection({
  name: 'stateProfiles',
  body: v.strictObject({
    state: StateCodeSchema,
    /** Where to report an emergency: this tool is not an operational channel (design §1). */
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

export const statesMutations = [configure, ...setAsidesMutations] as const;
