import type { QrPath } from './draw-qr.ts';

/** Draws texts as QR codes. The encoder is loaded once, when first needed. */
export async function loadQrDrawing(): Promise<(text: string) => QrPath> {
  return (await import('./draw-qr.ts')).drawQr;
}
