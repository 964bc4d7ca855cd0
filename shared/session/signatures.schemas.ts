import * as v from 'valibot';
import { PublicKeySchema } from './session.schemas.ts';

/**
 * What a device signed with its own key, so that anybody who has it can check it later, without an account or a network:
 * a compact JWS (RFC 7515, ES256), and the public half of the key. The server takes an act with one only if it is of the
 * device that acts.
 */
export const DeviceSignatureSchema = v.strictObject({
  key: PublicKeySchema,
  jws: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/), v.maxLength(2000)),
});
export type DeviceSignature = v.InferOutput<typeof DeviceSignatureSchema>;
