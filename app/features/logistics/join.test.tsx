import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { connections } from '#shared/connections/connections.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import ConnectionEditPage from './connection-edit.page.tsx';
import { agendaDoc, MEETING, meetingDoc, otherDoc, placeDoc } from './logistics.fixtures.ts';
import MorningPage from './morning.page.tsx';
import NotePage from './note.page.tsx';

/** 06:30 in Asunción, on the first day; the link changed at 06:00. */
const NOW = Date.parse('2026-07-15T09:30:00Z');
const pages = {
  '/meetings/:id/morning': MorningPage,
  '/meetings/:id/joining': ConnectionEditPage,
  '/meetings/:id/note': NotePage,
};
const joining = {
  link: 'https://meet.example/j/1',
  phones: [
    { country: 'CL', phone: '+56 2 2345 6789' },
    { country: null, phone: '+1 202 555 0100' },
  ],
  ...{ number: '123 456', pin: '9876', inCalendars: false, changedAt: NOW - 1_800_000 },
};
const shown = otherDoc('shownConnections', 'cnv_1', joining);
const own = otherDoc('connections', `cnx_${MEETING.slice(4)}`, {
  ...joining,
  ...{ seenBy: 'heads', daysBefore: null, opensAt: null, closesAt: null, shownAt: null },
});

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function morning(docs: Doc[], change: Partial<Meeting> = {}, as = 'chile-delegate') {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [meetingDoc({ format: 'hybrid', ...change }), agendaDoc('agi_1'), placeDoc('ven_centre'), ...docs],
    ...{ now: NOW, pages, path: `/meetings/${MEETING}/morning`, as },
  });
  await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
  return phone.host;
}
const tidy = (of: Element | null) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
const linkOf = (host: HTMLElement) => host.querySelector<HTMLAnchorElement>('a[target="_blank"]')?.href;

describe('the morning of a meeting at a distance', () => {
  test('one tap joins or copies, the numbers are called by a tap, and what to type there stands beside', async () => {
    const host = await morning([shown]);
    await expect.poll(() => linkOf(host)).toBe('https://meet.example/j/1');
    const calls = [...host.querySelectorAll<HTMLAnchorElement>('.join-phones a')];
    expect(calls.map(({ href }) => href)).toEqual(['tel:+56223456789', 'tel:+12025550100']);
    const text = tidy(host);
    for (const part of ['Chile', 'Desde cualquier país', '123 456', '9876', 'El enlace cambió a las'])
      expect(text).toContain(part);
    for (const each of host.querySelectorAll('.join-phones a, a[target="_blank"], section .button'))
      expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(host.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('who organises has it before others; who has none sees nothing of it', async () => {
    expect(linkOf(await morning([own], {}, 'presidency-admin'))).toBe('https://meet.example/j/1');
    phone?.close();
    expect(tidy(await morning([]))).not.toContain('Cómo unirse');
  });

  test.each([{ state: 'cancelled' }, { state: 'postponed' }, { format: 'in_person' }] as const)(
    'nobody joins one that is not at a distance, or not at all: %o',
    async (change) => {
      expect(linkOf(await morning([shown, own], change))).toBeUndefined();
    },
  );
});

async function joiningForm(change: Partial<Meeting>) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [meetingDoc({ format: 'virtual', ...change })],
    ...{ now: NOW, pages, path: `/meetings/${MEETING}/joining`, as: 'presidency-admin' },
  });
  await expect.poll(() => phone?.host.querySelector('h1')).not.toBeNull();
  return phone.host;
}

describe('the form for the link', () => {
  test('is not there for a meeting that is cancelled; since when is the same day everywhere', async () => {
    // Two in the morning of the first in UTC, still the last of November where it is held.
    const at = Date.parse('2026-12-01T02:00:00Z');
    const cancelled = { reason: { es: 'Sin quórum' }, at };
    const host = await joiningForm({ state: 'cancelled', cancelled, timeZone: 'America/La_Paz' });
    expect(tidy(host)).toContain('30 nov 2026');
    expect(host.querySelector('input')).toBeNull();
    phone?.close();
    const there = await joiningForm({ state: 'cancelled', cancelled, timeZone: 'Asia/Tokyo' });
    expect(tidy(there)).toContain('1 dic 2026');
  });

  test.each([
    ['meet.x.org/a', 'https://meet.x.org/a'],
    [' meet.x.org:8443/a?b=c://d ', 'https://meet.x.org:8443/a?b=c://d'],
    ['https://meet.x.org/a', 'https://meet.x.org/a'],
  ])('completes “%s”, and the page that follows says who sees it, and from when', async (typed, link) => {
    const host = await joiningForm({});
    await userEvent.fill(host.querySelector('#join-link') as HTMLInputElement, typed);
    await userEvent.click(page.getByLabelText('Las delegaciones invitadas'));
    await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
    await expect.poll(() => phone?.path()).toBe(`/meetings/${MEETING}/note`);
    expect(phone?.client.replica.all(connections)[0]?.body.link).toBe(link);
    await expect.poll(() => linkOf(host)).toBe(link);
    expect(tidy(host)).toMatch(/Lo ven: Las delegaciones invitadas · En cuanto se convoque la reunión/);
  });

  test('what is no address, or not a safe one, is still refused', async () => {
    const host = await joiningForm({});
    for (const typed of ['http://meet.x.org/a', 'mailto:a@x.org', 'a@x.org', 'sala 4']) {
      await userEvent.fill(host.querySelector('#join-link') as HTMLInputElement, typed);
      await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
      await expect.poll(() => tidy(host)).toContain('Escriba una dirección que empiece por https://');
      expect(phone?.path()).toBe(`/meetings/${MEETING}/joining`);
    }
  });
});
