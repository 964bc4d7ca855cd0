import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { toReportDraft } from '../report-draft.ts';
import {
  belowReport,
  commentAt,
  openCorrection,
  otherEdit,
  REPORT,
  sentReport,
} from './correction.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, more: Parameters<typeof openCorrection>[1] = {}) {
  await page.viewport(360, 740);
  phone = await openCorrection(path, more);
  return phone;
}
const drafts = async ({ client }: Phone) =>
  (await client.drafts.list()).flatMap((draft) => toReportDraft(draft) ?? []);
const acts = ({ client }: Phone) => client.outbox().map(({ envelope }) => envelope);
const check = (at: Phone) => at.go('/reports/drafts/drf_port-1/check');
const sendIt = () => page.getByRole('button', { name: 'Enviar la corrección' });

test('a sent report is corrected at the question that a comment is about; the act has what changed and no more', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/item[2]/kilos')}`, {
    docs: [commentAt('/data/item[2]/kilos', '¿Kilos o quintales?')],
  });
  await expect.element(page.getByText('¿Kilos o quintales?')).toBeVisible();
  expect(page.getByText('¿Kilos o quintales?').elements()).toHaveLength(1);
  await expect.poll(() => at.path()).toContain('/reports/drafts/drf_port-1/q~');
  const field = page.getByRole('textbox', { name: /^Kilos/ }).last();
  await expect.element(field).toHaveValue('12');
  await field.fill('21');
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  expect(document.querySelector('#correction-changes')?.textContent).toMatch(
    /Bulto 2Kilos.*Antes: 12.*Ahora: 21/,
  );
  await page.getByRole('textbox', { name: /Nota para quien revisa/ }).fill('Eran 21');
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(at))
    .toMatchObject([
      {
        name: 'reports.correct',
        args: {
          report: REPORT,
          formVersion: '1',
          changes: [
            { reference: '/data/item[2]/kilos', kind: 'answer', before: '12', after: '21.0', on: null },
          ],
          files: [],
          summary: {},
          note: 'Eran 21',
        },
      },
    ]);
  await expect.poll(() => drafts(at)).toEqual([]);
  expect(at.path()).toMatch(/^\/reports\/sent\//);
});

test('the page is called by the report that is corrected, in its heading and in the browser', async () => {
  const at = await open(`/reports/${REPORT}/correction`, {
    report: sentReport({ title: 'Cocaína en el muelle' }),
  });
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
  const name = 'Corrección de CL-0147 · Cocaína en el muelle';
  await expect.element(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect.poll(() => document.title).toBe(`${name} · CLASI`);
  // The form is said below it.
  await expect.element(page.getByText('Incautación', { exact: true }).first()).toBeVisible();
});

test('without a change there is nothing to send, and that is said', async () => {
  const at = await open(`/reports/${REPORT}/correction`);
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
  check(at);
  await expect.element(page.getByText('Todavía no cambió nada.')).toBeVisible();
  await userEvent.click(sendIt());
  await expect.element(page.getByText('No cambió ninguna respuesta: no hay nada que enviar.')).toBeVisible();
  expect(acts(at)).toEqual([]);
  expect(await drafts(at)).toHaveLength(1);
});

test('what is typed survives a lock and a closed page, with the note and what was seen', async () => {
  const first = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/lugar')}`);
  await page.getByRole('textbox').fill('Iquique');
  check(first);
  await page.getByRole('textbox', { name: /Nota para quien revisa/ }).fill('Era Iquique');
  await first.lock();
  const kept = await first.client.drafts.list();
  phone = await openCorrection('/reports/drafts/drf_port-1/check', { drafts: kept });
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: /Nota para quien revisa/ }))
    .toHaveValue('Era Iquique');
  // The button of the report leads on, and never to a second draft.
  phone.go(`/reports/${REPORT}/correction`);
  await expect.poll(() => phone?.path()).toBe('/reports/drafts/drf_port-1');
  const [still, ...more] = await drafts(phone);
  expect(more).toEqual([]);
  expect(still?.answers?.instanceXml).toContain('<lugar>Iquique</lugar>');
});

test('two taps are one correction', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/lugar')}`);
  await page.getByRole('textbox').fill('Iquique');
  check(at);
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  const button = sendIt().element() as HTMLElement;
  button.click();
  button.click();
  await expect.poll(() => at.path()).toMatch(/^\/reports\/sent\//);
  expect(acts(at)).toHaveLength(1);
});

test('the differences: an item less, a masked answer, and a photograph that is not sent again', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/item')}`);
  await userEvent.click(page.getByRole('button', { name: 'Quitar este bulto (1)' }));
  await userEvent.click(page.getByRole('button', { name: 'Quitar', exact: true }));
  at.go('/reports/drafts/drf_port-1/q~clave!check');
  await page.getByLabelText(/Clave/).fill('otra');
  check(at);
  await expect.element(page.getByText('3 cambios', { exact: true })).toBeVisible();
  const changes = document.querySelector('#correction-changes')?.textContent ?? '';
  expect(changes).toMatch(/Bulto 1Qué.*Elemento quitado.*cocaína/);
  for (const word of ['secreta', 'otra']) expect(changes).not.toContain(word);
  // The photograph is not on this device, and need not be.
  expect(document.querySelector('.field-error')).toBeNull();
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(at)[0]?.args)
    .toMatchObject({
      files: [],
      changes: [
        { kind: 'answer', reference: '/data/clave' },
        { kind: 'remove', reference: '/data/item' },
      ],
    });
});

