import { type UnzipFileInfo, unzipSync } from 'fflate';

const MAX_ENTRIES = 500;
const MAX_INFLATED = 100_000_000;

export interface ArchivedFile {
  /** Without its folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** No archive, a broken one, or one with too much in it: none of it may be used. */
export class UnusableArchive extends Error {}

/** What systems add when they pack a folder. */
function isSystems(path: string): boolean {
  return path.endsWith('/') || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(path);
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a ZIP archive, wherever they lie in it. The size that an entry announces is the room that it gets, so that
 * nothing inflates beyond the limits.
 *
 * @throws UnusableArchive
 */
export function unzip(bytes: Uint8Array<ArrayBuffer>): readonly ArchivedFile[] {
  let entries = 0;
  let inflated = 0;
  function filter({ name, originalSize }: UnzipFileInfo): boolean {
    if (isSystems(name)) return false;
    entries += 1;
    inflated += originalSize;
    if (entries > MAX_ENTRIES || inflated > MAX_INFLATED) throw new UnusableArchive('too much in it');
    return true;
  }
  try {
    return Object.entries(unzipSync(bytes, { filter })).map(([path, content]) => ({
      name: path.split('/').at(-1) ?? path,
      bytes: new Uint8Array(content),
    }));
  } catch (error) {
    if (error instanceof UnusableArchive) throw error;
    throw new UnusableArchive('broken');
  }
}
