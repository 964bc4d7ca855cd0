import { codeOfError } from '#app/kit/error-code.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';

/** The signature of this device over some claims, or the code of what kept it from signing. */
export async function signed(
  client: Pick<Client, 'sign'>,
  claims: Readonly<Record<string, string>>,
): Promise<{ readonly signature: DeviceSignature } | { readonly code: string }> {
  try {
    return { signature: await client.sign(claims) };
  } catch (error) {
    return { code: codeOfError(error) };
  }
}
