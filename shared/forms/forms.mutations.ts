import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { HashSchema, IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import {
  type Form,
  FormIdSchema,
  FormVersionSchema,
  formActivationId,
  formActivations,
  formFields,
  forms,
  MAX_EARLIER_VERSIONS,
  MAX_FORM_FILES,
  releasesOf,
} from './forms.schemas.ts';

/** The id and version that the first acts took, of forms made for them. */
export const FormerFormIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,100}$/));
export const FormerFormVersionSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,40}$/));

type Published = Omit<Form, 'retired' | 'attachments' | 'earlier'> & { readonly form: string };

function decideToPublish({
  args: { form, ...body },
  docs,
  actor,
}: {
  args: Published;
  docs: Docs;
  actor: Actor;
}): Decision {
  if (!may(actor, 'forms.propose')) return refuse('access.not_allowed', { action: 'forms.propose' });
  const known = docs.get(forms, form);
  if (known !== null && known.body.formId !== body.formId) return refuse('forms.other_form', { form });
  const files = body.files ?? [];
  const earlier = (known === null ? [] : releasesOf(known.body))
    .filter(({ version }) => version !== body.version)
    .slice(0, MAX_EARLIER_VERSIONS);
  const attachments = [
    ...new Set(
      [{ definition: body.definition, files }, ...earlier].flatMap((release) => [
        release.definition,
        ...release.files.map(({ hash }) => hash),
      ]),
    ),
  ];
  const whole = {
    ...body,
    files,
    attachments,
    ...(earlier.length === 0 ? {} : { earlier }),
    retired: false,
  };
  if (known !== null) return accept([set(forms, { id: form, fields: whole })]);
  return accept([create(forms, { id: form, audience: 'all', body: whole })]);
}

const published = {
  compartment: () => COMMITTEE,
  reads: ({ form }: Published) => [one(forms, form)],
  decide: decideToPublish,
};

/** How forms without files were published. */
const publish = defineMutation({
  name: 'forms.publish',
  args: v.strictObject({
    form: IdSchema,
    formId: FormerFormIdSchema,
    version: FormerFormVersionSchema,
    title: TextSchema,
    definition: HashSchema,
  }),
  ...published,
});

/** A definition with the files that it names; a later one with the same form id replaces it. */
const propose = defineMutation({
  name: 'forms.propose',
  args: v.strictObject({
    form: IdSchema,
    ...formFields,
    files: v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES)),
  }),
  ...published,
});

interface Activated {
  readonly state: string;
  readonly form: string;
  readonly formId: string;
  readonly version: string;
  readonly active: boolean;
}

function decideToActivate({ args, docs, actor }: { args: Activated; docs: Docs; actor: Actor }): Decision {
  if (!may(actor, 'forms.allow', { state: args.state }))
    return refuse('access.not_allowed', { action: 'forms.allow' });
  const id = formActivationId(args);
  const known = docs.get(formActivations, id);
  const versions = [...new Set([...(known?.body.versions ?? []), args.version])];
  if (known !== null)
    return accept([set(formActivations, { id, fields: { active: args.active, versions } })]);
  const { state, form, formId, active } = args;
  return accept([
    create(formActivations, { id, audience: 'all', body: { state, form, formId, versions, active } }),
  ]);
}

const activated = {
  compartment: ({ state }: Activated) => stateCompartment(state),
  reads: ({ state, form }: Activated) => [one(formActivations, formActivationId({ state, form }))],
  decide: decideToActivate,
};

/** How a state activated a form whose id and version are short and plain. */
const activate = defineMutation({
  name: 'forms.activate',
  args: v.strictObject({
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormerFormIdSchema,
    version: FormerFormVersionSchema,
    active: v.boolean(),
  }),
  ...activated,
});

/** A state's people may begin reports with this version of a form, or with none. */
const allow = defineMutation({
  name: 'forms.allow',
  args: v.strictObject({
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormIdSchema,
    version: FormVersionSchema,
    active: v.boolean(),
  }),
  ...activated,
});

export const formsMutations = [publish, propose, activate, allow] as const;
