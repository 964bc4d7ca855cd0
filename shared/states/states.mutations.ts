import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { InstitutionSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { BODY_CODES, isPartnerBody } from '#shared/kernel/bodies.ts';
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

const MOST_PARTNER_UNITS = 50;
const PartnerUnitSchema = v.strictObject({
  body: v.picklist(BODY_CODES),
  institution: InstitutionSchema,
  unit: UnitSchema,
});
export type PartnerUnit = v.InferOutput<typeof PartnerUnitSchema>;

export const stateProfiles = defineCollection({
  name: 'stateProfiles',
  body: v.strictObject({
    state: StateCodeSchema,
    /** Where to report an emergency: this tool is not an operational channel (design §1). */
    dutyPhone: v.nullable(DutyPhoneSchema),
    dutyLabel: v.nullable(TextSchema),
    /** The longest times of the auto-lock on the phones of its people; null or none: what every phone offers. */
    autolock: v.exactOptional(v.nullable(AutolockSchema)),
    /** Units of the state that are a partner body's national unit: its own people, marked as such (`design.md` §11). */
    partnerUnits: v.exactOptional(v.pipe(v.array(PartnerUnitSchema), v.maxLength(MOST_PARTNER_UNITS))),
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

/** Marks a unit as the national unit of a partner body, or takes the mark away. It gives nobody any right. */
const markPartnerUnit = defineMutation({
  name: 'states.mark_partner_unit',
  args: v.strictObject({ state: StateCodeSchema, ...PartnerUnitSchema.entries, marked: v.boolean() }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ state }) => [one(stateProfiles, stateProfileId(state))],
  decide({ args: { state, marked, ...unit }, docs, actor }) {
    // A body has no national unit of itself or of another.
    if (isPartnerBody(state) || !may(actor, 'state.configure', { state }))
      return refuse('access.not_allowed', { action: 'state.configure' });
    const id = stateProfileId(state);
    const known = docs.get(stateProfiles, id);
    const isMarked = known?.body.partnerUnits?.some((each) => isSameUnit(each, unit)) ?? false;
    if (isMarked === marked) return accept([]);
    const others = (known?.body.partnerUnits ?? []).filter((each) => !isSameUnit(each, unit));
    const partnerUnits = marked ? [...others, unit] : others;
    if (partnerUnits.length > MOST_PARTNER_UNITS) return refuse('states.too_many_partner_units');
    if (known !== null) return accept([set(stateProfiles, { id, fields: { partnerUnits } })]);
    const body = { state, dutyPhone: null, dutyLabel: null, partnerUnits };
    return accept([create(stateProfiles, { id, audience: 'all', body })]);
  },
});

function isSameUnit(one: PartnerUnit, other: PartnerUnit): boolean {
  return one.body === other.body && one.institution === other.institution && one.unit === other.unit;
}

export const statesMutations = [configure, limitAutolock, markPartnerUnit, ...setAsidesMutations] as const;
