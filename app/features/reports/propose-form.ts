import type { FormPackage, PackagedFile } from '#app/features/forms/form-package.ts';
import type { Client } from '#app/sync/app-client.ts';
import { derivedVersion } from '#shared/forms/forms.rules.ts';
import { type Form, forms } from '#shared/forms/forms.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** The form of this id that was published before, and that a new version replaces. Reactive. */
export function publishedForm(client: Pick<Client, 'replica'>, formId: string): Doc<Form> | null {
  return client.replica.all(forms).find(({ body }) => body.formId === formId) ?? null;
}

/**
 * Keeps a form and its files on this device, to be sent before the act that proposes it.
 * @param store resolves with the hash; null if there is no room, which it has said
 * @returns what the act says of them; null if one of them could not be stored
 */
export async function keepPackage({
  read: { about, definition, files },
  store,
}: {
  read: FormPackage;
  store: (file: PackagedFile) => Promise<string | null>;
}): Promise<Required<Pick<Form, 'formId' | 'version' | 'definition' | 'files'>> | null> {
  const [hash, ...hashes] = await Promise.all([definition, ...files].map(store));
  if (hash === null || hash === undefined) return null;
  const kept = files.flatMap(({ name, mediaType, bytes }, index) => {
    const own = hashes[index];
    return own == null ? [] : [{ hash: own, name, mediaType, size: bytes.length }];
  });
  if (kept.length < files.length) return null;
  const { formId, version } = about;
  return {
    formId,
    version: version === '' ? derivedVersion(hash) : version,
    definition: hash,
    files: kept,
  };
}
