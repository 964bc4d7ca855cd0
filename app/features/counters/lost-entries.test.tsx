import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { POSTS_ASIDE } from '#shared/access/joint-days.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { counts } from '#shared/counters/counters.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import CoordinatorDayPage from './coordinator-day.page.tsx';
import { HERE_OPERATION, JOINT_DAY, NOW, OPERATION_DOCS, PORT } from './coordinator-pages.fixtures.ts';
import LostEntriesPage from './lost-entries.page.tsx';

const pages = {
  '/operations/:day': CoordinatorDayPage,
  '/operations/:day/lost': LostEntriesPage,
  '*': () => null,
};
const WORKER = OPERATION_DOCS.find(({ collection, parent }) => collection === 'postCrew' && parent === PORT);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const of = { state: 'CL', day: JOINT_DAY, post: PORT };
function aside(
  id: string,
  counter: number,
  { name, args, by }: { name: string; args: object; by: string },
): Doc {
  const mutation = { id: `mut_${id}`, name, args: { ...of, ...args }, counter, madeAt: NOW - 3_600_000 };
  const body = { device: 'dev_lost', person: by, receivedAt: NOW, mutation };
  return { ...docWith('setAsides', `set_${id}`, body), audience: POSTS_ASIDE };
}
const counting = (count: string, value: number) => ({
  ...{ count, shift: null, counter: 'vehicles_checked', kind: null, value, seizure: null, isForPost: false },
});
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rows = (host: HTMLElement) => [...host.querySelectorAll('.choice')].map(tidy);
const ticked = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLInputElement>('.choice > input:checked')].map(({ value }) => value);
const lies = (client: Phone['client']) =>
  client.replica
    .all(setAsides)
    .map(({ id }) => id)
    .sort();

test('what a lost phone had counted waits for the coordinator, who takes it in as it was made', async () => {
  await page.viewport(360, 740);
  const by = String(WORKER?.body.person);
  const docs = [
    ...OPERATION_DOCS,
    aside('b', 2, {
      ...{ name: 'counters.correct', by },
      args: { correction: 'cnt_lostright', count: 'cnt_lost', value: 11, reason: 'Una iba vacía' },
    }),
    aside('a', 1, { name: 'counters.count', by, args: counting('cnt_lost', 12) }),
    // It had arrived after all.
    aside('c', 3, { name: 'counters.count', by, args: counting('cnt_first', 204) }),
    aside('d', 4, { name: 'counters.count', by: 'per_stranger', args: counting('cnt_strange', 900) }),
    // Of no post: whoever reviews people reads it there.
    aside('e', 5, { name: 'counters.say_situation', by, args: {} }),
  ];
  phone = await openPhone({ docs, now: NOW, pages, path: `${HERE_OPERATION}/lost`, as: 'chile-coordinator' });
  const { host, client } = phone;
  await expect.poll(() => rows(host)).toHaveLength(4);
  const [first, correction, arrived, stranger] = rows(host);
  expect(first).toContain('Vehículos: 12');
  expect(first).toContain(String(WORKER?.body.label));
  expect(correction).toContain('Vehículos: Corrección: 11');
  expect(arrived).toContain('Ya había llegado');
  expect(stranger).toContain('No trabaja en este puesto');
  // Nobody but whoever works there is believed before somebody has looked.
  expect(ticked(host)).toEqual(['set_a', 'set_b', 'set_c']);
  await page.getByRole('button', { name: 'Tomar en cuenta 3 anotaciones' }).click();
  await expect.poll(() => lies(client)).toEqual(['set_d', 'set_e']);
  const made = client.replica.within(counts, PORT);
  const taken = made.filter(({ id }) => id.startsWith('cnt_lost')).map(({ id, body }) => [id, body.value]);
  expect(taken.sort()).toEqual([
    ['cnt_lost', 12],
    ['cnt_lostright', 11],
  ]);
  await expect.poll(() => rows(host)).toHaveLength(1);
  // It waits for ever if nobody can say that it does not count.
  expect(page.getByRole('button', { name: /Tomar en cuenta/ }).elements()).toEqual([]);
  await page.getByRole('checkbox', { name: /No trabaja en este puesto/ }).click({ force: true });
  await page.getByRole('button', { name: '1 anotación no cuenta' }).click();
  await page.getByRole('button', { name: 'No cuentan' }).click();
  await expect.poll(() => lies(client)).toEqual(['set_e']);
});

test('one that is not believed stays, with what the others are taken in, and says what speaks against it', async () => {
  await page.viewport(360, 740);
  const by = String(WORKER?.body.person);
  const docs = [
    ...OPERATION_DOCS,
    aside('a', 1, { name: 'counters.count', by, args: counting('cnt_good', 12) }),
    aside('b', 2, { name: 'counters.count', by, args: counting('cnt_wrong', 900) }),
    aside('c', 3, {
      ...{ name: 'counters.correct', by },
      args: { correction: 'cnt_orphan', count: 'cnt_nowhere', value: 11, reason: 'x' },
    }),
    aside('d', 4, {
      ...{ name: 'counters.count', by: 'per_contact' },
      args: { ...counting('cnt_paper', 7), isForPost: true, at: NOW - 2 * 3_600_000 },
    }),
  ];
  phone = await openPhone({ docs, now: NOW, pages, path: `${HERE_OPERATION}/lost`, as: 'chile-coordinator' });
  const { host, client } = phone;
  await expect.poll(() => rows(host)).toHaveLength(4);
  expect(ticked(host)).toEqual(['set_a', 'set_b']);
  expect(rows(host)[2]).toContain('Esa anotación no está');
  expect(rows(host)[3]).toContain('cuenta a nombre de usted');
  await page.getByRole('checkbox', { name: /900/ }).click({ force: true });
  await page.getByRole('button', { name: 'Tomar en cuenta 1 anotación' }).click();
  await expect.poll(() => lies(client)).toEqual(['set_b', 'set_c', 'set_d']);
  expect(client.replica.one(counts, 'cnt_good')?.body.value).toBe(12);
});

test('the day says that something waits', async () => {
  await page.viewport(360, 740);
  const docs = [
    ...OPERATION_DOCS,
    aside('a', 1, {
      name: 'counters.count',
      by: String(WORKER?.body.person),
      args: counting('cnt_lost', 12),
    }),
  ];
  phone = await openPhone({ docs, now: NOW, pages, path: HERE_OPERATION, as: 'chile-coordinator' });
  const { host } = phone;
  await expect
    .poll(() => host.querySelector('a[href$="/lost"]')?.closest('.row')?.textContent)
    .toContain('1 anotación espera su decisión');
});
