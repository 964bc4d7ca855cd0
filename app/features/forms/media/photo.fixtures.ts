/** Where nobody may learn that a photograph was taken: 33° 2′ S, 71° 37′ W. */
const PLACE = { south: 33, west: 71 };

const ENTRY = 12;

/** An Exif segment as phones write it: how the camera was held, and where. */
function exifSegment(orientation: number): Uint8Array {
  const bytes = new Uint8Array(220);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => {
    for (let index = 0; index < letters.length; index += 1) bytes[at + index] = letters.charCodeAt(index);
  };
  view.setUint16(0, 0xffe1);
  view.setUint16(2, bytes.length - 2);
  text(4, 'Exif\0\0');
  /** Offsets count from here. */
  const tiff = 10;
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    if (type === 3) view.setUint16(at + 8, value);
    else view.setUint32(at + 8, value);
  };
  text(tiff, 'MM');
  view.setUint16(tiff + 2, 42);
  view.setUint32(tiff + 4, 8);
  view.setUint16(tiff + 8, 3);
  entry(tiff + 10, 0x010f, 2, 4, 0);
  text(tiff + 18, 'Abc\0');
  entry(tiff + 10 + ENTRY, 0x0112, 3, 1, orientation);
  entry(tiff + 10 + 2 * ENTRY, 0x8825, 4, 1, 60);
  const gps = tiff + 60;
  view.setUint16(gps, 4);
  entry(gps + 2, 1, 2, 2, 0);
  text(gps + 10, 'S\0');
  entry(gps + 2 + ENTRY, 2, 5, 3, 120);
  entry(gps + 2 + 2 * ENTRY, 3, 2, 2, 0);
  text(gps + 10 + 2 * ENTRY, 'W\0');
  entry(gps + 2 + 3 * ENTRY, 4, 5, 3, 150);
  for (const [at, degrees] of [
    [120, PLACE.south],
    [150, PLACE.west],
  ] as const) {
    view.setUint32(tiff + at, degrees);
    for (const rest of [4, 12, 20]) view.setUint32(tiff + at + rest, 1);
  }
  return bytes;
}

/** A JPEG that carries its place. Of four quarters the first is red, the one right of it green, below it blue. */
export async function photoWithPlace({ width = 80, height = 40, orientation = 1, name = 'IMG_1.jpg' } = {}) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  for (const [color, x, y] of [
    ['#f00', 0, 0],
    ['#0f0', 1, 0],
    ['#00f', 0, 1],
    ['#fff', 1, 1],
  ] as const) {
    context.fillStyle = color;
    context.fillRect((x * width) / 2, (y * height) / 2, width / 2, height / 2);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  if (blob === null) throw new Error('this browser writes no JPEG');
  const plain = new Uint8Array(await blob.arrayBuffer());
  const parts = [plain.slice(0, 2), exifSegment(orientation), plain.slice(2)];
  return new File(parts as BlobPart[], name, { type: 'image/jpeg' });
}

/** The bytes as letters, to look for markers. */
export async function lettersOf(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}
