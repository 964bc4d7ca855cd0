import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import DecidePage from './decide.page.tsx';
import ParametersEditPage from './parameters-edit.page.tsx';
import {
  ADDED,
  amendmentDoc,
  articleDoc,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  MINUTES_DOC,
  parametersDoc,
  QUORUM_TEXT,
  setDoc,
  versionDoc,
} from './rules-pages.fixtures.ts';

const NOW = Date.parse('2026-06-20T15:00:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open(path: string, docs: readonly Doc[]) {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as: 'presidency-delegate', path: `${HERE_RULES}${path}` },
    pages: {
      '/rules/:set/amendments/:amendment/decide': draw(DecidePage),
      '/rules/:set/parameters/edit': draw(ParametersEditPage),
      '*': () => null,
    },
  });
}
const text = () => phone?.host.textContent ?? '';
const gone = () => [...(phone?.host.querySelectorAll('del') ?? [])].map((each) => each.textContent).join(' ');
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const field = (id: string) => phone?.host.querySelector<HTMLInputElement>(`#${id}`);
const discussed = { state: 'under_discussion' } as const;
const ecuador = { ...FROM_ECUADOR, body: { ...FROM_ECUADOR.body, ...discussed } };
/** Chile’s words stand there by now. */
const CHILE = { es: 'El Comité decide con la presencia de dos tercios de sus miembros.' };
const now = (change: object) => [setDoc(), articleDoc(undefined, { version: 1, ...change }), MINUTES_DOC];
async function adopt() {
  await userEvent.click(page.getByText('Se adopta', { exact: true }));
  await userEvent.click(page.getByText('Se adopta', { exact: true }).last());
}
const OUTDATED = 'El artículo cambió después de escrita la enmienda.';

test('an amendment is decided against the article as it is now, and what is lost by it stands on the page', async () => {
  await open('/amendments/amd_ec/decide', [...now({ text: CHILE }), ecuador]);
  await expect.poll(text).toContain('Nueva redacción: 7. Quórum');
  expect(text()).toContain(OUTDATED);
  expect(gone()).toContain('dos tercios');
  await adopt();
  await expect
    .poll(sent)
    .toMatchObject([
      [
        'amendments.adopt',
        { seen: { text: ecuador.body.text, article: { title: { es: 'Quórum' }, text: CHILE } } },
      ],
    ]);
});

test('an article whose title alone changed has changed, and a language that would go is shown as gone', async () => {
  await open('/amendments/amd_ec/decide', [
    ...now({ title: { es: 'Presencia' }, text: { ...QUORUM_TEXT, pt: 'O Comitê decide.' } }),
    ecuador,
  ]);
  await expect.poll(text).toContain(OUTDATED);
  expect(gone()).toContain('Presencia');
  expect(gone()).toContain('O Comitê decide.');
});

test('an article that changes while the page is open must be read again, and that one is sent', async () => {
  await open('/amendments/amd_ec/decide', [...DRAFT_DOCS, ecuador]);
  await expect.poll(text).toContain('Nueva redacción: 7. Quórum');
  expect(text()).not.toContain(OUTDATED);
  await phone?.receive({ ...articleDoc(undefined, { text: CHILE, version: 1 }), rev: 2 });
  await expect.poll(text).toContain('El artículo cambió desde que usted abrió esta página.');
  expect(gone()).not.toContain('dos tercios');
  await userEvent.click(page.getByText('He leído el texto de ahora'));
  await expect.poll(gone).toContain('dos tercios');
  await adopt();
  await expect.poll(sent).toMatchObject([['amendments.adopt', { seen: { article: { text: CHILE } } }]]);
});

test('a deletion stands there as one, with the article that it deletes', async () => {
  const deleted = amendmentDoc('amd_cl', { ...discussed, kind: 'delete', title: null, text: null });
  await open('/amendments/amd_cl/decide', [...now({ text: CHILE }), deleted]);
  await expect.poll(text).toContain('Supresión: 7. Quórum');
  expect(text()).toContain('Se suprime el artículo');
  expect(gone()).toContain(CHILE.es);
});

test('an article to be added stands there with its number, its title and its place', async () => {
  const [added] = ADDED;
  if (added === undefined) throw new Error('the sample adds no article');
  await open(`/amendments/${added.id}/decide`, [
    ...DRAFT_DOCS,
    { ...added, body: { ...added.body, ...discussed } },
  ]);
  await expect.poll(text).toContain('Artículo nuevo: 7 bis. Idiomas');
  expect(text()).toContain('Después de 7. Quórum');
  expect(text()).toContain('Los textos son auténticos.');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

function setDay(id: string, day: string) {
  const input = field(id) as HTMLInputElement;
  input.value = day;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
const EARLIEST = 'Lo último que se decidió rige desde el 1 ago 2026: elija ese día o uno posterior';

test('where the article was decided for a later day, that day is proposed, and none before it is sent', async () => {
  const later = versionDoc(2, { from: '2026-08-01', amendment: 'amd_cl', text: CHILE });
  await open('/amendments/amd_ec/decide', [...FORCE_DOCS, later, ecuador]);
  await expect.poll(() => field('decide-from')?.value).toBe('2026-08-01');
  expect(text()).toContain(EARLIEST);
  setDay('decide-from', '2026-07-31');
  await expect.poll(text).not.toContain(EARLIEST);
  await userEvent.click(page.getByText('Se adopta', { exact: true }));
  await expect.poll(text).toContain(EARLIEST);
  expect(sent()).toEqual([]);
});

test('where the parameters were decided for a later day, that day is proposed, and none before it is sent', async () => {
  await open('/parameters/edit', [...FORCE_DOCS, parametersDoc(2, '2026-08-01')]);
  await expect.poll(() => field('parameters-from')?.value).toBe('2026-08-01');
  expect(text()).toContain(EARLIEST);
  setDay('parameters-from', '2026-07-31');
  await userEvent.click(page.getByText('Cambiar los parámetros', { exact: true }).last());
  await expect.poll(text).toContain(EARLIEST);
  expect(sent()).toEqual([]);
});
