import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { holidayId, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';
import HolidayEditPage from './holiday-edit.page.tsx';
import HolidaysPage from './holidays.page.tsx';
import { holidayDoc } from './holidays-sample.fixtures.ts';
import StateHolidaysPage from './state-holidays.page.tsx';

const NOW = Date.parse('2026-10-15T15:00:00Z');
const pages = {
  '/holidays': HolidaysPage,
  '/holidays/:state': StateHolidaysPage,
  '/holidays/:state/new': HolidayEditPage,
  '/holidays/:state/:day': HolidayEditPage,
};
const DOCS = [
  holidayDoc('CL', '2026-11-03', 'Feriado de ejemplo'),
  holidayDoc('CL', '2026-10-31', 'Feriado en sábado'),
  holidayDoc('CL', '2027-01-04', 'Feriado del año siguiente'),
];

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, as: string): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs: DOCS, now: NOW, pages, path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const texts = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(tidy);

test('a state’s non-working days are listed a year at a time', async () => {
  const { host, go } = await open('/holidays', 'chile-delegate');
  expect(tidy(host)).toContain('El comité solo descuenta sábados y domingos');
  go('/holidays/CL');
  await expect.poll(() => texts(host, '.row-title')).toEqual(['Feriado en sábado', 'Feriado de ejemplo']);
  expect(tidy(host)).toContain('Cae en fin de semana');
  expect(host.querySelector('a[href$="/new"]')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Año siguiente' }));
  await expect.poll(() => texts(host, '.row-title')).toEqual(['Feriado del año siguiente']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test.each(['chile-admin', 'presidency-delegate'])('%s writes a day down and takes one out', async (as) => {
  const { host, client, path, go } = await open('/holidays/CL/new', as);
  await userEvent.fill(host.querySelector('#holiday-day') as HTMLInputElement, '2026-12-08');
  await userEvent.fill(host.querySelector('#holiday-name') as HTMLInputElement, 'Otro de ejemplo');
  await userEvent.click(page.getByRole('button', { name: 'Guardar' }));
  await expect.poll(path).toBe('/holidays/CL');
  const idOf = (day: string) => holidayId({ state: 'CL', day });
  expect(client.replica.one(holidays, idOf('2026-12-08'))?.body.name).toEqual({ es: 'Otro de ejemplo' });
  go('/holidays/CL/2026-11-03');
  await userEvent.click(page.getByRole('button', { name: 'Quitar el día' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Quitar el día' }));
  await expect.poll(() => client.replica.one(holidays, idOf('2026-11-03'))).toBeNull();
});

test('nobody else writes days down', async () => {
  const { host } = await open('/holidays/CL/new', 'ecuador-admin');
  expect(host.querySelector('#holiday-day')).toBeNull();
  expect(tidy(host)).toContain('Los anota quien administra a las personas de ese Estado');
});

test('whoever presides says by whose calendar the committee counts', async () => {
  const { host, client } = await open('/holidays/CL', 'presidency-admin');
  await userEvent.click(page.getByRole('button', { name: 'Contar por este calendario' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Contar por este calendario' }));
  await expect.poll(() => client.replica.one(workCalendars, WORK_CALENDAR)?.body.state).toBe('CL');
  await expect.poll(() => tidy(host)).toContain('El comité cuenta por este calendario');
});
