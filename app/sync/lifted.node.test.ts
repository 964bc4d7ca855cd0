import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import {
  accept,
  create,
  defineMutation,
  one,
  refuse,
  underFact,
  underRequest,
} from '#shared/kernel/mutation.ts';
import type { PushRequest } from '#shared/sync/protocol.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createSeededRandom, Notes, notesRegistry } from '#test/support/notes.ts';
import { addNote, clock, startPhone } from '#test/support/phone.ts';
import { programOf } from '#test/support/program.ts';
import { PAUSE } from './lifted.ts';

/** Counts something, as long as the note `gate` is not red. */
const count = defineMutation({
  name: 'notes.count',
  args: v.strictObject({ id: v.string() }),
  compartment: () => COMMITTEE,
  reads: () => [one(Notes, 'gate')],
  sentAgainAfter: ['notes.closed'],
  decide({ args, docs, madeAt }) {
    if (docs.get(Notes, 'gate')?.body.colour === 'red') return refuse('notes.closed');
    const body = { text: String(madeAt), colour: 'none' };
    return accept([create(Notes, { id: args.id, audience: 'all', body })]);
  },
});
/** Says instead of what was counted. */
const recount = defineMutation({
  name: 'notes.recount',
  args: v.strictObject({ id: v.string(), of: v.string() }),
  compartment: () => COMMITTEE,
  reads: ({ of }) => [one(Notes, 'gate'), one(Notes, of)],
  sentAgainAfter: ['notes.closed'],
  decide({ args, docs, madeAt }) {
    if (docs.get(Notes, 'gate')?.body.colour === 'red') return refuse('notes.closed');
    if (docs.get(Notes, args.of) === null) return refuse('notes.unknown');
    const body = { text: `instead ${madeAt}`, colour: 'none' };
    return accept([create(Notes, { id: args.id, audience: 'all', body })]);
  },
});
/** Counts something as long as a note is not red that whoever counts does not read: the server alone knows. */
const countHidden = defineMutation({
  name: 'notes.count_hidden',
  args: v.strictObject({ id: v.string() }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(Notes, id)],
  facts: () => [underRequest(Notes, 'gates')],
  sentAgainAfter: ['notes.closed'],
  decide({ args, facts, madeAt }) {
    const gates = underFact(facts, Notes, 'gates') ?? [];
    if (gates.some(({ body }) => body.colour === 'red')) return refuse('notes.closed');
    const body = { text: String(madeAt), colour: 'none' };
    return accept([create(Notes, { id: args.id, audience: 'all', body })]);
  },
});
const program = programOf([...notesRegistry.values(), count, recount, countHidden]);

let server: DirectServer;
afterEach(() => server.close());

/** A phone that counted without a network, and whose acts were refused, since the gate was closed meanwhile. */
async function refusedPhone() {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1) });
  const head = await startPhone(server, 'head', createMemoryStore(), { program });
  const ana = await startPhone(server, 'ana', createMemoryStore(), { program });
  await addNote(head, 'gate', 'puerta');
  const colour = async (to: string) => {
    await head.client.mutate({ name: 'notes.colour', args: { id: 'gate', colour: to } }).saved;
    await head.client.sync();
  };
  await head.client.sync();
  await ana.client.sync();
  await colour('red');
  const at = clock.read();
  await ana.client.mutate({ name: 'notes.count', args: { id: 'one' } }).saved;
  await ana.client.mutate({ name: 'notes.recount', args: { id: 'two', of: 'one' } }).saved;
  clock.advance(3_600_000);
  await ana.client.sync();
  const text = (id: string) => ana.client.replica.entries.one('notes', id)?.body.text;
  return { ana, at, colour, text };
}

test('what a closed gate refused stays, and is sent again by itself once it is open, with its own hour', async () => {
  const { ana, at, colour, text } = await refusedPhone();
  const [before] = ana.client.outbox();
  expect(before).toMatchObject({ state: 'refused', verdict: { code: 'notes.closed' } });
  await ana.client.sync();
  expect(ana.client.outbox()[0]?.id).toBe(before?.id);
  await colour('none');
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(text('one')).toBe(String(at));
  expect(text('two')).toBe(`instead ${at}`);
});

test('corrected by a person it keeps its hour as well', async () => {
  const { ana, at, colour, text } = await refusedPhone();
  await colour('none');
  const [refused] = ana.client.outbox();
  await ana.client.correct(refused?.id ?? '', { name: 'notes.count', args: { id: 'other' } }).saved;
  await ana.client.sync();
  expect(text('other')).toBe(String(at));
});

test('refused once more, it waits until something has changed', async () => {
  const { ana, colour } = await refusedPhone();
  await colour('none');
  const { push } = ana.wire;
  let asked = 0;
  ana.wire.push = async (body) => {
    asked += 1;
    const sent = body as PushRequest;
    const answer = (await push({ ...sent, mutations: [] })) as { verdicts: unknown[] };
    const verdicts = sent.mutations.map(({ id }) => ({
      ...{ id, status: 'refused', seq: 1, receivedAt: 1, code: 'notes.closed' },
    }));
    return { ...answer, verdicts };
  };
  for (let round = 0; round < 5; round += 1) await ana.client.sync();
  expect(asked).toBe(1);
});

test('refused for what this device does not read, it is asked again each hour until it is taken', async () => {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(1) });
  const head = await startPhone(server, 'head', createMemoryStore(), { program });
  const ana = await startPhone(server, 'ana', createMemoryStore(), { program });
  await addNote(head, 'gates', 'puertas');
  await addNote(head, 'gate', 'puerta', 'gates');
  const colour = async (to: string) => {
    await head.client.mutate({ name: 'notes.colour', args: { id: 'gate', colour: to } }).saved;
    await head.client.sync();
  };
  await colour('red');
  const at = clock.read();
  await ana.client.mutate({ name: 'notes.count_hidden', args: { id: 'one' } }).saved;
  const { push } = ana.wire;
  let sent = 0;
  ana.wire.push = (body) => {
    sent += (body as PushRequest).mutations.length;
    return push(body);
  };
  for (let round = 0; round < 5; round += 1) await ana.client.sync();
  expect(sent).toBe(2);
  await colour('none');
  await ana.client.sync();
  expect([sent, ana.client.outbox().length]).toEqual([2, 1]);
  clock.advance(PAUSE);
  await ana.client.sync();
  expect(ana.client.outbox()).toEqual([]);
  expect(ana.client.replica.entries.one('notes', 'one')?.body.text).toBe(String(at));
});
