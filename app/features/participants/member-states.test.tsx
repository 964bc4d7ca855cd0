import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { memberStates } from '#app/i18n/countries.ts';
import { es } from '#app/i18n/locales/es.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import MemberStatesPage from './member-states.page.tsx';

const NOW = Date.parse('2026-06-20T13:12:00Z');
const PATH = `/meetings/${FOUNDING}/people/states`;
const { member_states: words } = es.meetings.participants;
/** The founding meeting with the delegations of two states alone. */
const docs = demoWorld(NOW)
  .all()
  .filter(
    ({ collection, parent, body }: Doc) =>
      parent !== FOUNDING ||
      collection !== 'delegations' ||
      ['CL', 'BR'].includes(String((body as { code?: string }).code)),
  );

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs,
    now: NOW,
    pages: { '/meetings/:id/people/states': MemberStatesPage, '*': () => null },
    path: PATH,
    as: 'presidency-admin',
  });
  return phone;
}
const codes = ({ client }: Phone) =>
  client.replica.within(delegations, FOUNDING).map(({ body }) => body.code);

test('all member states that are missing are added at once, each once, behind those that are there', async () => {
  const opened = await open();
  const missing = memberStates.length - 2;
  await userEvent.click(page.getByRole('button', { name: words.add({ n: missing }) }));
  await expect.poll(() => codes(opened).length).toBe(memberStates.length);
  expect(codes(opened).toSorted()).toEqual([...memberStates].toSorted());
  const sent = opened.client.outbox().map(({ envelope }) => envelope);
  expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(['participants.add_delegation']));
  expect(sent.map(({ args }) => (args as { delegation: string }).delegation)).toContain(
    `dlg_${FOUNDING.slice('mtg_'.length)}-PE`,
  );
});

test('a state that is left out is not added', async () => {
  const opened = await open();
  await userEvent.click(page.getByRole('checkbox', { name: 'Perú' }));
  await userEvent.click(page.getByRole('button', { name: words.add({ n: memberStates.length - 3 }) }));
  await expect.poll(() => codes(opened).length).toBe(memberStates.length - 1);
  expect(codes(opened)).not.toContain('PE');
});
