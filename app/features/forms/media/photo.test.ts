import { expect, test } from 'vitest';
import { lettersOf, photoWithPlace } from './photo.fixtures.ts';
import { fittedSize, maxPixelsOf, redrawnPicture, UnknownPictureError } from './photo.ts';

async function drawn(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const colorAt = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] =
      context?.getImageData(bitmap.width * x, bitmap.height * y, 1, 1).data ?? [];
    return [red, green, blue].map((part) => (part > 128 ? 1 : 0)).join('');
  };
  return { width: bitmap.width, height: bitmap.height, colorAt };
}

test('of a photograph with its place, only the pixels are left', async () => {
  const photo = await photoWithPlace();
  // The trap is set: the browser itself reads the place note's neighbour.
  expect(await lettersOf(photo)).toContain('Exif');
  const redrawn = await redrawnPicture({ file: photo });
  expect(redrawn).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' });
  const letters = await lettersOf(redrawn);
  for (const trace of ['Exif', 'Abc', 'MM\0*', 'http://ns.adobe.com']) expect(letters).not.toContain(trace);
  expect(await drawn(redrawn)).toMatchObject({ width: 80, height: 40 });
});

test('a photograph that was taken with the phone on its side stands upright', async () => {
  // 6: to be turned right by a quarter; what was lower left comes to the upper left.
  const photo = await photoWithPlace({ orientation: 6 });
  const { width, height, colorAt } = await drawn(await redrawnPicture({ file: photo }));
  expect([width, height]).toEqual([40, 80]);
  expect([colorAt(0.25, 0.25), colorAt(0.75, 0.25), colorAt(0.75, 0.75)]).toEqual(['001', '100', '010']);
});

test('a picture becomes as small as its form says, never larger, and keeps its proportions', async () => {
  const photo = await photoWithPlace({ width: 400, height: 300 });
  expect(await drawn(await redrawnPicture({ file: photo, maxPixels: 100 }))).toMatchObject({
    width: 100,
    height: 75,
  });
  expect(fittedSize({ width: 6000, height: 4000 }, 2048)).toEqual({ width: 2048, height: 1365 });
  expect(fittedSize({ width: 3, height: 9000 }, 2048)).toEqual({ width: 1, height: 2048 });
  expect(fittedSize({ width: 20, height: 10 }, 2048)).toEqual({ width: 20, height: 10 });
  expect([null, 1000, 5000, 0, Number.NaN].map(maxPixelsOf)).toEqual([2048, 1000, 5000, 2048, 2048]);
});

test('what is drawn stays PNG', async () => {
  const canvas = document.createElement('canvas');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const file = new File(blob === null ? [] : [blob], 'croquis.PNG', { type: 'image/png' });
  expect(await redrawnPicture({ file })).toMatchObject({ name: 'croquis.png', type: 'image/png' });
});

test.each([
  ['IMG_1.HEIC', 'image/heic'],
  ['muelle.jpg', 'image/jpeg'],
])('%s of unknown content is refused as such', async (name, type) => {
  const file = new File(['\0\0\0\x18ftypheic'], name, { type });
  await expect(redrawnPicture({ file })).rejects.toBeInstanceOf(UnknownPictureError);
});
