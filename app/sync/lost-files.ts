import * as v from 'valibot';
import type { Json } from '#shared/kernel/json.ts';

/** Key under which the device remembers them. */
export const LOST_FILES = 'files.lost';

const LostFileSchema = v.strictObject({
  hash: v.string(),
  /** The name of the person's file; empty if the record only has the hash. */
  name: v.string(),
  compartment: v.string(),
  /** What named it: the mutation, and the texts among its arguments, which say which page it belongs to. */
  act: v.string(),
  args: v.record(v.string(), v.string()),
  /** False until the server has been asked. */
  isLost: v.boolean(),
});
export type LostFile = v.InferOutput<typeof LostFileSchema>;

export function readAll(value: Json): LostFile[] {
  const parsed = v.safeParse(v.array(LostFileSchema), value);
  return parsed.success ? parsed.output : [];
}

/** The files that the person has to attach again. */
export function readLostFiles(value: Json): LostFile[] {
  return readAll(value).filter(({ isLost }) => isLost);
}

/** Dismisses the rest, once the person has read that a file cannot be attached from here. */
export function withoutLostFile(value: Json, hash: string): LostFile[] {
  return readAll(value).filter((file) => file.hash !== hash);
}
