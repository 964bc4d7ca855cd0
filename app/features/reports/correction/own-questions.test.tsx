import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { OutboxRow } from '#app/store/store-port.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import { toReportDraft } from '../report-draft.ts';
import {
  commentAt,
  FORM,
  NOW,
  openCorrection,
  otherEdit,
  PHOTO,
  REPORT,
  sentReport,
} from './correction.fixtures.tsx';
import { askedSince, LATER, NATIONAL, OWN } from './own-questions.fixtures.ts';

const LUGAR = nationalReference('/data/lugar');
const at = (reference: string) => `/reports/${REPORT}/correction?at=${encodeURIComponent(reference)}`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(
  path: string,
  { docs = [], isHere = true, ...more }: Parameters<typeof openCorrection>[1] & { isHere?: boolean } = {},
) {
  await page.viewport(360, 740);
  phone = await openCorrection(path, {
    report: sentReport({ national: NATIONAL }),
    docs: [await askedSince(FORM), ...docs],
    definitions: isHere ? [OWN, LATER] : [],
    ...more,
  });
  return phone;
}
const drafts = async ({ client }: Phone) =>
  (await client.drafts.list()).flatMap((draft) => toReportDraft(draft) ?? []);
const acts = ({ client }: Phone) => client.outbox().map(({ envelope }) => envelope);
const check = (on: Phone) => on.go('/reports/drafts/drf_port-1/check');
const sendIt = () => page.getByRole('button', { name: 'Enviar la corrección' });
const text = () => document.body.textContent ?? '';
const changes = () => document.querySelector('#correction-changes')?.textContent ?? '';
const field = (name: RegExp) => page.getByRole('textbox', { name });

test('at a question of the state’s: the words of its comment, the answer of that form in its version, and no other', async () => {
  const on = await open(at(LUGAR), {
    docs: [commentAt(LUGAR, '¿Es la comuna?')],
  });
  await expect.element(field(/Comuna/)).toHaveValue('Visviri');
  await expect.element(page.getByText('¿Es la comuna?')).toBeVisible();
  expect(text()).not.toContain('Municipio');
  await field(/Comuna/).fill('General Lagos');
  await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  expect(changes()).toMatch(/Preguntas de Chile.*Comuna.*Antes: Visviri.*Ahora: General Lagos/);
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(on)[0]?.args)
    .toMatchObject({
      formVersion: '1',
      changes: [{ reference: LUGAR, kind: 'answer', before: 'Visviri', after: 'General Lagos', on: null }],
      files: [],
      summary: {},
      national: { formId: 'chile', formVersion: '1' },
    });
  await expect.poll(() => drafts(on)).toEqual([]);
});

test('both are corrected at once: each difference under its heading, each photograph with its form', async () => {
  const on = await open(at('/data/lugar'));
  await expect.element(field(/Lugar/)).toHaveValue('Arica');
  await field(/Lugar/).fill('Iquique');
  await expect.poll(async () => (await drafts(on))[0]?.answers?.instanceXml).toContain('Iquique');
  check(on);
  await expect.poll(changes).toContain('Lugar');
  expect(changes()).not.toContain('Preguntas de Chile');
  await userEvent.click(page.getByRole('link', { name: /Cambiar.*Acta|Acta/ }).first());
  await expect.poll(() => document.querySelector('input[type=file]')).not.toBe(null);
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
  const given = new DataTransfer();
  given.items.add(
    new File([await canvas.convertToBlob({ type: 'image/jpeg' })], PHOTO.name, { type: 'image/jpeg' }),
  );
  if (picker === null) throw new Error('no picker');
  picker.files = given.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(async () => (await drafts(on))[0]?.questions?.answers?.files?.length ?? 0).toBe(1);
  check(on);
  await expect.element(page.getByText('2 cambios', { exact: true })).toBeVisible();
  expect(changes()).toMatch(/Lugar.*Ahora: Iquique.*Preguntas de Chile.*Acta/);
  await userEvent.click(sendIt());
  await expect.poll(() => acts(on)).toHaveLength(1);
  expect(acts(on)[0]?.args).toMatchObject({
    changes: [{ reference: '/data/lugar' }, { reference: nationalReference('/data/foto') }],
    files: [],
    national: { formId: 'chile', formVersion: '1', files: [{ mediaType: 'image/jpeg' }] },
  });
});

