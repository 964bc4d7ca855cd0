import type { Attachments } from '#app/store/attachments.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import type { SyncClient } from './client.ts';
import { LOST_FILES, type LostFile, readAll } from './lost-files.ts';
import { hashesIn, namedByEntries, namedByWaiting } from './named-files.ts';
import type { Remembered } from './remembered.ts';

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
