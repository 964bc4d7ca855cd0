import '#app/ui/styles.css';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createMemoryFiles } from './form-file-store.ts';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';
import { drawnPicture, inkIn, pixelAt, pixelsOf } from './media/media-mount.fixtures.tsx';

const media = navigator.mediaDevices;
const getUserMedia = media.getUserMedia.bind(media);

afterEach(() => {
  unmount();
  media.getUserMedia = getUserMedia;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const picker = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
const shownPicture = () => page.getByRole('img', { name: /^Imagen elegida/ });

async function show(attributes: string, bind = '') {
  const store = createMemoryFiles();
  const control = `<upload ref ${attributes}><label>Prueba</label></upload>`;
  const xml = formOf([
    { name: 'prueba', type: 'binary', control, bind },
    { name: 'fin', control: '<input ref><label>Fin</label></input>' },
  ]);
  const session = await open(xml, undefined, { fileStore: store });
  const runner = mount(session, 'q~prueba');
  await expect.element(page.getByRole('group', { name: /^Prueba/ })).toBeVisible();
  return { session, runner, fileOf: async () => (await bytesOf(session)) ?? new Blob() };
}

async function bytesOf(session: FormSession): Promise<Blob | null> {
  const [ref] = session.files();
  return ref === undefined ? null : session.loadFile(ref);
}

/** A line with the mouse or finger, in parts of the paper. */
function stroke(from: readonly [number, number], to: readonly [number, number]): void {
  const paper = document.querySelector('.media-drawn') as HTMLElement;
  const target = paper.querySelector('canvas') ?? paper;
  const { left, top, width, height } = paper.getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number], buttons: number) => {
    const at = { clientX: left + x * width, clientY: top + y * height, buttons, button: 0 };
    target.dispatchEvent(
      new PointerEvent(type, { ...at, pointerId: 1, isPrimary: true, bubbles: true, cancelable: true }),
    );
  };
  send('pointerdown', from, 1);
  for (let step = 1; step <= 8; step += 1) {
    const part = step / 8;
    send('pointermove', [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part], 1);
  }
  send('pointerup', to, 0);
}

const blue = async (name = 'muelle.png') =>
  new File(
    [
      await drawnPicture({
        width: 400,
        height: 300,
        draw: (context) => {
          context.fillStyle = '#3366cc';
          context.fillRect(0, 0, 400, 300);
          context.fillStyle = '#ffcc00';
          context.fillRect(150, 110, 100, 80);
        },
      }),
    ],
    name,
    { type: 'image/png' },
  );

test('a signature is drawn on the page, and the page waits for its end', async () => {
  const { session, fileOf } = await show('mediatype="image/*" appearance="signature"', 'required="true()"');
  expect(picker()).toBeNull();
  await button('Firmar').click();
  await expect.element(page.getByRole('group', { name: 'Firma' })).toHaveFocus();
  await expect.element(page.getByRole('application', { name: 'Firma' })).toBeVisible();
  stroke([0.1, 0.5], [0.8, 0.6]);
  await button('Continuar').click();
  const wait = page.getByRole('link', { name: 'Use o cancele lo que tiene abierto en esta pregunta' });
  await wait.click();
  await expect.element(page.getByRole('group', { name: 'Firma' })).toHaveFocus();
  await button('Usar esta firma').click();
  await expect.element(shownPicture()).toBeVisible();
  await expect.element(button('Firmar de nuevo')).toHaveFocus();
  // What was wrong is put right, in the list and at the field.
  await expect.poll(() => document.querySelector('.error-summary')).toBeNull();
  expect(document.querySelector('.field-error')).toBeNull();
  expect(document.title).toBe('Prueba');
  expect(session.instanceXml()).toContain('<prueba>prueba.png</prueba>');
  expect(inkIn(await pixelsOf(await fileOf()))).toBeGreaterThan(500);
});

test('a tool that was cancelled is no longer said to be open', async () => {
  await show('mediatype="image/*" appearance="signature"', 'required="true()"');
  await button('Firmar').click();
  await expect.element(page.getByRole('application', { name: 'Firma' })).toBeVisible();
  await button('Continuar').click();
  await expect.element(page.getByRole('link', { name: /^Use o cancele/ })).toBeVisible();
  await button('Cancelar').click();
  await expect.element(button('Firmar')).toHaveFocus();
  await expect.poll(() => document.body.textContent).not.toContain('Use o cancele');
  await button('Continuar').click();
  await expect.element(page.getByRole('link', { name: 'Firme o dibuje aquí' })).toBeVisible();
});

test('lines that are no picture yet are there after a visit to another question', async () => {
  const { runner, fileOf } = await show('mediatype="image/*" appearance="draw"');
  await button('Dibujar').click();
  await expect.element(page.getByRole('application', { name: 'Dibujo' })).toBeVisible();
  stroke([0.2, 0.2], [0.8, 0.8]);
  runner.go('q~fin');
  await expect.element(page.getByRole('heading', { name: /^Fin/ })).toBeVisible();
  runner.go('q~prueba');
  await button('Dibujar').click();
  await button('Usar este dibujo').click();
  await expect.element(shownPicture()).toBeVisible();
  expect(inkIn(await pixelsOf(await fileOf()))).toBeGreaterThan(500);
});

