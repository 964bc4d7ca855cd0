import * as v from 'valibot';
import { InstitutionSchema, RoleSchema, StateCodeSchema, UnitSchema } from '#shared/kernel/actor.ts';
import { DeviceIdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import { cleanedLine } from '#shared/kernel/text.ts';

const Coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** As typed or scanned; see `normaliseCode`. */
const TypedCode = v.pipe(v.string(), v.minLength(1), v.maxLength(64), cleanedLine);
const Assertion = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/),
  v.maxLength(2000),
);

/** Name of an office, a person or a device: one line. Invisible characters are removed, not refused. */
export const LabelSchema = v.pipe(v.string(), v.maxLength(200), cleanedLine, v.minLength(1), v.maxLength(80));
export const DelegationSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/));

/** The public half of the device's ES256 key. Strict, so that a private `d` is refused, not stored. */
export const PublicKeySchema = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: Coordinate,
  y: Coordinate,
});
export type PublicKey = v.InferOutput<typeof PublicKeySchema>;

const place = {
  label: LabelSchema,
  state: v.nullable(StateCodeSchema),
  delegation: v.nullable(v.string()),
  roles: v.array(RoleSchema),
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
};

/** POST /api/enrolment/look: does not use the code up. */
export const LookRequestSchema = v.strictObject({ code: TypedCode });
export const LookAnswerSchema = v.strictObject({
  kind: v.literal('clasi.enrolment_look'),
  ...place,
  expiresAt: Instant,
});
export type LookAnswer = v.InferOutput<typeof LookAnswerSchema>;

/** POST /api/enrolment: the same device with the same key may ask again after a lost answer. */
export const EnrolRequestSchema = v.strictObject({
  code: TypedCode,
  device: DeviceIdSchema,
  publicKey: PublicKeySchema,
  deviceLabel: LabelSchema,
});
export type EnrolRequest = v.InferOutput<typeof EnrolRequestSchema>;
export const EnrolAnswerSchema = v.strictObject({
  kind: v.literal('clasi.enrolled'),
  person: PersonIdSchema,
  device: DeviceIdSchema,
  ...place,
  /** `pending_confirmation` until the state's founding is confirmed by its second person. */
  status: v.picklist(['active', 'pending_confirmation']),
  fingerprint: v.string(),
});
export type EnrolAnswer = v.InferOutput<typeof EnrolAnswerSchema>;

/** POST /api/session/nonce: the same answer whether or not the device exists. */
export const NonceRequestSchema = v.strictObject({ device: DeviceIdSchema });
export const NonceAnswerSchema = v.strictObject({
  kind: v.literal('clasi.nonce'),
  nonce: v.string(),
  /** `iat` and `exp` of the assertion are based on this: the device's own clock may be days wrong. */
  serverTime: Instant,
  expiresAt: Instant,
});
export type NonceAnswer = v.InferOutput<typeof NonceAnswerSchema>;

/** POST /api/session: a JWT signed ES256, `iss` = `sub` = device, `aud` = origin, `nonce`, `exp` at most 2 min ahead. */
export const SignInRequestSchema = v.strictObject({ assertion: Assertion });

export const DoneAnswerSchema = v.strictObject({ kind: v.literal('clasi.done') });

/**
 * POST /api/handover. `outbox` is the JSON text of an array of envelopes; the assertion's claims are those of
 * sign-in and `purpose: 'handover'`, `sha256`: hex SHA-256 of the UTF-8 of `outbox`.
 */
export const HandoverRequestSchema = v.strictObject({
  assertion: Assertion,
  outbox: v.pipe(v.string(), v.maxLength(1_000_000)),
});
export const HandoverAnswerSchema = v.strictObject({
  kind: v.literal('clasi.handover'),
  received: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
