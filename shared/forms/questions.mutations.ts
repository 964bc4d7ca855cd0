import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, set } from '#shared/kernel/mutation.ts';
import {
  formActivationId,
  formActivations,
  formFields,
  MAX_EARLIER_VERSIONS,
  MAX_FORM_FILES,
  MAX_TAKEN_VERSIONS,
  questionsReleases,
  stateQuestions,
  stateQuestionsId,
} from './forms.schemas.ts';

interface Beside {
  readonly state: string;
  readonly form: string;
}
const beside = {
  compartment: ({ state }: Beside) => stateCompartment(state),
  reads: ({ state, form }: Beside) => [
    one(stateQuestions, stateQuestionsId({ state, form })),
    one(formActivations, formActivationId({ state, form })),
  ],
};

/**
 * What a state's people answer beside a form of the committee, from the next report that they begin. A later one with
 * another version, or another form, takes its place; reports that were begun keep theirs.
 */
const addQuestions = defineMutation({
  name: 'forms.add_questions',
  args: v.strictObject({
    state: StateCodeSchema,
    form: IdSchema,
    ...formFields,
    files: v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES)),
  }),
  ...beside,
  decide({ args, docs, actor }) {
    const { state, form, formId, version, title, definition, files } = args;
    if (!may(actor, 'forms.allow', { state })) return refuse('access.not_allowed', { action: 'forms.allow' });
    const activation = docs.get(formActivations, formActivationId({ state, form }))?.body;
    if (activation === undefined) return refuse('forms.not_in_use', { form });
    if (activation.formId === formId) return refuse('forms.same_form', { formId });
    const id = stateQuestionsId({ state, form });
    const known = docs.get(stateQuestions, id)?.body;
    const isSame = (each: { formId: string; version: string }) =>
      each.formId === formId && each.version === version;
    const earlier = (known === undefined ? [] : questionsReleases(known))
      .filter((each) => !isSame(each))
      .slice(0, MAX_EARLIER_VERSIONS);
    const attachments = [
      ...new Set(
        [{ definition, files }, ...earlier].flatMap((release) => [
          release.definition,
          ...release.files.map(({ hash }) => hash),
        ]),
      ),
    ];
    const before = (known?.taken ?? []).filter((each) => !isSame(each));
    const whole = {
      ...{ formId, version, title, definition, files, attachments, earlier },
      taken: [...before, { formId, version }].slice(-MAX_TAKEN_VERSIONS),
      withdrawn: false,
    };
    return accept([
      known === undefined
        ? create(stateQuestions, { id, audience: 'all', body: { state, form, ...whole } })
        : set(stateQuestions, { id, fields: whole }),
    ]);
  },
});

/** No report that is begun from now on asks them; what was begun may still be sent with its answers. */
const withdrawQuestions = defineMutation({
  name: 'forms.withdraw_questions',
  args: v.strictObject({ state: StateCodeSchema, form: IdSchema }),
  ...beside,
  decide({ args: { state, form }, docs, actor }) {
    if (!may(actor, 'forms.allow', { state })) return refuse('access.not_allowed', { action: 'forms.allow' });
    const id = stateQuestionsId({ state, form });
    if (docs.get(stateQuestions, id) === null) return refuse('forms.no_questions', { form });
    return accept([set(stateQuestions, { id, fields: { withdrawn: true } })]);
  },
});

export const questionsMutations = [addQuestions, withdrawQuestions] as const;
