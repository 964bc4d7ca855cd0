import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toEditDraft } from '#app/kit/edit-draft.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { agendaItems } from '#shared/meetings/meetings.schemas.ts';
import AgendaPastePage from './agenda-paste.page.tsx';
import { demoActor, demoWorld, openPhone, type Phone } from './meeting-pages.fixtures.tsx';

const NOW = Date.parse('2026-06-18T13:12:00Z');
const WEEK = 'mtg_desk';
const ZONE = 'America/La_Paz';
const PATH = `/meetings/${WEEK}/agenda/paste`;
const FIRST = { title: { es: 'Apertura' }, number: '1', startsAt: '2026-06-25T09:00', durationMinutes: 30 };
const actor = demoActor('presidency-admin');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** An earlier attempt has added the first row, on this device or another, and its text is still a draft. */
async function open(left: string | null = null, { isOwn = false } = {}) {
  const world = demoWorld(NOW);
  const meeting = { ...meetingArgs, meeting: WEEK, timeZone: ZONE, endsOn: '2026-06-26' };
  world.act({ name: 'meetings.schedule', args: meeting, actor });
  const draft = { id: 'agi_left', rev: 0, begun: { title: '' }, typed: { title: left ?? '' } };
  const kind = 'session' as const;
  const rest = { class: null, kind, summary: null, room: null, speakers: [], order: 10 };
  const args = { item: 'agi_left', meeting: WEEK, ...FIRST, ...rest, timeZone: ZONE };
  if (left !== null && !isOwn) {
    expect(world.act({ name: 'agenda.add_item', args, actor })).toMatchObject({ accepted: true });
  }
  const plan = { collection: agendaItems, begun: null, under: WEEK };
  const key = `edit/${agendaItems.name}/new/${WEEK}/agenda.add_item`;
  phone = await openPhone({
    docs: world.all(),
    now: NOW,
    as: 'presidency-admin',
    pages: { '/meetings/:id/agenda/paste': AgendaPastePage, '*': () => null },
    path: PATH,
    drafts:
      left === null ? [] : [{ ...toEditDraft({ key, address: PATH, draft, plan, actor }), updatedAt: NOW }],
  });
  await expect.poll(box).not.toBeNull();
  if (isOwn) await phone.client.act('agenda.add_item', args).saved;
  return phone;
}
const box = () => document.querySelector<HTMLTextAreaElement>('#items-title');
const add = (n: number) =>
  userEvent.click(page.getByRole('button', { name: n === 1 ? 'Añadir 1 punto' : `Añadir ${n} puntos` }));
const sent = () => phone?.client.outbox().map(({ envelope: { args } }) => args);

test('a duration that no item can have is told before any row is added', async () => {
  const opened = await open();
  await userEvent.fill(box() as HTMLElement, '1\tApertura\t9:00\t30\n2\tDebate\t9:30\t24:30');
  await add(2);
  await expect.element(page.getByText('La duración son minutos, de 1 a 1440')).toBeVisible();
  await expect.poll(() => document.querySelector('.error-summary')).not.toBeNull();
  expect(sent()).toEqual([]);
  await userEvent.fill(box() as HTMLElement, '1\tApertura\t9:00\t30\n2\tDebate\t9:30\t2:30');
  await add(2);
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent()).toMatchObject([FIRST, { number: '2', durationMinutes: 150 }]);
});

test('what an earlier attempt has added is not added again, and the rows that it left are', async () => {
  const opened = await open('1\tApertura\n2\tDebate\n3\tClausura');
  await expect.poll(() => box()?.value).toContain('Clausura');
  await add(3);
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent()).toMatchObject([
    { item: 'agi_left-1', number: '2', startsAt: '2026-06-25T09:30', order: 20 },
    { item: 'agi_left-2', number: '3', startsAt: '2026-06-25T10:00', order: 30 },
  ]);
});

test('a text whose rows have all been added is not opened again', async () => {
  const opened = await open('1\tApertura');
  await expect.poll(() => opened.client.drafts.list()).toEqual([]);
  expect(box()?.value).toBe('');
});

test('a row that was added and is then changed corrects its item, and becomes no second one', async () => {
  const opened = await open('1\tApertura\n2\tDebate', { isOwn: true });
  await expect.poll(() => box()?.value).toContain('Debate');
  await userEvent.fill(box() as HTMLElement, '1\tApertura solemne\t9:15\n2\tDebate');
  await add(2);
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent()?.slice(1)).toMatchObject([
    {
      item: 'agi_left',
      when: { startsAt: '2026-06-25T09:15', timeZone: ZONE },
      fields: { title: { es: 'Apertura solemne' } },
    },
    { item: 'agi_left-1', number: '2', startsAt: '2026-06-25T09:45' },
  ]);
  const titles = opened.client.replica.within(agendaItems, WEEK).map(({ body }) => body.title.es);
  expect(titles).toEqual(['Apertura solemne', 'Debate']);
});

test('what another changed since in an item stays, though its row says what it was', async () => {
  const opened = await open('1\tApertura\n2\tDebate', { isOwn: true });
  const fields = { durationMinutes: 90 };
  await opened.client.act('agenda.edit_item', { item: 'agi_left', meeting: WEEK, fields }).saved;
  await expect.poll(() => box()?.value).toContain('Debate');
  await add(2);
  await expect.poll(() => opened.path()).not.toBe(PATH);
  expect(sent()?.slice(2)).toMatchObject([{ item: 'agi_left-1', number: '2' }]);
  expect(opened.client.replica.one(agendaItems, 'agi_left')?.body.durationMinutes).toBe(90);
});

test('a language that another added since is not sent with a row whose title says what it did', async () => {
  const opened = await open('1\tApertura', { isOwn: true });
  const title = { es: 'Apertura', pt: 'Abertura' };
  await opened.client.act('agenda.edit_item', { item: 'agi_left', meeting: WEEK, fields: { title } }).saved;
  await userEvent.fill(box() as HTMLElement, '1\tApertura\t9:00\t45');
  await add(1);
  await expect.poll(() => opened.path()).not.toBe(PATH);
  const last = opened.client.outbox().at(-1)?.envelope.args as { fields: object };
  expect(last.fields).toEqual({ durationMinutes: 45 });
});
