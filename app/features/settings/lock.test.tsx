import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import LockPage from './lock.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

test('a limit for the state holds once it is chosen, also two of them one after the other', async () => {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: [],
    now: Date.parse('2026-10-07T15:00:00Z'),
    pages: { '/more/lock': LockPage },
    path: '/more/lock',
    as: 'chile-admin',
  });
  const { client, host } = phone;
  const pick = (id: string, value: string) => {
    const radio = host.querySelector<HTMLInputElement>(`[name="${id}"][value="${value}"]`);
    if (radio === null) throw new Error(`${id} does not offer ${value}`);
    return userEvent.click(radio, { force: true });
  };
  const limits = () =>
    client
      .outbox()
      .filter(({ envelope }) => envelope.name === 'states.limit_autolock')
      .map(({ envelope }) => envelope.args);
  // The second is chosen while the first is still being stored.
  const goOn = phone.holdCommits();
  await pick('limit-hiddenMinutes', '5');
  await pick('limit-idleMinutes', '10');
  goOn();
  await expect.poll(limits).toEqual([
    { state: 'CL', autolock: { hiddenMinutes: 5, idleMinutes: 60 } },
    { state: 'CL', autolock: { hiddenMinutes: 5, idleMinutes: 10 } },
  ]);
  await expect.poll(() => host.textContent).toContain('Límite guardado');
});
