import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, set, within } from '#shared/kernel/mutation.ts';
import { reviewEvidence } from '#shared/reports/on-report.ts';
import { isMarkedTooLow, isOriginator, markOfMaterial } from './consent.rules.ts';
import { consents, materialFields, materials, NATIONAL } from './contributions.schemas.ts';
import { inState } from './sources.mutations.ts';

const addMaterial = defineMutation({
  name: 'contributions.add_material',
  args: v.strictObject({ material: IdSchema, state: StateCodeSchema, ...materialFields }),
  compartment: inState,
  reads: ({ material }) => [one(materials, material)],
  decide({ args: { material, state, ...fields }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    if (docs.get(materials, material) !== null) return refuse('contributions.material_known', { material });
    return accept([
      create(materials, { id: material, audience: NATIONAL, body: { ...fields, withdrawn: false } }),
    ]);
  },
});

/**
 * Its marks are never lowered, whoever wishes it: they are those of its originator, and consents are asked about links,
 * which never allow more than what they rest on, so that nobody can have consented to it. Nor is its originator changed
 * once they were asked: what they refused would be somebody else's to allow. Where the originator allows
 * more, the material is withdrawn and added anew: both are recorded, links that rest on the former go nowhere
 * (`source_withdrawn`), and what is linked anew has its own consents and its own release.
 */
const editMaterial = defineMutation({
  name: 'contributions.edit_material',
  args: v.strictObject({
    material: IdSchema,
    state: StateCodeSchema,
    fields: exactPartial({ ...materialFields, withdrawn: v.boolean() }),
  }),
  compartment: inState,
  reads: ({ material }) => [one(materials, material), within(consents, material)],
  decide({ args: { material, state, fields }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    const known = docs.get(materials, material)?.body;
    if (known === undefined) return refuse('contributions.material_unknown', { material });
    const { handlingCode, tlp } = { ...known, ...fields };
    if (isMarkedTooLow({ handlingCode, tlp, restrictions: null }, markOfMaterial(known)))
      return refuse('contributions.marking_lowered');
    const isOther =
      fields.originator !== undefined && !isOriginator(fields.originator, markOfMaterial(known));
    if (isOther && docs.within(consents, material).length > 0)
      return refuse('contributions.originator_asked', { material });
    return accept([set(materials, { id: material, fields }), reviewEvidence({ state, source: material })]);
  },
});

export const materialsMutations = [addMaterial, editMaterial] as const;
