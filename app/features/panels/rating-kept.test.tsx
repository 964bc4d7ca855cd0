import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { toEditDraft } from '#app/kit/edit-draft.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { ratingSheetId } from '#shared/panels/panels.schemas.ts';
import {
  all,
  areaDoc,
  evidenceDoc,
  HERE_RATE,
  handInDoc,
  NOW,
  PANEL_DOCS,
  panelDoc,
  RATER,
  SEAT,
  said,
  seatDocs,
  sheetDoc,
} from './rating-docs.fixtures.ts';
import { openRating } from './rating-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const text = () => phone?.host.textContent ?? '';
const FIREARMS = `${HERE_RATE}/firearms`;
const CLOSED = [panelDoc(), ...seatDocs(), areaDoc('firearms', { status: 'counting' })];

/** Three answers of one sheet that came too late: the first one refused, the rest waiting for it. */
async function late(): Promise<OutboxRow[]> {
  phone = await openRating({ path: `${FIREARMS}?at=T1` });
  for (const n of [1, 2, 3]) {
    await expect.poll(text).toContain(`${n} de 12`);
    document.querySelector<HTMLElement>('input[type="radio"][value="3"]')?.click();
    await expect.poll(() => phone?.client.outbox()).toHaveLength(n);
    await userEvent.click(page.getByRole('button', { name: 'Continuar' }));
  }
  const rows = JSON.parse(JSON.stringify(phone.client.outbox())) as OutboxRow[];
  phone.close();
  return rows.map((row, at): OutboxRow => {
    const verdict = { id: row.id, seq: 0, receivedAt: NOW, code: 'panels.round_over' };
    return at === 0
      ? { ...row, state: 'refused', verdict: { ...verdict, status: 'refused', seq: 3 } }
      : { ...row, state: 'held' };
  });
}

