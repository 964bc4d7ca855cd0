import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { HashSchema, IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { isXml } from '#shared/kernel/xml.ts';

/**
 * What tells an XForm from others: the `id` of its primary instance, else the namespace of that. Any text, as in the ODK
 * XForms specification: spaces, accents and colons occur.
 */
export const FormIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500), v.check(isXml));
/** The `version` or `orx:version` of the primary instance, else one that is derived from the definition. */
export const FormVersionSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500), v.check(isXml));

/** Lists, pictures and sound that a form names, each by the last part of its `jr:` address. */
export const MAX_FORM_FILES = 200;
/** So many versions before the newest one stay at hand: a state goes on with one until it takes the next into use. */
export const MAX_EARLIER_VERSIONS = 3;
/** Answers to so many versions of a state's questions may still arrive, the newest. */
export const MAX_TAKEN_VERSIONS = 20;

export const formFields = {
  formId: FormIdSchema,
  version: FormVersionSchema,
  title: TextSchema,
  /** SHA-256 of the definition's bytes, which are an attachment of the committee's compartment. */
  definition: HashSchema,
};

/** Forms that the presidency proposes; a state's people see one only once their point of contact activated it. */
export const forms = defineCollection({
  name: 'forms',
  body: v.strictObject({
    ...formFields,
    /** The definition, then its files; then the same of earlier versions. */
    attachments: v.pipe(v.array(HashSchema), v.maxLength((MAX_FORM_FILES + 1) * (MAX_EARLIER_VERSIONS + 1))),
    /** Absent in forms that were published before forms had files. */
    files: v.exactOptional(v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES))),
    /** Newest first; absent in forms of which only one version was ever published. */
    earlier: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({
            version: FormVersionSchema,
            definition: HashSchema,
            files: v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES)),
          }),
        ),
        v.maxLength(MAX_EARLIER_VERSIONS),
      ),
    ),
    retired: v.boolean(),
  }),
  files: 'common',
});
export type Form = v.InferOutput<typeof forms.body>;
/** A version of a form as it was published: its definition, and the files that this names. */
export type FormRelease = NonNullable<Form['earlier']>[number];

/** Every version that is at hand, newest first. */
export function releasesOf({ version, definition, files = [], earlier = [] }: Form): readonly FormRelease[] {
  return [{ version, definition, files }, ...earlier];
}

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

/**
 * What a state asks beside a form of the committee: an XForm of its own with an instance of its own. The committee's
 * form, and what is answered in it, know nothing of it.
 */
export const stateQuestions = defineCollection({
  name: 'stateQuestions',
  body: v.strictObject({
    state: StateCodeSchema,
    /** Id of the committee's form beside which they are asked. */
    form: IdSchema,
    ...formFields,
    files: v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES)),
    /** The definition, then its files; then the same of earlier versions. */
    attachments: v.pipe(v.array(HashSchema), v.maxLength((MAX_FORM_FILES + 1) * (MAX_EARLIER_VERSIONS + 1))),
    /** Newest first. */
    earlier: v.pipe(
      v.array(
        v.strictObject({
          formId: FormIdSchema,
          version: FormVersionSchema,
          definition: HashSchema,
          files: v.pipe(v.array(FileSchema), v.maxLength(MAX_FORM_FILES)),
        }),
      ),
      v.maxLength(MAX_EARLIER_VERSIONS),
    ),
    /** Answers to these may still arrive: a draft keeps the questions with which it was begun. */
    taken: v.array(v.strictObject({ formId: FormIdSchema, version: FormVersionSchema })),
    /** They are asked in no new report. */
    withdrawn: v.boolean(),
  }),
  files: 'common',
});
export type StateQuestions = v.InferOutput<typeof stateQuestions.body>;
export type QuestionsRelease = StateQuestions['earlier'][number];

/** Every version that is at hand, newest first. */
export function questionsReleases({
  formId,
  version,
  definition,
  files,
  earlier,
}: StateQuestions): readonly QuestionsRelease[] {
  return [{ formId, version, definition, files }, ...earlier];
}

export function stateQuestionsId({ state, form }: { state: string; form: string }): string {
  return `qst_${state}-${form}`;
}

/** The state of such an id; null for the id of a form of the committee. */
export function stateOfQuestions(id: string): string | null {
  return /^qst_([A-Z]{2})-/.exec(id)?.[1] ?? null;
}
