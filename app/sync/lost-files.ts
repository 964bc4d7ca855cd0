import * as v from 'valibot';
import type { Attachments } from '#app/store/attachments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { SyncClient } from './client.ts';
import { hashesIn, namedByEntries, namedByWaiting } from './named-files.ts';
import type { Remembered } from './remembered.ts';

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

function readAll(value: Json): LostFile[] {
  const parsed = v.safeParse(v.array(LostFileSchema), value);
  return parsed.success ? parsed.output : [];
}

/** The files that the person has to attach again. */
export function readLostFiles(value: Json): LostFile[] {
  return readAll(value).filter(({ isLost }) => isLost);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameOf(value: unknown, hash: string): string {
  if (!isObject(value)) return '';
  if (value.hash === hash && typeof value.name === 'string') return value.name;
  for (const each of Object.values(value)) {
    const name = nameOf(each, hash);
    if (name !== '') return name;
  }
  return '';
}

function toLostFile(hash: string, { name: act, args, compartment }: Envelope): LostFile {
  const texts = Object.entries(isObject(args) ? args : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const name = nameOf(args, hash);
  return { hash, name, compartment, act, args: Object.fromEntries(texts), isLost: false };
}

/**
 * Before records are sent: asks the server about each file that this phone does not have. A file that neither has is
 * remembered until it is attached again or nothing names it any more, even after its record was received (SPEC T6).
 */
export async function checkLostFiles({
  client,
  attachments,
  remembered,
  isAtServer,
}: {
  client: Pick<SyncClient, 'replica' | 'outbox'>;
  attachments: Pick<Attachments, 'has'>;
  remembered: Remembered;
  /** Whether the server has all of it; throws if it cannot be asked. */
  isAtServer: (file: LostFile) => Promise<boolean>;
}): Promise<void> {
  const before = readAll(remembered.read(LOST_FILES));
  const known = new Set(before.map(({ hash }) => hash));
  const absent: LostFile[] = [];
  for (const [hash, envelope] of namedByWaiting(client))
    if (!known.has(hash) && !(await attachments.has(hash))) absent.push(toLostFile(hash, envelope));
  if (before.length + absent.length === 0) return;
  const named = namedByEntries(client);
  // The server has a file that an entry names, or had it when it accepted the entry.
  const fresh = absent.filter(({ hash }) => !named.has(hash));
  for (const { envelope } of client.outbox()) for (const hash of hashesIn(envelope)) named.add(hash);
  const after: LostFile[] = [];
  for (const file of [...before, ...fresh]) {
    if (!named.has(file.hash) || (await attachments.has(file.hash))) continue;
    try {
      if (!(await isAtServer(file))) after.push({ ...file, isLost: true });
    } catch {
      after.push(file);
    }
  }
  if (JSON.stringify(after) !== JSON.stringify(before)) await remembered.write(LOST_FILES, after);
}

/** Dismisses the rest, once the person has read that a file cannot be attached from here. */
export function withoutLostFile(value: Json, hash: string): LostFile[] {
  return readAll(value).filter((file) => file.hash !== hash);
}
