import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import SetAsidesPage from '#app/features/people/set-asides.page.tsx';
import { toEditDraft } from '#app/kit/edit-draft.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import OutboxPage from './outbox.page.tsx';
import RecordPage from './record.page.tsx';
import TypedPage from './typed.page.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

const ADDRESS = `/meetings/${MEETING}/venues/new`;
const EMPTY = { es: '', pt: '', en: '' };
const begun = (key: string, name: string) => ({
  ...toEditDraft({
    key,
    address: ADDRESS,
    draft: { id: 'ven_a', rev: 0, begun: { name: EMPTY }, typed: { name: { ...EMPTY, es: name } } },
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
    pages: { '/outbox': OutboxPage, '/outbox/typed': TypedPage, '/outbox/:id': RecordPage, '*': () => null },
    path,
    as: 'presidency-admin',
    ...kept,
  });
  return phone;
}

const online = (Page: () => JSX.Element) => () => (
  <QueryClientProvider client={new QueryClient()}>
    <Page />
  </QueryClientProvider>
);
const links = ({ host }: Phone) => [...host.querySelectorAll('a')].map((link) => link.getAttribute('href'));

test('what was begun on an edit page stands in the outbox, leads back to it and to what was typed, and can be thrown away', async () => {
  const drafts = [begun('edit/venues/new/', 'Hotel Centro'), begun('edit/venues/ven_b', 'Hotel Bolívar')];
  const opened = await open('/outbox', { drafts });
  await expect.poll(() => opened.host.textContent).toContain('Lugar de la reunión · Hotel Bolívar');
  expect(opened.host.textContent).toContain('Sin terminar');
  expect(opened.host.textContent).not.toContain('No hay nada por enviar.');
  const goOn = page.getByRole('link', { name: 'Seguir' }).elements();
  expect(goOn.map((link) => link.getAttribute('href'))).toEqual([ADDRESS, ADDRESS]);
  expect(goOn.map((link) => link.getBoundingClientRect().height)).toEqual([48, 48]);

  await userEvent.click(page.getByRole('link', { name: 'Ver lo escrito' }).last());
  await expect.element(page.getByRole('heading', { name: 'Lo que usted escribió' })).toBeInTheDocument();
  expect(opened.host.textContent).toContain('Nombre (español)Hotel Bolívar');
  expect(links(opened)).toContain(ADDRESS);
  await userEvent.click(page.getByRole('button', { name: 'Descartar' }));
  expect(await opened.client.drafts.list()).toHaveLength(2);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Descartar' }));
  await expect
    .poll(async () => (await opened.client.drafts.list()).map(({ id }) => id))
    .toEqual(['edit/venues/new/']);
  await expect.poll(() => opened.path()).toBe('/outbox');
});

test('what is unfinished is named in the language that is chosen now, also by a draft that stored its title', async () => {
  const former = { ...begun('edit/venues/ven_b', 'Hotel Bolívar'), title: 'Editar el lugar · Hotel Bolívar' };
  const opened = await open('/outbox', { drafts: [former], locale: 'en' });
  await expect.poll(() => opened.host.textContent).toContain('Place of the meeting · Hotel Bolívar');
  expect(opened.host.textContent).not.toContain('Editar el lugar');
});

test('a report that is not yet about anything bears the title of its form in the reader’s language', async () => {
  const title = { es: 'Documentar una amenaza', pt: 'Documentar uma ameaça', en: 'Document a threat' };
  const body = { formId: 'threat', version: '1', title, definition: 'a', attachments: [], retired: false };
  const form = { collection: 'forms', id: 'frm_1', parent: null, audience: 'all', rev: 1, body } as Doc;
  const raw = { form: 'frm_1', definition: 'a', state: 'CL', missing: 3, raw: {}, replaces: null };
  const draft = {
    ...{ id: 'rep_1', kind: 'report', title: title.es, formId: 'threat', version: '1' },
    ...{ xml: null, step: null, raw, updatedAt: SECOND_DAY },
  };
  const opened = await open('/outbox', { drafts: [draft], docs: [...heldDocs, form], locale: 'en' });
  await expect.poll(() => opened.host.textContent).toContain('Document a threat');
  expect(opened.host.textContent).not.toContain(title.es);
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

test('what waits for a coordinator says how many and whom to call, and is not corrected meanwhile', async () => {
  const args = { post: 'pto_a', count: 'cnt_a', counter: 'persons_checked', kind: null, value: 47 };
  const row = refused({ name: 'counters.count', args });
  const details = { call: 'Sala de coordinación', phone: '+56 2 0000 0000' };
  const outbox = [{ ...row, verdict: { ...row.verdict, code: 'counters.day_closed', details } } as OutboxRow];
  for (const path of ['/outbox', '/outbox/mut_refused']) {
    const opened = await open(path, { outbox });
    await expect.poll(() => links(opened)).toContain('tel:+56200000000');
    expect(opened.host.textContent).toContain('Sala de coordinación');
    expect(opened.host.textContent).toContain('47');
    expect(links(opened).filter((each) => each?.includes('correct'))).toEqual([]);
    expect(opened.host.textContent).toContain('Espera a que se reabra');
    expect(opened.host.textContent).not.toContain('Requiere corrección');
    phone?.close();
  }
});

test('what is built on what waits for a coordinator waits with it, and is none of what is to be corrected', async () => {
  const row = refused({
    name: 'counters.count',
    args: { post: 'pto_a', count: 'cnt_a', counter: 'persons_checked' },
  });
  const args = { post: 'pto_a', correction: 'cnt_b', count: 'cnt_a', value: 0, reason: 'undone' };
  const built = refused({ id: 'mut_built', name: 'counters.correct', args, after: ['mut_refused'] });
  const outbox = [
    { ...row, verdict: { ...row.verdict, code: 'counters.day_closed' } } as OutboxRow,
    { ...built, state: 'held', verdict: null } as OutboxRow,
  ];
  const opened = await open('/outbox', { outbox });
  await expect.poll(() => opened.host.textContent?.split('Espera a que se reabra').length).toBe(3);
  expect(opened.host.textContent).toContain('Esperan');
  expect(opened.host.textContent).not.toContain('Por corregir');
  expect(page.getByRole('link', { name: 'Corregir' }).query()).toBeNull();
});

test('a hand-over that somebody else had done is put away by one tap, and its note goes on to a report', async () => {
  const args = { post: 'pto_a', shift: 'shf_2', next: 'shf_3', officers: null, note: 'Falta el escáner' };
  const row = refused({ name: 'counters.hand_over', args });
  const outbox = [{ ...row, verdict: { ...row.verdict, code: 'counters.handed_already' } } as OutboxRow];
  const opened = await open('/outbox', { outbox });
  await expect.poll(() => links(opened)).toContain('/posts/pto_a/situation?of=mut_refused');
  expect(opened.host.textContent).toContain('Ya lo hizo otra persona');
  expect(page.getByRole('link', { name: 'Corregir' }).query()).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Entendido' }));
  await expect.poll(() => opened.client.outbox()).toEqual([]);
});

test('what one’s own lost phone had not sent is found from the outbox, and read there', async () => {
  const held: Doc = {
    collection: 'setAsides',
    id: 'set_1',
    parent: null,
    audience: 'person/per_lost',
    rev: 1,
    body: {
      device: 'dev_gone',
      person: 'per_lost',
      receivedAt: SECOND_DAY,
      mutation: { id: 'mut_gone', name: 'notes.write', args: { text: 'Preguntar por el puerto' } },
    },
  };
  const pages = { '/outbox': OutboxPage, '/people/set-asides': online(SetAsidesPage) };
  const opened = await open('/outbox', { docs: [...heldDocs, held], pages });
  await page.getByRole('link', { name: 'De dispositivos revocados' }).click();
  await expect.poll(() => opened.host.textContent).toContain('Preguntar por el puerto');
});

test('beside the list, what failed with one act is not said of the next one', async () => {
  const opened = await open('/outbox/mut_refused', {
    outbox: ['mut_refused', 'mut_next'].map((id) =>
      refused({ id, name: 'running.tick', args: { step: id, meeting: MEETING, done: true } }),
    ),
  });
  opened.failCommits(1);
  await userEvent.click(page.getByRole('button', { name: 'Enviar de nuevo' }));
  await expect.poll(() => opened.host.querySelector('.banner-act')).not.toBeNull();
  opened.go('/outbox/mut_next');
  await expect.poll(() => opened.host.querySelector('.banner-act')).toBeNull();
});

test('the end of a round that came too late is given up on its own page', async () => {
  const args = { state: 'CL', edition: 'edn_a', area: 'firearms', round: 1, missing: null };
  const late = refused({ name: 'panels.close_area', args } as Partial<OutboxRow['envelope']>);
  const verdict = { ...late.verdict, code: 'panels.round_over' } as unknown as OutboxRow['verdict'];
  const outbox = [{ ...late, verdict } as OutboxRow];
  await open('/outbox', { outbox });
  await userEvent.click(page.getByRole('link', { name: 'Ver y descartar' }));
  await expect.element(page.getByRole('button', { name: 'Descartar' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Enviar de nuevo' }).query()).toBeNull();
});

test('what came after the hand-over is read and copied here, and nothing pretends that it can be corrected', async () => {
  const args = { decision: 'dcs_a', meeting: MEETING, fields: { text: { es: 'Se aprueba el plan.' } } };
  const late = refused({ name: 'decisions.edit', args } as Partial<OutboxRow['envelope']>);
  const code = { code: 'presidencies.handed_over', details: { state: 'BR', number: 2 } };
  const verdict = { ...late.verdict, ...code } as unknown as OutboxRow['verdict'];
  const opened = await open('/outbox', { outbox: [{ ...late, verdict } as OutboxRow] });
  await expect.element(page.getByRole('link', { name: 'Ver y descartar' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Corregir' }).query()).toBeNull();
  await userEvent.click(page.getByRole('link', { name: 'Ver y descartar' }));
  await expect.element(page.getByRole('heading', { name: 'Lo que usted escribió' })).toBeVisible();
  expect(opened.host.textContent).toContain('Se aprueba el plan.');
  expect(opened.host.textContent).not.toContain('dcs_a');
  await expect.element(page.getByRole('button', { name: /^Copiar/ })).toBeVisible();
});

test('of two who wrote the same thing their words stand side by side, not who they are and when', async () => {
  const field = (name: string, mine: unknown, theirs: unknown) => ({
    ...{ collection: 'summaries', id: 'smy_a', rev: 2, by: null, field: name, mine, theirs },
  });
  const details = {
    ...field('text', { es: 'Chile apoya.' }, { es: 'Chile acepta.' }),
    also: [field('by', 'per_programme', 'per_presidency'), field('takenAt', null, 1_796_000_066_577)],
  };
  const row = refused({ name: 'minutes.summarize', args: { request: 'spk_a', meeting: MEETING } } as never);
  const opened = await open('/outbox/mut_refused', {
    outbox: [{ ...row, verdict: { ...row.verdict, code: 'sync.changed_meanwhile', details } } as OutboxRow],
  });
  await expect.poll(() => opened.host.textContent).toContain('Chile acepta.');
  expect(opened.host.textContent).toContain('Chile apoya.');
  expect(opened.host.textContent).not.toContain('per_');
  expect(opened.host.textContent).not.toContain('577');
});
