import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadDesk, openDesk } from '#app/desk.fixtures.tsx';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { chair as words } from '#app/i18n/locales/es/chair.ts';
import { type Sitting, sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { docsOfChair, HALF_PAST_TEN, HERE_CHAIR, MEETING, WAITING } from './chair-pages.fixtures.ts';

beforeAll(loadDesk, 600_000);
let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openDesk>[0]> = {}): Promise<Phone> {
  phone = await openDesk({
    ...{ docs: docsOfChair(), now: HALF_PAST_TEN, as: 'presidency-admin', path: HERE_CHAIR },
    ...input,
  });
  await expect.element(page.getByText('Tiene la palabra').first()).toBeVisible();
  return phone;
}
const sent = ({ client }: Phone) => client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const names = (here: Phone) => sent(here).map(([name]) => name);
const room = ({ client }: Phone): Sitting | undefined =>
  client.replica.one(sittings, sittingId(MEETING))?.body;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = ({ host }: Phone) => host.textContent ?? '';
const keys = (typed: string) => userEvent.keyboard(typed);

describe('a session led by keys', () => {
  test('space stops the clock and lets it go on, and an arrow calls whoever is next, points of order first', async () => {
    const here = await open();
    await keys(' ');
    await expect.poll(() => room(here)?.speaking?.runningSince).toBeNull();
    here.setNow(HALF_PAST_TEN + 5000);
    await keys(' ');
    await expect.poll(() => room(here)?.speaking?.runningSince).toBe(HALF_PAST_TEN + 5000);
    await keys('{ArrowRight}');
    await expect.poll(() => room(here)?.speaking?.delegation).toBe('PY');
    here.setNow(HALF_PAST_TEN + 65_000);
    await keys('{ArrowRight}');
    await expect.poll(() => room(here)?.speaking?.delegation).toBe('AR');
    expect(names(here)).toEqual(['floor.pause', 'floor.resume', 'floor.call', 'floor.call']);
  });

  test('the list is closed by L, and O adds a delegation without leaving the desk', async () => {
    const here = await open();
    await keys('l');
    await expect.poll(() => text(here)).toContain(words.list_is_closed);
    await keys('o');
    await expect.poll(() => document.activeElement?.id).toBe('chair-add');
    await userEvent.selectOptions(page.getByLabelText('Delegación', { exact: true }), 'Uruguay');
    await button(words.add).last().click();
    await expect
      .poll(() => sent(here).at(-1))
      .toMatchObject(['floor.add', { delegation: 'UY', kind: 'speech', point: null, item: 'agi_roadmap' }]);
    // The server gives the place: here it has none.
    await expect.poll(() => text(here)).toContain('Pedida, todavía no está en la lista');
    expect(document.querySelector('#chair-add')).toBeNull();
  });

  test('a number brings somebody forward only with a reason, which is asked for in place', async () => {
    const here = await open();
    await keys('3');
    await expect.poll(() => document.activeElement?.id).toBe('move-reason-spk_cr');
    await keys('{Enter}');
    await expect.poll(() => text(here)).toContain('Escriba la razón');
    expect(sent(here)).toEqual([]);
    // Letters and figures that are typed are no keys of the desk.
    await keys('Vuela a las 12{Enter}');
    await expect
      .poll(() => sent(here))
      .toMatchObject([
        [
          'floor.move',
          { request: 'spk_cr', before: 'spk_ar', reason: 'Vuela a las 12', item: 'agi_roadmap' },
        ],
      ]);
    await expect.poll(() => text(here)).toContain(words.moving);
  });

  test('Alt with an arrow asks for the place beside, and Esc leaves the question and goes back to the row', async () => {
    const here = await open();
    const rows = () => [...here.host.querySelectorAll<HTMLElement>('.chair-row-name')];
    rows()[2]?.focus();
    await keys('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => document.activeElement?.id).toBe('move-reason-spk_br');
    await expect.element(page.getByLabelText(words.move_to)).toHaveValue('spk_sv');
    await keys('{Escape}');
    await expect.poll(() => document.activeElement).toBe(rows()[2]);
    await keys('{ArrowDown}');
    await expect.poll(() => document.activeElement).toBe(rows()[3]);
    // One stop for Tab.
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(sent(here)).toEqual([]);
  });

  test('E goes on to the next text, P to the display of the hall, and V opens a question and no vote', async () => {
    const here = await open();
    const chosen = () => here.host.querySelector('.chair-tabs [aria-current]')?.textContent?.trim();
    await expect.poll(chosen).toMatch(/^E3/);
    await keys('e');
    await expect.poll(chosen).toMatch(/^E4/);
    await keys('v');
    // Not in a field: a key pressed twice would write into what the room reads.
    await expect.poll(() => document.activeElement?.textContent).toContain('Al abrir, la lista queda fija');
    expect(sent(here)).toEqual([]);
    await keys('{Escape}');
    await keys('p');
    await expect.poll(() => here.path()).toBe(`/meetings/${MEETING}/hall`);
  });

  test('whoever is at a button presses that button with the space bar, and no clock', async () => {
    const here = await open();
    here.host.querySelector<HTMLElement>('.chair-row-name')?.focus();
    await keys(' ');
    await expect.element(button('Dar la palabra al Paraguay')).toBeVisible();
    expect(sent(here)).toEqual([]);
    // A mouse leaves the focus where it was: the next space bar is meant for the clock.
    await button(/^Pausar/).click();
    here.setNow(HALF_PAST_TEN + 5000);
    (document.activeElement as HTMLElement | null)?.blur();
    await button(/^Reanudar/).click();
    here.setNow(HALF_PAST_TEN + 9000);
    await keys(' ');
    await expect.poll(() => names(here)).toEqual(['floor.pause', 'floor.resume', 'floor.pause']);
  });
});

test('a second press calls nobody else, and stops no clock that was just stopped', async () => {
  const here = await open();
  await userEvent.dblClick(button(/^Sigue Paraguay/));
  await expect.poll(() => room(here)?.speaking?.delegation).toBe('PY');
  await keys('  ');
  await expect.poll(() => names(here)).toEqual(['floor.call', 'floor.pause']);
});

test('what the server refused stands at the desk with its reason and the words that were typed', async () => {
  const made = await open();
  await keys('2');
  await expect.poll(() => document.activeElement?.id).toBe('move-reason-spk_br');
  await keys('Por cortesía{Enter}');
  await expect.poll(() => names(made)).toEqual(['floor.move']);
  const [row] = made.client.outbox();
  made.close();
  if (row === undefined) throw new Error('nothing was made');
  const verdict = {
    ...{ id: row.id, status: 'refused' as const, seq: 1, receivedAt: 1 },
    ...{ code: 'floor.not_waiting', details: { state: 'called' } },
  };
  const here = await open({ outbox: [{ ...row, state: 'refused', verdict }] });
  await expect.poll(() => text(here)).toContain('El servidor no admitió: Cambio en la lista. ');
  expect(text(here)).toContain('«Por cortesía»');
  expect(here.host.querySelector(`a[href="/outbox/${row.id}"]`)).not.toBeNull();
});

test('only whoever leads has the desk: others are led to what everybody has', async () => {
  phone = await openDesk({
    ...{ docs: docsOfChair(), now: HALF_PAST_TEN, as: 'chile-delegate', path: HERE_CHAIR },
  });
  const here = phone;
  await expect.poll(() => here.path()).toBe(`/meetings/${MEETING}/now`);
});

test('before the meeting sits it is opened here, and its items are opened one after the other', async () => {
  const docs = docsOfChair({
    sitting: { item: null, speaking: null, text: null, isListOpen: false },
    waiting: [],
  });
  const here = await open({ docs, path: `${HERE_CHAIR}?item=agi_opening` });
  await button('Abrir el punto 1').click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([['floor.take_item', { item: { id: 'agi_opening', number: '1' } }]]);
});

test('an item that is left ends who speaks and waits, so it is asked about', async () => {
  const here = await open();
  await button('Cerrar el punto').click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(/los pedidos que esperan/)).toBeVisible();
  expect(sent(here)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cerrar el punto' }).click();
  await expect.poll(() => sent(here)).toMatchObject([['floor.take_item', { item: null }]]);
});

test('one press puts a text before the room', async () => {
  const here = await open({ path: `${HERE_CHAIR}?text=amd_4` });
  await button(words.text.show).click();
  await expect
    .poll(() => sent(here))
    .toMatchObject([['floor.show_text', { text: { kind: 'amendment', id: 'amd_4' } }]]);
  await expect.element(page.getByText('En la sala')).toBeVisible();
});

test('an amendment is read in one language at a time, and says where it changes nothing', async () => {
  const here = await open();
  const read = () => here.host.querySelector('.chair-words')?.textContent ?? '';
  await expect.poll(read).toContain('dos tercios de');
  await button('Pt, Português').click();
  await expect.poll(read).toContain(words.text.as_it_is);
  expect(read()).toContain('As decisões se adotam por consenso');
  await button('En, English').click();
  await expect.poll(read).toContain(words.text.missing);
});

test('positions are counted by delegation, one tick each, also of those that said nothing', async () => {
  const here = await open();
  const rows = () =>
    [...here.host.querySelectorAll('.chair-positions tr')].map((row) => [
      row.querySelector('th')?.textContent,
      row.querySelector('.chair-count')?.textContent,
      row.querySelectorAll('.tick-done').length,
      row.querySelectorAll('rect').length,
    ]);
  await expect.poll(rows).toEqual([
    ['Apoya', '6', 6, 11],
    ['Puede aceptar', '2', 2, 11],
    ['Reserva', '1', 1, 11],
    ['Se opone', '1', 1, 11],
    [words.positions.none, '1', 1, 11],
  ]);
});

test('a phone has the same acts, a part at a time', async () => {
  await page.viewport(360, 740);
  const here = await open();
  const width = () => document.documentElement.scrollWidth;
  expect(width()).toBeLessThanOrEqual(360);
  await button(/^Sigue Paraguay/).click();
  await expect.poll(() => names(here)).toEqual(['floor.call']);
  await page.getByRole('link', { name: words.part.text, exact: true }).click();
  await expect.element(page.getByText('E3 en debate')).toBeVisible();
  expect(width()).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: words.part.vote, exact: true }).click();
  await expect.element(page.getByText('Votan 10, bastan 7 a favor')).toBeVisible();
  expect(width()).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: words.part.agenda, exact: true }).click();
  await expect.poll(() => text(here)).toContain('10 de 11');
  expect(width()).toBeLessThanOrEqual(360);
});

test('on a small laptop clock, list and vote stand beside the text, and nothing is cut off', async () => {
  await page.viewport(1024, 768);
  const here = await open({ docs: docsOfChair({ waiting: WAITING }) });
  await expect.element(button(/^Abrir la votación/)).toBeInViewport();
  await expect.element(button(/^Pausar/)).toBeInViewport();
  await expect.element(page.getByText('E3 en debate')).toBeInViewport();
  for (const pane of here.host.querySelectorAll('.chair-panes > .pane'))
    expect(pane.scrollWidth, pane.getAttribute('aria-label') ?? '').toBeLessThanOrEqual(pane.clientWidth);
});

test('when the room goes on to another item, the desk that looked at one follows', async () => {
  const here = await open({ path: `${HERE_CHAIR}?item=agi_plan&part=vote` });
  const sitting = here.client.replica.one(sittings, sittingId(MEETING));
  if (sitting === null) throw new Error('no sitting');
  const item = { id: 'agi_plan', number: '3', title: { es: 'Plan' } };
  await here.receive({ ...sitting, rev: sitting.rev + 1, body: { ...sitting.body, item } });
  await expect.poll(() => here.path()).not.toContain('item=');
});
