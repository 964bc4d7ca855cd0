import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { HashSchema, IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';

/** The `id` attribute of an XForm's primary instance. */
export const FormIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,100}$/));
export const FormVersionSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,40}$/));

const formBody = v.strictObject({
  formId: FormIdSchema,
  version: FormVersionSchema,
  title: TextSchema,
  /** SHA-256 of the definition's bytes, which are an attachment of the committee's compartment. */
  definition: HashSchema,
  attachments: v.pipe(v.array(HashSchema), v.maxLength(50)),
  retired: v.boolean(),
});

/** Forms that the presidency proposes; a state's people see one only once their point of contact activated it. */
export const forms = defineCollection({ name: 'forms', body: formBody, files: 'common' });

const publish = defineMutation({
  name: 'forms.publish',
  args: v.strictObject({ form: IdSchema, ...v.omit(formBody, ['retired', 'attachments']).entries }),
  compartment: () => COMMITTEE,
  reads: ({ form }) => [one(forms, form)],
  decide({ args: { form, ...body }, docs, actor }) {
    if (!may(actor, 'forms.publish')) return refuse('access.not_allowed', { action: 'forms.publish' });
    const known = docs.get(forms, form);
    if (known !== null && known.body.formId !== body.formId) return refuse('forms.other_form', { form });
    const whole = { ...body, attachments: [body.definition], retired: false };
    if (known !== null) return accept([set(forms, { id: form, fields: whole })]);
    return accept([create(forms, { id: form, audience: 'all', body: whole })]);
  },
});

export const formActivations = defineCollection({
  name: 'formActivations',
  body: v.strictObject({
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormIdSchema,
    /** Versions that may still arrive: a draft keeps the version it was started with. */
    versions: v.array(FormVersionSchema),
    active: v.boolean(),
  }),
});

export function formActivationId({ state, form }: { state: string; form: string }): string {
  return `act_${state}-${form}`;
}

const activate = defineMutation({
  name: 'forms.activate',
  args: v.strictObject({
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormIdSchema,
    version: FormVersionSchema,
    active: v.boolean(),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ state, form }) => [one(formActivations, formActivationId({ state, form }))],
  decide({ args, docs, actor }) {
    if (!may(actor, 'forms.activate', { state: args.state }))
      return refuse('access.not_allowed', { action: 'forms.activate' });
    const id = formActivationId(args);
    const known = docs.get(formActivations, id);
    const versions = [...new Set([...(known?.body.versions ?? []), args.version])];
    if (known !== null)
      return accept([set(formActivations, { id, fields: { active: args.active, versions } })]);
    const { state, form, formId, active } = args;
    return accept([
      create(formActivations, { id, audience: 'all', body: { state, form, formId, versions, active } }),
    ]);
  },
});

export const formsMutations = [publish, activate] as const;
