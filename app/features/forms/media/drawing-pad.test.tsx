import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DrawingPad } from './drawing-pad.tsx';
import { answers, drawnPicture, inkIn, mount, pixelAt, pixelsOf, unmount } from './media-mount.fixtures.tsx';
import type { DrawingDraft } from './media-types.ts';

afterEach(unmount);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const paper = (name = 'Firma') => page.getByRole('application', { name });

async function stroke(from: readonly [number, number], to: readonly [number, number], name?: string) {
  const target = paper(name);
  await userEvent.dragAndDrop(target, target, {
    sourcePosition: { x: from[0], y: from[1] },
    targetPosition: { x: to[0], y: to[1] },
  });
}

test('a signature is drawn, taken back, cleared, restored and handed over as a white picture', async () => {
  const given = answers();
  mount(() => <DrawingPad language="es" name="firma" kind="signature" {...given} />);
  await button('Usar esta firma').click();
  await expect.element(page.getByText('Firme en el papel, o firme escribiendo el nombre')).toBeVisible();
  await expect.element(paper()).toHaveFocus();
  await stroke([30, 60], [200, 90]);
  await expect.element(page.getByText('Firme en el papel, o firme')).not.toBeInTheDocument();
  await stroke([200, 60], [300, 140]);
  await button('Deshacer').click();
  await stroke([210, 40], [290, 40]);
  await button('Borrar todo').click();
  await button('Usar esta firma').click();
  await expect.element(page.getByText('Firme en el papel, o firme escribiendo el nombre')).toBeVisible();
  await button('Deshacer').click();
  await button('Usar esta firma').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const [file] = given.files;
  expect([file?.name, file?.type]).toEqual(['firma.png', 'image/png']);
  const pixels = await pixelsOf(file ?? new Blob());
  expect([pixels.width, pixels.height]).toEqual([1200, 600]);
  expect(pixelAt(pixels, 3, 3)).toEqual([255, 255, 255]);
  expect(inkIn(pixels)).toBeGreaterThan(1500);
  // The second line was taken back: below its end there is nothing.
  const scale = 1200 / 357;
  expect(inkAround(pixels, 115 * scale, 75 * scale)).toBeGreaterThan(0);
  expect(inkAround(pixels, 250 * scale, 40 * scale)).toBeGreaterThan(0);
  expect(inkAround(pixels, 290 * scale, 132 * scale)).toBe(0);
});

/** Dark pixels near a place. */
function inkAround(pixels: ImageData, x: number, y: number): number {
  let count = 0;
  for (let down = -20; down <= 20; down += 1)
    for (let across = -20; across <= 20; across += 1)
      if ((pixelAt(pixels, Math.round(x) + across, Math.round(y) + down)[0] ?? 255) < 128) count += 1;
  return count;
}

test('a slip of the finger is no signature', async () => {
  const given = answers();
  mount(() => <DrawingPad language="es" name="firma" kind="signature" {...given} />);
  await stroke([100, 60], [110, 62]);
  await button('Usar esta firma').click();
  await expect.element(page.getByText('La firma es demasiado pequeña. Firme más grande')).toBeVisible();
  expect(given.files).toEqual([]);
});

