import * as v from 'valibot';
import type { Json } from '#shared/kernel/json.ts';
import type { Remembered } from './remembered.ts';
import type { SyncStatus } from './status.ts';

const KEY = 'clock';
const ClockSchema = v.strictObject({ clockError: v.number(), lastAnswerAt: v.nullable(v.number()) });

/** What an earlier page learned about the server's clock. */
function readClock(value: Json | undefined): v.InferOutput<typeof ClockSchema> | null {
  const parsed = v.safeParse(ClockSchema, value);
  return parsed.success ? parsed.output : null;
}

export function knownClock(records: ReadonlyMap<string, Json>) {
  const known = readClock(records.get(KEY));
  return known === null ? {} : { known };
}

/** Kept only when the server has answered since. */
export function keepClock(
  remembered: Remembered,
  { clockError, lastAnswerAt }: Pick<SyncStatus, 'clockError' | 'lastAnswerAt'>,
): void {
  if (lastAnswerAt === null || readClock(remembered.read(KEY))?.lastAnswerAt === lastAnswerAt) return;
  void remembered.write(KEY, { clockError, lastAnswerAt }).catch(() => undefined);
}
