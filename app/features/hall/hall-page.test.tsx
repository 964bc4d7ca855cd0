import { createComponent } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { OnlinePages } from '#app/online.tsx';
import { meetingDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { HallDisplay } from '#shared/hall/hall.schemas.ts';
import HallPage from './hall.page.tsx';

const NOW = Date.parse('2026-11-25T15:00:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const text = () => (phone?.host.textContent ?? '').replace(/\s+/g, ' ');

function display(change: Partial<HallDisplay> = {}): HallDisplay {
  return {
    ...{ display: 'dsp_1', label: 'Presidencia', createdAt: NOW, openedAt: NOW },
    ...{ lastSeen: NOW, endsAt: NOW + 86_400_000 },
    ...change,
  };
}

/** The page over a server that keeps displays. */
async function open({
  displays = [],
  as = 'presidency-delegate',
  theme = 'light',
}: {
  displays?: HallDisplay[];
  as?: 'presidency-delegate' | 'chile-contact';
  theme?: string;
} = {}) {
  document.documentElement.dataset.theme = theme;
  const asked: string[] = [];
  phone = await openPhone({
    ...{ docs: [meetingDoc()], now: NOW, as, path: '/meetings/mtg_1/hall' },
    pages: {
      '/meetings/:id/hall': () => <OnlinePages>{createComponent(HallPage, {})}</OnlinePages>,
      '*': () => null,
    },
    async request({ method = 'GET', path }) {
      asked.push(`${method} ${path}`);
      if (method === 'POST') {
        displays.push(display({ display: 'dsp_2', openedAt: null, lastSeen: null, endsAt: NOW + 900_000 }));
        return {
          ...{ kind: 'clasi.hall_address', display: 'dsp_2', code: 'ABCDE-FGHJK' },
          ...{ linkCode: 'L'.repeat(26), expiresAt: NOW + 900_000 },
        };
      }
      if (method === 'DELETE') {
        displays.splice(0);
        return { kind: 'clasi.done' };
      }
      return { kind: 'clasi.hall_displays', displays: [...displays] };
    },
  });
  return asked;
}

test('whoever presides asks for an address, which is there to scan, to open here and to type', async () => {
  await page.viewport(360, 740);
  await open();
  await expect.poll(text).toContain('No hay ninguna pantalla encendida.');
  await userEvent.click(page.getByRole('button', { name: 'Pedir una dirección' }));
  await expect.poll(text).toContain('ABCDE-FGHJK');
  expect(text()).toContain('/hall');
  expect(text()).toContain('abre una sola pantalla');
  const link = [...document.querySelectorAll('a')].find(({ href }) => href.includes('/hall#'));
  expect(link?.getAttribute('href')).toBe(`${location.origin}/hall#${'L'.repeat(26)}`);
  expect(link?.target).toBe('_blank');
  await expect.poll(() => document.querySelector('.qr-code')).not.toBeNull();
  await expect.poll(text).toContain('Nadie la abrió todavía');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('once a screen has opened it, the address is gone from the page', async () => {
  const displays: HallDisplay[] = [];
  await open({ displays });
  await expect.poll(text).toContain('Pedir una dirección');
  await userEvent.click(page.getByRole('button', { name: 'Pedir una dirección' }));
  await expect.poll(text).toContain('ABCDE-FGHJK');
  displays.splice(0, 1, display({ display: 'dsp_2' }));
  await expect.poll(text).toContain('La pantalla se abrió a las');
  expect(text()).not.toContain('ABCDE-FGHJK');
});

test('it says since when a display is on, when it was last seen and who asked for it, and ends it after a question', async () => {
  const asked = await open({ displays: [display()] });
  await expect.poll(text).toContain('Encendida desde las');
  for (const said of ['Vista por última vez a las', 'Termina por sí sola', 'La pidió Presidencia'])
    expect(text()).toContain(said);
  await userEvent.click(page.getByRole('button', { name: 'Detener' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Detener' }));
  await expect.poll(text).toContain('No hay ninguna pantalla encendida.');
  expect(asked).toContain('DELETE /api/hall/displays/dsp_1');
});

test('others are told who puts up displays, and nothing is asked for', async () => {
  const asked = await open({ as: 'chile-contact' });
  await expect.poll(text).toContain('Las pantallas de la sala las pone la presidencia.');
  expect(asked).toEqual([]);
});