test('what is typed survives a lock and a closed page', async () => {
  const first = await open(at(LUGAR));
  await field(/Comuna/).fill('Putre');
  check(first);
  await first.lock();
  const kept = await first.client.drafts.list();
  await open('/reports/drafts/drf_port-1/check', { drafts: kept });
  await expect.element(page.getByText('1 cambio', { exact: true })).toBeVisible();
  expect(changes()).toMatch(/Antes: Visviri.*Ahora: Putre/);
});

test('what another corrected among them is there when one begins, and in nothing of the form', async () => {
  const on = await open(at(LUGAR), {
    docs: otherEdit({ id: 'a', reference: LUGAR, before: 'Visviri', after: 'Colchane' }),
  });
  await expect.element(field(/Comuna/)).toHaveValue('Colchane');
  expect((await drafts(on))[0]?.answers?.instanceXml).toContain('Arica');
  await field(/Comuna/).fill('Putre');
  check(on);
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(on)[0]?.args)
    .toMatchObject({ changes: [{ reference: LUGAR, before: 'Colchane', after: 'Putre', on: 'edt_a' }] });
});

test('without their form the rest is corrected, and what becomes of them is said', async () => {
  const on = await open(at('/data/lugar'), { isHere: false });
  await field(/Lugar/).fill('Iquique');
  await expect.poll(async () => (await drafts(on))[0]?.answers?.instanceXml).toContain('Iquique');
  on.go('/reports/drafts/drf_port-1');
  await expect.poll(text).toContain('Las preguntas de su Estado todavía no están en este dispositivo');
  expect(text()).toContain('quedan como están');
  check(on);
  await userEvent.click(sendIt());
  await expect.poll(() => acts(on)[0]?.args).toMatchObject({ changes: [{ reference: '/data/lugar' }] });
  expect(acts(on)[0]?.args).not.toHaveProperty('national');
});

/** The draft of a correction in which their form was open, on a device that has lost it since. */
async function withoutForm(path: string, write: (on: Phone) => Promise<void>) {
  const first = await open(path);
  await write(first);
  await first.lock();
  const drafts = await first.client.drafts.list();
  first.close();
  return open('/reports/drafts/drf_port-1/q~lugar!check', { drafts, isHere: false });
}

test('what was written in them is kept while their form is away: the rest is corrected, and all is sent once it is back', async () => {
  const on = await withoutForm(at(LUGAR), () => field(/Comuna/).fill('Putre'));
  await field(/Lugar/).fill('Iquique');
  await expect.poll(async () => (await drafts(on))[0]?.answers?.instanceXml).toContain('Iquique');
  on.go('/reports/drafts/drf_port-1');
  await expect.poll(text).toContain('Lo que escribió en esas preguntas sigue guardado');
  expect(text()).not.toContain('quedan como están');
  check(on);
  await userEvent.click(sendIt());
  await expect.poll(text).toContain('Esta corrección cambia preguntas de su Estado');
  expect(acts(on)).toEqual([]);
  const kept = await on.client.drafts.list();
  expect((await drafts(on))[0]?.questions?.answers?.instanceXml).toContain('Putre');
  on.close();
  const back = await open('/reports/drafts/drf_port-1/check', { drafts: kept });
  await expect.element(page.getByText('2 cambios', { exact: true })).toBeVisible();
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(back)[0]?.args)
    .toMatchObject({
      changes: [
        { reference: '/data/lugar', after: 'Iquique' },
        { reference: LUGAR, before: 'Visviri', after: 'Putre' },
      ],
    });
});

