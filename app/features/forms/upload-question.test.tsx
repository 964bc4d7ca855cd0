import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CodedError } from '#shared/kernel/errors.ts';
import { createMemoryFiles } from './form-file-store.ts';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, leafAt } from './form-test-kit.ts';
import type { FormSession } from './form-types.ts';
import { lettersOf, photoWithPlace } from './media/photo.fixtures.ts';

afterEach(unmount);

const asking = (attributes: string, bind = '') =>
  formOf([
    {
      name: 'foto',
      type: 'binary',
      control: `<upload ref ${attributes}><label>Foto del muelle</label></upload>`,
      bind,
    },
  ]);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const picker = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
async function show(session: FormSession): Promise<void> {
  mount(session, 'q~foto');
  await expect.element(page.getByRole('group', { name: /^Foto del muelle/ })).toBeVisible();
}
const shownPicture = () => page.getByRole('img', { name: /^Imagen elegida/ });

test('a photograph is stored small and without its place, shown, taken away and brought back', async () => {
  const store = createMemoryFiles();
  const session = await open(
    asking(
      'mediatype="image/*"',
      'required="true()" xmlns:orx="http://openrosa.org/xforms" orx:max-pixels="60"',
    ),
    undefined,
    {
      fileStore: store,
    },
  );
  await show(session);
  await expect.element(page.getByText(/conserve el original/)).toBeVisible();
  await button('Continuar').click();
  await expect.element(page.getByRole('link', { name: 'Tome o elija una foto' })).toBeVisible();
  await userEvent.upload(picker(), await photoWithPlace());
  await expect.element(shownPicture()).toBeVisible();
  expect(session.instanceXml()).toContain('<foto>IMG-1.jpg</foto>');
  const [ref] = session.files();
  const blob = ref === undefined ? null : await store.load(ref);
  expect(blob === null ? '' : await lettersOf(blob)).not.toContain('Exif');
  const bitmap = await createImageBitmap(blob as Blob);
  expect([bitmap.width, bitmap.height]).toEqual([60, 30]);

  const address = shownPicture().element().getAttribute('src') ?? '';
  await button('Quitar').click();
  await expect.element(shownPicture()).not.toBeInTheDocument();
  expect(session.files()).toEqual([]);
  await expect(fetch(address)).rejects.toThrow();
  await button('Deshacer').click();
  await expect.element(shownPicture()).toBeVisible();
  expect(session.files()).toEqual([ref]);
});

test.each([
  ['image/*', '', 'image/*', 'Elegir foto', null],
  ['image/*', 'new', 'image/*', 'Tomar foto', 'environment'],
  ['image/*', 'new-front', 'image/*', 'Tomar foto', 'user'],
  ['video/*', 'new', 'video/*', 'Grabar video', 'environment'],
  ['audio/*', '', 'audio/*', 'Elegir un archivo de sonido', null],
  ['application/pdf', '', 'application/pdf', 'Elegir archivo', null],
])(
  '%s, appearance "%s": the system is asked for %s',
  async (mediatype, appearance, accept, label, capture) => {
    const session = await open(asking(`mediatype="${mediatype}" appearance="${appearance}"`));
    await show(session);
    await expect.element(button(label)).toBeVisible();
    expect(picker().accept).toBe(accept);
    expect(picker().getAttribute('capture')).toBe(capture);
  },
);

test.each<[string, string, () => File, RegExp]>([
  [
    'image/*',
    'HEIC',
    () => new File(['\0'], 'IMG_2.HEIC', { type: 'image/heic' }),
    /no puede abrir la imagen IMG_2.HEIC/,
  ],
  ['image/*', 'a text', () => new File(['x'], 'nota.txt', { type: 'text/plain' }), /nota.txt no es del tipo/],
  [
    'audio/*',
    'too long a sound',
    () => new File([new Uint8Array(20_500_000)], 'largo.mp3', { type: 'audio/mpeg' }),
    /largo.mp3 ocupa 20,5.MB y el máximo es 20.MB/,
  ],
  ['audio/*', 'nothing', () => new File([], 'nada.mp3', { type: 'audio/mpeg' }), /nada.mp3 está vacío/],
])('of %s, %s is refused, and it is said what to do', async (mediatype, _, file, words) => {
  const session = await open(asking(`mediatype="${mediatype}"`));
  await show(session);
  // As when the system's own choice is told to show all files.
  picker().accept = '';
  await userEvent.upload(picker(), file());
  await expect.element(page.getByText(words)).toBeVisible();
  expect(session.files()).toEqual([]);
});

test('what this device could not store is no answer', async () => {
  const full = () => Promise.reject(new CodedError({ code: 'store.not_saved', status: 507 }));
  const session = await open(asking(''), undefined, { fileStore: { ...createMemoryFiles(), keep: full } });
  await show(session);
  await userEvent.upload(picker(), new File(['x'], 'nota.txt', { type: 'text/plain' }));
  await expect.element(page.getByText(/nota.txt no se pudo guardar/)).toBeVisible();
  expect(leafAt(session, '/data/foto').currentState.instanceValue).toBe('');
});

test('a file that is not to be found any more is named at once, and can be taken again', async () => {
  const xml = asking('');
  const first = await open(xml);
  const leaf = leafAt(first, '/data/foto');
  if (leaf.nodeType === 'upload')
    await first.attach(leaf, new File(['x'], 'nota.txt', { type: 'text/plain' }));
  const session = await open(xml, first.draft());
  await show(session);
  await expect
    .element(page.getByText('nota.txt ya no está en este dispositivo: tómelo o elíjalo otra vez'))
    .toBeVisible();
  await userEvent.upload(picker(), new File(['x'], 'nota.txt', { type: 'text/plain' }));
  await expect.element(page.getByText(/ya no está en este dispositivo/)).not.toBeInTheDocument();
  expect(session.validate().ok).toBe(true);
});
