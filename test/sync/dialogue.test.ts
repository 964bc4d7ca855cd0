import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import { responseOf } from '#shared/dialogue/dialogue.rules.ts';
import type { DialogueRequest, JointItem, Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const deputy = createActor('deputy', { delegation: 'presidency', roles: [] });
const cosi = createActor('cosi', { delegation: 'eu-cosi', roles: ['counterpart'] });
const europol = createActor('europol', { delegation: 'europol', roles: ['counterpart'] });
const delegate = createActor('delegate', { state: 'CL', delegation: 'CL', roles: ['delegate'] });

const DAY = 86_400_000;
let now = 0;
let server: DirectServer;
beforeEach(() => {
  now = Date.UTC(2026, 2, 1, 12);
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
  appointed(server.compartment, { person: deputy.person, function: 'coordination' });
});
afterEach(() => server.close());

async function phoneOf(actor: Actor, seed: number): Promise<SyncClient> {
  const client = await openClient({
    transport: server.connect(() => actor),
    program,
    actor,
    compartments: ['committee'],
    clock: () => now,
    random: createSeededRandom(seed),
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
const one = <B>(client: SyncClient, collection: string, id: string) =>
  client.replica.all(collection).find((doc) => doc.id === id) as (Doc & { body: B }) | undefined;
const ids = (client: SyncClient, collection: string) =>
  client.replica
    .all(collection)
    .map(({ id }) => id)
    .sort();

const topic = 'top_1';
const opened = {
  topic,
  counterpart: 'eu-cosi',
  title: { es: 'Prioridades' },
  field: 'strategy',
  about: null,
};
const asked = (request: string, owner: string) => ({
  ...{ request, topic, owner, text: { es: `Pregunta ${request}` }, due: '2026-03-05' },
});

test('two phones without a network write into one topic, and nothing of either is lost', async () => {
  const first = await phoneOf(chair, 2);
  expect(await act(first, 'dialogue.open_topic', opened)).toBeNull();
  const second = await phoneOf(deputy, 3);
  const theirs = await phoneOf(cosi, 4);
  // Nobody syncs in between.
  await write(first, 'dialogue.ask', asked('drq_first', 'eu-cosi'));
  await write(first, 'dialogue.edit_topic', { topic, fields: { about: { es: 'De la primera' } } });
  await write(second, 'dialogue.ask', asked('drq_second', 'eu-cosi'));
  await write(second, 'dialogue.edit_topic', { topic, fields: { field: 'operations' } });
  const clash = await write(second, 'dialogue.edit_topic', {
    topic,
    fields: { about: { es: 'De la segunda' } },
  });
  await write(theirs, 'dialogue.ask', asked('drq_theirs', 'CL'));
  await write(theirs, 'dialogue.propose_item', {
    ...{ item: 'jit_theirs', topic, side: 'theirs', title: { es: 'Puertos' }, why: null, agenda: 'ours' },
  });
  for (const phone of [first, second, theirs, first, second, theirs]) await phone.sync();
  for (const phone of [first, second, theirs]) {
    expect(ids(phone, 'dialogueRequests')).toEqual(['drq_first', 'drq_second', 'drq_theirs']);
    expect(ids(phone, 'jointItems')).toEqual(['jit_theirs']);
  }
  // Fields of their own merge; one that both wrote is refused with both values, and its words stay on the phone.
  expect(one<Topic>(first, 'topics', topic)?.body).toMatchObject({
    about: { es: 'De la primera' },
    field: 'operations',
  });
  expect(answerTo(second, clash)).toBe('sync.changed_meanwhile');
  expect(second.outbox().find(({ envelope }) => envelope.id === clash)?.envelope.args).toMatchObject({
    fields: { about: { es: 'De la segunda' } },
  });
});

test('two answer without a network: the first counts, and the words of the second stay', async () => {
  const first = await phoneOf(chair, 2);
  await act(first, 'dialogue.open_topic', opened);
  const theirs = await phoneOf(cosi, 4);
  await act(theirs, 'dialogue.ask', asked('drq_1', 'presidency'));
  await first.sync();
  const second = await phoneOf(deputy, 3);
  const answer = (es: string) => ({ request: 'drq_1', topic, text: { es } });
  const earlier = await write(first, 'dialogue.answer', answer('La de la primera'));
  const other = await write(second, 'dialogue.answer', answer('La de la segunda'));
  await first.sync();
  await second.sync();
  await theirs.sync();
  expect([answerTo(first, earlier), answerTo(second, other)]).toEqual([null, 'dialogue.request_over']);
  expect(one<DialogueRequest>(theirs, 'dialogueRequests', 'drq_1')?.body.answer).toEqual({
    es: 'La de la primera',
  });
  expect(second.outbox().map(({ envelope }) => envelope.id)).toContain(other);
});

test('a topic goes from request to joint item to decision and action, and its counterpart reads only what is given', async () => {
  const phone = await phoneOf(chair, 2);
  await act(phone, 'meetings.schedule', meetingArgs);
  await act(phone, 'participants.add_delegation', {
    ...{ delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', name: { es: 'Chile' }, order: 0 },
  });
  await act(phone, 'dialogue.open_topic', opened);
  await act(phone, 'dialogue.ask', asked('drq_1', 'eu-cosi'));
  const theirs = await phoneOf(cosi, 3);
  const other = await phoneOf(europol, 4);
  const chile = await phoneOf(delegate, 5);
  now += 6 * DAY;
  await act(theirs, 'dialogue.answer', { request: 'drq_1', topic, text: { es: 'Cada cuatro años.' } });
  await chile.sync();
  const request = one<DialogueRequest>(chile, 'dialogueRequests', 'drq_1')?.body as DialogueRequest;
  expect(responseOf(request, now)).toEqual({ days: 6, late: 2, state: 'answered_late' });

  const draft = { draft: 'dpr_1', topic, kind: 'position', text: { es: 'Puertos' }, marking: 'green' };
  expect(await act(chile, 'dialogue.prepare', { ...draft, delegation: 'CL' })).toBeNull();
  await theirs.sync();
  expect(theirs.replica.all('dialogueDrafts')).toEqual([]);
  await phone.sync();
  expect(
    await act(phone, 'dialogue.give', { draft: 'dpr_1', topic, given: 'dct_1', text: draft.text }),
  ).toBeNull();
  await theirs.sync();
  expect(ids(theirs, 'dialogueTexts')).toEqual(['dct_1']);
  expect(theirs.replica.all('dialogueDrafts')).toEqual([]);

  await act(phone, 'dialogue.propose_item', {
    ...{ item: 'jit_1', topic, side: 'ours', title: { es: 'Puertos' }, why: null, agenda: 'ours' },
  });
  await theirs.sync();
  await act(theirs, 'dialogue.answer_item', { item: 'jit_1', topic, state: 'agreed', text: null });
  await phone.sync();
  expect(
    await act(phone, 'dialogue.take_item', {
      ...{ item: 'jit_1', topic, meeting: MEETING, agendaItem: 'agi_ports', title: { es: 'Puertos' } },
      ...{ summary: null, durationMinutes: 30, order: 10 },
      ...{ startsAt: '2026-06-25T10:00', timeZone: 'Europe/Madrid' },
    }),
  ).toBeNull();
  const of = { topic, meeting: MEETING, item: 'agi_ports' };
  const text = { es: 'Se aprueba.' };
  expect(
    await act(phone, 'dialogue.draft_decision', { ...of, decision: 'dcs_1', text, mode: 'consensus' }),
  ).toBeNull();
  expect(
    await act(phone, 'decisions.adopt', { decision: 'dcs_1', meeting: MEETING, decidedOn: '2026-03-07' }),
  ).toBeNull();
  expect(
    await act(phone, 'dialogue.add_owned', {
      ...{ ...of, action: 'acp_1', decision: 'dcs_1', text, owners: ['*all'], due: null },
    }),
  ).toBeNull();
  expect(await act(phone, 'dialogue.close_topic', { topic, outcome: { es: 'Se decidió.' } })).toBeNull();

  for (const each of [chile, theirs, other]) await each.sync();
  expect(one(chile, 'decisions', 'dcs_1')?.body).toMatchObject({
    topic,
    state: 'adopted',
    item: 'agi_ports',
  });
  expect(one(chile, 'actionPoints', 'acp_1')?.body).toMatchObject({
    ...{ topic, decision: 'dcs_1', owners: ['*all'] },
  });
  // The other side sees that it is on an agenda, and what came of it; nothing of members.
  expect(one<JointItem>(theirs, 'jointItems', 'jit_1')?.body.taken).toMatchObject({ item: 'agi_ports' });
  expect(one<Topic>(theirs, 'topics', topic)?.body.outcome).toEqual({ es: 'Se decidió.' });
  for (const collection of ['decisions', 'actionPoints', 'agendaItems', 'dialogueDrafts', 'mandates'])
    expect(theirs.replica.all(collection)).toEqual([]);
  for (const collection of ['topics', 'dialogueRequests', 'dialogueTexts', 'jointItems'])
    expect(other.replica.all(collection)).toEqual([]);
});