test('where nothing was written in them, the correction goes without their form', async () => {
  const on = await withoutForm(at('/data/lugar'), async () => {
    await field(/Lugar/).fill('Iquique');
  });
  await expect.element(field(/Lugar/)).toHaveValue('Iquique');
  on.go('/reports/drafts/drf_port-1');
  await expect.poll(text).toContain('quedan como están');
  check(on);
  await userEvent.click(sendIt());
  await expect.poll(() => acts(on)[0]?.args).toMatchObject({ changes: [{ reference: '/data/lugar' }] });
});

const mine = (reference: string, before: string, after: string) => ({
  ...{
    edit: `edt_mine${reference.replaceAll(/\W/g, '')}`,
    on: null,
    reference,
    kind: 'answer',
    before,
    after,
  },
});
function refusedRow(made: readonly object[]): OutboxRow {
  const id = 'mut_refused';
  const args = {
    ...{ correction: 'cor_mine', entry: 'rvs_mine', report: REPORT, state: 'CL', formVersion: '1' },
    ...{ changes: made, files: [], summary: {}, note: null },
    national: { formId: 'chile', formVersion: '1' },
  };
  const envelope = {
    ...{ v: 1, id, name: 'reports.correct', args, compartment: 'state:CL', device: 'dev_demo' },
    ...{ person: 'per_chile-officer', counter: 1, madeAt: NOW, base: {}, after: [], replaces: null },
  };
  return {
    ...{ id, counter: 1, envelope, state: 'refused', attempts: 1, lastError: null, retryAt: null },
    verdict: { id, status: 'refused', seq: 3, receivedAt: NOW, code: 'reports.same_question', details: {} },
  } as unknown as OutboxRow;
}

test('two who corrected the same question of the state’s decide on that alone; the one called alike joins', async () => {
  const on = await open(`/reports/${REPORT}/correction/mut_refused`, {
    outbox: [refusedRow([mine('/data/lugar', 'Arica', 'Iquique'), mine(LUGAR, 'Visviri', 'Putre')])],
    docs: otherEdit({ id: 'a', reference: LUGAR, before: 'Visviri', after: 'Colchane' }),
  });
  await expect.element(page.getByRole('heading', { name: 'Comuna', exact: true })).toBeVisible();
  expect(document.querySelectorAll('.conflict')).toHaveLength(1);
  expect(text()).toMatch(/Preguntas de Chile.*Comuna.*Visviri.*Colchane.*Putre.*Se unen solos.*Lugar/);
  await userEvent.click(page.getByRole('radio', { name: /Punto de contacto puso/ }));
  await userEvent.click(sendIt());
  await expect.poll(() => acts(on)[0]?.args).toMatchObject({ changes: [{ reference: '/data/lugar' }] });
  // Nothing of theirs is left.
  expect(acts(on)[0]?.args).not.toHaveProperty('national');
});

test('the own answer is kept over the other’s, in the same form', async () => {
  const on = await open(`/reports/${REPORT}/correction/mut_refused`, {
    outbox: [refusedRow([mine(LUGAR, 'Visviri', 'Putre')])],
    docs: otherEdit({ id: 'a', reference: LUGAR, before: 'Visviri', after: 'Colchane' }),
  });
  await userEvent.click(page.getByRole('radio', { name: /Usted puso/ }));
  await userEvent.click(sendIt());
  await expect
    .poll(() => acts(on)[0]?.args)
    .toMatchObject({
      changes: [{ reference: LUGAR, before: 'Colchane', after: 'Putre', on: 'edt_a' }],
      national: { formId: 'chile', formVersion: '1' },
    });
});

test('without their form, why one of them had no answer is still said', async () => {
  const empty = NATIONAL.instanceXml.replace('Visviri', '');
  const unanswered = [{ reference: '/data/lugar', reason: 'unknown' as const }];
  await open(`/reports/${REPORT}/correction/mut_refused`, {
    report: sentReport({ national: { ...NATIONAL, instanceXml: empty, unanswered } }),
    outbox: [refusedRow([mine(LUGAR, '', 'Putre')])],
    docs: otherEdit({ id: 'a', reference: LUGAR, before: '', after: 'Colchane' }),
    isHere: false,
  });
  await expect.poll(text).toMatch(/Antes de los dos cambios: No lo sé/);
});
