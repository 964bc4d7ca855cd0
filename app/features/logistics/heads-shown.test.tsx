import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import ConnectionEditPage from './connection-edit.page.tsx';
import { MEETING, meetingDoc, otherDoc } from './logistics.fixtures.ts';

const place = (code: string, name: string) =>
  otherDoc('delegations', `dlg_${code}`, { kind: 'state', code, name: { es: name }, order: 0 });
const head = (code: string, name: string) =>
  otherDoc('participants', `prt_${code}`, {
    ...{ delegation: `dlg_${code}`, name, office: { es: 'Dirección' }, capacity: 'head', order: 0 },
  });
const link = (code: string, delegation: string) =>
  otherDoc('participantLinks', `lnk_prt_${code}`, {
    ...{ participant: `prt_${code}`, person: `per_${code}`, delegation },
  });

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('who shows it to heads alone reads that nobody confirms them, and which of them have it', async () => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [
      meetingDoc({ format: 'hybrid' }),
      ...[place('CL', 'Chile'), place('EC', 'Ecuador'), place('PE', 'Perú')],
      ...[head('CL', 'Ana Soto'), head('EC', 'Luis Vega'), head('PE', 'Rosa Ruiz')],
      // Said in another delegation, it is worth nothing in this one.
      ...[link('CL', 'CL'), link('PE', 'CL')],
    ],
    ...{ now: Date.parse('2026-07-10T12:00:00Z'), path: `/meetings/${MEETING}/joining` },
    ...{ pages: { '/meetings/:id/joining': ConnectionEditPage }, as: 'programme-support' },
  });
  const { host } = phone;
  await expect.poll(() => host.querySelector('h1')).not.toBeNull();
  const text = () => (host.textContent ?? '').replace(/\s+/g, ' ');
  expect(text()).not.toContain('Ana Soto');
  const radio = host.querySelector<HTMLInputElement>('input[value="heads"]');
  if (radio === null) throw new Error('nobody can choose heads');
  radio.click();
  await expect.poll(text).toContain('Nadie confirma quién es la jefatura');
  const rowOf = (name: string) =>
    [...host.querySelectorAll('li')]
      .map((each) => each.textContent ?? '')
      .find((each) => each.includes(name));
  expect(rowOf('Ana Soto')).toContain('ve cómo unirse');
  for (const name of ['Luis Vega', 'Rosa Ruiz']) expect(rowOf(name)).toContain('no lo ve');
  expect(host.scrollWidth).toBeLessThanOrEqual(360);
});
