import type { UploadNode } from '../form-nodes.ts';
import { maxPixelsOf, redrawnPicture } from '../media/photo.ts';
import { uploadAsked } from '../upload-kind.ts';

const RATE = 8_000;

/** A tenth of a second of silence. */
function sound(): File {
  const samples = RATE / 10;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const write = (at: number, text: string) => {
    for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples, true);
  new Uint8Array(view.buffer).fill(128, 44);
  return new File([view.buffer], 'sonido de prueba.wav', { type: 'audio/wav' });
}

async function picture(node: UploadNode): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 64, height: 48 });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  context.fillStyle = '#2a6';
  context.fillRect(8, 8, 40, 24);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (blob === null) throw new Error('this browser writes no JPEG');
  const file = new File([blob], 'foto de prueba.jpg', { type: 'image/jpeg' });
  return redrawnPicture({ file, maxPixels: maxPixelsOf(node.maxPixels) });
}

/** A small file of the kind that a question asks for. */
export async function fileFor(node: UploadNode): Promise<File> {
  const { kind, accept } = uploadAsked(node);
  if (kind === 'picture') return picture(node);
  if (kind === 'sound') return sound();
  if (kind === 'video') return new File(['no real video'], 'video de prueba.mp4', { type: 'video/mp4' });
  const ending = /\.\w+/.exec(accept)?.[0] ?? '.txt';
  return new File([`Texto de prueba para ${node.currentState.reference}`], `prueba${ending}`, {
    type: ending === '.txt' ? 'text/plain' : 'application/octet-stream',
  });
}
