import * as v from 'valibot';
import type { Records } from '#app/store/records.ts';
import { ActorSchema } from '#shared/kernel/actor.ts';
import type { Json } from '#shared/kernel/json.ts';

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
