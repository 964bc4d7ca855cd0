/** Type and ending of the pictures that the tools make. */
const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;
export type PictureType = keyof typeof ENDINGS;

const JPEG_QUALITY = 0.88;

export class PictureFault extends Error {}

/** The picture as it stands upright; null if this browser cannot read it. */
export async function readPicture(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // No picture, or of a kind that this browser does not know.
    return null;
  }
}

/** @throws PictureFault if the device has no memory for it */
export function createPaper({ width, height }: { width: number; height: number }): {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
} {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new PictureFault();
  return { canvas, context };
}

/** @throws PictureFault if the device cannot write it */
export async function pictureFile({
  canvas,
  name,
  type,
}: {
  canvas: HTMLCanvasElement;
  name: string;
  type: PictureType;
}): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, JPEG_QUALITY);
  });
  if (blob === null || blob.type !== type) throw new PictureFault();
  return new File([blob], `${name}.${ENDINGS[type]}`, { type });
}
