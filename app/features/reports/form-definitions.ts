import { untrack } from 'solid-js';
import * as v from 'valibot';
import { fileOfAddress } from '#app/features/forms/file-address.ts';
import type { Client } from '#app/sync/app-client.ts';
import {
  type Form,
  formActivationId,
  formActivations,
  forms,
  releasesOf,
} from '#shared/forms/forms.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
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
 * Text of the definition with this hash, from this phone or else from the server; then it is stored here. Null if
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
  return client.fetchAttachment({
    compartment: COMMITTEE,
    hash,
    via: { collection: forms.name, id: form },
  });
}

/** A version of a form as it was published: its definition, and the files that this names. */
export interface KnownForm {
  /** SHA-256. */
  readonly definition: string;
  readonly files: readonly FileRef[];
}

/** The entry of a form names only its last versions, so this phone remembers what earlier ones are made of. */
function keyOf({ formId, version }: { formId: string; version: string }): string {
  return `definition/${formId}@${version}`;
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
  formId,
  version,
  known: { definition, files },
}: {
  client: Pick<Client, 'remembered' | 'remember'>;
  formId: string;
  version: string;
  known: KnownForm;
}): void {
  const key = keyOf({ formId, version });
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
  const entry = client.replica.one(forms, form)?.body;
  const releases = entry?.formId === formId ? releasesOf(entry) : [];
  const release = releases.find((each) => each.version === version);
  if (release !== undefined) return { definition: release.definition, files: release.files };
  return toKnownForm(client.remembered(keyOf({ formId, version })));
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

/** Loads every form that may be begun, with its files, so that it opens where there is no network. */
export async function keepDefinitions(client: Client): Promise<void> {
  for (const { id: form, body } of offeredForms(client)) {
    const { formId, version, definition, files = [] } = body;
    const missing: string[] = [];
    for (const hash of [definition, ...files.map((file) => file.hash)])
      if (!(await client.attachments.has(hash)) && (await bytesOf({ client, form, hash })) === null)
        missing.push(hash);
    if (!missing.includes(definition))
      rememberForm({ client, formId, version, known: { definition, files } });
  }
}
