import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createMemoryFiles } from './form-file-store.ts';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, itemsOf } from './form-test-kit.ts';

afterEach(unmount);

const question = (name: string, label: string) => ({
  name,
  control: `<input ref><label>${label}</label></input>`,
});
const FORM = formOf([
  question('a', '¿Dónde?'),
  question('b', '¿Quién?'),
  question('c', '¿Cómo?'),
  {
    name: 'uso',
    control: `<select1 ref><label>¿Cómo puede usarse?</label>${itemsOf(['H0', 'H1', 'H2', 'H3'])}</select1>`,
  },
]);
const BASE = '<data id="prueba" version="1"><a>Norte</a><b>Banda</b><c>De noche</c><uso>H2</uso></data>';
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('answers of the earlier report are counted before they go, and go unconfirmed only by a tap that says so', async () => {
  await page.viewport(360, 740);
  const session = await open(FORM, undefined, { base: BASE });
  const runner = mount(session, 'check');
  await expect
    .element(page.getByText('4 respuestas vienen del informe anterior y no las ha confirmado.'))
    .toBeVisible();
  await button('Sin cambios ¿Dónde?').click();
  await expect.element(page.getByText(/^3 respuestas vienen/)).toBeVisible();
  expect(document.activeElement?.textContent).toContain('¿Dónde?');
  await expect.element(page.getByRole('link', { name: 'Cambiar ¿Quién?' })).toBeVisible();
  // What it says of its use is never sent as it was copied.
  await button('Enviar con 2 sin confirmar').click();
  await expect
    .element(page.getByRole('link', { name: /Viene del informe anterior\. Confirme que sigue igual/ }))
    .toBeVisible();
  expect(runner.finished()).toBe(0);
  await button('Sin cambios ¿Cómo puede usarse?').click();
  await button('Enviar con 2 sin confirmar').click();
  expect(runner.finished()).toBe(1);
});

test('answers are sorted by part once, not once for each row', async () => {
  const many = [...'abcdefghijkl'].map((name) => question(name, name));
  const session = await open(formOf(many));
  let asked = 0;
  const summary = () =>
    session.summary().map((line) => ({
      ...line,
      get part() {
        asked += 1;
        return line.part;
      },
    }));
  mount({ ...session, summary }, 'check');
  await expect.poll(() => document.querySelectorAll('.form-check-row').length).toBe(many.length);
  expect(asked).toBe(many.length);
});

test('one tap confirms all of them but how the report may be used', async () => {
  await page.viewport(360, 740);
  const session = await open(FORM, undefined, { base: BASE });
  mount(session, 'check');
  await button('Siguen igual las 3').click();
  await expect.element(page.getByText(/^1 respuesta viene/)).toBeVisible();
  expect(session.summary().map(({ sinceThen }) => sinceThen)).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
    'same',
  ]);
  await expect.element(button('Enviar el informe')).toBeVisible();
});

test('a photograph is seen before it goes, another file is named with its size', async () => {
  await page.viewport(360, 740);
  const upload = (name: string, type: string) => ({
    name,
    control: `<upload ref mediatype="${type}"><label>${name}</label></upload>`,
    type: 'binary',
  });
  const form = formOf([upload('foto', 'image/*'), upload('acta', 'application/*')]);
  const session = await open(form, undefined, { fileStore: createMemoryFiles() });
  const [foto, acta] = session.nodes();
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  const picture = await canvas.convertToBlob();
  if (foto?.nodeType !== 'upload' || acta?.nodeType !== 'upload') throw new Error('no uploads');
  await session.attach(foto, new File([picture], 'muelle.png', { type: 'image/png' }));
  const pages = new File([new Uint8Array(250_000)], 'acta.pdf', { type: 'application/pdf' });
  await session.attach(acta, pages);
  mount(session, 'check');
  const image = page.getByRole('img', { name: 'Imagen elegida: muelle.png' });
  await expect.element(image).toBeVisible();
  expect(image.element().getBoundingClientRect().height).toBeLessThanOrEqual(120);
  await expect.element(page.getByText('acta.pdf · 0,25\u00a0MB')).toBeVisible();
});