test('the differences: an item more', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/item')}`);
  await userEvent.click(page.getByRole('button', { name: 'Añadir otro bulto' }));
  await page.getByRole('textbox', { name: /^Qué/ }).last().fill('éxtasis');
  check(at);
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  const changes = document.querySelector('#correction-changes')?.textContent ?? '';
  expect(changes).toMatch(/Bulto 3Qué.*Elemento añadido.*éxtasis/);
  await userEvent.click(sendIt());
  await expect.poll(() => acts(at)[0]?.args).toMatchObject({ changes: [{ kind: 'add' }] });
});

test('a new photograph gets a name of its own, and goes with the correction', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/foto')}`);
  await expect.element(page.getByText('muelle.jpg', { exact: false }).first()).toBeVisible();
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
  const file = new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'muelle.jpg', {
    type: 'image/jpeg',
  });
  const given = new DataTransfer();
  given.items.add(file);
  if (picker === null) throw new Error('no picker');
  picker.files = given.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await expect
    .poll(async () => (await drafts(at))[0]?.answers?.files?.map(({ name }) => name) ?? [])
    .not.toContain('muelle.jpg');
  check(at);
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(at)[0]?.args)
    .toMatchObject({
      files: [{ name: expect.not.stringMatching(/^muelle\.jpg$/) }],
      changes: [{ reference: '/data/foto', before: 'muelle.jpg' }],
    });
});

test('a form that was updated since: the correction keeps the version in which the report was written', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/lugar')}`, {
    isUpdated: true,
  });
  await expect.element(page.getByRole('textbox')).toHaveValue('Arica');
  await page.getByRole('textbox').fill('Iquique');
  check(at);
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(at)[0]?.args)
    .toMatchObject({
      formVersion: '1',
      changes: [{ reference: '/data/lugar', after: 'Iquique' }],
    });
});

test('somebody else’s correction that arrives meanwhile is said, and the answers are those of now when one begins', async () => {
  const first = otherEdit({ id: 'a', reference: '/data/cantidad', before: '312', after: '400.0' });
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/lugar')}`, {
    docs: first,
  });
  await page.getByRole('textbox').fill('Iquique');
  await at.receive(
    ...otherEdit({ id: 'b', reference: '/data/lugar', before: 'Arica', after: 'Calama', number: 2 }),
  );
  check(at);
  await expect
    .element(page.getByText('Mientras tanto otra persona cambió 1 respuesta.', { exact: false }))
    .toBeVisible();
  expect((await drafts(at))[0]?.answers?.instanceXml).toContain('400');
  await userEvent.click(sendIt());
  // Not seen: it is not silently written over.
  await expect
    .poll(() => acts(at)[0]?.args)
    .toMatchObject({
      changes: [{ reference: '/data/lugar', after: 'Iquique', on: null }],
    });
});

test('the point of contact corrects as well, and what is said beside the form goes with it', async () => {
  const at = await open(`/reports/${REPORT}/correction`, { as: 'chile-contact' });
  await expect.poll(() => at.path()).toBe('/reports/drafts/drf_port-1');
  check(at);
  await expect.element(page.getByText('Todavía no cambió nada.')).toBeVisible();
  // Another person's answers leave this device with the right to read them.
  const about = async () => (await at.client.drafts.list()).map((draft) => draft.about?.entry);
  await expect.poll(about).toEqual([REPORT]);
  const tlp = document.querySelector<HTMLSelectElement>('#cover-tlp');
  if (tlp === null) throw new Error('no TLP');
  await userEvent.selectOptions(tlp, 'RED');
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  await userEvent.click(sendIt());
  await expect.poll(() => acts(at)[0]?.args).toMatchObject({ changes: [], summary: { tlp: 'RED' } });
});

test('a report that was decided while it is corrected: that is said, and the words can be kept', async () => {
  const at = await open(`/reports/${REPORT}/correction?at=${encodeURIComponent('/data/lugar')}`);
  await page.getByRole('textbox').fill('Iquique');
  const approve = { number: 1, step: 'approve', status: 'approved', desk: 'national', corrections: 0 };
  await at.receive(
    belowReport('reviewSteps', 'rvs_1', {
      ...approve,
      author: 'per_chile-contact',
      reason: null,
      at: 1,
    }),
  );
  check(at);
  await expect
    .element(page.getByText('El informe está ahora así: Aceptado.', { exact: false }))
    .toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Enviar como comentario' }));
  await expect
    .poll(() => acts(at).map(({ args }) => (args as { text?: string }).text))
    .toEqual(['Lugar\nAntes: Arica\nAhora: Iquique']);
  expect(await drafts(at)).toHaveLength(1);
});

test('a report that nobody may correct any more does not begin a correction, and says so', async () => {
  await open(`/reports/${REPORT}/correction`, { as: 'chile-head' });
  await expect
    .element(page.getByText('La situación del informe cambió mientras tanto.', { exact: false }))
    .toBeVisible();
});
