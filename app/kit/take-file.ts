/** No SVG: it can contain scripts. */
export const PICTURES_AND_PDF = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

export interface TakenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly mediaType: string;
}
export type FileFault = 'wrong_kind' | 'too_large' | 'empty' | 'unreadable';

const MAX_NAME = 200;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]{1,100}$/;

/**
 * A picked file in the form of an attachment, or why not. A long name keeps its end: the extension says what the file
 * is.
 */
export async function takeFile({
  file,
  maxBytes,
  kinds,
}: {
  file: Pick<File, 'name' | 'type' | 'size' | 'arrayBuffer'>;
  maxBytes: number;
  kinds?: readonly string[];
}): Promise<TakenFile | FileFault> {
  if (kinds !== undefined && !kinds.includes(file.type)) return 'wrong_kind';
  if (file.size > maxBytes) return 'too_large';
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return 'unreadable';
  if (buffer.byteLength === 0) return 'empty';
  return {
    bytes: new Uint8Array(buffer),
    name: file.name.slice(-MAX_NAME),
    mediaType: MEDIA_TYPE.test(file.type) ? file.type : 'application/octet-stream',
  };
}
