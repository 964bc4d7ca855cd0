import * as v from 'valibot';
import { DeviceIdSchema, IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';

/** Public half of the key that signs badges on the server, so that a door verifies without a network. */
export const BadgeKeySchema = v.strictObject({
  /** ES256, the key's JWK coordinates, base64url. */
  x: v.pipe(v.string(), v.maxLength(64)),
  y: v.pipe(v.string(), v.maxLength(64)),
  from: v.number(),
});
export type BadgeKey = v.InferOutput<typeof BadgeKeySchema>;
/** Parent: none; audience `all`: anybody may verify a badge. */
export const badgeKeys = defineCollection({ name: 'badgeKeys', body: BadgeKeySchema });

export const BadgeSchema = v.strictObject({
  participant: IdSchema,
  delegation: v.string(),
  /** The signed text of the QR code (`badges.rules`). */
  token: v.pipe(v.string(), v.maxLength(600)),
  /** To type if no camera works; unique within a meeting. */
  code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{6,10}$/)),
  /** When its person left the list, by the server's clock: a printed badge still verifies, and a door must know. */
  withdrawnAt: v.exactOptional(v.nullable(v.number())),
});
export type Badge = v.InferOutput<typeof BadgeSchema>;
/** Id `bdg_<participant>`; parent: the meeting; audience `personal/<code>/<owner>`. */
export const badges = defineCollection({ name: 'badges', body: BadgeSchema });

/** `desk`: recorded afterwards, with a reported time; not from a door's clock. */
export const CHECK_IN_WAYS = ['qr', 'code', 'list', 'desk'] as const;
export const CheckInSchema = v.strictObject({
  participant: IdSchema,
  direction: v.picklist(['in', 'out']),
  way: v.picklist(CHECK_IN_WAYS),
  /** Name of the door, as typed there. */
  door: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), cleanedLine, v.minLength(1)),
  /** Times by the door's own clock, which may be wrong, and by the server's on receipt. Milliseconds since 1970. */
  at: v.number(),
  heardAt: v.number(),
  /** Who was at the door, and with which device: each device's clock has its own error. */
  by: PersonIdSchema,
  device: DeviceIdSchema,
});
export type CheckIn = v.InferOutput<typeof CheckInSchema>;
/** Every scan is its own entry: two doors never overwrite each other. Parent: the meeting; `logistics/meetings`. */
export const checkIns = defineCollection({ name: 'checkIns', body: CheckInSchema });
