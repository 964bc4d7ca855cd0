import { withChecksum } from './journal-format.ts';

/** The sync access handle exists only in workers; TypeScript's DOM library does not know it. */
interface SyncAccessHandle {
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  truncate(size: number): void;
  getSize(): number;
  close(): void;
}
type FileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccessHandle> };

export type JournalRequest =
  /** Opens this tab's own file and returns the contents of all others. */
  | { readonly do: 'open'; readonly folder: string; readonly file: string }
  /** One record as `layOutRecord` makes it; its checksum is set here. */
  | { readonly do: 'append'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Replaces the contents of this tab's file with this record. */
  | { readonly do: 'replace'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly do: 'remove'; readonly names: readonly string[] }
  | { readonly do: 'write'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'read'; readonly name: string }
  | { readonly do: 'wipe' };
export type JournalReply = { readonly turn: number; readonly value?: unknown; readonly error?: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<{ turn: number; request: JournalRequest }>) => void) | null;
  postMessage(reply: JournalReply): void;
};

let folder: FileSystemDirectoryHandle | null = null;
let folderName = '';
let own: SyncAccessHandle | null = null;
let ownName = '';
let end = 0;

function requireFolder(): FileSystemDirectoryHandle {
  if (folder === null) throw new Error('journal not open');
  return folder;
}

async function openHandle(name: string): Promise<SyncAccessHandle> {
  const file = (await requireFolder().getFileHandle(name, { create: true })) as FileHandle;
  return file.createSyncAccessHandle();
}

function writeWhole(handle: SyncAccessHandle, bytes: Uint8Array, at: number) {
  let done = 0;
  while (done < bytes.length) {
    const written = handle.write(bytes.subarray(done), { at: at + done });
    if (written === 0) throw new DOMException('no space', 'QuotaExceededError');
    done += written;
  }
  handle.flush();
}

function append(bytes: Uint8Array) {
  if (own === null) throw new Error('journal not open');
  try {
    writeWhole(own, bytes, end);
    end += bytes.length;
  } catch (error) {
    // Half a record in the middle would hide every later one.
    own.truncate(end);
    throw error;
  }
}

async function open(request: { folder: string; file: string }): Promise<Record<string, Uint8Array>> {
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(request.folder, { create: true });
  folderName = request.folder;
  const found: Record<string, Uint8Array> = {};
  const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
  for await (const [name, handle] of entries) {
    if (!name.endsWith('.journal') || handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    found[name] = new Uint8Array(await file.arrayBuffer());
  }
  own = await openHandle(request.file);
  ownName = request.file;
  end = own.getSize();
  return found;
}

/** The new file is completely on disk before the old one is deleted. */
async function replace(request: { file: string; bytes: Uint8Array }) {
  const next = await openHandle(request.file);
  writeWhole(next, request.bytes, 0);
  const old = ownName;
  own?.close();
  own = next;
  ownName = request.file;
  end = request.bytes.length;
  if (old !== '' && old !== request.file) await remove([old]);
}

/** A file that an open tab uses cannot be removed, and must not be. */
async function remove(names: readonly string[]) {
  for (const name of names) {
    await requireFolder()
      .removeEntry(name)
      .catch(() => undefined);
  }
}

async function write({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const handle = await openHandle(name);
  try {
    handle.truncate(0);
    writeWhole(handle, bytes, 0);
  } finally {
    handle.close();
  }
}

async function read(name: string): Promise<Uint8Array | null> {
  try {
    const handle = await requireFolder().getFileHandle(name);
    const file = await handle.getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function wipe() {
  own?.close();
  own = null;
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folderName, { recursive: true });
  folder = null;
}

async function answer(request: JournalRequest): Promise<unknown> {
  if (request.do === 'open') return open(request);
  if (request.do === 'append') return append(withChecksum(request.bytes));
  if (request.do === 'replace') return replace({ ...request, bytes: withChecksum(request.bytes) });
  if (request.do === 'remove') return remove(request.names);
  if (request.do === 'write') return write(request);
  if (request.do === 'read') return read(request.name);
  return wipe();
}

let turns: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  turns = turns.then(async () => {
    try {
      scope.postMessage({ turn: data.turn, value: await answer(data.request) });
    } catch (error) {
      const name = error instanceof Error || error instanceof DOMException ? error.name : 'UnknownError';
      scope.postMessage({ turn: data.turn, error: name });
    }
  });
};
