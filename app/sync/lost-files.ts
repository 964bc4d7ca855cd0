import * as v from 'valibot';
import type { Attachments } from '#app/store/attachments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { SyncClient } from './client.ts';
import { hashesIn, namedByEntries, namedByWaiting } from './named-files.ts';
import type { Remembered } from './remembered.ts';

/** Under which the device remembers them. */
export const LOST_FILES = 'files.lost';

const LostFileSchema = v.strictObject({
  hash: v.string(),
  /** As the person's file was called; empty where the record only has the hash. */
  name: v.string(),
  compartment: v.string(),
  /** What named it: the mutation, and the texts among its arguments, which say where it is done. */
  act: v.string(),
  args: v.record(v.string(), v.string()),
  /** False as long as the server has not been asked. */
  isLost: v.boolean(),
});
export type LostFile = v.InferOutput<typeof LostFileSchema>;

function readAll(value: Json): LostFile[] {
  const parsed = v.safeParse(v.array(LostFileSchema), value);
  return parsed.success ? parsed.output : [];
}

/** What the person has to attach again. */
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
 * Before records go out: of each file that this phone cannot bring, whether the server has it. What neither has is
 * remembered until it is attached again or nothing names it any more, also after its record was received (SPEC T6).
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
  /** Whether the server has it whole; throws where it cannot be asked. */
  isAtServer: (file: LostFile) => Promise<boolean>;
}): Promise<void> {
  const before = readAll(remembered.read(LOST_FILES));
  const known = new Set(before.map(({ hash }) => hash));
  const absent: LostFile[] = [];
  for (const [hash, envelope] of namedByWaiting(client))
    if (!known.has(hash) && !(await attachments.has(hash))) absent.push(toLostFile(hash, envelope));
  if (before.length + absent.length === 0) return;
  const named = namedByEntries(client);
  // What an entry names the server has, or had when it took it.
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

/** The rest, once the person has read that one cannot be attached from here. */
export function withoutLostFile(value: Json, hash: string): LostFile[] {
  return readAll(value).filter((file) => file.hash !== hash);
}
