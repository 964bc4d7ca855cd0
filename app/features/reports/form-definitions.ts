import { untrack } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';
import { formActivationId, formActivations, forms } from '#shared/forms/forms.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';

export type OfferedForm = ReturnType<typeof offeredForms>[number];

/** The forms that this person may begin: proposed by the presidency, activated by their state. Reactive. */
export function offeredForms(client: Client) {
  const { state } = client.actor();
  if (state === null) return [];
  return client.replica.all(forms).filter((form) => {
    if (form.body.retired) return false;
    const activation = client.replica.one(formActivations, formActivationId({ state, form: form.id }));
    return activation?.body.active === true && activation.body.versions.includes(form.body.version);
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
  client: Client;
  form: string;
  definition: string;
}): Promise<string | null> {
  const bytes = await client.fetchAttachment({
    compartment: COMMITTEE,
    hash: definition,
    via: { collection: forms.name, id: form },
  });
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The entry of a form names only the newest definition, so this phone remembers the hashes of earlier ones. */
function keyOf({ formId, version }: { formId: string; version: string }): string {
  return `definition/${formId}@${version}`;
}

export function rememberDefinition({
  client,
  formId,
  version,
  definition,
}: {
  client: Pick<Client, 'remembered' | 'remember'>;
  formId: string;
  version: string;
  definition: string;
}): void {
  const key = keyOf({ formId, version });
  if (untrack(() => client.remembered(key)) === definition) return;
  // If this fails, it is remembered the next time the form is opened.
  void client.remember(key, definition).catch(() => undefined);
}

/** Hash of the definition of exactly this version, or null if this phone never had it. Reactive. */
export function definitionOf({
  client,
  form,
  formId,
  version,
}: {
  client: Pick<Client, 'remembered' | 'replica'>;
  form: string;
  formId: string;
  version: string;
}): string | null {
  const entry = client.replica.one(forms, form)?.body;
  if (entry?.formId === formId && entry.version === version) return entry.definition;
  const remembered = client.remembered(keyOf({ formId, version }));
  return typeof remembered === 'string' ? remembered : null;
}

/** Loads every form that may be begun, so that it opens where there is no network. */
export async function keepDefinitions(client: Client): Promise<void> {
  for (const form of offeredForms(client)) {
    const { formId, version, definition } = form.body;
    const isHere =
      (await client.attachments.has(definition)) ||
      (await loadDefinition({ client, form: form.id, definition })) !== null;
    if (isHere) rememberDefinition({ client, formId, version, definition });
  }
}
