import { untrack } from 'solid-js';
import * as v from 'valibot';
import { fileOfAddress } from '#app/features/forms/file-address.ts';
import type { Client } from '#app/sync/app-client.ts';
import {
  type Form,
  formActivationId,
  formActivations,
  forms,
  questionsReleases,
  releasesOf,
  type StateQuestions,
  stateOfQuestions,
  stateQuestions,
  stateQuestionsId,
} from '#shared/forms/forms.schemas.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { type FileRef, FileSchema } from '#shared/kernel/files.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** So many forms have a button each where a report is begun; more are chosen from a list. */
export const MOST_BUTTONS = 2;

export type OfferedForm = ReturnType<typeof offeredForms>[number];

/**
 * The forms that this person may begin: proposed by the presidency, activated by their state. A form that has a newer
 * version is offered in the newest one that the state takes. Reactive.
 */
export function offeredForms(client: Client): readonly Doc<Form>[] {
  const { state } = client.actor();
  if (state === null) return [];
  return client.replica.all(forms).flatMap((form) => {
    const id = formActivationId({ state, form: form.id });
    const activation = client.replica.one(formActivations, id)?.body;
    if (form.body.retired || activation?.active !== true) return [];
    const release = releasesOf(form.body).find(({ version }) => activation.versions.includes(version));
    return release === undefined ? [] : [{ ...form, body: { ...form.body, ...release } }];
  });
}

/**
 * Text of the definition with this hash, of a form of the committee or of what a state asks beside one, from this phone or else from the server; then it is stored here. Null if
 * neither has it, or the server cannot be reached.
 */
export async function loadDefinition({
  client,
  form,
  definition,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  form: string;
  definition: string;
}): Promise<string | null> {
  const bytes = await bytesOf({ client, form, hash: definition });
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function bytesOf({
  client,
  form,
  hash,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  form: string;
  hash: string;
}): Promise<Uint8Array<ArrayBuffer> | null> {
  const state = stateOfQuestions(form);
  const place =
    state === null
      ? { compartment: COMMITTEE, via: { collection: forms.name, id: form } }
      : { compartment: stateCompartment(state), via: { collection: stateQuestions.name, id: form } };
  return client.fetchAttachment({ hash, ...place });
}

/** A version of a form as it was published: its definition, and the files that this names. */
export interface KnownForm {
  /** SHA-256. */
  readonly definition: string;
  readonly files: readonly FileRef[];
}

/** The entry of a form names only its last versions, so this phone remembers what earlier ones are made of. */
function keyOf({ form, formId, version }: { form: string; formId: string; version: string }): string {
  // What a state asks may call itself like any form of the committee.
  const place = stateOfQuestions(form) === null ? '' : `${form}/`;
  return `definition/${place}${formId}@${version}`;
}

const RememberedSchema = v.object({ definition: v.string(), files: v.array(FileSchema) });

/** As it is remembered, now or by an earlier version of the app, which knew no files. */
function toKnownForm(value: Json): KnownForm | null {
  if (typeof value === 'string') return { definition: value, files: [] };
  const parsed = v.safeParse(RememberedSchema, value);
  return parsed.success ? parsed.output : null;
}

export function rememberForm({
  client,
  form,
  formId,
  version,
  known: { definition, files },
}: {
  client: Pick<Client, 'remembered' | 'remember'>;
  form: string;
  formId: string;
  version: string;
  known: KnownForm;
}): void {
  const key = keyOf({ form, formId, version });
  if (untrack(() => toKnownForm(client.remembered(key)))?.definition === definition) return;
  // If this fails, it is remembered the next time the form is opened.
  void client.remember(key, { definition, files: files.map((file) => ({ ...file })) }).catch(() => undefined);
}

/** What exactly this version is made of, or null if this phone never had it. Reactive. */
export function knownForm({
  client,
  form,
  formId,
  version,
}: {
  client: Pick<Client, 'remembered' | 'replica'>;
  form: string;
  formId: string;
  version: string;
}): KnownForm | null {
  const release = releasesAt({ client, form }).find(
    (each) => each.formId === formId && each.version === version,
  );
  if (release !== undefined) return { definition: release.definition, files: release.files };
  return toKnownForm(client.remembered(keyOf({ form, formId, version })));
}

/** Every version of a form of the committee, or of what a state asks beside one, that its entry has. */
function releasesAt({ client, form }: { client: Pick<Client, 'replica'>; form: string }) {
  if (stateOfQuestions(form) !== null) {
    const asked = client.replica.one(stateQuestions, form)?.body;
    return asked === undefined ? [] : questionsReleases(asked);
  }
  const entry = client.replica.one(forms, form)?.body;
  return entry === undefined
    ? []
    : releasesOf(entry).map((release) => ({ ...release, formId: entry.formId }));
}

/**
 * Serves the `jr:` addresses of a form from its files, which are on this phone or are fetched now. What is not to be had
 * is answered as not found.
 */
export function serveFiles({
  client,
  form,
  files,
}: {
  client: Pick<Client, 'fetchAttachment'>;
  form: string;
  files: readonly FileRef[];
}): (address: URL) => Promise<Response> {
  return async (address) => {
    const name = fileOfAddress(address.href);
    const file = files.find((each) => each.name === name);
    const bytes = file === undefined ? null : await bytesOf({ client, form, hash: file.hash });
    if (file === undefined || bytes === null) return new Response(null, { status: 404 });
    return new Response(bytes, { headers: { 'Content-Type': file.mediaType } });
  };
}

/** What this person's state asks now beside a form of the committee; null if nothing. Reactive. */
export function askedBeside({
  client,
  form,
}: {
  client: Pick<Client, 'actor' | 'replica'>;
  form: string;
}): Doc<StateQuestions> | null {
  const { state } = client.actor();
  const asked = state === null ? null : client.replica.one(stateQuestions, stateQuestionsId({ state, form }));
  return asked === null || asked.body.withdrawn ? null : asked;
}

/** Every form that may be begun, and what is asked beside it. Reactive. */
export function formsToKeep(client: Client) {
  const offered = offeredForms(client);
  return [...offered, ...offered.flatMap(({ id: form }) => askedBeside({ client, form }) ?? [])];
}

/** Loads them all, with their files, so that they open where there is no network. */
export async function keepDefinitions(client: Client): Promise<void> {
  for (const { id: form, body } of formsToKeep(client)) {
    const { formId, version, definition, files = [] } = body;
    const missing: string[] = [];
    for (const hash of [definition, ...files.map((file) => file.hash)])
      if (!(await client.attachments.has(hash)) && (await bytesOf({ client, form, hash })) === null)
        missing.push(hash);
    if (!missing.includes(definition))
      rememberForm({ client, form, formId, version, known: { definition, files } });
  }
}
