/** Longest edge of a picture, unless its form says another (`orx:max-pixels`). */
export const MAX_PIXELS = 2048;
const QUALITY = 0.85;
/** Kept as they are drawn: lines and letters blur as JPEG. */
const DRAWN: ReadonlySet<string> = new Set(['image/png', 'image/gif', 'image/svg+xml']);

/** The browser cannot decode the picture, as most cannot decode HEIC. */
export class UnknownPictureError extends Error {
  override readonly name = 'UnknownPictureError';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture is stored: its proportions, its longest edge at most so long, and never enlarged. */
export function fittedSize({ width, height }: Size, maxPixels: number): Size {
  const scale = Math.min(1, maxPixels / Math.max(width, height));
  const fit = (edge: number) => Math.max(1, Math.round(edge * scale));
  return { width: fit(width), height: fit(height) };
}

/** A form that asks for no pixels or a fraction of one asks for nothing that can be done. */
export function maxPixelsOf(wished: number | null): number {
  return wished !== null && Number.isFinite(wished) && wished >= 1 ? Math.round(wished) : MAX_PIXELS;
}

type Drawable = { readonly source: CanvasImageSource; readonly size: Size; readonly close: () => void };

async function asBitmap(blob: Blob): Promise<Drawable> {
  // Turned upright as the camera noted: that note goes with the rest.
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  return { source: bitmap, size: bitmap, close: () => bitmap.close() };
}

/** What is no bitmap may still be an image: SVG, or a format that only the page decodes. */
async function asImage(blob: Blob): Promise<Drawable> {
  const url = URL.createObjectURL(blob);
  const close = () => URL.revokeObjectURL(url);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return { source: image, size: { width: image.naturalWidth, height: image.naturalHeight }, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function decode(blob: Blob): Promise<Drawable> {
  const decoded = await asBitmap(blob)
    .catch(() => asImage(blob))
    .catch(() => null);
  if (decoded === null || decoded.size.width === 0 || decoded.size.height === 0)
    throw new UnknownPictureError();
  return decoded;
}

/**
 * A picture as it is stored: small enough, upright, and drawn anew, so that nothing but its pixels is left of it: no
 * place, no time, no camera.
 *
 * @throws UnknownPictureError
 */
export async function redrawnPicture({
  file,
  maxPixels = MAX_PIXELS,
}: {
  file: File;
  maxPixels?: number;
}): Promise<File> {
  const { source, size, close } = await decode(file);
  try {
    const { width, height } = fittedSize(size, maxPixels);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (context === null) throw new UnknownPictureError();
    const type = DRAWN.has(file.type) ? 'image/png' : 'image/jpeg';
    if (type === 'image/jpeg') {
      // JPEG has no transparency; without this it would be black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, width, height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
    if (drawn === null) throw new UnknownPictureError();
    const stem = file.name.replace(/\.[^.]*$/, '');
    return new File([drawn], `${stem}.${type === 'image/png' ? 'png' : 'jpg'}`, { type });
  } finally {
    close();
  }
}
