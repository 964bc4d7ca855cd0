import * as v from 'valibot';
import type { Records } from '#app/store/records.ts';
import { ActorSchema } from '#shared/kernel/actor.ts';
import { isSameJson, type Json } from '#shared/kernel/json.ts';

const KEY = 'device';

/** The person as the server last described them: enough to work with, offline and for days. */
const DeviceRecordSchema = v.strictObject({
  actor: ActorSchema,
  label: v.string(),
  /** Null until the first session: then it follows from the actor's state. */
  compartments: v.nullable(v.array(v.string())),
  /** Of the last session. */
  serverTime: v.nullable(v.number()),
});
export type DeviceRecord = v.InferOutput<typeof DeviceRecordSchema>;

export function readDevice(records: ReadonlyMap<string, Json>): DeviceRecord | null {
  const parsed = v.safeParse(DeviceRecordSchema, records.get(KEY));
  return parsed.success ? parsed.output : null;
}

export async function saveDevice(records: Records, record: DeviceRecord): Promise<void> {
  await records.save(KEY, v.parse(DeviceRecordSchema, record) as unknown as Json);
}

/**
 * Whether the server lets somebody read other things than this device knew: those must come now, not with the next
 * regular sync. False at the first sign-in, which is part of a sync itself.
 */
export function mayReadOther(
  before: DeviceRecord,
  { actor, compartments }: Pick<DeviceRecord, 'actor' | 'compartments'>,
): boolean {
  const isKnown = before.compartments !== null;
  return isKnown && !isSameJson([before.actor, before.compartments], [actor, compartments]);
}
