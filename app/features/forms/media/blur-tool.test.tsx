import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BlurTool } from './blur-tool.tsx';
import { answers, drawnPicture, mount, pixelAt, pixelsOf, unmount } from './media-mount.fixtures.tsx';

afterEach(unmount);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const photo = () => page.getByRole('application', { name: 'Foto con el recuadro para tapar' });

/** Black and white stripes of 4 pixels: the finest detail that a JPEG keeps without a doubt. */
function stripes(): Promise<Blob> {
  return drawnPicture({
    width: 800,
    height: 600,
    type: 'image/jpeg',
    draw: (context) => {
      for (let x = 0; x < 800; x += 1) {
        context.fillStyle = x % 8 < 4 ? '#000000' : '#ffffff';
        context.fillRect(x, 0, 1, 600);
      }
    },
  });
}

/** Difference between the lightest and the darkest pixel of a row of a part. */
function contrast(pixels: ImageData, left: number, right: number, y: number): number {
  const values = [];
  for (let x = left; x < right; x += 1) values.push(pixelAt(pixels, x, y)[0] ?? 0);
  return Math.max(...values) - Math.min(...values);
}

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await userEvent.dragAndDrop(photo(), photo(), {
    sourcePosition: { x: from[0], y: from[1] },
    targetPosition: { x: to[0], y: to[1] },
  });
}

test('what is dragged over loses every detail in the picture itself, and the rest keeps it', async () => {
  const given = answers();
  const file = await stripes();
  // With its border 403 pixels wide, so that each pixel of the screen is two of the picture.
  mount(() => <BlurTool language="es" name="foto" file={file} {...given} />, 403);
  await drag([100, 100], [200, 160]);
  await expect.element(page.getByText('1 parte tapada').first()).toBeVisible();
  await button('Usar la foto tapada').click();
  await expect.poll(() => given.files).toHaveLength(1);
  expect([given.files[0]?.name, given.files[0]?.type]).toEqual(['foto.jpg', 'image/jpeg']);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect([pixels.width, pixels.height]).toEqual([800, 600]);
  for (const y of [210, 260, 310]) {
    expect(contrast(pixels, 212, 388, y)).toBeLessThan(40);
    expect(contrast(pixels, 100, 188, y)).toBeGreaterThan(200);
    expect(contrast(pixels, 412, 500, y)).toBeGreaterThan(200);
  }
  expect(contrast(pixels, 212, 388, 188)).toBeGreaterThan(200);
  expect(contrast(pixels, 212, 388, 332)).toBeGreaterThan(200);
});

test('keys alone move the frame, size it, cover, and take back', async () => {
  const given = answers();
  const file = await stripes();
  mount(() => <BlurTool language="es" name="foto" file={file} {...given} />, 403);
  await expect.element(photo()).toBeVisible();
  (photo().element() as HTMLElement).focus();
  await expect.element(photo()).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft>5/}{ArrowUp>5/}');
  await userEvent.keyboard('{Shift>}{ArrowRight>5/}{/Shift}');
  await expect
    .element(page.getByText('40 % desde la izquierda, 40 % desde arriba, ancho 30 %, alto 20 %'))
    .toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 parte tapada').first()).toBeVisible();
  await userEvent.keyboard('{ArrowRight>20/}{Enter}');
  await expect.element(page.getByText('2 partes tapadas').first()).toBeVisible();
  await userEvent.keyboard('{Backspace}');
  await expect.element(page.getByText('1 parte tapada', { exact: true })).toBeVisible();
  await button('Usar la foto tapada').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect(contrast(pixels, 210, 430, 240)).toBeLessThan(40);
  expect(contrast(pixels, 100, 190, 240)).toBeGreaterThan(200);
  expect(contrast(pixels, 530, 750, 240)).toBeGreaterThan(200);
});

test('a tap brings the frame, buttons size and cover it: nothing needs a drag', async () => {
  const given = answers();
  const file = await stripes();
  mount(() => <BlurTool language="es" name="foto" file={file} {...given} />, 403);
  await photo().click({ position: { x: 81, y: 61 } });
  await expect
    .element(page.getByText(/^20.% desde la izquierda, 20.% desde arriba, ancho 20.%, alto 20.%$/))
    .toBeInTheDocument();
  await button('Recuadro más pequeño').click();
  await expect.element(page.getByText(/ancho 16.%, alto 16.%$/)).toBeInTheDocument();
  await button('Recuadro más grande').click();
  await button('Tapar el recuadro').click();
  await button('Usar la foto tapada').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect(contrast(pixels, 90, 230, 120)).toBeLessThan(40);
  expect(contrast(pixels, 250, 400, 120)).toBeGreaterThan(200);
});

test('nothing of the file but its pixels comes out, neither where it was taken nor its small preview', async () => {
  const given = answers();
  const plain = new Uint8Array(await (await stripes()).arrayBuffer());
  const words = new TextEncoder().encode('Exif\0\0GPSLatitude -33.045678');
  const exif = new Uint8Array([0xff, 0xe1, 0, words.length + 2, ...words]);
  const file = new Blob([plain.slice(0, 2), exif, plain.slice(2)], { type: 'image/jpeg' });
  mount(() => <BlurTool language="es" name="foto" file={file} {...given} />, 403);
  await drag([100, 100], [200, 160]);
  await button('Usar la foto tapada').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const text = await (given.files[0] ?? new Blob()).text();
  expect(await file.text()).toContain('GPSLatitude');
  expect(text).not.toContain('GPSLatitude');
  expect(text).not.toContain('Exif');
});

test('without a covered part it says what to do, and what is covered is given up only after a question', async () => {
  const given = answers();
  const file = await stripes();
  mount(() => <BlurTool language="es" name="foto" file={file} {...given} />);
  await button('Usar la foto tapada').click();
  await expect.element(page.getByText(/^Tape al menos una parte/)).toBeVisible();
  await expect.element(photo()).toHaveFocus();
  expect(given.files).toEqual([]);
  await button('Tapar el recuadro').click();
  await expect.element(page.getByText(/^Tape al menos una parte/)).not.toBeInTheDocument();
  await button('Cancelar').click();
  await button('Descartar').click();
  expect(given.cancelled()).toBe(1);
});

test('a file that is no picture says so', async () => {
  const given = answers();
  mount(() => <BlurTool language="es" name="foto" file={new Blob(['nada'])} {...given} />);
  await expect.element(page.getByText('Esta imagen no se puede abrir. Cancele y elija otra')).toBeVisible();
  await button('Cancelar').click();
  expect(given.cancelled()).toBe(1);
});
