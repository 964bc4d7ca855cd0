import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { EDITION, editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { HERE_REPORT, issuedDocs, versionDoc, WRITTEN } from './report-pages.fixtures.ts';

beforeAll(loadDesk, 120_000);
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(docs: readonly Doc[], { as = 'ameripol-analyst', path = '/judgements' } = {}) {
  await page.viewport(360, 740);
  phone = await openDesk({ docs, now: SECOND_DAY, as, path: `${HERE_REPORT}${path}`, locale: 'es' });
  return phone;
}
const textOf = ({ host }: Phone) => host.textContent ?? '';
const CORRECTIONS = `/ideal/${EDITION}/corrections`;
/** The judgement 2.1 was corrected in version 4. */
const ISSUED = issuedDocs().map((doc) =>
  doc.body.of === 'pgf_ports' ? { ...doc, body: { ...doc.body, version: 4 } } : doc,
);
const OUT = [
  editionDoc({ status: 'published' }),
  versionDoc(2, 'adopted'),
  versionDoc(3, 'published'),
  versionDoc(4, 'corrected'),
  ...ISSUED,
];
/** Without what only analysts read. */
const OWN = WRITTEN.filter(({ body }) => body.marking !== 'analysts');
const CHANGED = OWN.map((doc) =>
  doc.id === 'pgf_prisons' ? { ...doc, body: { ...doc.body, es: 'Otra cosa.' } } : doc,
);

test('whoever writes a published text sees that it is the working copy, and in how many paragraphs it differs', async () => {
  const opened = await open([...OUT, ...CHANGED]);
  await expect.poll(() => textOf(opened)).toContain('Copia de trabajo de lo publicado, versión 4.');
  expect(textOf(opened)).toContain('1 párrafo difiere de lo publicado');
  await expect
    .element(page.getByRole('link', { name: 'Correcciones', exact: true }))
    .toHaveAttribute('href', CORRECTIONS);
  opened.close();
  const same = await open([...OUT, ...OWN]);
  await expect.poll(() => textOf(same)).toContain('Dice lo mismo que lo publicado.');
});

test('a published text is not put into another order', async () => {
  const opened = await open([...OUT, ...OWN]);
  await expect.poll(() => textOf(opened)).toContain('Copia de trabajo');
  await expect.element(page.getByRole('link', { name: 'Cambiar el párrafo 2.1' })).toBeInTheDocument();
  expect(page.getByRole('button', { name: 'Bajar el párrafo 2.1' }).query()).toBeNull();
  opened.close();
  const form = await open([...OUT, ...OWN], { path: '/paragraphs/pgf_ports/edit' });
  await expect.poll(() => form.host.querySelector('#paragraph-es')).not.toBeNull();
  expect(form.host.querySelector('#paragraph-order')).toBeNull();
  form.close();
  const draft = await open([editionDoc({ status: 'analysing' }), ...WRITTEN]);
  await expect.element(page.getByRole('button', { name: 'Bajar el párrafo 2.1' })).toBeInTheDocument();
  draft.close();
  const drafted = await open([editionDoc({ status: 'analysing' }), ...WRITTEN], {
    path: '/paragraphs/pgf_ports/edit',
  });
  await expect.poll(() => drafted.host.querySelector('#paragraph-order')).not.toBeNull();
});

test('every reader goes from a corrected text to what changed, and sees which paragraphs were corrected', async () => {
  const opened = await open(OUT, { as: 'ecuador-contact' });
  await expect.poll(() => textOf(opened)).toContain('Publicado con correcciones, versión 4.');
  await expect
    .element(page.getByRole('link', { name: 'Ver qué cambió' }))
    .toHaveAttribute('href', CORRECTIONS);
  const marks = [...opened.host.querySelectorAll('.report-corrected')];
  expect(marks.map((each) => [each.closest('.report-paragraph')?.id, each.textContent])).toEqual([
    ['pgf_ports', 'Corregido en la versión 4'],
  ]);
  expect(marks[0]?.getAttribute('href')).toBe(CORRECTIONS);
});
