import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { toEditDraft } from '#app/kit/edit-draft.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import OutboxPage from './outbox.page.tsx';
import RecordPage from './record.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const ADDRESS = `/meetings/${MEETING}/venues/new`;
const begun = (key: string, title: string) => ({
  ...toEditDraft({
    key,
    title,
    address: ADDRESS,
    draft: { id: 'ven_a', rev: 0, begun: { name: '' }, typed: { name: 'Hotel' } },
    plan: { collection: { name: 'venues' }, begun: null, under: MEETING },
    actor: { delegation: null },
  }),
  updatedAt: SECOND_DAY - 60_000,
});

function refused(change: Partial<OutboxRow['envelope']>): OutboxRow {
  const envelope = {
    id: 'mut_refused',
    name: 'venues.edit',
    madeAt: SECOND_DAY,
    base: {},
    after: [],
    ...change,
  };
  return {
    id: envelope.id,
    envelope,
    state: 'refused',
    attempts: 1,
    nextTryAt: null,
    lastError: null,
    verdict: {
      id: envelope.id,
      status: 'refused',
      seq: 1,
      receivedAt: SECOND_DAY,
      code: 'access.not_allowed',
    },
  } as unknown as OutboxRow;
}

async function open(path: string, kept: Partial<Parameters<typeof openPhone>[0]>): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: heldDocs,
    now: SECOND_DAY,
    pages: { '/outbox': OutboxPage, '/outbox/:id': RecordPage, '*': () => null },
    path,
    as: 'presidency-admin',
    ...kept,
  });
  return phone;
}

const links = ({ host }: Phone) => [...host.querySelectorAll('a')].map((link) => link.getAttribute('href'));

test('what was begun on an edit page stands in the outbox, leads back to it, and can be thrown away', async () => {
  const drafts = [begun('edit/venues/new/', 'Nuevo lugar'), begun('edit/venues/ven_b', 'Editar el lugar')];
  const opened = await open('/outbox', { drafts });
  await expect.poll(() => opened.host.textContent).toContain('Editar el lugar');
  expect(opened.host.textContent).toContain('Sin terminar');
  expect(links(opened).filter((href) => href === ADDRESS)).toHaveLength(2);
  expect(opened.host.textContent).not.toContain('No hay nada por enviar.');
  const [first] = page.getByRole('button', { name: 'Descartar' }).elements();
  await userEvent.click(first as HTMLElement);
  expect(await opened.client.drafts.list()).toHaveLength(2);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Descartar' }));
  await expect
    .poll(async () => (await opened.client.drafts.list()).map(({ title }) => title))
    .toHaveLength(1);
  await expect.poll(() => links(opened).filter((href) => href === ADDRESS)).toHaveLength(1);
});

test('a refused act leads to the page that corrects it, and one without such a page can be sent again', async () => {
  const args = { venue: 'ven_a', meeting: MEETING, fields: { name: { es: 'Hotel' } } };
  const opened = await open('/outbox/mut_refused', { outbox: [refused({ args })] });
  const href = `/meetings/${MEETING}/venues/ven_a?correct=mut_refused`;
  await expect.poll(() => links(opened)).toContain(href);
  phone?.close();
  const ticked = refused({ name: 'running.tick', args: { step: 'stp_a', meeting: MEETING, done: true } });
  const other = await open('/outbox/mut_refused', { outbox: [ticked] });
  await expect.poll(() => other.host.textContent).toContain('Enviar de nuevo');
  expect(links(other).filter((each) => each?.includes('correct'))).toEqual([]);
});
