import { afterEach, expect, test } from 'vitest';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { OutboxRow } from '#app/store/store-port.ts';
import { HERE_RATE, NOW } from './rating-docs.fixtures.ts';
import { openRating } from './rating-pages.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const text = () => phone?.host.textContent ?? '';

test('a refused answer stands in its area, and answering that indicator again corrects it', async () => {
  phone = await openRating({ path: `${HERE_RATE}/firearms?at=T1` });
  await expect.poll(text).toContain('1 de 12');
  const tap = (value: string) =>
    document.querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`)?.click();
  tap('3');
  await expect.poll(() => phone?.client.outbox()).toHaveLength(1);
  const [row] = JSON.parse(JSON.stringify(phone.client.outbox())) as OutboxRow[];
  if (row === undefined) throw new Error('nothing was said');
  phone.close();

  const verdict = {
    id: row.id,
    status: 'refused' as const,
    seq: 1,
    receivedAt: NOW,
    code: 'panels.not_your_seat',
  };
  const outbox: OutboxRow[] = [{ ...row, state: 'refused', verdict }];
  phone = await openRating({ path: `${HERE_RATE}/firearms?correct=${row.id}`, outbox });
  await expect.poll(text).toContain('Esto no se recibió, y no cuenta');
  await expect.poll(text).toContain('1 de 12');
  tap('2');
  await expect.poll(() => phone?.client.outbox().map(({ envelope }) => envelope.replaces)).toEqual([row.id]);
  await expect.poll(text).not.toContain('Esto no se recibió');
  // What is said after that corrects nothing any more.
  tap('4');
  await expect
    .poll(() => phone?.client.outbox().at(-1)?.envelope.args)
    .toMatchObject({
      ratings: { T1: { value: 4 } },
    });
});

test('what is rated is open to its seat before the edition has come, with the way to the method', async () => {
  phone = await openRating({ hasEdition: false });
  await expect.poll(text).toContain('Gendarmería, subdirección operativa');
  expect(text()).toContain('Armas de fuego y municiones');
  expect(text()).toContain('IDEAL 2, de un panel');
  expect(text()).toContain('Valorar a más tardar el 20 nov 2026');
  expect(phone.host.querySelector('.banner-act')).toBeNull();
  phone.setNow(Date.parse('2026-11-30T12:00:00Z'));
  await expect
    .poll(() => phone?.host.querySelector('.banner-act')?.textContent)
    .toContain('El día pasó (20 nov 2026); se recibe mientras la ronda siga abierta');
  expect(phone.host.querySelector('a[href="/ideal/method/ideal-1"]')?.textContent).toBe('Leer el método');
});
