import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { HashSchema, IdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';

/** Characters that XML 1.0 cannot hold, and halves of a pair. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const isXml = (text: string) => !NOT_XML.test(text);

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