test('another width of screen keeps every line, and so does another visit', async () => {
  const given = answers();
  const drafts: DrawingDraft[] = [];
  const { host } = mount(() => (
    <DrawingPad
      language="es"
      name="firma"
      kind="signature"
      {...given}
      onDraft={(draft) => drafts.push(structuredClone(draft))}
    />
  ));
  await stroke([60, 60], [260, 120]);
  const shown = () => {
    const canvas = host.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('no canvas');
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
  const before = shown();
  host.style.inlineSize = '250px';
  await expect.poll(() => shown().width).toBeLessThan(before.width);
  expect(inkIn(shown())).toBeGreaterThan(50);
  const middle = (pixels: ImageData) =>
    inkAround(pixels, (160 / 357) * pixels.width, (90 / 357) * pixels.width);
  expect(middle(before)).toBeGreaterThan(0);
  expect(middle(shown())).toBeGreaterThan(0);
  await stroke([30, 100], [200, 30]);
  expect(drafts.at(-1)?.strokes).toHaveLength(2);
  unmount();
  mount(
    () => <DrawingPad language="es" name="firma" kind="signature" {...given} draft={drafts.at(-1)} />,
    600,
  );
  await button('Usar esta firma').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect(inkAround(pixels, (160 / 357) * 1200, (90 / 357) * 1200)).toBeGreaterThan(0);
  expect(inkAround(pixels, (115 / 247) * 1200, (65 / 247) * 1200)).toBeGreaterThan(0);
});

test('a name that is typed says in the picture that it was typed', async () => {
  const given = answers();
  mount(() => <DrawingPad language="pt" name="firma" kind="signature" {...given} />);
  await button('Assinar escrevendo o nome').click();
  await expect.element(page.getByLabelText('Nome e sobrenome')).toHaveFocus();
  await userEvent.keyboard('   ');
  await button('Usar esta assinatura').click();
  await expect.element(page.getByText('Escreva seu nome e sobrenome')).toBeVisible();
  await page.getByLabelText('Nome e sobrenome').fill('María Ñandú Gonçalves de Oliveira e Castro');
  await expect
    .element(page.getByRole('img', { name: /Gonçalves de Oliveira e Castro. Assinado escrevendo o nome/ }))
    .toBeVisible();
  await button('Usar esta assinatura').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  const row = (top: number, bottom: number) =>
    inkIn(new ImageData(pixels.data.slice(top * 4800, bottom * 4800), 1200));
  expect(row(150, 380)).toBeGreaterThan(1000);
  // The mark below the line.
  expect(row(430, 520)).toBeGreaterThan(500);
  // The longest name stays within the paper.
  for (let y = 0; y < 600; y += 1) expect(pixelAt(pixels, 1170, y)).toEqual([255, 255, 255]);
});

test('keys alone draw, take back and hand over', async () => {
  const given = answers();
  mount(() => <DrawingPad language="es" name="croquis" kind="drawing" {...given} />);
  await expect.element(paper('Dibujo')).toBeVisible();
  (paper('Dibujo').element() as HTMLElement).focus();
  await expect.element(paper('Dibujo')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('22 % desde la izquierda, 50 % desde arriba')).toBeInTheDocument();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('Lápiz abajo')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight>10/}{ArrowDown>5/} ');
  await userEvent.keyboard('{ArrowLeft} {ArrowUp>5/}{Backspace}');
  await button('Usar este dibujo').click();
  await expect.poll(() => given.files).toHaveLength(1);
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect([pixels.width, pixels.height]).toEqual([1200, 900]);
  expect(inkAround(pixels, 0.32 * 1200, 450)).toBeGreaterThan(0);
  expect(inkAround(pixels, 0.4 * 1200, 450 - 60)).toBe(0);
});

test('lines on a picture leave the picture as it is beside them', async () => {
  const given = answers();
  const file = await drawnPicture({
    width: 400,
    height: 600,
    draw: (context) => {
      context.fillStyle = '#d0a0e0';
      context.fillRect(0, 0, 400, 600);
    },
  });
  mount(() => <DrawingPad language="es" name="plano" kind="drawing" file={file} {...given} />);
  await expect.element(paper('Dibujo')).toBeVisible();
  await button('Usar este dibujo').click();
  await expect.element(page.getByText('Dibuje algo en el papel')).toBeVisible();
  await stroke([50, 50], [200, 50], 'Dibujo');
  await button('Usar este dibujo').click();
  await expect.poll(() => given.files).toHaveLength(1);
  expect(given.files[0]?.name).toBe('plano.jpg');
  const pixels = await pixelsOf(given.files[0] ?? new Blob());
  expect([pixels.width, pixels.height]).toEqual([800, 1200]);
  const [red = 0, green = 0] = pixelAt(pixels, 700, 1100);
  expect(Math.abs(red - 0xd0)).toBeLessThan(6);
  expect(Math.abs(green - 0xa0)).toBeLessThan(6);
  // The line: 357 pixels on the screen are 800 of the picture.
  expect(inkAround(pixels, (125 / 357) * 800, (50 / 357) * 800)).toBeGreaterThan(0);
});

test('a file that is no picture says so, and can only be given back', async () => {
  const given = answers();
  mount(() => (
    <DrawingPad language="en" name="x" kind="drawing" file={new Blob(['no picture'])} {...given} />
  ));
  await expect
    .element(page.getByText('This picture cannot be opened. Cancel and choose another one'))
    .toBeVisible();
  await expect.element(button('Use this drawing')).not.toBeInTheDocument();
  await button('Cancel').click();
  expect(given.cancelled()).toBe(1);
});

test('work is given up only after a question', async () => {
  const given = answers();
  mount(() => <DrawingPad language="es" name="firma" kind="signature" {...given} />);
  await stroke([30, 60], [200, 90]);
  await button('Cancelar').click();
  await expect.element(page.getByRole('dialog', { name: '¿Descartar la firma?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(given.cancelled()).toBe(0);
  await button('Cancelar').click();
  await button('Descartar').click();
  expect(given.cancelled()).toBe(1);
});
