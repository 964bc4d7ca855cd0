import { inflateSync, strFromU8 } from 'fflate';

const MAX_ENTRIES = 500;
const MAX_INFLATED = 100_000_000;

const END_MARK = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const ENTRY_MARK = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_MARK = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 2048;

export interface ArchivedFile {
  /** Without its folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** No archive, a broken one, or one with too much in it: none of it may be used. */
export class UnusableArchive extends Error {}

/** What the directory at the end of the archive says about a file. */
interface Entry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes that it announces. */
  readonly size: number;
  readonly offset: number;
}

/** What systems add when they pack a folder. */
function isSystems(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(path);
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new UnusableArchive('no directory');
}

function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_MARK) throw new UnusableArchive('broken directory');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    yield {
      path: strFromU8(name, (flags & IS_UTF8) === 0),
      isEncrypted: (flags & IS_ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The bytes of an entry, which are as many as it announces. */
function contentOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array<ArrayBuffer> {
  const { isEncrypted, method, packed, size, offset } = entry;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new UnusableArchive('unknown method');
  if (view.getUint32(offset, true) !== LOCAL_MARK) throw new UnusableArchive('broken entry');
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const raw = bytes.subarray(start, start + packed);
  if (raw.length !== packed) throw new UnusableArchive('cut short');
  // What does not fit is dropped without a word: with room for one byte more, a larger entry shows.
  const content =
    method === STORED || packed === 0 ? raw : inflateSync(raw, { out: new Uint8Array(size + 1) });
  if (content.length !== size) throw new UnusableArchive('not as long as announced');
  return new Uint8Array(content);
}

/**
 * The files of a ZIP archive, wherever they lie in it. The room that an entry gets is what it announces, and what it
 * takes in the archive counts as well: several entries may lie over each other.
 *
 * @throws UnusableArchive
 */
export function unzip(bytes: Uint8Array<ArrayBuffer>): readonly ArchivedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, ArchivedFile>();
  let room = 0;
  try {
    for (const entry of entriesOf(bytes, view)) {
      const { path, packed, size } = entry;
      if (isSystems(path)) continue;
      room += Math.max(packed, size);
      if (files.size >= MAX_ENTRIES || room > MAX_INFLATED) throw new UnusableArchive('too much in it');
      const name = path.split('/').at(-1) ?? path;
      if (files.has(name)) throw new UnusableArchive('two files of one name');
      files.set(name, { name, bytes: contentOf(bytes, view, entry) });
    }
  } catch (error) {
    if (error instanceof UnusableArchive) throw error;
    throw new UnusableArchive('broken');
  }
  return [...files.values()];
}