test('the answers of a sheet that came too late are one row in Envíos, and are given up by one act', async () => {
  const outbox = await late();
  phone = await openRating({ path: '/outbox', docs: CLOSED, outbox });
  await expect.poll(text).toContain('3 envíos que van juntos');
  expect(document.querySelectorAll('.row-remedy').length).toBe(1);
  expect(text()).toContain('Esto no se recibió, y no cuenta');
  expect(text()).toContain('La ronda se cerró antes de que esto llegara.');
  expect(text()).not.toMatch(/Requiere corrección|Actualice/);
  await userEvent.click(page.getByRole('link', { name: 'Ver y descartar' }));
  await expect.poll(text).toContain('Aquí puede leerlo.');
  await userEvent.click(page.getByRole('button', { name: 'Descartar lo que no se recibió' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Descartar' }));
  await expect.poll(() => phone?.client.outbox()).toEqual([]);
  await expect.poll(text).not.toContain('Esto no se recibió');
  expect(phone.client.receipts().filter(({ discarded }) => discarded === true).length).toBe(3);
});

test('from the page of one of them in Envíos all are given up too', async () => {
  const outbox = await late();
  phone = await openRating({ path: `/outbox/${outbox[0]?.id}`, docs: CLOSED, outbox });
  await expect.poll(text).toContain('La ronda se cerró antes de que esto llegara.');
  expect(text()).not.toMatch(/Requiere corrección|Enviar de nuevo|Corregir/);
  await userEvent.click(page.getByRole('button', { name: 'Descartar los 3' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Descartar' }));
  await expect.poll(() => phone?.client.outbox()).toEqual([]);
});

test('a reason that was begun before the app was closed waits at its indicator, and the check of the sheet says so', async () => {
  const sheet = ratingSheetId({ edition: EDITION, area: 'firearms', seat: SEAT, person: RATER });
  const rated = (reason: string | null) => ({
    ratings: { T1: { value: 2 as const, reason, isShown: false } },
  });
  const draft = {
    ...toEditDraft({
      key: `edit/ratingSheets/new/${sheet}-T1-1`,
      address: FIREARMS,
      draft: { id: 'rsh_a', rev: 0, begun: rated(null), typed: rated('Solo dos incau') },
      plan: { collection: { name: 'ratingSheets' }, begun: null, under: sheet },
      actor: { delegation: null },
    }),
    updatedAt: NOW - 60_000,
  };
  const docs = [...PANEL_DOCS, sheetDoc('firearms', { ratings: said({ T1: 2 }) })];
  phone = await openRating({ path: FIREARMS, docs, drafts: [draft] });
  await expect.poll(text).toContain('2 de 12');
  await userEvent.click(page.getByRole('button', { name: 'Revisar la hoja' }));
  await expect.poll(text).toContain('Motivo sin terminar');
  expect(text()).not.toContain('Esta página ya no lo admite');
  await userEvent.click(page.getByRole('button', { name: /2 Media/ }).first());
  await expect.poll(() => document.querySelector('textarea')?.value).toBe('Solo dos incau');
  phone.close();
  // In a round that is over there is no field for it any more.
  phone = await openRating({ path: FIREARMS, docs: CLOSED, drafts: [draft] });
  await expect.poll(text).toContain('Esta página ya no lo admite');
});

test('in the list what is missing is gone to, and marked', async () => {
  const { I3: _, ...rest } = all(1);
  const docs = [...PANEL_DOCS, sheetDoc('firearms', { ratings: rest })];
  phone = await openRating({
    path: `${FIREARMS}?at=check`,
    docs,
    remembered: { 'rating.as_list': true },
  });
  await userEvent.click(page.getByRole('button', { name: 'Ir a lo que falta' }));
  await expect.poll(() => document.activeElement?.id).toBe('listed-I3');
  await expect
    .poll(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? -1))
    .toBeLessThan(120);
  expect(scrollY).toBeGreaterThan(1000);
  expect(document.activeElement?.textContent).toContain('Sin respuesta');
  expect(text().match(/Sin respuesta/g)).toHaveLength(1);
});

test('a reason that is opened stands above the bar at the bottom', async () => {
  const docs = [...PANEL_DOCS, evidenceDoc('firearms'), sheetDoc('firearms', { ratings: all(2) })];
  phone = await openRating({ path: `${FIREARMS}?at=V1`, docs });
  await expect.poll(() => document.querySelector('.rating-evidence summary')).not.toBeNull();
  await userEvent.click(document.querySelector('.rating-evidence summary') as HTMLElement);
  // As the shell draws these pages: without the app's own foot. It stands right above the bar.
  phone.host.classList.add('shell-bare');
  scrollTo(0, document.documentElement.scrollHeight);
  document.querySelector<HTMLElement>('.rating-opener')?.click();
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  const bar = () => document.querySelector('.footer-bar')?.getBoundingClientRect().top ?? 0;
  const end = () => document.querySelector('.rating-consent')?.getBoundingClientRect().bottom ?? 9999;
  expect(end()).toBeLessThanOrEqual(bar());
});

test('evidence that is opened stands above the bar at the bottom', async () => {
  const docs = [...PANEL_DOCS, evidenceDoc('firearms'), sheetDoc('firearms', { ratings: all(2) })];
  phone = await openRating({ path: `${FIREARMS}?at=V1`, docs });
  await expect.poll(() => document.querySelector('.rating-evidence summary')).not.toBeNull();
  phone.host.classList.add('shell-bare');
  document.querySelector<HTMLElement>('.rating-evidence summary')?.click();
  const bar = () => document.querySelector('.footer-bar')?.getBoundingClientRect().top ?? 0;
  const end = () => document.querySelector('.rating-evidence')?.getBoundingClientRect().bottom ?? 9999;
  await expect
    .poll(() => document.querySelector('.rating-evidence details')?.hasAttribute('open'))
    .toBe(true);
  await expect.poll(() => end() <= bar()).toBe(true);
});

const again = { ratings: all(3), second: said({ V4: 4 }), handedIn: 5, handedInAgain: 9 };
const seats = (n: number) => ['pst_prison', 'pst_police', 'pst_customs'].slice(0, n);
const handedIn = (n: number) => [
  handInDoc('firearms', 5),
  ...seats(n).map((seat) => handInDoc('firearms', 9, seat, 2)),
];

test('who hands in again is told that the second round needs three, and afterwards whether it was used', async () => {
  const open = async (status: 'second_round' | 'final', n: number) => {
    phone?.close();
    const area = areaDoc('firearms', { status, contested: ['V4'], spread: { V4: [0, 3, 4] } });
    const docs = [panelDoc(), ...seatDocs(), area, ...handedIn(n), sheetDoc('firearms', again)];
    phone = await openRating({ path: `${FIREARMS}?at=check`, docs });
  };
  await open('second_round', 1);
  await expect.poll(text).toContain('Armas de fuego y municiones · segunda ronda');
  await expect.poll(text).toContain('vale si la entregan al menos 3 puestos; si no, vale la primera');
  await open('final', 1);
  await expect.poll(text).toContain('no se usó: vale lo que usted dijo en la primera');
  await open('final', 3);
  await expect.poll(text).toContain('Aquí queda lo que usted dijo');
  expect(text()).not.toContain('no se usó');
});
