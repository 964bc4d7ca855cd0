import { type Box, type Mark, marksOf } from './picture-marks.ts';

/** Between the lines of a hatch, as on the page. */
const HATCH = 7;

async function imageOf(markup: string): Promise<HTMLImageElement> {
  const href = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = href;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(href);
  }
}

function hatch(pen: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.beginPath();
  for (let at = -height; at < width; at += HATCH) {
    pen.moveTo(x + at, y + height);
    pen.lineTo(x + at + height, y);
  }
  pen.stroke();
}

async function paint(mark: Mark, pen: CanvasRenderingContext2D): Promise<void> {
  if (mark.kind === 'drawing') {
    const { x, y, width, height } = mark.box;
    if (width > 0 && height > 0) pen.drawImage(await imageOf(mark.markup), x, y, width, height);
    return;
  }
  pen.save();
  pen.fillStyle = mark.colour;
  pen.strokeStyle = mark.colour;
  if (mark.kind === 'text') {
    const { a, b, c, d, e, f } = mark.at;
    pen.transform(a, b, c, d, e, f);
    pen.font = mark.font;
    const own = pen.measureText(mark.text).width;
    if (mark.width !== null && own > 0) pen.scale(mark.width / own, 1);
    pen.fillText(mark.text, 0, mark.from === 'line' ? 0 : pen.measureText(mark.text).fontBoundingBoxAscent);
  } else if (mark.kind === 'hatch') hatch(pen, mark.box);
  else pen.fillRect(mark.box.x, mark.box.y, mark.box.width, mark.box.height);
  pen.restore();
}

/**
 * A drawing, or a whole chart with its words, as a picture: with the colours of the theme as they are seen, on its ground.
 * Nothing is loaded for it, and what only screens read aloud or what is no part of paper is left out.
 *
 * @param scale pixels of the picture for one of the page
 */
export async function asPng(
  element: Element,
  { scale, ground }: { scale: number; ground: string },
): Promise<Blob> {
  // What scrolls on the page is whole in a picture; all is measured before anything is awaited.
  element.setAttribute('data-picture', '');
  const box = element.getBoundingClientRect();
  // A table is wider than the page that scrolls it.
  const width = element.scrollWidth > box.width + 1 ? element.scrollWidth : box.width;
  const { height } = box;
  const marks = marksOf(element);
  element.removeAttribute('data-picture');
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new DOMException('no canvas', 'NotSupportedError');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  for (const mark of marks) await paint(mark, pen);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob === null) reject(new DOMException('no picture', 'EncodingError'));
      else resolve(blob);
    }, 'image/png'),
  );
}
