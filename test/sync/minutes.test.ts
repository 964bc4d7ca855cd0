import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { accept, type Collection, type Doc, defineMutation, type Effect } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { PERU, SESSION, spokenDocs } from '#shared/minutes/minutes.fixtures.ts';
import { hashOfSummaries } from '#shared/minutes/minutes.rules.ts';
import {
  correctionId,
  minutes,
  minutesId,
  type Summary,
  summaries,
  summaryCorrections,
  summaryId,
} from '#shared/minutes/minutes.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';

/** Who spoke, as the list of speakers left it: how it came to be is no matter here. */
const plantSpoken = defineMutation({
  name: 'test.plant_spoken',
  args: v.strictObject({}),
  compartment: () => COMMITTEE,
  reads: () => [],
  decide: () =>
    accept(
      spokenDocs.map(({ collection, id, parent, audience, body }): Effect => {
        return { op: 'create', collection, id, parent, audience, body, isReserved: true };
      }),
    ),
});
const program = programOf([...allMutations, plantSpoken]);

const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const notes = createActor('notes', { delegation: 'el-paccto', roles: ['programmeSupport'] });
const peru = createActor('of-PE', { state: 'PE', delegation: 'PE', roles: ['delegate'] });

let now = 0;
let server: DirectServer;
let seed = 10;
beforeEach(() => {
  now = SESSION;
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
});
afterEach(() => server.close());

async function phoneOf(actor: Actor): Promise<SyncClient> {
  seed += 1;
  const client = await openClient({
    transport: server.connect(() => actor),
    ...{ program, actor, compartments: ['committee'], clock: () => now, random: createSeededRandom(seed) },
  });
  await client.sync();
  return client;
}
/** As without a network: it waits on the phone. */
async function write(client: SyncClient, name: string, args: object): Promise<string> {
  const made = client.mutate({ name, args });
  await made.saved;
  return made.id;
}
const answerTo = (client: SyncClient, id: string) => client.factsOf(id)?.refusal?.code ?? null;
async function act(client: SyncClient, name: string, args: object): Promise<string | null> {
  const id = await write(client, name, args);
  await client.sync();
  return answerTo(client, id);
}
const of = { meeting: MEETING, request: PERU };
const one = (client: SyncClient, { name }: Pick<Collection, 'name'>, id: string) =>
  client.replica.one(name, id)?.body;
const all = (client: SyncClient) => client.replica.all(summaries.name) as unknown as readonly Doc<Summary>[];
const summaryOf = (client: SyncClient) => one(client, summaries, summaryId(PERU));
const correctionOf = (client: SyncClient) => one(client, summaryCorrections, correctionId(PERU));
const sending = (client: SyncClient) => ({
  ...{ meeting: MEETING, words: hashOfSummaries(all(client)), calendar: null },
});
const summary = (es: string) => ({ ...of, text: { es } });
const correction = (es: string, was = 'Perú apoya.') => ({ ...of, was: { es: was }, text: { es } });

/** The chair's phone, and that of whoever takes notes, who wrote one summary. */
async function noted(): Promise<[SyncClient, SyncClient]> {
  const phone = await phoneOf(chair);
  expect(await act(phone, 'test.plant_spoken', {})).toBeNull();
  const desk = await phoneOf(notes);
  expect(await act(desk, 'minutes.summarize', summary('Perú apoya.'))).toBeNull();
  await phone.sync();
  return [phone, desk];
}
async function sent(): Promise<[SyncClient, SyncClient]> {
  const [phone, desk] = await noted();
  expect(await act(phone, 'minutes.send', sending(phone))).toBeNull();
  await desk.sync();
  return [phone, desk];
}

test('two who take notes write one summary without a network: the later is told, and keeps its words', async () => {
  const [phone, desk] = await noted();
  await write(phone, 'minutes.summarize', summary('Perú acepta.'));
  const later = await write(desk, 'minutes.summarize', summary('Perú se opone.'));
  await phone.sync();
  await desk.sync();
  expect(answerTo(desk, later)).toBe('sync.changed_meanwhile');
  expect(desk.factsOf(later)?.refusal?.details).toMatchObject({
    ...{ field: 'text', mine: { es: 'Perú se opone.' }, theirs: { es: 'Perú acepta.' } },
  });
  expect(summaryOf(desk)?.text).toEqual({ es: 'Perú acepta.' });
});