test('what is drawn when the app locks is there again afterwards', async () => {
  const { session } = await show('mediatype="image/*" appearance="signature"');
  await button('Firmar').click();
  await expect.element(page.getByRole('application', { name: 'Firma' })).toBeVisible();
  stroke([0.1, 0.5], [0.8, 0.6]);
  await expect.poll(() => session.draft().drawings).toBeDefined();
  session.unfinished.endAll();
  const draft = JSON.parse(JSON.stringify(session.draft())) as FormDraft;
  expect(draft.drawings?.['/data/prueba']?.drawing.strokes).toHaveLength(1);
  unmount();
  const xml = formOf([
    {
      name: 'prueba',
      type: 'binary',
      control: '<upload ref mediatype="image/*" appearance="signature"><label>Prueba</label></upload>',
    },
    { name: 'fin', control: '<input ref><label>Fin</label></input>' },
  ]);
  const again = await open(xml, draft, { fileStore: createMemoryFiles() });
  mount(again, 'q~prueba');
  await button('Firmar').click();
  await button('Usar esta firma').click();
  await expect.element(shownPicture()).toBeVisible();
  expect(inkIn(await pixelsOf((await bytesOf(again)) ?? new Blob()))).toBeGreaterThan(500);
  expect(again.draft().drawings).toBeUndefined();
});

test('annotate: drawing on the picture follows its choice', async () => {
  const { fileOf } = await show('mediatype="image/*" appearance="annotate"');
  await userEvent.upload(picker(), await blue());
  await expect.element(page.getByRole('application', { name: 'Dibujo' })).toBeVisible();
  stroke([0.1, 0.9], [0.9, 0.9]);
  await button('Usar este dibujo').click();
  await expect.element(button('Dibujar sobre la foto')).toHaveFocus();
  await expect.poll(async () => (await fileOf()).type).toBe('image/jpeg');
  const pixels = await pixelsOf(await fileOf());
  const [red = 0, , bluest = 0] = pixelAt(pixels, 20, 20);
  expect(bluest - red).toBeGreaterThan(80);
});

test('faces are covered after the photograph was taken, and the uncovered one is no answer any more', async () => {
  const { session, fileOf } = await show('mediatype="image/*"');
  await userEvent.upload(picker(), await blue());
  await button('Tapar caras o placas').click();
  await expect.element(page.getByRole('application')).toBeVisible();
  const [before] = session.files();
  stroke([0.3, 0.3], [0.7, 0.7]);
  await button('Usar la foto tapada').click();
  await expect.element(button('Tapar caras o placas')).toHaveFocus();
  await expect.poll(() => session.files().map(({ hash }) => hash === before?.hash)).toEqual([false]);
  // The sharp edge of the yellow part is none any more.
  const pixels = await pixelsOf(await fileOf());
  expect(pixelAt(pixels, 152, 150)).not.toEqual(pixelAt(await pixelsOf(await blue()), 152, 150));
});

test('on a page with many questions the tool that opens is in sight and has the focus, and gives it back', async () => {
  await page.viewport(360, 740);
  const text = (name: string) => ({ name, control: `<input ref><label>Pregunta ${name}</label></input>` });
  const xml = formOf([
    ...['a', 'b', 'c', 'd', 'e', 'f'].map(text),
    {
      name: 'prueba',
      type: 'binary',
      control: '<upload ref mediatype="image/*"><label>Prueba</label></upload>',
    },
    ...['g', 'h', 'i'].map(text),
  ]);
  const session = await open(xml, undefined, { fileStore: createMemoryFiles() });
  mount(session, 'q~a', { layout: { layout: 'parts', choose: () => undefined } });
  await userEvent.upload(page.elementLocator(await vi.waitUntil(picker)), await blue());
  await button('Tapar caras o placas').click();
  const stage = page.getByRole('application');
  await expect.element(stage).toBeVisible();
  const tool = () => document.activeElement as HTMLElement;
  await expect.poll(() => tool().contains(stage.element())).toBe(true);
  const isInSight = () => {
    const { top, bottom } = stage.element().getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  await expect.poll(isInSight).toBe(true);
  expect(tool().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  await button('Cancelar').click();
  await expect.element(button('Tapar caras o placas')).toHaveFocus();
  await expect.element(button('Tapar caras o placas')).toBeInViewport();
});

function hearATone(): void {
  media.getUserMedia = async () => {
    const context = new AudioContext();
    const oscillator = context.createOscillator();
    const sink = context.createMediaStreamDestination();
    oscillator.connect(sink);
    oscillator.start();
    return await Promise.resolve(sink.stream);
  };
}

test('sound is recorded beside the choice of a file, with its limit told before', async () => {
  hearATone();
  const { session, fileOf } = await show('mediatype="audio/*"');
  await expect.element(button('Elegir un archivo de sonido')).toBeVisible();
  await button('Grabar').click();
  await expect.element(page.getByText('Hasta 10 minutos. Se detiene sola al llegar.')).toBeVisible();
  await button('Grabar').click();
  await button('Terminar').click();
  await button('Usar esta grabación').click();
  await expect.element(button('Grabar de nuevo')).toHaveFocus();
  expect(session.instanceXml()).toContain('<prueba>prueba.webm</prueba>');
  expect((await fileOf()).size).toBeGreaterThan(0);
});

test('what is recorded and not yet accepted is stored before a lock', async () => {
  hearATone();
  const { session, fileOf } = await show('mediatype="audio/*"');
  await button('Grabar').click();
  await button('Grabar').click();
  await expect.element(button('Terminar')).toBeVisible();
  expect(session.unfinished.isUnderWay()).toBe(true);
  session.unfinished.endAll();
  await session.storing();
  expect(session.unfinished.isUnderWay()).toBe(false);
  expect(session.draft().files?.map(({ name }) => name)).toEqual(['prueba.webm']);
  expect((await fileOf()).size).toBeGreaterThan(0);
});
