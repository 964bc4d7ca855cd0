import SignaturePad from 'signature_pad';
import type { DrawingDraft } from './media-types.ts';
import { createPaper, pictureFile } from './pictures.ts';
import { groupsOf } from './strokes.ts';

/** Width of the picture in pixels, whatever the screen. */
const WIDTH = 1200;
/** A small picture is enlarged to this, so that lines on it are sharp. */
const SMALLEST = 800;
const WHITE = '#ffffff';
const INK = '#111111';
const QUIET_INK = '#4a4842';

/** Writes a name across the paper, as large as it fits, and below it how it came there. */
export function writeName({
  context,
  width,
  height,
  name,
  mark,
  family,
}: {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  name: string;
  mark: string;
  family: string;
}): void {
  const room = width * 0.9;
  function write(text: string, largest: number, y: number, weight: number) {
    context.font = `${weight} ${largest}px ${family}`;
    const needed = context.measureText(text).width;
    const size = largest * Math.min(1, room / Math.max(1, needed));
    context.font = `${weight} ${size}px ${family}`;
    context.fillText(text, width * 0.05, y);
  }
  context.textBaseline = 'alphabetic';
  context.fillStyle = INK;
  write(name, height * 0.28, height * 0.56, 600);
  context.fillRect(width * 0.05, height * 0.66, room, Math.max(1, width / 600));
  context.fillStyle = QUIET_INK;
  write(mark, height * 0.1, height * 0.82, 450);
}

/** The finished drawing on white, or on its picture. It is drawn anew, so it is sharp whatever screen it was drawn on. */
export async function drawnFile({
  draft,
  ratio,
  ground,
  mark,
  family,
  name,
}: {
  draft: DrawingDraft;
  /** Height of the paper in parts of its width. */
  ratio: number;
  ground: ImageBitmap | null;
  /** Below a name that was typed. */
  mark: string;
  family: string;
  /** Of the file, without its ending. */
  name: string;
}): Promise<File> {
  const width = ground === null ? WIDTH : Math.min(WIDTH, Math.max(SMALLEST, ground.width));
  const height = Math.round(width * ratio);
  const { canvas, context } = createPaper({ width, height });
  context.fillStyle = WHITE;
  context.fillRect(0, 0, width, height);
  if (ground !== null) context.drawImage(ground, 0, 0, width, height);
  if (draft.typed !== '') writeName({ context, width, height, name: draft.typed, mark, family });
  if (draft.strokes.length > 0) {
    const lines = createPaper({ width, height });
    const pad = new SignaturePad(lines.canvas);
    pad.off();
    pad.fromData(groupsOf({ strokes: draft.strokes, width }));
    context.drawImage(lines.canvas, 0, 0);
  }
  return await pictureFile({ canvas, name, type: ground === null ? 'image/png' : 'image/jpeg' });
}
