import '#app/ui/styles.css';
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { I18nProvider } from '#app/i18n/i18n.tsx';

let stop: (() => void) | undefined;

export function unmount(): void {
  stop?.();
  stop = undefined;
}

/** One tool as a question holds it, in a place of this many pixels. */
export function mount(tool: () => JSX.Element, width = 360): { host: HTMLElement } {
  const host = document.createElement('div');
  host.style.inlineSize = `${width}px`;
  document.body.append(host);
  const dispose = render(() => <I18nProvider locale="es">{tool()}</I18nProvider>, host);
  stop = () => {
    dispose();
    host.remove();
  };
  return { host };
}

/** What a tool gave back, in order. */
export function answers(): {
  files: File[];
  cancelled: () => number;
  onDone: (file: File) => void;
  onCancel: () => void;
} {
  const files: File[] = [];
  let cancelled = 0;
  return {
    files,
    cancelled: () => cancelled,
    onDone: (file) => files.push(file),
    onCancel: () => {
      cancelled += 1;
    },
  };
}

/** The pixels of a picture. */
export async function pixelsOf(file: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

/** Red, green and blue of one pixel. */
export function pixelAt({ data, width }: ImageData, x: number, y: number): readonly number[] {
  const at = (y * width + x) * 4;
  return [...data.slice(at, at + 3)];
}

/** How many pixels are darker than grey. */
export function inkIn({ data }: ImageData): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) count += 1;
  return count;
}

/** A picture that is drawn. */
export async function drawnPicture({
  width,
  height,
  type = 'image/png',
  draw,
}: {
  width: number;
  height: number;
  type?: string;
  draw: (context: OffscreenCanvasRenderingContext2D) => void;
}): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  draw(context);
  return await canvas.convertToBlob({ type, quality: 0.95 });
}