test('what somebody writes while the chair sends is not sent unread', async () => {
  const [phone, desk] = await noted();
  const shown = sending(phone);
  expect(await act(desk, 'minutes.summarize', summary('Perú se opone.'))).toBeNull();
  expect(await act(phone, 'minutes.send', shown)).toBe('minutes.changed_meanwhile');
  const delegate = await phoneOf(peru);
  expect(all(delegate)).toEqual([]);
  expect(await act(phone, 'minutes.send', sending(phone))).toBeNull();
  await delegate.sync();
  expect(summaryOf(delegate)?.text).toEqual({ es: 'Perú se opone.' });
});

test('a summary that waited on a phone while the minutes went out is read by nobody else, and not lost', async () => {
  const [phone, desk] = await noted();
  const late = await write(desk, 'minutes.summarize', { ...summary('Chile.'), request: 'spk_chile' });
  expect(await act(phone, 'minutes.send', sending(phone))).toBeNull();
  await desk.sync();
  expect(answerTo(desk, late)).toBe('minutes.already_sent');
  const delegate = await phoneOf(peru);
  expect(all(delegate).map(({ id }) => id)).toEqual([summaryId(PERU)]);
});

test('two people of a delegation correct at once: the first stands, the other is told what it says', async () => {
  await sent();
  const [first, other] = [
    await phoneOf(peru),
    await phoneOf({ ...peru, person: 'per_other', device: 'dev_other' }),
  ];
  await write(first, 'minutes.correct', correction('Con reservas.'));
  const later = await write(other, 'minutes.correct', correction('Sin reservas.'));
  await first.sync();
  await other.sync();
  expect(answerTo(other, later)).toBe('sync.changed_meanwhile');
  expect(correctionOf(other)?.text).toEqual({ es: 'Con reservas.' });
});

test('one who rewrites a correction while it is answered is told, and what was answered stands', async () => {
  const [, desk] = await sent();
  const phone = await phoneOf(peru);
  expect(await act(phone, 'minutes.correct', correction('Con reservas.'))).toBeNull();
  await desk.sync();
  const later = await write(phone, 'minutes.correct', correction('Con dos reservas.'));
  const answered = { ...of, text: { es: 'Con reservas.' }, isAccepted: false, reason: 'No se dijo.' };
  expect(await act(desk, 'minutes.answer_correction', answered)).toBeNull();
  await phone.sync();
  expect(answerTo(phone, later)).toBe('sync.changed_meanwhile');
  expect(correctionOf(phone)).toMatchObject({ state: 'kept', text: { es: 'Con reservas.' } });
});

test('a correction that is rewritten meanwhile is neither answered nor withdrawn unread', async () => {
  const [, desk] = await sent();
  const [first, other] = [
    await phoneOf(peru),
    await phoneOf({ ...peru, person: 'per_other', device: 'dev_other' }),
  ];
  expect(await act(first, 'minutes.correct', correction('Con reservas.'))).toBeNull();
  await desk.sync();
  await other.sync();
  expect(await act(first, 'minutes.correct', correction('Con dos reservas.'))).toBeNull();
  const shown = { ...of, text: { es: 'Con reservas.' } };
  const answered = { ...shown, isAccepted: true, reason: null };
  expect(await act(desk, 'minutes.answer_correction', answered)).toBe('minutes.correction_changed');
  expect(await act(other, 'minutes.withdraw_correction', shown)).toBe('minutes.correction_changed');
  expect(correctionOf(first)).toMatchObject({ state: 'open', text: { es: 'Con dos reservas.' } });
  expect(summaryOf(desk)?.text).toEqual({ es: 'Perú apoya.' });
});

test('a correction that waited on a phone until the last day was over is refused with that day', async () => {
  await sent();
  const phone = await phoneOf(peru);
  const late = await write(phone, 'minutes.correct', correction('Con reservas.'));
  expect(correctionOf(phone)).toMatchObject({ state: 'open', takenAt: null });
  now = Number(one(phone, minutes, minutesId(MEETING))?.until);
  await phone.sync();
  expect(phone.factsOf(late)?.refusal).toMatchObject({
    code: 'minutes.too_late',
    details: { day: '2026-07-02' },
  });
  expect(correctionOf(phone)).toBeUndefined();
});
