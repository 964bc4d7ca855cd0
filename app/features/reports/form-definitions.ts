import type { Client } from '#app/sync/app-client.ts';
import { formActivationId, formActivations, forms } from '#shared/forms/forms.mutations.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';

export type OfferedForm = ReturnType<typeof offeredForms>[number];

/** The forms that this person may begin: proposed by the presidency, activated by the own state. Tracked. */
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
 * Text of the definition with this hash: from this phone, else from the server, which then stays here. Null when it
 * is on neither, or cannot be reached now.
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

/** Brings every form that may be begun onto this phone, so that it opens in a port without signal. */
export async function keepDefinitions(client: Client): Promise<void> {
  for (const form of offeredForms(client)) {
    if (await client.attachments.has(form.body.definition)) continue;
    await loadDefinition({ client, form: form.id, definition: form.body.definition });
  }
}
